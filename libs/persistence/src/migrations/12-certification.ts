import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Measurements and where they came from. */
export class Certification1795000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE test_session (
        id uuid PRIMARY KEY,
        project_id uuid REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        file_name text NOT NULL,
        file_sha256 text NOT NULL,
        profile text NOT NULL,
        imported_by text NOT NULL,
        imported_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX test_session_project_id_idx ON test_session (project_id)`);
    await runner.query(`
      CREATE TABLE test_record (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES test_session ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        label text NOT NULL,
        cable_id uuid,
        limit_name text NOT NULL,
        result text NOT NULL,
        tested_at TIMESTAMP WITH TIME ZONE,
        record jsonb NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX test_record_session_id_idx ON test_record (session_id)`);
    await runner.query(`CREATE INDEX test_record_label_idx ON test_record (label)`);
    await runner.query(`CREATE INDEX test_record_cable_id_idx ON test_record (cable_id)`);
    await runner.query(`
      CREATE TABLE test_measurement (
        record_id uuid NOT NULL REFERENCES test_record ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        parameter text NOT NULL,
        subject text NOT NULL,
        frequency_mhz double precision,
        value double precision,
        "limit" double precision,
        margin double precision,
        unit text NOT NULL,
        PRIMARY KEY (record_id, ordinal)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE test_measurement');
    await runner.query('DROP TABLE test_record');
    await runner.query('DROP TABLE test_session');
  }
}
