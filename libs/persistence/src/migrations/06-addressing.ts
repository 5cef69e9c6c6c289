import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The addressing plan. */
export class Addressing1795000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE vrf (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        rd text,
        "unique" boolean NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX vrf_name_idx ON vrf (name)`);
    await runner.query(`
      CREATE TABLE prefix (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        vrf_id uuid REFERENCES vrf DEFERRABLE INITIALLY DEFERRED,
        prefix text NOT NULL,
        status text NOT NULL,
        vlan_id uuid REFERENCES vlan DEFERRABLE INITIALLY DEFERRED,
        gateway text,
        planned_hosts integer,
        location_id uuid REFERENCES location DEFERRABLE INITIALLY DEFERRED,
        description text NOT NULL,
        CONSTRAINT prefix_gateway_check CHECK (gateway IS NULL OR gateway::inet IS NOT NULL),
        CONSTRAINT prefix_prefix_check CHECK (prefix::inet IS NOT NULL)
      )
    `);
    await runner.query(`CREATE INDEX prefix_inet_idx ON prefix USING gist ((prefix::inet) inet_ops)`);
    await runner.query(`CREATE INDEX prefix_vrf_id_idx ON prefix (vrf_id)`);
    await runner.query(`CREATE INDEX prefix_vlan_id_idx ON prefix (vlan_id)`);
    await runner.query(`CREATE INDEX prefix_location_id_idx ON prefix (location_id)`);
    await runner.query(`
      CREATE TABLE ip_range (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        vrf_id uuid REFERENCES vrf DEFERRABLE INITIALLY DEFERRED,
        start text NOT NULL,
        "end" text NOT NULL,
        role text NOT NULL,
        description text NOT NULL,
        CONSTRAINT ip_range_order_check CHECK (family(start::inet) = family("end"::inet) AND start::inet <= "end"::inet)
      )
    `);
    await runner.query(`CREATE INDEX ip_range_vrf_id_idx ON ip_range (vrf_id)`);
    await runner.query(`
      CREATE TABLE dhcp_scope (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        prefix_id uuid NOT NULL REFERENCES prefix DEFERRABLE INITIALLY DEFERRED,
        server text,
        lease_s integer NOT NULL,
        dns_servers text array NOT NULL,
        ntp_servers text array NOT NULL,
        domain text NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX dhcp_scope_prefix_id_idx ON dhcp_scope (prefix_id)`);
    await runner.query(`
      CREATE TABLE address (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        vrf_id uuid REFERENCES vrf DEFERRABLE INITIALLY DEFERRED,
        address text NOT NULL,
        role text,
        status text NOT NULL,
        port_id uuid REFERENCES port DEFERRABLE INITIALLY DEFERRED,
        management boolean NOT NULL,
        dns_name text NOT NULL,
        reserved_mac text,
        description text NOT NULL,
        CONSTRAINT address_address_check CHECK (address::inet IS NOT NULL)
      )
    `);
    await runner.query(`CREATE INDEX address_inet_idx ON address ((host(address::inet)::inet))`);
    await runner.query(`CREATE INDEX address_vrf_id_idx ON address (vrf_id)`);
    await runner.query(`CREATE INDEX address_port_id_idx ON address (port_id)`);
    await runner.query(`
      CREATE TABLE route (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        device_id uuid NOT NULL REFERENCES device DEFERRABLE INITIALLY DEFERRED,
        vrf_id uuid REFERENCES vrf DEFERRABLE INITIALLY DEFERRED,
        prefix text NOT NULL,
        next_hop text,
        distance integer NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX route_device_id_idx ON route (device_id)`);
    await runner.query(`CREATE INDEX route_vrf_id_idx ON route (vrf_id)`);
    await runner.query(`
      CREATE TABLE opening (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        direction text NOT NULL,
        source text NOT NULL,
        destination text NOT NULL,
        protocol text NOT NULL,
        ports text array NOT NULL,
        public_address text,
        public_address_fixed boolean NOT NULL,
        device_id uuid REFERENCES device DEFERRABLE INITIALLY DEFERRED,
        rule text NOT NULL,
        requester text NOT NULL,
        approver text NOT NULL,
        reason text NOT NULL,
        expires_on date,
        description text NOT NULL
      )
    `);
    await runner.query(`CREATE INDEX opening_name_idx ON opening (name)`);
    await runner.query(`CREATE INDEX opening_device_id_idx ON opening (device_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE opening');
    await runner.query('DROP TABLE route');
    await runner.query('DROP TABLE address');
    await runner.query('DROP TABLE dhcp_scope');
    await runner.query('DROP TABLE ip_range');
    await runner.query('DROP TABLE prefix');
    await runner.query('DROP TABLE vrf');
  }
}
