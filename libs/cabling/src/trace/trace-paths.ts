import { isEndpoint, type CablingGraph } from './graph.js';
import { traceBranches } from './branches.js';
import type { CablePath } from './path.js';
import { pathOfPort } from './far-ends.js';
import type { TraceFrom } from './trace-path.js';

/** The thing in the middle of a path that somebody points at. */
export type TraceThrough = { readonly portId: string } | { readonly cableId: string };

/**
 * The whole paths that a port or a cable lies on, from end to end, each strand by itself. Works on passive plant too: a
 * link that nobody has patched runs from panel port to panel port. Of the two directions of a path, the one that
 * begins at end A of the cable (or at the front of the panel) is given. An endpoint simply gives its own path.
 */
export function tracePaths(graph: CablingGraph, at: TraceThrough): CablePath[] {
  if ('cableId' in at) return pathsOfCable(graph, at.cableId);
  const node = graph.ports.get(at.portId);
  if (!node) return [];
  if (isEndpoint(node)) {
    const path = pathOfPort(graph, at.portId);
    return path ? [path] : [];
  }
  const cable = node.plugs[0]?.cable;
  const paths = cable ? pathsOfCable(graph, cable.cable.id) : begunInside(graph, at.portId);
  return paths.filter(({ hops }) => hops.some(({ kind, ids }) => kind === 'port' && ids.includes(at.portId)));
}

const begunInside = (graph: CablingGraph, portId: string): CablePath[] =>
  traceBranches(graph, { portIds: [portId], through: true });

function pathsOfCable(graph: CablingGraph, cableId: string): CablePath[] {
  const cable = graph.cables.get(cableId);
  if (!cable) return [];
  const found = new Map<string, CablePath>();
  for (const side of [cable.a, cable.b]) {
    for (const start of side.flatMap((plug) => outermost(graph, plug.node.port.id))) {
      for (const path of traceBranches(graph, start)) {
        if (!path.hops.some(({ kind, ids }) => kind === 'cable' && ids.includes(cableId))) continue;
        if (!found.has(keyOf(path)) && !found.has(keyOf(path, true))) found.set(keyOf(path), path);
      }
    }
    // What begins on side B only repeats side A, unless A leads nowhere.
    if (found.size > 0) break;
  }
  return [...found.values()];
}

/** Where the ways away from a cable's plug end: the starts of the whole paths. */
function outermost(graph: CablingGraph, portId: string): TraceFrom[] {
  const node = graph.ports.get(portId);
  if (!node) return [];
  const outward = isEndpoint(node) ? [] : traceBranches(graph, { portIds: [portId], through: true });
  if (outward.length === 0) return [{ portIds: [portId] }];
  return outward.flatMap((path): TraceFrom[] => {
    const last = path.hops.findLast(({ kind }) => kind === 'port');
    const id = last?.ids[0];
    const end = id === undefined ? undefined : graph.ports.get(id);
    if (!end) return [];
    // A panel port where nothing goes on is entered from outside; anything else is left by its cable.
    return [{ portIds: [end.port.id], through: !isEndpoint(end) && end.plugs.length === 0 }];
  });
}

function keyOf({ hops }: CablePath, reversed = false): string {
  const ids = hops.map((hop) => hop.ids.join('+'));
  return (reversed ? ids.toReversed() : ids).join(' ');
}
