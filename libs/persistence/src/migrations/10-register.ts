import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journal: append only. */
export class Register1795000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register_event (
        seq bigint PRIMARY KEY,
        id uuid NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        reason text NOT NULL,
        project_id uuid,
        detail json NOT NULL,
        objects_hash text NOT NULL,
        hash text NOT NULL,
        UNIQUE (id)
      )
    `);
    await runner.query(`CREATE INDEX register_event_project_id_idx ON register_event (project_id)`);
    await runner.query(`
      CREATE TABLE register_object (
        event_id uuid NOT NULL,
        ordinal integer NOT NULL,
        kind text NOT NULL,
        object_id uuid NOT NULL,
        before json,
        after json,
        PRIMARY KEY (event_id, ordinal)
      )
    `);
    await runner.query(`CREATE INDEX register_object_object_id_idx ON register_object (object_id)`);
    await runner.query(`
      CREATE FUNCTION register_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the register is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
      END $$
    `);
    for (const table of ['register_event', 'register_object']) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION register_is_append_only()
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE register_object');
    await runner.query('DROP TABLE register_event');
    await runner.query('DROP FUNCTION register_is_append_only');
  }
}
