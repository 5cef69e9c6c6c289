import {
  circuitsOn,
  tracePath,
  type Cable,
  type CablePath,
  type Port,
  type PortHop,
  type RecordedCircuit,
} from '#cabling';
import type { Side } from '../comparison.js';
import { graphOf } from '../patching/far-side.js';

/** What joins two stops: a cable, or the line of a provider. */
export type ChainLink =
  | { readonly kind: 'cable'; readonly cable: Cable }
  | { readonly kind: 'circuit'; readonly circuit: RecordedCircuit };

/**
 * A path end to end as one line: stops, and between two stops what joins them (parallel strands of one pair count once).
 * `links[n]` leads from `stops[n]` to `stops[n + 1]`; one link more than that ends loose, or at a provider.
 */
export interface Chain {
  readonly stops: readonly Port[];
  readonly links: readonly ChainLink[];
  /** What hangs loose before the first stop, or comes to it from a provider's network. */
  readonly lead: ChainLink | null;
  /** Index among the stops of the port that was asked for. */
  readonly at: number;
}

/** The cable that a link is; undefined for a circuit, and where there is no link. */
export const cableOf = (link: ChainLink | undefined): Cable | undefined =>
  link?.kind === 'cable' ? link.cable : undefined;

/** The whole path through a port of a panel: what lies behind the panel first, then its cord and what that leads to. */
export function chainThrough(side: Side, port: Port): Chain {
  const graph = graphOf(side);
  const behind = partsOf(side, tracePath(graph, { portIds: [port.id], through: true }), port);
  const before = partsOf(side, tracePath(graph, { portIds: [port.id] }), port);
  const joins = behind.links.slice(0, behind.stops.length);
  return {
    stops: [...behind.stops.toReversed(), port, ...before.stops],
    links: [...joins.toReversed(), ...before.links],
    lead: behind.links[behind.stops.length] ?? null,
    at: behind.stops.length,
  };
}

interface Parts {
  readonly stops: Port[];
  readonly links: ChainLink[];
}

/** Stops and links after the first device of a path. */
function partsOf(side: Side, path: CablePath | null, from: Port): Parts {
  const parts: Parts = { stops: [], links: [] };
  if (!path) return parts;
  const { stops, links } = parts;
  const crossed = new Map(circuitsOn(graphOf(side), path).map(({ after, id }) => [after, id]));
  path.hops.forEach((hop, index) => {
    if (hop.kind === 'cable') {
      const cable = side.objects.cable.get(hop.ids[0] ?? '');
      if (cable) links.push({ kind: 'cable', cable });
    } else if (hop.kind === 'port' && links.length > 0) addStop(side, parts, hop, from);
    const circuit = side.objects.circuit.get(crossed.get(index) ?? '');
    if (circuit && stops.length === links.length) links.push({ kind: 'circuit', circuit });
  });
  return parts;
}

function addStop(side: Side, { stops, links }: Parts, hop: PortHop, from: Port): void {
  const port = side.objects.port.get(hop.ids[0] ?? '');
  if (!port) return;
  const shown = port.kind === 'rear' ? frontOf(side, port, hop.positions[0]?.[0]) : port;
  const last = stops.at(-1);
  // The two sides of a panel that is crossed are one stop.
  if (stops.length === links.length && last) {
    if (last.kind === 'rear' && shown.kind === 'front') stops[stops.length - 1] = shown;
  } else if (shown.id !== from.id) stops.push(shown);
}

/** The socket in front of a rear port at a position; the rear port itself where that is not known. */
function frontOf(side: Side, rear: Port, position: number | undefined): Port {
  const maps = side.mapsAt.get(rear.id) ?? [];
  const map = maps.length === 1 ? maps[0] : maps.find(({ rearPosition }) => rearPosition === (position ?? 1));
  return (map && side.objects.port.get(map.frontPortId)) ?? rear;
}
