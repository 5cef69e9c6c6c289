import type { MigrationInterface, QueryRunner } from 'typeorm';

/** L2 domains, VLANs and how interfaces carry them. */
export class Vlans1795000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vlan_group (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        location_id uuid REFERENCES location DEFERRABLE INITIALLY DEFERRED,
        min_vid integer NOT NULL,
        max_vid integer NOT NULL,
        description text NOT NULL,
        CONSTRAINT vlan_group_order_check CHECK (min_vid <= max_vid)
      )
    `);
    await runner.query(`CREATE INDEX vlan_group_location_id_idx ON vlan_group (location_id)`);
    await runner.query(`
      CREATE TABLE vlan (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        group_id uuid REFERENCES vlan_group DEFERRABLE INITIALLY DEFERRED,
        vid integer NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        status text NOT NULL,
        l2_only boolean NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX vlan_group_id_idx ON vlan (group_id)`);
    await runner.query(`CREATE INDEX vlan_vid_idx ON vlan (vid)`);
    await runner.query(`CREATE INDEX vlan_name_idx ON vlan (name)`);
    await runner.query(`
      CREATE TABLE interface_vlan (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        port_id uuid NOT NULL REFERENCES port DEFERRABLE INITIALLY DEFERRED,
        mode text NOT NULL,
        untagged_vlan_id uuid REFERENCES vlan DEFERRABLE INITIALLY DEFERRED,
        all_tagged boolean NOT NULL,
        voice_vlan_id uuid REFERENCES vlan DEFERRABLE INITIALLY DEFERRED
      )
    `);
    await runner.query(`CREATE INDEX interface_vlan_port_id_idx ON interface_vlan (port_id)`);
    await runner.query(
      `CREATE INDEX interface_vlan_untagged_vlan_id_idx ON interface_vlan (untagged_vlan_id)`,
    );
    await runner.query(`CREATE INDEX interface_vlan_voice_vlan_id_idx ON interface_vlan (voice_vlan_id)`);
    await runner.query(`
      CREATE TABLE interface_vlan_tagged (
        interface_vlan_id uuid NOT NULL REFERENCES interface_vlan ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        vlan_id uuid NOT NULL REFERENCES vlan DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (interface_vlan_id, ordinal)
      )
    `);
    await runner.query(`CREATE INDEX interface_vlan_tagged_vlan_id_idx ON interface_vlan_tagged (vlan_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE interface_vlan_tagged');
    await runner.query('DROP TABLE interface_vlan');
    await runner.query('DROP TABLE vlan');
    await runner.query('DROP TABLE vlan_group');
  }
}
