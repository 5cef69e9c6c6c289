import { schemas, kinds } from '#plan';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { kindTable } from '../changes/kind-table.js';
import { migrations } from './index.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

describe('migrations', () => {
  it('make exactly the tables that the entities describe', async () => {
    const { upQueries } = await test.db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it.each(kinds)('store every field of %s', (kind) => {
    const { columns, lists } = kindTable(test.db.dataSource, kind);
    const stored = [...columns, ...lists].map(({ field }) => field);
    expect(stored.toSorted()).toEqual(Object.keys(schemas[kind].shape).toSorted());
  });

  it('go down one by one and up again', async () => {
    for (let left = migrations.length; left > 0; left -= 1) await test.db.dataSource.undoLastMigration();
    const tables = await test.db.rows<[string]>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
    );
    expect(tables).toEqual([]);
    expect(await test.db.dataSource.runMigrations()).toHaveLength(migrations.length);
  });
});
