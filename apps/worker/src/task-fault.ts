import type { Finding, Param } from '#findings';

/** Why a task failed, as data: the reader gets it in their own language. The code has its texts in `#findings`. */
export class TaskFault extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, Param>> = {},
    readonly findings: readonly Finding[] = [],
    options: ErrorOptions = {},
  ) {
    super(code, options);
    this.name = 'TaskFault';
  }
}

/** Ends a task that somebody cancelled; what it had begun is undone by then. */
export class JobCancelled extends Error {
  constructor() {
    super('the job was cancelled');
    this.name = 'JobCancelled';
  }
}
