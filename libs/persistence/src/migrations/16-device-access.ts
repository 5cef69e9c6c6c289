import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what devices are reached: credentials, ports, old algorithms. */
export class DeviceAccess1795000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE device_access (
        device_id uuid PRIMARY KEY,
        cli_credential_id uuid REFERENCES credential ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        shell_credential_id uuid REFERENCES credential ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        snmp_credential_id uuid REFERENCES credential ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        ssh_port integer NOT NULL,
        snmp_port integer NOT NULL,
        legacy_algorithms boolean NOT NULL
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE device_access');
  }
}
