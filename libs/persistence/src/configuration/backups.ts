import type { Id } from '#changes';
import type { Told } from '#findings';
import type { Sql } from '../database/database.js';

/** How the last backup of a device went. */
export interface DeviceBackup {
  readonly deviceId: Id;
  readonly at: Date;
  readonly ok: boolean;
  /** Why it failed, or what it found. */
  readonly detail: string;
  /** The same as sentences for any reader; null: a record of before these were kept. */
  readonly told: readonly Told[] | null;
  readonly goodAt: Date | null;
}

/** Writes how a backup went; a failure leaves the time of the last good one. */
export async function noteBackup(sql: Sql, backup: Omit<DeviceBackup, 'goodAt'>): Promise<void> {
  const { deviceId, at, ok, detail, told } = backup;
  await sql.execute(
    `INSERT INTO device_backup (device_id, at, ok, detail, told, good_at) VALUES ($1, $2, $3, $4, $5,
       CASE WHEN $3::boolean THEN $2::timestamptz END)
     ON CONFLICT (device_id) DO UPDATE SET at = excluded.at, ok = excluded.ok, detail = excluded.detail,
       told = excluded.told,
       good_at = coalesce(excluded.good_at, device_backup.good_at)`,
    [deviceId, at, ok, detail, told && JSON.stringify(told)],
  );
}

/** The devices that open projects add: they are not in the present yet, and may have been backed up. */
export async function plannedDevices(sql: Sql): Promise<ReadonlySet<Id>> {
  const rows = await sql.rows<[Id]>(
    `SELECT c.object_id FROM project_change c JOIN project p ON p.id = c.project_id
       AND p.state IN ('draft', 'submitted', 'approved', 'in-progress')
     WHERE c.kind = 'device' AND c.before IS NULL`,
  );
  return new Set(rows.map(([id]) => id));
}

export async function deviceBackups(sql: Sql): Promise<ReadonlyMap<Id, DeviceBackup>> {
  const rows = await sql.query<DeviceBackup>(
    'SELECT device_id AS "deviceId", at, ok, detail, told, good_at AS "goodAt" FROM device_backup',
  );
  return new Map(rows.map((row) => [row.deviceId, row]));
}
