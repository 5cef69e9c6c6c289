import { IpAddress, IpPrefix, IpRange, subtract, usable, type Span } from '#ipplan';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import { firstFree } from './first-free.js';

/** States of projects whose wishes count. */
const OPEN_PROJECT = `state IN ('draft', 'submitted', 'approved', 'in-progress')`;

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
    const found = await firstFree(
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
       WHERE r.vrf_id IS NOT DISTINCT FROM $1 AND r.start::inet <= host(broadcast($2::inet))::inet
         AND r."end"::inet >= host(network($2::inet))::inet
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
