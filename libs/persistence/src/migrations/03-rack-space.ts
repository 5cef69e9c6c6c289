import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The units that devices fill. They depend on the device (rack, position, face) and on its type (height, depth), so
 * triggers keep them, once per statement, and an exclusion constraint refuses two devices in one place.
 */
export class RackSpace1795000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Trusted since PostgreSQL 13: the owner of the database may create it.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(`
      CREATE TABLE rack_space (
        device_id uuid NOT NULL REFERENCES device ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        face text NOT NULL,
        rack_id uuid NOT NULL,
        half_units int4range NOT NULL,
        CONSTRAINT rack_space_free EXCLUDE
          USING gist (rack_id WITH =, face WITH =, half_units WITH &&) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (device_id, face)
      )
    `);
    await runner.query(`
      CREATE FUNCTION rack_space_refresh(devices uuid[]) RETURNS void LANGUAGE sql AS $$
        DELETE FROM rack_space WHERE device_id = ANY (devices);
        INSERT INTO rack_space (device_id, face, rack_id, half_units)
        SELECT d.id, f.face, d.rack_id,
               int4range((d.position_u * 2)::int, ((d.position_u + t.height_u) * 2)::int)
        FROM device d
        JOIN device_type t ON t.id = d.type_id
        CROSS JOIN LATERAL unnest(
          CASE WHEN t.full_depth THEN ARRAY['front', 'rear'] ELSE ARRAY[d.face] END
        ) AS f (face)
        WHERE d.id = ANY (devices) AND d.rack_id IS NOT NULL AND d.position_u IS NOT NULL AND t.height_u > 0
      $$
    `);
    await runner.query(`
      CREATE FUNCTION device_written() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM rack_space_refresh(ARRAY(SELECT id FROM written));
        RETURN NULL;
      END $$
    `);
    await runner.query(`
      CREATE FUNCTION device_type_written() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM rack_space_refresh(ARRAY(SELECT d.id FROM device d JOIN written w ON w.id = d.type_id));
        RETURN NULL;
      END $$
    `);
    for (const table of ['device', 'device_type']) {
      for (const event of ['INSERT', 'UPDATE']) {
        await runner.query(`
          CREATE TRIGGER ${table}_${event.toLowerCase()} AFTER ${event} ON ${table}
          REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${table}_written()
        `);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['device', 'device_type']) {
      for (const event of ['insert', 'update'])
        await runner.query(`DROP TRIGGER ${table}_${event} ON ${table}`);
      await runner.query(`DROP FUNCTION ${table}_written`);
    }
    await runner.query('DROP FUNCTION rack_space_refresh');
    await runner.query('DROP TABLE rack_space');
  }
}
