import type { MigrationInterface, QueryRunner } from 'typeorm';

const searched = [
  ['location', 'name'],
  ['rack', 'name'],
  ['device', 'name'],
  ['cable', 'label'],
  ['vlan', 'name'],
  ['address', 'address'],
  ['prefix', 'prefix'],
] as const;

/** Search by any part of a name: `LIKE '%x%'` by index. pg_trgm is trusted, the owner of the database may create it. */
export class Search1795000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    for (const [table, column] of searched) {
      await runner.query(`CREATE INDEX ${table}_search_idx ON ${table} USING gin (${column} gin_trgm_ops)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of searched) await runner.query(`DROP INDEX ${table}_search_idx`);
  }
}
