import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which worker is at a job, which job a push belongs to, what was said with a device, what a person decided in a run. */
export class PushHands1795000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE job ADD COLUMN worker text');
    await runner.query('ALTER TABLE push ADD COLUMN job_id uuid');
    await runner.query(`ALTER TABLE push_step ADD COLUMN said text DEFAULT '' NOT NULL`);
    await runner.query(`
      CREATE TABLE push_decision (
        id uuid PRIMARY KEY,
        run_id uuid NOT NULL,
        decision text NOT NULL,
        author text NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query('CREATE INDEX push_decision_run_id_idx ON push_decision (run_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_decision');
    await runner.query('ALTER TABLE push_step DROP COLUMN said');
    await runner.query('ALTER TABLE push DROP COLUMN job_id');
    await runner.query('ALTER TABLE job DROP COLUMN worker');
  }
}
