import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pushes in waves that outlive their worker; full configurations, sealed; how the last backup of a device went. */
export class SafePush1795000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE push
        ADD COLUMN run_id uuid,
        ADD COLUMN wave integer DEFAULT '0' NOT NULL,
        ADD COLUMN worker text,
        ADD COLUMN memory bytea
    `);
    await runner.query(`CREATE INDEX push_run_id_idx ON push (run_id)`);
    // Two people who push to one device: the database lets one of them begin.
    await runner.query(
      `CREATE UNIQUE INDEX push_device_id_running_idx ON push (device_id) WHERE state = 'running'`,
    );
    await runner.query(`
      CREATE TABLE config_content (
        sha256 text PRIMARY KEY,
        sealed bytea NOT NULL
      )
    `);
    await runner.query(`ALTER TABLE config_version ADD COLUMN content_sha256 text`);
    await runner.query(`
      CREATE TABLE device_backup (
        device_id uuid PRIMARY KEY,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        ok boolean NOT NULL,
        detail text NOT NULL,
        good_at TIMESTAMP WITH TIME ZONE
      )
    `);
    await runner.query(`
      CREATE TABLE named_secret (
        name text PRIMARY KEY,
        sealed bytea NOT NULL,
        changed_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE jump_host (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        host text NOT NULL,
        port integer NOT NULL,
        credential_id uuid REFERENCES credential ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        via_id uuid REFERENCES jump_host ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
      )
    `);
    await runner.query(`
      ALTER TABLE device_access
        ADD COLUMN jump_host_id uuid REFERENCES jump_host ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE device_access DROP COLUMN jump_host_id');
    for (const table of ['jump_host', 'named_secret', 'device_backup', 'config_content'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE config_version DROP COLUMN content_sha256');
    await runner.query('DROP INDEX push_device_id_running_idx');
    await runner.query(
      'ALTER TABLE push DROP COLUMN run_id, DROP COLUMN wave, DROP COLUMN worker, DROP COLUMN memory',
    );
  }
}
