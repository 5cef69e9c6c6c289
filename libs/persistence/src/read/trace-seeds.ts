import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** The ports in the face of a device (`isFacePort`), where a trace of all of it begins; none: no such device. */
export async function frontPortsOf(sql: Sql, deviceId: Id): Promise<Id[]> {
  const rows = await sql.rows<[Id]>(
    `SELECT id FROM port WHERE device_id = $1 AND (kind = 'front' OR (kind = 'interface' AND type = 'physical')) ORDER BY name, id`,
    [deviceId],
  );
  return rows.map(([id]) => id);
}

/** How many strands a cable has; null: not recorded, or no such cable. */
export async function strandsOfCable(sql: Sql, cableId: Id): Promise<number | null> {
  const [row] = await sql.rows<[number | null]>('SELECT strands FROM cable WHERE id = $1', [cableId]);
  return row?.[0] ?? null;
}
