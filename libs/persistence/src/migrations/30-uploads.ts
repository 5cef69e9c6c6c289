import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files as they come in, in parts of a megabyte: API and worker may run on different machines, and neither holds a file
 * whole. Parts are not compressed: most uploads are compressed already. A job says what it counts and why it failed.
 */
export class Uploads1795000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE upload (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        size_bytes integer DEFAULT '0' NOT NULL,
        sha256 text DEFAULT '' NOT NULL,
        author text NOT NULL,
        owner_id uuid,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX upload_owner_id_idx ON upload (owner_id)`);
    await runner.query(`
      CREATE TABLE upload_part (
        upload_id uuid NOT NULL REFERENCES upload ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (upload_id, ordinal)
      )
    `);
    await runner.query(`ALTER TABLE upload_part ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(`
      ALTER TABLE job
        ADD COLUMN counts jsonb DEFAULT '{}' NOT NULL,
        ADD COLUMN fault jsonb,
        ADD COLUMN upload_id uuid
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE job DROP COLUMN counts, DROP COLUMN fault, DROP COLUMN upload_id');
    await runner.query('DROP TABLE upload_part');
    await runner.query('DROP TABLE upload');
  }
}
