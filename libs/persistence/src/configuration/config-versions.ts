import type { Id } from '#changes';
import { createHash } from 'node:crypto';
import type { Sql } from '../database/database.js';

export type ConfigKind = 'intended' | 'running' | 'startup';

/** A configuration of a device as it was at a moment; secrets masked. */
export interface ConfigVersion {
  readonly id: Id;
  readonly deviceId: Id;
  readonly kind: ConfigKind;
  readonly takenAt: Date;
  /** Who or what took it: `read by …`, `push …`. */
  readonly source: string;
  readonly sha256: string;
  readonly text: string;
}

const COLUMNS = 'id, device_id AS "deviceId", kind, taken_at AS "takenAt", source, sha256, text';

/** SHA-256 of a configuration text, in hexadecimal: equal texts are the same version. */
export function configHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps a version. A text that equals the newest one only renews its time, so that nightly readings do not pile up. */
export async function keepConfigVersion(sql: Sql, version: Omit<ConfigVersion, 'sha256'>): Promise<void> {
  const { id, deviceId, kind, takenAt, source, text } = version;
  const sha256 = configHash(text);
  const renewed = await sql.execute(
    `UPDATE config_version SET taken_at = $4, source = $5
     WHERE id = (SELECT id FROM config_version WHERE device_id = $1 AND kind = $2 ORDER BY taken_at DESC, id DESC LIMIT 1)
       AND sha256 = $3`,
    [deviceId, kind, sha256, takenAt, source],
  );
  if (renewed > 0) return;
  await sql.execute(
    `INSERT INTO config_version (id, device_id, kind, taken_at, source, sha256, text)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, deviceId, kind, takenAt, source, sha256, text],
  );
}

/** The newest version of each device, by device id. Two of one millisecond stand in the order of their ids (UUIDv7). */
export async function newestConfigs(
  sql: Sql,
  deviceIds: readonly Id[],
  kind: ConfigKind,
): Promise<ReadonlyMap<Id, ConfigVersion>> {
  const rows = await sql.query<ConfigVersion>(
    `SELECT DISTINCT ON (device_id) ${COLUMNS} FROM config_version
     WHERE device_id = ANY ($1) AND kind = $2 ORDER BY device_id, taken_at DESC, id DESC`,
    [deviceIds, kind],
  );
  return new Map(rows.map((row) => [row.deviceId, row]));
}
