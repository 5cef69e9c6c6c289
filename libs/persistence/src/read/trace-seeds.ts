import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import { COMPONENT_LIMIT } from './cabling-facts.js';

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

/**
 * Every socket and inlet that power takes through the given ports, from the loads to the sources; none where no cord joins one
 * to anything. Inlets get it by a cord and outlets through their device; upwards and downwards are followed apart, for
 * who asks for a server does not want all that hangs on the same distributor.
 */
export async function powerPortsOf(sql: Sql, portIds: readonly Id[]): Promise<Id[]> {
  const rows = await sql.rows<[Id]>(
    `WITH RECURSIVE net (id, upward) AS (
       SELECT p.id, u.upward FROM port p, (VALUES (true), (false)) u (upward)
       WHERE p.id = ANY ($1) AND p.kind IN ('power-port', 'power-outlet', 'power-feed')
       UNION
       SELECT x.id, n.upward FROM net n JOIN port p ON p.id = n.id CROSS JOIN LATERAL (
         SELECT far.port_id AS id FROM cable_termination near
         JOIN cable_termination far ON far.cable_id = near.cable_id AND far.side <> near.side
         WHERE near.port_id = n.id AND (p.kind = 'power-port') = n.upward
         UNION ALL
         SELECT o.id FROM port o WHERE o.device_id = p.device_id AND (p.kind = 'power-port') <> n.upward
           AND o.kind IN ('power-port', 'power-outlet', 'power-feed') AND (o.kind = 'power-port') <> (p.kind = 'power-port')
       ) x
     ) SELECT DISTINCT id FROM net LIMIT ${COMPONENT_LIMIT}`,
    [portIds],
  );
  return rows.map(([id]) => id);
}
