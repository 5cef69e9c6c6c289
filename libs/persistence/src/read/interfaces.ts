import { buildGraph, farEnds, type PortKind } from '#cabling';
import type { Id } from '#changes';
import type { Database } from '../database/database.js';
import { packagesOf, visibleSql } from './scope-sql.js';
import type { Scope } from './scope.js';
import { componentFacts } from './trace-facts.js';

/** A port as lists show it. */
export interface PortLine {
  readonly id: Id;
  readonly device: string;
  readonly name: string;
  readonly kind: PortKind;
  readonly enabled: boolean;
  readonly description: string;
}

export interface InterfaceLine extends PortLine {
  /** The label of the cable in it; null when nothing is plugged in. */
  readonly cable: string | null;
  /** The endpoints that it reaches through all panels; empty while the path is incomplete. */
  readonly farEnds: readonly { readonly id: Id; readonly device: string; readonly name: string }[];
}

export interface InterfaceQuery {
  readonly deviceId?: Id;
  readonly after?: Id;
  /** Default 100. */
  readonly limit?: number;
}

/** A page of interfaces with what each reaches, in three statements whatever its size. */
export async function interfacesWithFarEnds(
  db: Database,
  scope: Scope,
  query: InterfaceQuery = {},
): Promise<InterfaceLine[]> {
  const lines = await db.query<PortLine & { cable: string | null }>(
    `SELECT p.id, d.name AS device, p.name, p.kind, p.enabled, p.description, (
       SELECT c.label FROM cable_termination t JOIN cable c ON c.id = t.cable_id WHERE t.port_id = p.id LIMIT 1
     ) AS cable
     FROM port p JOIN device d ON d.id = p.device_id
     WHERE p.kind = 'interface' AND ${visibleSql('p.id', '$1')}
       AND ($2::uuid IS NULL OR p.device_id = $2) AND ($3::uuid IS NULL OR p.id > $3)
     ORDER BY p.id LIMIT $4`,
    [packagesOf(scope), query.deviceId ?? null, query.after ?? null, query.limit ?? 100],
  );
  const cabled = lines.filter(({ cable }) => cable !== null).map(({ id }) => id);
  const graph = buildGraph(await componentFacts(db, scope, { portIds: cabled }));
  const reached = new Map(cabled.map((id) => [id, farEnds(graph, id)]));
  const deviceIds = [...reached.values()].flat().flatMap((id) => graph.ports.get(id)?.port.deviceId ?? []);
  const names = await db.rows<[Id, string]>('SELECT id, name FROM device WHERE id = ANY ($1::uuid[])', [
    [...new Set(deviceIds)],
  ]);
  const deviceName = new Map(names);
  return lines.map((line) => ({
    ...line,
    farEnds: (reached.get(line.id) ?? []).flatMap((id) => {
      const port = graph.ports.get(id)?.port;
      return port ? [{ id, device: deviceName.get(port.deviceId) ?? '', name: port.name }] : [];
    }),
  }));
}
