import { tracePath, type Cable, type CablePath, type Port } from '#cabling';
import type { Side } from '../comparison.js';
import { graphOf } from '../patching/far-side.js';

/**
 * A path end to end as one line: stops, and between two stops the cables that join them (parallel strands of one pair
 * count once). `cables[n]` leads from `stops[n]` to `stops[n + 1]`; one cable more than that ends loose.
 */
export interface Chain {
  readonly stops: readonly Port[];
  readonly cables: readonly Cable[];
  /** Index among the stops of the port that was asked for. */
  readonly at: number;
}

/** The whole path through a port of a panel: what lies behind the panel first, then its cord and what that leads to. */
export function chainThrough(side: Side, port: Port): Chain {
  const graph = graphOf(side);
  const behind = partsOf(side, tracePath(graph, { portIds: [port.id], through: true }), port);
  const before = partsOf(side, tracePath(graph, { portIds: [port.id] }), port);
  return {
    stops: [...behind.stops.toReversed(), port, ...before.stops],
    cables: [...behind.cables.toReversed(), ...before.cables],
    at: behind.stops.length,
  };
}

/** Stops and cables after the first device of a path. */
function partsOf(side: Side, path: CablePath | null, from: Port): { stops: Port[]; cables: Cable[] } {
  const stops: Port[] = [];
  const cables: Cable[] = [];
  if (!path) return { stops, cables };
  for (const hop of path.hops) {
    if (hop.kind === 'cable') {
      const cable = side.objects.cable.get(hop.ids[0] ?? '');
      if (cable) cables.push(cable);
      continue;
    }
    if (hop.kind !== 'port' || cables.length === 0) continue;
    const port = side.objects.port.get(hop.ids[0] ?? '');
    if (!port) continue;
    const shown = port.kind === 'rear' ? frontOf(side, port, hop.positions[0]?.[0]) : port;
    const last = stops.at(-1);
    // The two sides of a panel that is crossed are one stop.
    if (stops.length === cables.length && last) {
      if (last.kind === 'rear' && shown.kind === 'front') stops[stops.length - 1] = shown;
    } else if (shown.id !== from.id) stops.push(shown);
  }
  return { stops, cables };
}

/** The socket in front of a rear port at a position; the rear port itself where that is not known. */
function frontOf(side: Side, rear: Port, position: number | undefined): Port {
  const maps = side.mapsAt.get(rear.id) ?? [];
  const map = maps.length === 1 ? maps[0] : maps.find(({ rearPosition }) => rearPosition === (position ?? 1));
  return (map && side.objects.port.get(map.frontPortId)) ?? rear;
}
