import type { Change, Id } from '#changes';
import { references, type Kind, type PlanChange } from '#plan';
import type { Sql } from '../database/database.js';

/** Objects that changes touch or refer to. */
export interface Touched {
  readonly kind: Kind;
  readonly id: Id;
}

/** What the changes touch, and what the touched objects refer to before and after. */
export function touchedBy(changes: readonly PlanChange[]): Touched[] {
  const touched = new Map<Id, Kind>();
  for (const change of changes as readonly Change<Kind>[]) {
    touched.set(change.id, change.kind);
    for (const [path, kind] of Object.entries(references[change.kind])) {
      for (const object of [change.before, change.after]) {
        for (const id of valuesAt(object, path.split('.'))) touched.set(id, kind);
      }
    }
  }
  return [...touched].map(([id, kind]) => ({ kind, id }));
}

/** The ids at a path into a value; `*` steps into every element of a list. */
function valuesAt(value: unknown, [key, ...rest]: readonly string[]): Id[] {
  if (key === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (key === '*') return (value as readonly unknown[]).flatMap((item) => valuesAt(item, rest));
  return valuesAt((value as Record<string, unknown>)[key], rest);
}

/**
 * All locations of the sites that hold the touched objects: from each object to its place, up to the outermost, and
 * down again. Empty when none of them is anywhere yet.
 */
export async function locationsOfSites(sql: Sql, touched: readonly Touched[]): Promise<Id[]> {
  const rows = await sql.rows<[Id]>(
    `WITH RECURSIVE touched AS (
       SELECT kind, id FROM json_to_recordset($1::json) AS r (kind text, id uuid)
     ), port_touched AS (
       SELECT id FROM touched WHERE kind = 'port'
       UNION SELECT x.port_id FROM cable_termination x JOIN touched t ON t.kind = 'cable' AND t.id = x.cable_id
       UNION SELECT x.front_port_id FROM port_map x JOIN touched t ON t.kind = 'portMap' AND t.id = x.id
       UNION SELECT x.port_id FROM interface_vlan x JOIN touched t ON t.kind = 'interfaceVlan' AND t.id = x.id
       UNION SELECT x.port_id FROM vlan_translation x JOIN touched t ON t.kind = 'vlanTranslation' AND t.id = x.id
       UNION SELECT x.port_id FROM fhrp_member x JOIN touched t ON t.kind = 'fhrpMember' AND t.id = x.id
       UNION SELECT x.port_id FROM address x JOIN touched t ON t.kind = 'address' AND t.id = x.id
     ), device_touched AS (
       SELECT id FROM touched WHERE kind = 'device'
       UNION SELECT x.device_id FROM module x JOIN touched t ON t.kind = 'module' AND t.id = x.id
       UNION SELECT x.device_id FROM port x JOIN port_touched t ON t.id = x.id
       UNION SELECT x.device_id FROM spanning_tree x JOIN touched t ON t.kind = 'spanningTree' AND t.id = x.id
       UNION SELECT x.device_id FROM route x JOIN touched t ON t.kind = 'route' AND t.id = x.id
       UNION SELECT x.device_id FROM opening x JOIN touched t ON t.kind = 'opening' AND t.id = x.id
     ), rack_touched AS (
       SELECT id FROM touched WHERE kind = 'rack'
       UNION SELECT x.rack_id FROM device x JOIN device_touched t ON t.id = x.id
     ), place AS (
       SELECT id FROM touched WHERE kind = 'location'
       UNION SELECT x.location_id FROM rack x JOIN rack_touched t ON t.id = x.id
       UNION SELECT x.location_id FROM device x JOIN device_touched t ON t.id = x.id
       UNION SELECT x.location_id FROM pathway x JOIN touched t ON t.kind = 'pathway' AND t.id = x.id
       UNION SELECT x.location_id FROM vlan_group x JOIN touched t ON t.kind = 'vlanGroup' AND t.id = x.id
       UNION SELECT x.location_id FROM prefix x JOIN touched t ON t.kind = 'prefix' AND t.id = x.id
     ), up AS (
       SELECT l.id, l.parent_id FROM location l JOIN place p ON p.id = l.id
       UNION SELECT l.id, l.parent_id FROM location l JOIN up u ON l.id = u.parent_id
     ), down AS (
       SELECT id FROM up
       UNION SELECT l.id FROM location l JOIN down d ON l.parent_id = d.id
     )
     SELECT id FROM down`,
    [JSON.stringify(touched)],
  );
  return rows.map(([id]) => id);
}
