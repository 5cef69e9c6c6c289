import type { Kind, SearchHit } from '#plan';
import type { Database } from '../database/database.js';
import { packagesOf, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';

/** What people look for by name: the table, the text that is compared (with a trigram index) and the text shown. */
const searched = [
  ['location', 'location', 'name', 'name'],
  ['rack', 'rack', 'name', 'name'],
  ['device', 'device', 'name', 'name'],
  ['cable', 'cable', 'label', 'label'],
  ['circuit', 'circuit', 'name', 'name'],
  ['vlan', 'vlan', 'name', `'VLAN ' || vid || ' ' || name`],
  ['prefix', 'prefix', 'prefix', 'prefix'],
  ['address', 'address', 'address', 'address'],
] as const satisfies readonly (readonly [Kind, string, string, string])[];

/** Ports by `device:port`, the device by the end of its path: `P1:07`, `SR2/P1:07`. */
const PORT_TEXT = /^(.+):([^:]*)$/;

/**
 * Objects of the present whose name contains the text, whatever its case: exact names first, then names that begin with
 * it. A VLAN is found by its number too, a port by `device:port`. The same as `searchObjects`, over the tables.
 */
export function search(db: Database, scope: Scope, text: string, limit = 20): Promise<SearchHit[]> {
  const pattern = escaped(text);
  const vid = /^(?:vlan ?)?(\d{1,4})$/i.exec(text)?.[1];
  const [, device, port] = PORT_TEXT.exec(text) ?? [];
  const values: unknown[] = [`%${pattern}%`, pattern, limit, packagesOf(scope)];
  const selects = searched.map(
    ([kind, table, column, shown]) =>
      `(SELECT '${kind}' AS kind, t.id, ${shown} AS name, t.${column} AS matched FROM ${table} t
        WHERE t.${column} ILIKE $1 AND ${visibleSql('t.id', '$4')} ORDER BY length(t.${column}), t.${column} LIMIT $3)`,
  );
  if (vid !== undefined) selects.push(VLAN_BY_NUMBER.replace('?', `$${values.push(Number(vid))}`));
  if (device !== undefined && port !== undefined)
    selects.push(
      PORTS.replace('?', `$${values.push(`%${escaped(device)}`)}`).replace(
        '?',
        `$${values.push(`${escaped(port)}%`)}`,
      ),
    );
  return db.query<SearchHit>(
    `SELECT kind, id, name FROM (SELECT DISTINCT ON (id) * FROM (${selects.join(' UNION ALL ')}) every
     ORDER BY id, NOT matched ILIKE $2) hits
     ORDER BY NOT matched ILIKE $2, NOT matched ILIKE $2 || '%', length(matched), matched, kind LIMIT $3`,
    values,
  );
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** A number that is asked for is as good as a whole name. */
const VLAN_BY_NUMBER = `(SELECT 'vlan' AS kind, t.id, 'VLAN ' || vid || ' ' || name AS name, $2::text AS matched
  FROM vlan t WHERE t.vid = ? AND ${visibleSql('t.id', '$4')} ORDER BY name LIMIT $3)`;

const PORTS = `(SELECT 'port' AS kind, p.id, d.path || ':' || p.name AS name, d.path || ':' || p.name AS matched
  FROM (SELECT d.id, COALESCE(r.name || '/', l.name || '/', '') || d.name AS path FROM device d
        LEFT JOIN rack r ON r.id = d.rack_id
        LEFT JOIN location l ON d.rack_id IS NULL AND l.id = d.location_id) d
  JOIN port p ON p.device_id = d.id
  WHERE d.path ILIKE ? AND p.name ILIKE ? AND ${visibleSql('p.id', '$4')} ORDER BY length(p.name), p.name LIMIT $3)`;
