import { crossCable } from './cross.js';
import type { CableNode, CablingGraph, PortNode } from './graph.js';
import type { CablePath } from './path.js';
import { Trail } from './trail.js';

/** As many ways as `traceBranches` follows; a feed of a whole building has more loads than a person reads. */
const MAX_PATHS = 4096;

/** A cord with the socket that gives and the inlet that takes. */
interface Cord {
  readonly cable: CableNode;
  readonly far: PortNode;
}

/** A way from a port: sockets, and the cord before each that it is reached by; null: through the device. */
interface Way {
  readonly ports: readonly PortNode[];
  readonly cords: readonly (CableNode | null)[];
  /** It came back to a device where it had been. */
  readonly loop: boolean;
}

export const isPower = ({ port }: PortNode): boolean => port.kind.startsWith('power-');
const isInlet = ({ port }: PortNode): boolean => port.kind === 'power-port';

/**
 * The whole ways of power that a socket or inlet lies on, from load to source: inlet, cord, outlet, through the
 * distributor (every inlet of it that has a cord) to the feed, and through its board where that is fed in turn; and from a distributor down to all that hangs on it. A socket
 * that was asked for is met first: from an outlet or a feed the ways lead from the source to the load.
 */
export function powerPaths(graph: CablingGraph, from: PortNode): CablePath[] {
  const sockets = socketsOf(graph);
  const ups = follow(from, 'up', sockets);
  const downs = follow(from, 'down', sockets);
  const paths = downs.flatMap((down) => ups.map((up) => pathOf(down, up, isInlet(from))));
  return paths.filter(({ hops }) => hops.some(({ kind }) => kind === 'cable')).slice(0, MAX_PATHS);
}

/** The sockets and inlets of each device that a cord is in. */
function socketsOf(graph: CablingGraph): ReadonlyMap<string, readonly PortNode[]> {
  const sockets = new Map<string, PortNode[]>();
  for (const node of graph.ports.values()) {
    if (!isPower(node) || node.plugs.length === 0) continue;
    const known = sockets.get(node.port.deviceId);
    if (known) known.push(node);
    else sockets.set(node.port.deviceId, [node]);
  }
  return sockets;
}

/** All ways on from a port, towards the sources or towards the loads; one of the port alone where none leads on. */
function follow(
  from: PortNode,
  way: 'up' | 'down',
  sockets: ReadonlyMap<string, readonly PortNode[]>,
): Way[] {
  const done: Way[] = [];
  const open: Way[] = [{ ports: [from], cords: [null], loop: false }];
  for (let at = open.pop(); at && done.length < MAX_PATHS; at = open.pop()) {
    const last = at.ports.at(-1)!;
    const next = stepsFrom(last, way, sockets);
    const fresh = next.filter(({ far }) => !at.ports.includes(far));
    if (fresh.length === 0) done.push({ ...at, loop: next.length > 0 });
    for (const { cable, far } of fresh.toReversed())
      open.push({ ports: [...at.ports, far], cords: [...at.cords, cable], loop: false });
  }
  return done;
}

/** Inlets get their power by a cord and outlets through their device; downwards it is the other way round. */
function stepsFrom(
  node: PortNode,
  way: 'up' | 'down',
  sockets: ReadonlyMap<string, readonly PortNode[]>,
): readonly { readonly cable: CableNode | null; readonly far: PortNode }[] {
  if (isInlet(node) === (way === 'up')) return cordsAt(node);
  const others = sockets.get(node.port.deviceId) ?? [];
  return others.filter((far) => isInlet(far) !== isInlet(node)).map((far) => ({ cable: null, far }));
}

/** Cords between a socket that gives and an inlet that takes; two of a kind pass nothing on. */
const cordsAt = (node: PortNode): Cord[] =>
  node.plugs.flatMap((plug) =>
    crossCable(plug, null)
      .filter(({ node: far }) => isPower(far) && isInlet(far) !== isInlet(node))
      .map(({ node: far }) => ({ cable: plug.cable, far })),
  );

function pathOf(down: Way, up: Way, fromLoad: boolean): CablePath {
  const ports = [...down.ports.toReversed(), ...up.ports.slice(1)];
  const cords = [...down.cords.slice(1).toReversed(), ...up.cords.slice(1)];
  const trail = new Trail();
  const order = fromLoad ? ports : ports.toReversed();
  const between = fromLoad ? cords : cords.toReversed();
  order.forEach((node, at) => {
    const cord = between[at - 1];
    if (cord) trail.addCables([cord]);
    trail.addPorts([{ node, stack: null }]);
  });
  const [load, source] = [ports[0], ports.at(-1)];
  trail.complete = load !== undefined && source !== undefined && isInlet(load) && !isInlet(source);
  trail.loop = down.loop || up.loop;
  return trail.done();
}
