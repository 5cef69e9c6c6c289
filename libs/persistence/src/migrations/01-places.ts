import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where things are: locations and racks. */
export class Places1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE location (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        kind text NOT NULL,
        parent_id uuid REFERENCES location DEFERRABLE INITIALLY DEFERRED,
        title text NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX location_name_idx ON location (name)`);
    await runner.query(`CREATE INDEX location_parent_id_idx ON location (parent_id)`);
    await runner.query(`
      CREATE TABLE rack (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        location_id uuid NOT NULL REFERENCES location DEFERRABLE INITIALLY DEFERRED,
        height_u integer NOT NULL,
        starting_u integer NOT NULL,
        descending boolean NOT NULL,
        width_in integer NOT NULL,
        depth_mm integer,
        max_mass_kg double precision,
        max_power_w double precision,
        bond_label text,
        reserved_u integer array NOT NULL,
        description text NOT NULL,
        CONSTRAINT rack_height_check CHECK (height_u > 0)
      )
    `);
    await runner.query(`CREATE INDEX rack_name_idx ON rack (name)`);
    await runner.query(`CREATE INDEX rack_location_id_idx ON rack (location_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rack');
    await runner.query('DROP TABLE location');
  }
}
