import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files, and the progress of long work. */
export class Work1795000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachment (
        id uuid PRIMARY KEY,
        owner_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        sha256 text NOT NULL,
        bytes bytea NOT NULL,
        author text NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX attachment_owner_id_idx ON attachment (owner_id)`);
    await runner.query(`
      CREATE TABLE job (
        id uuid PRIMARY KEY,
        task text NOT NULL,
        state text NOT NULL,
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        message text NOT NULL DEFAULT '',
        result jsonb,
        author text NOT NULL,
        project_id uuid,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        ended_at TIMESTAMP WITH TIME ZONE
      )
    `);
    await runner.query(`CREATE INDEX job_state_idx ON job (state)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE job');
    await runner.query('DROP TABLE attachment');
  }
}
