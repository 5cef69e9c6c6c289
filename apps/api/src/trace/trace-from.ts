import {
  buildGraph,
  cablingFactsOf,
  circuitsOn,
  isFacePort,
  pathLoss,
  tracePaths,
  type Cable,
  type CablePath,
  type CablingFacts,
  type CircuitOnPath,
  type PathLoss,
  type RecordedCircuit,
  type TraceThrough,
} from '#cabling';
import type { Id } from '#changes';
import {
  Database,
  frontPortsOf,
  powerPortsOf,
  strandsOfCable,
  traceFacts,
  type TraceFacts,
} from '#persistence';
import type { Kind, Layer, PlanObjects } from '#plan';
import { cablingPolicyOf, pathOf } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';

/** Where a trace begins: a port or a position of it, a cable or a strand of it, or a device with all its front ports. */
export type Through =
  | { readonly portId: Id; readonly position?: number }
  | { readonly cableId: Id; readonly strand?: number }
  | { readonly deviceId: Id };

/** A circuit that a path runs through: entered at the hop `after`, left at the next. */
export type TracedCircuit = CircuitOnPath & Pick<RecordedCircuit, 'name' | 'provider' | 'service'>;

/** A path with its circuits, and what light loses on it; null unless it is fibre from end to end. */
export type TracedPath = CablePath & {
  readonly circuits: readonly TracedCircuit[];
  readonly loss: PathLoss | null;
};

/** A cable as a picture of its path needs it. */
export type TracedCable = Pick<
  Cable,
  'role' | 'media' | 'status' | 'strands' | 'lengthM' | 'measuredLengthM'
>;

export interface Traced {
  readonly paths: readonly TracedPath[];
  /** What people call each port, cable and place on the paths, by id. */
  readonly names: Readonly<Record<Id, string>>;
  /** What pictures say of the cables, in a project's view. */
  readonly cables?: Readonly<Record<Id, TracedCable>>;
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

  /** Paths of the present, from one statement: the connected passive part with all its names. */
  async inPresent(who: Principal, through: Through): Promise<Traced> {
    const at = await this.place(through);
    const seed = 'portId' in at ? { portIds: [at.portId] } : at;
    const facts = await this.withPower(who, await traceFacts(this.db, who.scope, seed));
    const policy = cablingPolicyOf({ name: '', policy: facts.policy });
    const paths = traced(facts, at, facts.lines).map((path) => ({
      ...path,
      loss: pathLoss(facts.loss, path, policy),
    }));
    const ids = [...idsOn(paths).values()].flatMap((some) => [...some]);
    const names = Object.fromEntries(ids.map((id) => [id, facts.names.get(id) ?? id]));
    return { paths, names, truncated: facts.truncated };
  }

  /** A component that cords of power are in is read again with all that they are fed by, and feed. */
  private async withPower(who: Principal, facts: TraceFacts): Promise<TraceFacts> {
    const sockets = [...facts.ports].filter(({ kind }) => kind.startsWith('power-')).map(({ id }) => id);
    if (sockets.length === 0) return facts;
    return traceFacts(this.db, who.scope, { portIds: await powerPortsOf(this.db, sockets) });
  }

  /** What the trace of the present begins at, with what only the tables know. */
  private async place(through: Through): Promise<TraceThrough> {
    if ('deviceId' in through) {
      const portIds = await frontPortsOf(this.db, through.deviceId);
      if (portIds.length === 0) throw notFound('device', through.deviceId);
      return { portIds };
    }
    if ('portId' in through || through.strand === undefined) return placed(through, null);
    return placed(through, await strandsOfCable(this.db, through.cableId));
  }

  async inProject(who: Principal, projectId: Id, layer: Layer, through: Through): Promise<Traced> {
    const plan = await this.plans.of(who.scope, projectId);
    const objects = this.plans.layer(plan, layer);
    const policy = cablingPolicyOf(plan);
    const paths = traced(cablingFactsOf(objects), placeIn(objects, through), objects.circuit).map((path) => ({
      ...path,
      loss: pathLoss(objects, path, policy),
    }));
    const ids = idsOn(paths);
    const cables = cablesOn(objects, ids.get('cable') ?? new Set());
    return { paths, names: namesOf(objects, ids), cables, truncated: false };
  }
}

function placed(through: Exclude<Through, { deviceId: Id }>, strands: number | null): TraceThrough {
  if ('portId' in through) return through;
  const { cableId, strand } = through;
  return strand === undefined ? { cableId } : { cableId, strand: { number: strand, of: strands } };
}

/** @throws Problem NOT_FOUND when the device is not in the layer, or has no port at its front */
function placeIn({ port, cable }: PlanObjects, through: Through): TraceThrough {
  if (!('deviceId' in through))
    return placed(through, 'cableId' in through ? (cable.get(through.cableId)?.strands ?? null) : null);
  const portIds = [...port.values()]
    .filter((one) => one.deviceId === through.deviceId && isFacePort(one))
    .map(({ id }) => id);
  if (portIds.length === 0) throw notFound('device', through.deviceId);
  return { portIds };
}

/** @throws Problem NOT_FOUND when the port or cable is not among the facts, or none of a device's ports is */
function traced(
  facts: CablingFacts,
  through: TraceThrough,
  lines: ReadonlyMap<Id, Pick<RecordedCircuit, 'name' | 'provider' | 'service'>>,
): Omit<TracedPath, 'loss'>[] {
  const graph = buildGraph(facts);
  if ('portId' in through && !graph.ports.has(through.portId)) throw notFound('port', through.portId);
  if ('cableId' in through && !graph.cables.has(through.cableId)) throw notFound('cable', through.cableId);
  return tracePaths(graph, through).map((path) => ({
    ...path,
    circuits: toldCircuits(circuitsOn(graph, path), lines),
  }));
}

function toldCircuits(
  crossed: readonly CircuitOnPath[],
  lines: ReadonlyMap<Id, Pick<RecordedCircuit, 'name' | 'provider' | 'service'>>,
): TracedCircuit[] {
  return crossed.map(({ id, after }) => {
    const { name = id, provider = '', service = '' } = lines.get(id) ?? {};
    return { id, after, name, provider, service };
  });
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

function cablesOn({ cable }: PlanObjects, ids: ReadonlySet<Id>): Record<Id, TracedCable> {
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const known = cable.get(id);
      if (!known) return [];
      const { role, media, status, strands, lengthM, measuredLengthM } = known;
      return [[id, { role, media, status, strands, lengthM, measuredLengthM }] as const];
    }),
  );
}
