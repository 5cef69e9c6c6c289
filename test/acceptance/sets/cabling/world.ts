import {
  buildGraph,
  cableSchema,
  faultsOfCable,
  portMapSchema,
  traceAll,
  tracePath,
  type Cable,
  type CableProfile,
  type CablePath,
  type CablingFacts,
  type CablingGraph,
  type Circuit,
  type Port,
  type PortMap,
} from '#cabling';
import { sameHops, textOf, wrongFlags } from './compare.js';
import type { Action, Profiles, Scenario, ScenarioObject } from './scenario.js';
import { metres, portOf, profilesOf, statusOf } from './translate.js';

type CableAction = Extract<Action, { do: 'connect' | 'update_cable' }>;
type TraceAction = Extract<Action, { do: 'trace_from' }>;

/** The recorded facts of one scenario. Paths are asked for anew after each action: nothing else is kept. */
export class World {
  private readonly objects: ReadonlyMap<string, ScenarioObject>;
  private readonly present: Set<string>;
  private readonly cables = new Map<string, Cable>();
  private readonly profiles: readonly CableProfile[];
  private readonly distances = new Map<string, number | null>();
  private maps: PortMap[];

  constructor(scenario: Scenario, profiles: Profiles) {
    this.objects = new Map(Object.entries(scenario.objects));
    this.present = new Set([...this.objects].filter(([, it]) => !it.created_later).map(([id]) => id));
    this.profiles = profilesOf(profiles);
    this.maps = scenario.mappings.map(([front, frontPosition, rear, rearPosition]) =>
      mapRow(front, frontPosition, rear, rearPosition),
    );
    for (const [id, { kind, distance, distance_unit: unit }] of this.objects)
      if (kind === 'circuit') this.distances.set(id, metres(distance, unit));
  }

  /** Does what the step says; returns what went otherwise than the step expects. */
  act(action: Action): readonly string[] {
    switch (action.do) {
      case 'connect':
      case 'update_cable':
        return this.writeCable(action);
      case 'disconnect':
        return this.cables.delete(action.cable) ? [] : [`no cable ${action.cable}`];
      case 'map':
        this.maps.push(mapRow(action.front, action.front_pos, action.rear, action.rear_pos));
        return [];
      case 'unmap': {
        const { id } = mapRow(action.front, action.front_pos, action.rear, action.rear_pos);
        this.maps = this.maps.filter((row) => row.id !== id);
        return [];
      }
      case 'create':
        this.present.add(action.object);
        return [];
      case 'set_circuit':
        this.distances.set(action.circuit, metres(action.distance, action.distance_unit));
        return [];
      case 'trace_from':
        return this.trace(action);
      default:
        // drop_trace: nothing is stored, so there is nothing to drop.
        return [];
    }
  }

  graph(): CablingGraph {
    return buildGraph(this.facts());
  }

  paths(): CablePath[] {
    return traceAll(this.graph());
  }

  /** Everything that the product says of the present state. */
  result(): { cables: string[]; paths: object[] } {
    const paths = this.paths().map(({ hops, ...flags }) => ({ hops: hops.map(({ ids }) => ids), ...flags }));
    return { cables: [...this.cables.keys()], paths };
  }

  private facts(): CablingFacts & { ports: Port[] } {
    return {
      ports: [...this.present].flatMap((id) => portOf(id, this.objects.get(id) ?? missing(id)) ?? []),
      portMaps: this.maps,
      cables: this.cables.values(),
      circuits: this.circuits(),
      profiles: this.profiles,
    };
  }

  private circuits(): Circuit[] {
    return [...this.distances].map(([id, lengthM]) => ({
      id,
      lengthM,
      a: this.circuitEnd(id, 'A'),
      z: this.circuitEnd(id, 'Z'),
    }));
  }

  private circuitEnd(circuit: string, side: 'A' | 'Z'): Circuit['a'] {
    const found = [...this.present].find((id) => {
      const object = this.objects.get(id);
      return object?.kind === 'circuit_termination' && object.circuit === circuit && object.side === side;
    });
    if (found === undefined) return null;
    const at = this.objects.get(found)?.at;
    if (at == null) return { portId: found, at: null };
    const kind = this.objects.get(at)?.kind === 'provider_network' ? 'network' : 'location';
    return { portId: found, at: { kind, id: at } };
  }

  private writeCable(action: CableAction): readonly string[] {
    const before = this.cables.get(action.cable);
    const after = cableAfter(before, action);
    const { ports, profiles } = this.facts();
    const others = [...this.cables.values()].filter(({ id }) => id !== after.id);
    const circuits = this.circuits();
    const faults = faultsOfCable(after, { ports, cables: others, profiles: profiles ?? [], circuits });
    const refused = faults.length > 0;
    if (!refused) this.cables.set(after.id, after);
    if (refused === (action.expect_rejected ?? false)) return [];
    return [refused ? `refused: ${faults.map(({ code }) => code).join(', ')}` : 'was not refused'];
  }

  private trace(action: TraceAction): readonly string[] {
    const path = tracePath(this.graph(), { portIds: action.origins, through: action.through ?? false });
    if (!action.path) return path ? [] : ['no path'];
    if (!path || !sameHops(path, action.path)) return [`${textOf(path)} instead of ${textOf(action.path)}`];
    return wrongFlags(path, action);
  }
}

function cableAfter(before: Cable | undefined, action: CableAction): Cable {
  const profile = action.profile === undefined ? (before?.profile ?? null) : action.profile;
  return cableSchema.parse({
    ...before,
    id: action.cable,
    label: action.cable,
    profile,
    status: action.status === undefined ? (before?.status ?? 'installed') : statusOf(action.status),
    a: action.a ? terminations(action.a) : (before?.a ?? []),
    b: action.b ? terminations(action.b) : (before?.b ?? []),
    lengthM:
      action.length === undefined ? (before?.lengthM ?? null) : metres(action.length, action.length_unit),
  });
}

/** Ports take connectors 1, 2, 3 … in the listed order. */
const terminations = (ports: readonly string[]) =>
  ports.map((portId, index) => ({ portId, connector: index + 1 }));

const mapRow = (frontPortId: string, frontPosition: number, rearPortId: string, rearPosition: number) =>
  portMapSchema.parse({
    id: `${frontPortId}#${frontPosition}~${rearPortId}#${rearPosition}`,
    frontPortId,
    frontPosition,
    rearPortId,
    rearPosition,
  });

function missing(id: string): never {
  throw new Error(`the scenario has no object ${id}`);
}
