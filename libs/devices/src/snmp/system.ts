import { numberOf, scalarOf, textOf, type Varbind } from './varbind.js';

/** Root of the system group (RFC 3418). */
export const SYSTEM_OID = '1.3.6.1.2.1.1';

/** What an agent says of itself. */
export interface SystemFacts {
  readonly name: string;
  readonly description: string;
  readonly objectId: string;
  readonly location: string;
  readonly contact: string;
  /** Seconds since the agent started; null when it does not say. */
  readonly uptimeS: number | null;
}

/** Reads the system group. */
export function systemFacts(varbinds: readonly Varbind[]): SystemFacts {
  const at = (column: number) => scalarOf(varbinds, `${SYSTEM_OID}.${column}.0`);
  const ticks = numberOf(at(3));
  return {
    description: textOf(at(1)),
    objectId: textOf(at(2)),
    uptimeS: ticks === null ? null : ticks / 100,
    contact: textOf(at(4)),
    name: textOf(at(5)),
    location: textOf(at(6)),
  };
}
