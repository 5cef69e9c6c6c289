import { added, difference } from '#changes';
import { locationSchema } from '#cabling';
import { kinds, noObjects } from '#plan';
import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant, uuid } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { migrations } from './index.js';

/** Rows of every table as JSON. */
type Content = ReadonlyMap<string, readonly object[]>;

/** The id of every row that is made up, so that all of them may refer to each other. */
const ID = uuid(7);

/** A value of each type of column. */
// prettier-ignore
const samples: Readonly<Record<string, unknown>> = {
  uuid: ID, text: 'x', character: 'a', integer: 1, bigint: 1, boolean: true, 'double precision': 1.5, inet: '10.0.0.1',
  jsonb: {}, json: {}, bytea: '\\x00', date: '2026-11-22', 'timestamp with time zone': '2026-11-22T10:00:00+00:00',
  ARRAY: [],
};

let test: TestDatabase;
let runner: QueryRunner;
let content: Content;

beforeAll(async () => {
  test = await testDatabase();
  runner = test.db.dataSource.createQueryRunner();
  await fillByTheProduct();
  await inTransaction(async () => {
    for (const [table, rows] of await read())
      if (rows.length === 0) await insert(table, [await madeUp(table)]);
  });
  content = await read();
});
afterAll(async () => {
  await runner.release();
  await test.close();
});

describe('on a database with rows in every table, one migration after another', () => {
  it('there are rows in every table', () => {
    expect([...content].filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it('down: the tables that stay keep every row', async () => {
    for (const migration of migrations.toReversed()) {
      await inTransaction(() => new migration().down(runner));
      for (const [table, rows] of await read())
        expect([table, only(fieldsOf(rows), rows)]).toEqual([
          table,
          only(fieldsOf(rows), content.get(table)),
        ]);
    }
    expect(await read()).toEqual(new Map());
  });

  it('up: the tables that were there keep every row, and the rows fit', async () => {
    /** The fields that each table had when its rows were written; later ones have their defaults. */
    const fields = new Map<string, string[]>();
    for (const migration of migrations) {
      const before = await read();
      await inTransaction(() => new migration().up(runner));
      const made = [...(await read()).keys()].filter((table) => !before.has(table));
      await inTransaction(async () => {
        for (const table of made) await insert(table, content.get(table) ?? []);
      });
      for (const [table, rows] of await read()) {
        if (made.includes(table)) fields.set(table, fieldsOf(rows));
        const kept = fields.get(table) ?? [];
        expect([table, only(kept, rows)]).toEqual([table, only(kept, content.get(table))]);
      }
    }
    expect([...(await read()).keys()]).toEqual([...content.keys()]);
  });
});

const fieldsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {});

/** The rows with these fields only, in an order of their own. */
function only(fields: readonly string[], rows: readonly object[] = []): object[] {
  const picked = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field))),
  );
  return picked.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** The small plant, and a project with a change. */
async function fillByTheProduct(): Promise<void> {
  const request = {
    actor: 'planner',
    reason: 'baseline',
    at: new Date('2026-11-22T10:00:00Z'),
    newId: randomUUID,
  };
  const changes = difference(noObjects(), smallPlant(), kinds);
  expect((await writeChanges(test.db, { ...request, changes, projectId: null })).ok).toBe(true);
  await insert('project', [{ ...(await madeUp('project')), id: ID, state: 'draft' }]);
  const room = locationSchema.parse({ id: uuid(960), name: 'H2', kind: 'room', parentId: uuid(1) });
  const planned = await writeChanges(test.db, {
    ...request,
    changes: [added('location', room)],
    projectId: ID,
  });
  expect(planned.ok).toBe(true);
}

async function read(): Promise<Content> {
  const tables = (await runner.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
  )) as { tablename: string }[];
  const found = new Map<string, object[]>();
  for (const { tablename } of tables) {
    const [row] = (await runner.query(
      `SELECT COALESCE(json_agg(t ORDER BY t::text), '[]') AS rows FROM ${tablename} t`,
    )) as { rows: object[] }[];
    found.set(tablename, row!.rows);
  }
  return found;
}

async function madeUp(table: string): Promise<Record<string, unknown>> {
  const columns = (await runner.query(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )) as { name: string; type: string }[];
  return Object.fromEntries(columns.map(({ name, type }) => [name, samples[type]]));
}

async function insert(table: string, rows: readonly object[]): Promise<void> {
  await runner.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

async function inTransaction(work: () => Promise<void>): Promise<void> {
  await runner.startTransaction();
  await work();
  await runner.commitTransaction();
}
