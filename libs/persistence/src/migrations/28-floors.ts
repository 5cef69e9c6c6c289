import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that tables get, and what the rows that are there already say in them. */
// prettier-ignore
const columns: Readonly<Record<string, readonly (readonly [column: string, type: string, filled: string | null])[]>> = {
  location: [
    ['floor_plan', 'text', null], ['floor_plan_unit_m', 'double precision', null],
    ['floor_plan_xm', 'double precision', '0'], ['floor_plan_ym', 'double precision', '0'],
    ['north_deg', 'double precision', null],
  ],
  rack: [['x_m', 'double precision', null], ['y_m', 'double precision', null]],
  device: [['x_m', 'double precision', null], ['y_m', 'double precision', null]],
  pathway: [['points', 'jsonb', `'[]'`]],
};

/** Where things stand on their floors, and the plans that lie under them. */
export class Floors1795000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, added] of Object.entries(columns))
      for (const [column, type, filled] of added) {
        const must = filled === null ? '' : ` NOT NULL DEFAULT ${filled}`;
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}${must}`);
        // The default is for the rows that are there; new objects say what they mean.
        if (must !== '') await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`);
      }
    await runner.query(`
      CREATE TABLE floor_plan (
        name text PRIMARY KEY,
        media_type text NOT NULL,
        sha256 text NOT NULL,
        bytes bytea NOT NULL,
        author text NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE floor_plan');
    for (const [table, added] of Object.entries(columns))
      for (const [column] of added) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}
