import { isTooBig, SnmpError } from './error.js';
import { compareOids, isBelow, type RawVarbind } from './varbind.js';

/** What a walk may cost. */
export interface WalkLimits {
  /** Rows per question to begin with; halved when the agent says that its answer would be too big. */
  readonly maxRepetitions: number;
  readonly maxRows: number;
  readonly maxMs: number;
}

export const defaultWalkLimits: WalkLimits = { maxRepetitions: 25, maxRows: 200_000, maxMs: 120_000 };

/** One question: the rows after `oid`, at most `count` (GETBULK; GETNEXT when `count` is 1). */
export type NextRows = (oid: string, count: number) => Promise<readonly RawVarbind[]>;

export interface WalkContext {
  readonly agent: string;
  readonly limits: WalkLimits;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/**
 * All rows below a root, in order. Survives agents that cannot give many rows at once (halves the question down to
 * GETNEXT), that answer nothing (ends), and that leave the subtree without saying so.
 * @throws SnmpError `SNMP_LOOP` when the OIDs do not increase, `SNMP_TOO_LARGE` beyond the limits.
 */
export async function walk(root: string, nextRows: NextRows, context: WalkContext): Promise<RawVarbind[]> {
  const { agent, limits, now } = context;
  const fail = (code: 'SNMP_LOOP' | 'SNMP_TOO_LARGE', detail: string): SnmpError =>
    new SnmpError(code, agent, root, detail);
  const started = now();
  const rows: RawVarbind[] = [];
  let count = limits.maxRepetitions;
  let last = root;
  for (;;) {
    if (now() - started > limits.maxMs)
      throw fail('SNMP_TOO_LARGE', `not finished after ${limits.maxMs / 1000} s`);
    const answer = await askSmaller(nextRows, last, count);
    count = answer.count;
    if (answer.rows.length === 0) return rows;
    for (const row of answer.rows) {
      if (row.type === 'EndOfMibView' || !isBelow(root, row.oid)) return rows;
      if (compareOids(row.oid, last) <= 0) throw fail('SNMP_LOOP', `${row.oid} comes after ${last}`);
      rows.push(row);
      last = row.oid;
    }
    if (rows.length > limits.maxRows) throw fail('SNMP_TOO_LARGE', `more than ${limits.maxRows} rows`);
  }
}

async function askSmaller(
  nextRows: NextRows,
  oid: string,
  count: number,
): Promise<{ rows: readonly RawVarbind[]; count: number }> {
  for (let smaller = count; ; smaller = Math.max(1, Math.floor(smaller / 2))) {
    try {
      return { rows: await nextRows(oid, smaller), count: smaller };
    } catch (error) {
      if (smaller === 1 || !(error instanceof SnmpError && isTooBig(error.cause))) throw error;
    }
  }
}
