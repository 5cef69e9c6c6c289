import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was issued under each index of a project, so that a later issue can be compared with it. */
export class ProjectRevisions1795000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project_revision (
        project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        index text NOT NULL,
        issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
        issued_by text NOT NULL,
        reason text NOT NULL,
        changes_hash text NOT NULL,
        plan bytea NOT NULL,
        PRIMARY KEY (project_id, index)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE project_revision');
  }
}
