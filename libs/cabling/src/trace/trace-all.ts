import type { CableEnd } from '../profiles/lookup.js';
import { isEndpoint, type CableNode, type CablingGraph, type Plug } from './graph.js';
import { originOf, type CablePath } from './path.js';
import { reversePath } from './reverse-path.js';
import { tracePath } from './trace-path.js';

const NONE: readonly (readonly string[])[] = [];

/**
 * The endpoints that leave together, each group once: all endpoints on one end of a cable; with a profile, those that
 * share a connector.
 */
export function originsOf(cable: CableNode, end: CableEnd): readonly (readonly string[])[] {
  const [only] = cable[end];
  if (only && cable[end].length === 1) return isEndpoint(only.node) ? [[only.node.port.id]] : NONE;
  const plugs = cable[end].filter(({ node }) => isEndpoint(node));
  if (plugs.length === 0) return NONE;
  if (!cable.profile) return [idsOf(plugs)];
  const connectors = [...new Set(plugs.map(({ connector }) => connector))];
  return connectors.map((connector) => idsOf(plugs.filter((plug) => plug.connector === connector)));
}

const idsOf = (plugs: readonly Plug[]): string[] => [...new Set(plugs.map(({ node }) => node.port.id))];

/** Every path that begins at endpoints, in the order of the cables' ids: one per group and direction. */
export function traceAll(graph: CablingGraph): CablePath[] {
  const paths: CablePath[] = [];
  const traced = new Set<string>();
  // A path that leads one way only need not be walked a second time from its other end.
  const reversed = new Map<string, CablePath>();
  for (const id of [...graph.cables.keys()].sort()) {
    const cable = graph.cables.get(id);
    if (!cable) continue;
    for (const end of ['a', 'b'] as const) {
      for (const portIds of originsOf(cable, end)) {
        // An endpoint with two cables would begin the same path twice.
        const key = portIds.length === 1 ? (portIds[0] ?? '') : portIds.join('\n');
        if (traced.has(key)) continue;
        traced.add(key);
        const path = reversed.get(key) ?? tracePath(graph, { portIds });
        if (!path) continue;
        paths.push(path);
        const back = reversed.delete(key) ? null : reversePath(graph, path);
        const far = back && originOf(back)[0];
        if (back && far !== null && far !== undefined) reversed.set(far, back);
      }
    }
  }
  return paths;
}
