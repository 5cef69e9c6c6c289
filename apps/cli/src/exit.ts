import type { Finding, RenderedFinding } from '#findings';
import { verbatim, type Said } from './said.js';

/** What a command ends with; docs/cli.md. */
export const EXIT = { fine: 0, findings: 1, unreadable: 2, failed: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Input that cannot be read, or a wrong command line: said in full, never as a stack trace. */
export class Unreadable extends Error {
  /** Places and hints, where there are any. */
  readonly findings: readonly Finding[];

  constructor(
    readonly said: Said,
    findings: readonly Finding[] = [],
    options?: ErrorOptions,
  ) {
    super(said.en, options);
    this.findings = findings;
  }
}

/** Something outside failed: a disk, a network, a device. */
export class OperationFailed extends Error {
  constructor(
    readonly said: Said,
    options?: ErrorOptions,
  ) {
    super(said.en, options);
  }
}

/** A value of an option or an argument that is none; commander says of which. */
export class WrongValue extends Error {
  constructor(readonly said: Said) {
    super(said.en);
  }
}

/** A file that a server read and did not take, with what it found: told in full. */
export class ImportRefused extends Unreadable {
  constructor(
    message: string,
    readonly rendered: readonly RenderedFinding[],
  ) {
    super(verbatim(message));
  }
}
