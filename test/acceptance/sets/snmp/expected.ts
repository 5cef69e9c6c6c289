import { z } from 'zod';
import { readJson } from '../../harness/read-json.js';

/** One of its values; undefined where the row has no such column. */
export type Cell = string | number | null | undefined;

/** A row of the other collector's database. */
export type ExpectedRow = Readonly<Record<string, string | number | null>>;

/** The tables of a device, by name. */
export type Tables = ReadonlyMap<string, readonly ExpectedRow[]>;

/** What a judge may look up besides its rows: their other tables, and what the agent sent. */
export interface Source {
  readonly tables: Tables;
  readonly says: (oid: string) => boolean;
}

const rows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));
// A phase is a set of tables, or says in words that it repeats the other phase.
const phase = z.union([z.record(z.string(), rows), z.string()]);
const schema = z.record(z.string(), z.object({ discovery: phase.optional(), poller: phase.optional() }));

/** The tables of one device, by name; of a table that both phases wrote, the later one counts. */
export async function expectedTables(folder: string, name: string): Promise<Tables> {
  const modules = await readJson(folder, `${name}.json`, schema);
  const tables = new Map<string, readonly ExpectedRow[]>();
  for (const { discovery, poller } of Object.values(modules)) {
    for (const said of [discovery, poller]) {
      if (typeof said !== 'object') continue;
      for (const [table, expected] of Object.entries(said)) tables.set(table, expected);
    }
  }
  return tables;
}
