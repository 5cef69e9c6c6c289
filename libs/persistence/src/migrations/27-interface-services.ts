import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an interface asks of hosts before it opens, and its part in OSPF. */
export class InterfaceServices1795000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interface_vlan
        ADD COLUMN port_access text,
        ADD COLUMN ospf_area text,
        ADD COLUMN ospf_cost integer,
        ADD COLUMN ospf_passive boolean NOT NULL DEFAULT false
    `);
    // The default is for the rows that are there; new rows say what they mean.
    await runner.query('ALTER TABLE interface_vlan ALTER COLUMN ospf_passive DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interface_vlan
        DROP COLUMN port_access, DROP COLUMN ospf_area, DROP COLUMN ospf_cost, DROP COLUMN ospf_passive
    `);
  }
}
