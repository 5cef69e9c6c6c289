import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** By what a device is reached. */
export interface DeviceAccess {
  readonly cliCredentialId: Id | null;
  readonly shellCredentialId: Id | null;
  readonly snmpCredentialId: Id | null;
  readonly sshPort: number;
  readonly snmpPort: number;
  /** Offer old SSH algorithms to it. */
  readonly legacyAlgorithms: boolean;
  /** The host that it is reached through; null: directly. */
  readonly jumpHostId: Id | null;
}

/** The access of one device, or of `ALL_DEVICES`. */
export interface DeviceAccessRow extends DeviceAccess {
  readonly deviceId: Id;
}

/** Stands for every device that has no access of its own: the nil UUID (RFC 9562 section 5.9). */
export const ALL_DEVICES = '00000000-0000-0000-0000-000000000000';

const COLUMNS = `device_id AS "deviceId", cli_credential_id AS "cliCredentialId",
  shell_credential_id AS "shellCredentialId", snmp_credential_id AS "snmpCredentialId", ssh_port AS "sshPort",
  snmp_port AS "snmpPort", legacy_algorithms AS "legacyAlgorithms", jump_host_id AS "jumpHostId"`;

/** The general one first. */
export function deviceAccesses(sql: Sql): Promise<DeviceAccessRow[]> {
  return sql.query<DeviceAccessRow>(`SELECT ${COLUMNS} FROM device_access ORDER BY device_id`);
}

/** What holds for a device: its own, else the general one; null where neither was ever set. */
export async function accessOf(sql: Sql, deviceId: Id): Promise<DeviceAccess | null> {
  const [row] = await sql.query<DeviceAccessRow>(
    `SELECT ${COLUMNS} FROM device_access WHERE device_id IN ($1, $2) ORDER BY device_id DESC LIMIT 1`,
    [deviceId, ALL_DEVICES],
  );
  return row ?? null;
}

/** The name that we log in with on a device, or on a shell of it; null where nobody set one. */
export async function loginNameOf(sql: Sql, deviceId: Id, account: 'cli' | 'shell'): Promise<string | null> {
  const access = await accessOf(sql, deviceId);
  const id = account === 'cli' ? access?.cliCredentialId : access?.shellCredentialId;
  const [row] = await sql.rows<[string]>('SELECT username FROM credential WHERE id = $1', [id ?? null]);
  return row?.[0] ?? null;
}

/** Sets the access of one device, or of `ALL_DEVICES`. */
export async function saveDeviceAccess(sql: Sql, row: DeviceAccessRow): Promise<void> {
  await sql.execute(
    `INSERT INTO device_access (device_id, cli_credential_id, shell_credential_id, snmp_credential_id, ssh_port,
       snmp_port, legacy_algorithms, jump_host_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (device_id) DO UPDATE SET cli_credential_id = excluded.cli_credential_id,
       shell_credential_id = excluded.shell_credential_id, snmp_credential_id = excluded.snmp_credential_id,
       ssh_port = excluded.ssh_port, snmp_port = excluded.snmp_port, legacy_algorithms = excluded.legacy_algorithms,
       jump_host_id = excluded.jump_host_id`,
    [
      row.deviceId,
      row.cliCredentialId,
      row.shellCredentialId,
      row.snmpCredentialId,
      row.sshPort,
      row.snmpPort,
      row.legacyAlgorithms,
      row.jumpHostId,
    ],
  );
}
