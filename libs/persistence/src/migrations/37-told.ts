import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What pushes and backups say is kept as data, for readers of any language; and what tells a changed secret. */
export class Told1795000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE push_step ADD COLUMN told jsonb');
    await runner.query('ALTER TABLE device_backup ADD COLUMN told jsonb');
    await runner.query('ALTER TABLE config_version ADD COLUMN secrets_digest text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE config_version DROP COLUMN secrets_digest');
    await runner.query('ALTER TABLE device_backup DROP COLUMN told');
    await runner.query('ALTER TABLE push_step DROP COLUMN told');
  }
}
