import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One cable per port position, by a B-tree instead of a GiST exclusion: a tenth of the time to write, and as exact.
 *
 * Two cables at the same position, or both in the whole port, meet in the unique constraint. A cable in the whole port
 * beside one at a position is found by a trigger, once per statement. Who takes the whole port locks it against who takes
 * a position, so that two transactions cannot pass each other.
 */
export class PortPositions1795000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE cable_termination DROP CONSTRAINT cable_termination_free`);
    await runner.query(`DROP INDEX cable_termination_port_id_idx`);
    await runner.query(`
      ALTER TABLE cable_termination ADD CONSTRAINT cable_termination_free
        UNIQUE NULLS NOT DISTINCT (port_id, "position") DEFERRABLE INITIALLY DEFERRED
    `);
    await runner.query(`
      CREATE FUNCTION cable_termination_written() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE taken uuid;
      BEGIN
        PERFORM 1 FROM port p WHERE p.id IN (SELECT port_id FROM written WHERE "position" IS NOT NULL)
          ORDER BY p.id FOR UPDATE;
        PERFORM 1 FROM port p WHERE p.id IN (SELECT port_id FROM written WHERE "position" IS NULL)
          ORDER BY p.id FOR KEY SHARE;
        SELECT t.port_id INTO taken FROM written w JOIN cable_termination t ON t.port_id = w.port_id
          AND (t."position" IS NULL) <> (w."position" IS NULL) LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'a port is taken as a whole and at a position'
            USING ERRCODE = 'exclusion_violation', TABLE = 'cable_termination',
              CONSTRAINT = 'cable_termination_free', DETAIL = format('Port %s.', taken);
        END IF;
        RETURN NULL;
      END $$
    `);
    for (const event of ['INSERT', 'UPDATE']) {
      await runner.query(`
        CREATE TRIGGER cable_termination_${event.toLowerCase()} AFTER ${event} ON cable_termination
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION cable_termination_written()
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ['insert', 'update']) {
      await runner.query(`DROP TRIGGER cable_termination_${event} ON cable_termination`);
    }
    await runner.query(`DROP FUNCTION cable_termination_written`);
    await runner.query(`ALTER TABLE cable_termination DROP CONSTRAINT cable_termination_free`);
    await runner.query(`CREATE INDEX cable_termination_port_id_idx ON cable_termination (port_id)`);
    await runner.query(`
      ALTER TABLE cable_termination ADD CONSTRAINT cable_termination_free EXCLUDE USING gist
        (port_id WITH =, int4range(COALESCE("position", 1), "position" + 1) WITH &&) DEFERRABLE INITIALLY DEFERRED
    `);
  }
}
