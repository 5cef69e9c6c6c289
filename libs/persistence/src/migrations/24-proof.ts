import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What certification keeps beside the tests: agreements of a project, reserves, testers, column profiles, limit packs. */
export class Proof1795000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certification_agreement (
        project_id uuid PRIMARY KEY REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        policy jsonb NOT NULL,
        aliases jsonb NOT NULL,
        limit_pack text NOT NULL,
        author text NOT NULL,
        changed_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE certification_reserve (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        link_id text NOT NULL,
        reason text NOT NULL,
        due_on date NOT NULL,
        signed_by text NOT NULL,
        signed_at TIMESTAMP WITH TIME ZONE NOT NULL,
        lifted_by text NOT NULL DEFAULT '',
        lifted_at TIMESTAMP WITH TIME ZONE
      )
    `);
    await runner.query(
      `CREATE INDEX certification_reserve_project_id_idx ON certification_reserve (project_id)`,
    );
    await runner.query(`
      CREATE TABLE tester (
        id uuid PRIMARY KEY,
        serial text NOT NULL,
        model text NOT NULL,
        certificate text NOT NULL,
        laboratory text NOT NULL,
        calibrated_on date NOT NULL,
        calibrated_until date NOT NULL,
        author text NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX tester_serial_idx ON tester (serial)`);
    await runner.query(`
      CREATE TABLE tester_profile (
        name text PRIMARY KEY,
        profile jsonb NOT NULL,
        author text NOT NULL,
        changed_at TIMESTAMP WITH TIME ZONE NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE limit_pack (
        name text NOT NULL,
        version text NOT NULL,
        pack jsonb NOT NULL,
        author text NOT NULL,
        created_at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (name, version)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'limit_pack',
      'tester_profile',
      'tester',
      'certification_reserve',
      'certification_agreement',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
