import type { MigrationInterface, QueryRunner } from 'typeorm';

// prettier-ignore
const columns = {
  pathway: [
    ['power_separation_mm', 'double precision'], ['bundle_size', 'integer'], ['bend_radius_mm', 'double precision'],
    ['temperature_c', 'double precision'], ['passes_fire_wall', 'boolean'], ['firestop_label', 'text'],
  ],
  cable: [['wiring_a', 'text'], ['wiring_b', 'text']],
} as const;

/** What the checks ask of a pathway (power beside it, bundles, bends, heat, fire walls) and of the pairs of a cable. */
export class PathwayConditions1795000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, added] of Object.entries(columns))
      for (const [column, type] of added) {
        const must = type === 'boolean' ? ' NOT NULL DEFAULT false' : '';
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}${must}`);
        // The default is for the rows that are there; new objects say what they mean.
        if (must !== '') await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`);
      }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, added] of Object.entries(columns))
      for (const [column] of added) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}
