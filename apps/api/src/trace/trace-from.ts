import { buildGraph, tracePaths, type CablePath, type CablingFacts } from '#cabling';
import type { Id } from '#changes';
import { componentOf, Database, hopNames } from '#persistence';
import type { Kind, Layer, PlanObjects } from '#plan';
import { pathOf } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';

/** Where a trace begins. */
export type Through = { readonly portId: Id } | { readonly cableId: Id };

export interface Traced {
  readonly paths: readonly CablePath[];
  /** What people call each port, cable and place on the paths, by id. */
  readonly names: Readonly<Record<Id, string>>;
  /** The component was cut at its limit: paths may end early. */
  readonly truncated: boolean;
}

/** Follows cables through panels, in the present or in a project's view. */
@Injectable()
export class TraceFrom {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
  ) {}

  /** Paths of the present: the connected passive part is loaded by one recursive query. */
  async inPresent(who: Principal, through: Through): Promise<Traced> {
    const ports = 'portId' in through ? [through.portId] : await this.portsOf(through.cableId);
    const component = await componentOf(this.db, who.scope, ports);
    const paths = traced(component, through);
    const names = await hopNames(
      this.db,
      [...idsOn(paths).values()].flatMap((ids) => [...ids]),
    );
    return { paths, names: Object.fromEntries(names), truncated: component.truncated };
  }

  async inProject(who: Principal, projectId: Id, layer: Layer, through: Through): Promise<Traced> {
    const objects = this.plans.layer(await this.plans.of(who.scope, projectId), layer);
    const { port, portMap, cable } = objects;
    const facts = { ports: port.values(), portMaps: portMap.values(), cables: cable.values() };
    const paths = traced(facts, through);
    return { paths, names: namesOf(objects, idsOn(paths)), truncated: false };
  }

  private async portsOf(cableId: Id): Promise<Id[]> {
    const rows = await this.db.rows<[Id]>('SELECT port_id FROM cable_termination WHERE cable_id = $1', [
      cableId,
    ]);
    return rows.map(([id]) => id);
  }
}

/** @throws Problem NOT_FOUND when the port or cable is not among the facts */
function traced(facts: CablingFacts, through: Through): CablePath[] {
  const graph = buildGraph(facts);
  if ('portId' in through && !graph.ports.has(through.portId)) throw notFound('port', through.portId);
  if ('cableId' in through && !graph.cables.has(through.cableId)) throw notFound('cable', through.cableId);
  return tracePaths(graph, through);
}

function idsOn(paths: readonly CablePath[]): Map<Kind, Set<Id>> {
  const ids = new Map<Kind, Set<Id>>();
  for (const { kind, ids: at } of paths.flatMap(({ hops }) => hops)) {
    if (kind === 'network') continue; // a provider's network is not an object of the plan
    const known = ids.get(kind) ?? new Set<Id>();
    for (const id of at) known.add(id);
    ids.set(kind, known);
  }
  return ids;
}

function namesOf(objects: PlanObjects, ids: ReadonlyMap<Kind, ReadonlySet<Id>>): Record<Id, string> {
  return Object.fromEntries(
    [...ids].flatMap(([kind, wanted]) => [...wanted].map((id) => [id, pathOf(objects, kind, id)] as const)),
  );
}
