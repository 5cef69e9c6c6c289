import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people at the racks say of the gestures of a project: done, or what stands in the way. */
export class GestureTicks1795000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE gesture_tick (
        project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        gesture text NOT NULL,
        state text NOT NULL,
        remark text NOT NULL,
        author text NOT NULL,
        at TIMESTAMP WITH TIME ZONE NOT NULL,
        PRIMARY KEY (project_id, gesture)
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gesture_tick');
  }
}
