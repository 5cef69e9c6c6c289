import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What devices run, and what was sent to them. */
export class Configuration1795000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE config_version (
        id uuid PRIMARY KEY,
        device_id uuid NOT NULL,
        kind text NOT NULL,
        taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
        source text NOT NULL,
        sha256 text NOT NULL,
        text text NOT NULL
      )
    `);
    await runner.query(
      `CREATE INDEX config_version_device_id_kind_taken_at_idx ON config_version (device_id, kind, taken_at)`,
    );
    await runner.query(`
      CREATE TABLE push (
        id uuid PRIMARY KEY,
        project_id uuid,
        device_id uuid NOT NULL,
        state text NOT NULL,
        author text NOT NULL,
        reason text NOT NULL,
        diff text NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        ended_at TIMESTAMP WITH TIME ZONE,
        proof jsonb NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX push_project_id_idx ON push (project_id)`);
    await runner.query(`CREATE INDEX push_device_id_idx ON push (device_id)`);
    await runner.query(`
      CREATE TABLE push_step (
        push_id uuid NOT NULL REFERENCES push ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        action text NOT NULL,
        ok boolean NOT NULL,
        transcript text NOT NULL,
        PRIMARY KEY (push_id, ordinal)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE push_step');
    await runner.query('DROP TABLE push');
    await runner.query('DROP TABLE config_version');
  }
}
