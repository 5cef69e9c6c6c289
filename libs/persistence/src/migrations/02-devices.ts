import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is there: device types, devices, ports and the insides of panels. */
export class Devices1795000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE device_type (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        manufacturer text NOT NULL,
        model text NOT NULL,
        role text NOT NULL,
        height_u double precision NOT NULL,
        full_depth boolean NOT NULL,
        depth_mm double precision,
        mass_kg double precision,
        power_w double precision,
        poe_budget_w double precision,
        platform text,
        ports jsonb NOT NULL,
        maps jsonb NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX device_type_model_idx ON device_type (model)`);
    await runner.query(`
      CREATE TABLE device (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        type_id uuid NOT NULL REFERENCES device_type DEFERRABLE INITIALLY DEFERRED,
        location_id uuid REFERENCES location DEFERRABLE INITIALLY DEFERRED,
        rack_id uuid REFERENCES rack DEFERRABLE INITIALLY DEFERRED,
        position_u double precision,
        face text NOT NULL,
        status text NOT NULL,
        platform text,
        serial text,
        asset_tag text,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX device_name_idx ON device (name)`);
    await runner.query(`CREATE INDEX device_type_id_idx ON device (type_id)`);
    await runner.query(`CREATE INDEX device_location_id_idx ON device (location_id)`);
    await runner.query(`CREATE INDEX device_rack_id_idx ON device (rack_id)`);
    await runner.query(`
      CREATE TABLE port (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        device_id uuid NOT NULL REFERENCES device DEFERRABLE INITIALLY DEFERRED,
        name text NOT NULL,
        kind text NOT NULL,
        type text NOT NULL,
        positions integer NOT NULL,
        connector text,
        media text,
        speed_mbps double precision,
        poe jsonb,
        label text NOT NULL,
        enabled boolean NOT NULL,
        marked_connected boolean NOT NULL,
        mac text,
        lag_id uuid REFERENCES port DEFERRABLE INITIALLY DEFERRED,
        description text NOT NULL,
        CONSTRAINT port_positions_check CHECK (positions > 0)
      )
    `);
    await runner.query(`CREATE INDEX port_device_id_idx ON port (device_id)`);
    await runner.query(`CREATE INDEX port_lag_id_idx ON port (lag_id) WHERE lag_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE port_map (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        front_port_id uuid NOT NULL REFERENCES port DEFERRABLE INITIALLY DEFERRED,
        front_position integer NOT NULL,
        rear_port_id uuid NOT NULL REFERENCES port DEFERRABLE INITIALLY DEFERRED,
        rear_position integer NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX port_map_front_port_id_idx ON port_map (front_port_id)`);
    await runner.query(`CREATE INDEX port_map_rear_port_id_idx ON port_map (rear_port_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE port_map');
    await runner.query('DROP TABLE port');
    await runner.query('DROP TABLE device');
    await runner.query('DROP TABLE device_type');
  }
}
