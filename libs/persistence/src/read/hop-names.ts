import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/**
 * What people call the ports, cables and places on a path, by id: the same texts as `pathOf` of `#plan`, in one
 * statement, because a trace is asked for at the rack and its names would cost more than the path.
 */
export async function hopNames(sql: Sql, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const rows = await sql.rows<[Id, string]>(
    `SELECT p.id, COALESCE(r.name || '/', l.name || '/', '') || d.name || ':' || p.name
       FROM port p
       JOIN device d ON d.id = p.device_id
       LEFT JOIN rack r ON r.id = d.rack_id
       LEFT JOIN location l ON d.rack_id IS NULL AND l.id = d.location_id
      WHERE p.id = ANY ($1::uuid[])
     UNION ALL
     SELECT id, label FROM cable WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows);
}
