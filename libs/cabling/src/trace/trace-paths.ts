import { traceBranches } from './branches.js';
import { isEndpoint, type CableNode, type CablingGraph, type Plug, type PortNode } from './graph.js';
import { pathOfPort } from './far-ends.js';
import type { CablePath, Hop } from './path.js';
import { PathSet } from './path-set.js';
import { isPower, powerPaths } from './power-paths.js';
import type { TraceFrom } from './trace-path.js';

/**
 * The thing in the middle of a path that somebody points at: a port or one of its positions, a cable or one of its strands,
 * or the ports of a panel.
 */
export type TraceThrough =
  | { readonly portId: string; readonly position?: number }
  | { readonly cableId: string; readonly strand?: StrandOf }
  | { readonly portIds: readonly string[] };

/** A strand by its number, from 1, through the tubes as end A takes them; `of`: how many the cable has, where known. */
export interface StrandOf {
  readonly number: number;
  readonly of: number | null;
}

/**
 * The whole paths that a port or a cable lies on, from end to end, each strand by itself. Works on passive plant too: a
 * link that nobody has patched runs from panel port to panel port. Of the two directions of a path, the one that
 * begins at end A of the cable (or at the front of the panel) is given. An endpoint simply gives its own path; where that
 * splits, all that it may lead to; of power, all ways from load to source. A position or strand beyond what is there lies on no path.
 */
export function tracePaths(graph: CablingGraph, at: TraceThrough): CablePath[] {
  if ('portIds' in at) {
    const found = new PathSet();
    for (const portId of at.portIds) for (const path of tracePaths(graph, { portId })) found.add(path);
    return found.list();
  }
  if ('cableId' in at)
    return at.strand === undefined
      ? pathsOfCable(graph, at.cableId)
      : pathsOfStrand(graph, at.cableId, at.strand);
  const node = graph.ports.get(at.portId);
  if (!node) return [];
  if (at.position !== undefined)
    return at.position > node.port.positions ? [] : pathsOver(graph, node, at.position, 'port', at.portId);
  const power = isPower(node) ? powerPaths(graph, node) : [];
  if (power.length > 0) return power;
  if (isEndpoint(node)) return pathsOfEndpoint(graph, at.portId);
  if (node.plugs.length === 0) return traceBranches(graph, { portIds: [at.portId], through: true });
  const cableIds = new Set(node.plugs.map(({ cable }) => cable.cable.id));
  const found = new PathSet();
  for (const id of cableIds)
    for (const path of pathsOfCable(graph, id)) if (leadsOver(path, 'port', at.portId)) found.add(path);
  return found.list();
}

function pathsOfEndpoint(graph: CablingGraph, portId: string): CablePath[] {
  const path = pathOfPort(graph, portId);
  if (!path) return [];
  if (path.complete || !path.split) return [path];
  const branches = new PathSet();
  for (const branch of traceBranches(graph, { portIds: [portId] })) branches.add({ ...branch, split: true });
  return branches.size > 1 ? branches.list() : [path];
}

function pathsOfCable(graph: CablingGraph, cableId: string): CablePath[] {
  const cable = graph.cables.get(cableId);
  if (!cable) return [];
  const power = powerThrough(graph, cable);
  if (power.length > 0) return power;
  const found = new PathSet();
  const from = ({ node }: Plug): void => {
    for (const start of outermost(graph, node))
      for (const path of traceBranches(graph, start)) if (leadsOver(path, 'cable', cableId)) found.add(path);
  };
  // What begins on side B mostly repeats side A; not where strands of B alone lead on, or A ends in a loose cord.
  [...cable.a, ...cable.b].forEach(from);
  return found.list();
}

/** The ways of power over a cord, the source last where end A takes it. */
function powerThrough(graph: CablingGraph, { cable, a, b }: CableNode): CablePath[] {
  const near = [...a, ...b].find(({ node }) => isPower(node))?.node;
  return near ? powerPaths(graph, near).filter((path) => leadsOver(path, 'cable', cable.id)) : [];
}

/** The strand's position at end A: where a port takes pairs of strands, two of them share one. */
function pathsOfStrand(graph: CablingGraph, cableId: string, { number, of }: StrandOf): CablePath[] {
  const cable = graph.cables.get(cableId);
  if (!cable) return [];
  const plugs = cable.a.length > 0 ? cable.a : cable.b;
  const places = plugs.flatMap(({ node }) =>
    Array.from({ length: node.port.positions }, (_, index) => ({ node, position: index + 1 })),
  );
  const strands = of ?? places.length;
  if (number > strands) return [];
  const each = Math.max(1, Math.round(strands / Math.max(1, places.length)));
  const place = places[Math.ceil(number / each) - 1];
  return place ? pathsOver(graph, place.node, place.position, 'cable', cableId) : [];
}

/** The whole paths that one position of a port lies on, as far as they lead over the given port or cable. */
function pathsOver(
  graph: CablingGraph,
  node: PortNode,
  position: number,
  what: 'port' | 'cable',
  id: string,
): CablePath[] {
  const found = new PathSet();
  for (const start of outermost(graph, node, position))
    for (const path of traceBranches(graph, start)) if (leadsOver(path, what, id)) found.add(path);
  return found.list();
}

/** Where the ways away from a cable's plug end: the starts of the whole paths. */
function outermost(graph: CablingGraph, node: PortNode, position?: number): TraceFrom[] {
  const portIds = [node.port.id];
  const at = position === undefined ? {} : { position };
  const outward = isEndpoint(node) ? [] : traceBranches(graph, { portIds, through: true, ...at });
  if (outward.length === 0) return [{ portIds, ...at }];
  return outward.flatMap(({ hops }): TraceFrom[] => {
    const last = hops.findLast(({ kind }) => kind === 'port');
    const end = graph.ports.get(last?.ids[0] ?? '');
    if (!end) return [];
    // A panel port where nothing goes on, or only a loose cord, is entered from outside; anything else is left by its cable.
    const isLoose = end.plugs.length === 0 || hops.at(-1)?.kind === 'cable';
    return [{ portIds: [end.port.id], through: !isEndpoint(end) && isLoose }];
  });
}

const leadsOver = ({ hops }: CablePath, what: Hop['kind'], id: string): boolean =>
  hops.some(({ kind, ids }) => kind === what && ids.includes(id));
