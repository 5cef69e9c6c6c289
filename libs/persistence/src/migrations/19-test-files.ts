import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tester file comes into a project once, whoever brings it; what a session held; the end of a measurement. */
export class TestFiles1795000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE test_session
        ADD COLUMN format text NOT NULL DEFAULT 'csv',
        ADD COLUMN records integer NOT NULL DEFAULT 0
    `);
    await runner.query(
      `CREATE UNIQUE INDEX test_session_project_id_file_sha256_idx ON test_session (project_id, file_sha256)`,
    );
    await runner.query(`ALTER TABLE test_record ADD COLUMN method text`);
    await runner.query(`
      ALTER TABLE test_measurement
        ADD COLUMN at_end text,
        ADD COLUMN worst text NOT NULL DEFAULT 'margin'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE test_measurement DROP COLUMN at_end, DROP COLUMN worst');
    await runner.query('ALTER TABLE test_record DROP COLUMN method');
    await runner.query('DROP INDEX test_session_project_id_file_sha256_idx');
    await runner.query('ALTER TABLE test_session DROP COLUMN format, DROP COLUMN records');
  }
}
