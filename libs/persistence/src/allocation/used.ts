import { IpAddress, IpPrefix, IpRange, subtract, usable, type Span } from '#ipplan';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** States of projects whose wishes count. */
const OPEN_PROJECT = `state IN ('draft', 'submitted', 'approved', 'in-progress')`;

/** Host part of an address row, as its index has it. */
const HOST = 'host(a.address::inet)::inet';

/**
 * The lowest free address for a host in a prefix: not used in the VRF, not in a range, not the gateway, and not wished for
 * by an open project. null when the prefix is full.
 */
export async function lowestFreeAddress(
  sql: Sql,
  vrfId: Id | null,
  prefix: IpPrefix,
): Promise<IpAddress | null> {
  const blocked = await blockedSpans(sql, vrfId, prefix);
  for (const gap of subtract(usable(prefix), blocked)) {
    const found = await firstFreeIn(
      sql,
      vrfId,
      new IpAddress(prefix.version, gap.first),
      new IpAddress(prefix.version, gap.last),
    );
    if (found) return found;
  }
  return null;
}

/** Ranges, gateways and wishes inside a prefix: few, so they come whole. */
async function blockedSpans(sql: Sql, vrfId: Id | null, prefix: IpPrefix): Promise<Span[]> {
  const rows = await sql.rows<[string, string]>(
    `SELECT r.start, r."end" FROM ip_range r
       WHERE r.vrf_id IS NOT DISTINCT FROM $1 AND r.start::inet <<= $2::inet
     UNION ALL SELECT p.gateway, p.gateway FROM prefix p
       WHERE p.vrf_id IS NOT DISTINCT FROM $1 AND p.gateway::inet <<= $2::inet
     UNION ALL SELECT w.host, w.host FROM (
         SELECT split_part(c.key, '/', 2) AS host FROM claim c JOIN project p ON p.id = c.project_id AND ${OPEN_PROJECT}
         WHERE c.use = 'take' AND c.key LIKE 'address:' || COALESCE($1::text, 'global') || '/%'
       ) w WHERE w.host::inet <<= $2::inet`,
    [vrfId, prefix.toString()],
  );
  return rows.flatMap(([start, end]) => IpRange.tryParse(start, end) ?? []);
}

/** The first address of a run that no row has: the run's first, or the one after the first used address without successor. */
async function firstFreeIn(
  sql: Sql,
  vrfId: Id | null,
  first: IpAddress,
  last: IpAddress,
): Promise<IpAddress | null> {
  const used = (host: string): string =>
    `EXISTS (SELECT 1 FROM address a WHERE ${HOST} = ${host} AND a.vrf_id IS NOT DISTINCT FROM $1)`;
  const [row] = await sql.rows<[string | null]>(
    `SELECT host(CASE WHEN NOT ${used('$2::inet')} THEN $2::inet ELSE (
       SELECT u.host + 1 FROM (
         SELECT ${HOST} AS host FROM address a
         WHERE ${HOST} BETWEEN $2::inet AND $3::inet AND a.vrf_id IS NOT DISTINCT FROM $1
         ORDER BY ${HOST}
       ) u WHERE u.host < $3::inet AND NOT ${used('u.host + 1')} LIMIT 1
     ) END)`,
    [vrfId, first.toString(), last.toString()],
  );
  return row?.[0] ? IpAddress.parse(row[0]) : null;
}

/** The prefixes inside another, in the present and in open projects. */
export async function prefixesInside(sql: Sql, vrfId: Id | null, parent: IpPrefix): Promise<IpPrefix[]> {
  const rows = await sql.rows<[string]>(
    `SELECT network(p.prefix::inet)::text FROM prefix p WHERE p.vrf_id IS NOT DISTINCT FROM $1 AND p.prefix::inet << $2::inet
     UNION ALL
     SELECT network((c.after ->> 'prefix')::inet)::text FROM project_change c JOIN project p ON p.id = c.project_id AND ${OPEN_PROJECT}
     WHERE c.kind = 'prefix' AND c.after IS NOT NULL AND c.after ->> 'vrfId' IS NOT DISTINCT FROM $1::text
       AND (c.after ->> 'prefix')::inet << $2::inet`,
    [vrfId, parent.toString()],
  );
  return rows.map(([text]) => IpPrefix.parse(text));
}

/** The VLAN ids of an L2 domain that are taken, in the present and by open projects. */
export async function usedVids(sql: Sql, groupId: Id | null): Promise<Set<number>> {
  const rows = await sql.rows<[number]>(
    `SELECT vid FROM vlan WHERE group_id IS NOT DISTINCT FROM $1
     UNION SELECT split_part(c.key, '/', 2)::int FROM claim c JOIN project p ON p.id = c.project_id AND ${OPEN_PROJECT}
     WHERE c.use = 'take' AND c.key LIKE 'vlan:' || COALESCE($1::text, 'global') || '/%'`,
    [groupId],
  );
  return new Set(rows.map(([vid]) => vid));
}
