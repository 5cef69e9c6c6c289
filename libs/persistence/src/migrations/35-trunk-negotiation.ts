import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an interface agrees on its trunk with the neighbour (DTP). */
export class TrunkNegotiation1795000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE interface_vlan ADD COLUMN trunk_negotiation text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE interface_vlan DROP COLUMN trunk_negotiation');
  }
}
