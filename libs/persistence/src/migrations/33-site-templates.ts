import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of the site in the place of the product's own, version by version. */
export class SiteTemplates1795000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE template_version (
        id uuid PRIMARY KEY,
        platform text NOT NULL,
        path text NOT NULL,
        source text,
        author text NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(
      `CREATE INDEX template_version_platform_path_id_idx ON template_version (platform, path, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE template_version');
  }
}
