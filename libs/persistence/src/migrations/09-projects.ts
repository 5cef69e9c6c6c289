import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions: their steps, changes and claims. */
export class Projects1795000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE project (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        code text NOT NULL,
        name text NOT NULL,
        client text NOT NULL,
        index text NOT NULL,
        state text NOT NULL,
        description text NOT NULL,
        author text NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        approved_hash text,
        UNIQUE (code)
      )
    `);
    await runner.query(`
      CREATE TABLE project_step (
        project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        number integer NOT NULL,
        title text NOT NULL,
        PRIMARY KEY (project_id, number)
      )
    `);
    await runner.query(`
      CREATE TABLE project_change (
        project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        step integer NOT NULL,
        kind text NOT NULL,
        object_id uuid NOT NULL,
        author text NOT NULL,
        before jsonb,
        after jsonb,
        PRIMARY KEY (project_id, ordinal)
      )
    `);
    await runner.query(
      `CREATE INDEX project_change_project_id_object_id_idx ON project_change (project_id, object_id)`,
    );
    await runner.query(`
      CREATE TABLE claim (
        project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        key text NOT NULL,
        object_id uuid NOT NULL,
        kind text NOT NULL,
        use text NOT NULL,
        PRIMARY KEY (project_id, key, object_id, kind)
      )
    `);
    await runner.query(`CREATE INDEX claim_key_idx ON claim (key)`);
    await runner.query(`
      CREATE TABLE waiver (
        id uuid PRIMARY KEY,
        project_id uuid REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        code text NOT NULL,
        place text NOT NULL,
        reason text NOT NULL,
        author text NOT NULL,
        expires_on date
      )
    `);
    await runner.query(`CREATE INDEX waiver_project_id_idx ON waiver (project_id)`);
    await runner.query(`
      CREATE TABLE work_package (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        name text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX work_package_project_id_idx ON work_package (project_id)`);
    await runner.query(`
      CREATE TABLE work_package_object (
        package_id uuid NOT NULL REFERENCES work_package ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        object_id uuid NOT NULL,
        PRIMARY KEY (package_id, object_id)
      )
    `);
    await runner.query(`
      CREATE TABLE work_package_member (
        package_id uuid NOT NULL REFERENCES work_package ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        user_id uuid NOT NULL REFERENCES user_account ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (package_id, user_id)
      )
    `);
    await runner.query(`CREATE INDEX work_package_member_user_id_idx ON work_package_member (user_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_package_member');
    await runner.query('DROP TABLE work_package_object');
    await runner.query('DROP TABLE work_package');
    await runner.query('DROP TABLE waiver');
    await runner.query('DROP TABLE claim');
    await runner.query('DROP TABLE project_change');
    await runner.query('DROP TABLE project_step');
    await runner.query('DROP TABLE project');
  }
}
