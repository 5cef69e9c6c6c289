import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What joins the ports. */
export class Cables1795000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pathway (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        kind text NOT NULL,
        location_id uuid NOT NULL REFERENCES location DEFERRABLE INITIALLY DEFERRED,
        width_mm double precision,
        height_mm double precision,
        length_m double precision,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX pathway_name_idx ON pathway (name)`);
    await runner.query(`CREATE INDEX pathway_location_id_idx ON pathway (location_id)`);
    await runner.query(`
      CREATE TABLE cable (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        label text NOT NULL,
        role text NOT NULL,
        media text NOT NULL,
        profile text,
        status text NOT NULL,
        length_m double precision,
        measured_length_m double precision,
        colour text,
        strands integer,
        fire_class text,
        product text,
        installed_on date,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX cable_label_idx ON cable (label)`);
    await runner.query(`
      CREATE TABLE cable_termination (
        cable_id uuid NOT NULL REFERENCES cable ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        side character(1) NOT NULL,
        ordinal integer NOT NULL,
        port_id uuid NOT NULL REFERENCES port DEFERRABLE INITIALLY DEFERRED,
        connector integer NOT NULL,
        position integer,
        CONSTRAINT cable_termination_side_check CHECK (side IN ('a', 'b')),
        CONSTRAINT cable_termination_free EXCLUDE USING gist (port_id WITH =, int4range(COALESCE(position, 1), position + 1) WITH &&) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (cable_id, side, ordinal)
      )
    `);
    await runner.query(`CREATE INDEX cable_termination_port_id_idx ON cable_termination (port_id)`);
    await runner.query(`
      CREATE TABLE cable_pathway (
        cable_id uuid NOT NULL REFERENCES cable ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        pathway_id uuid NOT NULL REFERENCES pathway DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (cable_id, ordinal)
      )
    `);
    await runner.query(`CREATE INDEX cable_pathway_pathway_id_idx ON cable_pathway (pathway_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cable_pathway');
    await runner.query('DROP TABLE cable_termination');
    await runner.query('DROP TABLE cable');
    await runner.query('DROP TABLE pathway');
  }
}
