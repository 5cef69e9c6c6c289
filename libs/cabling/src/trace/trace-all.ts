import type { CableEnd } from '../profiles/lookup.js';
import { isEndpoint, type CableNode, type CablingGraph, type Plug } from './graph.js';
import type { CablePath } from './path.js';
import { tracePath } from './trace-path.js';

/**
 * The endpoints that leave together, each group once: all endpoints on one end of a cable; with a profile, those that
 * share a connector.
 */
export function originsOf(cable: CableNode, end: CableEnd): string[][] {
  const plugs = cable[end].filter(({ node }) => isEndpoint(node));
  if (plugs.length === 0) return [];
  if (!cable.profile) return [idsOf(plugs)];
  const connectors = [...new Set(plugs.map(({ connector }) => connector))];
  return connectors.map((connector) => idsOf(plugs.filter((plug) => plug.connector === connector)));
}

const idsOf = (plugs: readonly Plug[]): string[] => [...new Set(plugs.map(({ node }) => node.port.id))];

/** Every path that begins at endpoints, in the order of the cables' ids: one per group and direction. */
export function traceAll(graph: CablingGraph): CablePath[] {
  const paths: CablePath[] = [];
  const traced = new Set<string>();
  for (const id of [...graph.cables.keys()].sort()) {
    const cable = graph.cables.get(id);
    if (!cable) continue;
    for (const portIds of [...originsOf(cable, 'a'), ...originsOf(cable, 'b')]) {
      // An endpoint with two cables would begin the same path twice.
      const key = portIds.length === 1 ? (portIds[0] ?? '') : portIds.join('\n');
      if (traced.has(key)) continue;
      traced.add(key);
      const path = tracePath(graph, { portIds });
      if (path) paths.push(path);
    }
  }
  return paths;
}
