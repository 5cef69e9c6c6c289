import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attachments that are too large to be one value stand in parts of a megabyte: nobody holds such a file whole. */
export class AttachmentParts1795000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachment_part (
        attachment_id uuid NOT NULL REFERENCES attachment ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (attachment_id, ordinal)
      )
    `);
    await runner.query(`ALTER TABLE attachment_part ALTER COLUMN bytes SET STORAGE EXTERNAL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment_part');
  }
}
