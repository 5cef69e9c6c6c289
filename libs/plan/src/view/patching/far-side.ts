import {
  buildGraph,
  cablingFactsOf,
  destinationOf,
  tracePath,
  type CablePath,
  type CablingGraph,
  type Port,
} from '#cabling';
import type { Side } from '../comparison.js';
import { isPassive, roleOf } from '../device-summary.js';

const graphs = new WeakMap<Side, CablingGraph>();

/** The cabling graph of a layer, built when it is first asked for. */
export function graphOf(side: Side): CablingGraph {
  let graph = graphs.get(side);
  if (!graph) {
    graph = buildGraph(cablingFactsOf(side.objects));
    graphs.set(side, graph);
  }
  return graph;
}

/** What lies behind a panel port, away from its cord: the outlet or panel port reached, and what is plugged in there. */
export interface FarSide {
  /** The next socket on the way: an outlet, or the panel at the other end of a trunk. */
  readonly outlet: Port | null;
  /** The device port at the end of the path. */
  readonly end: Port | null;
}

export function farSide(side: Side, port: Port): FarSide {
  const path = tracePath(graphOf(side), { portIds: [port.id], through: true });
  if (!path) return { outlet: null, end: null };
  return { outlet: outletOn(side, path, port), end: endOf(side, path) };
}

function endOf(side: Side, path: CablePath): Port | null {
  const last = side.objects.port.get(destinationOf(path)[0] ?? '');
  return last && last.kind !== 'front' && last.kind !== 'rear' ? last : null;
}

/** The first socket of another passive device that shows a face: a front port. */
function outletOn(side: Side, path: CablePath, from: Port): Port | null {
  for (const hop of path.hops) {
    if (hop.kind !== 'port') continue;
    const port = side.objects.port.get(hop.ids[0] ?? '');
    if (!port || port.deviceId === from.deviceId) continue;
    const device = side.objects.device.get(port.deviceId);
    if (!device || !isPassive(roleOf(side, device))) return null;
    if (port.kind === 'front') return port;
    const face = frontBehind(side, port, hop.positions[0]?.[0]);
    if (face) return face;
  }
  return null;
}

/** The front port that a position of a rear port leads to; without positions, the only one. */
function frontBehind(side: Side, rear: Port, position: number | undefined): Port | undefined {
  const maps = side.mapsAt.get(rear.id) ?? [];
  const map = maps.length === 1 ? maps[0] : maps.find(({ rearPosition }) => rearPosition === position);
  return map && side.objects.port.get(map.frontPortId);
}
