import type { Id } from '#changes';
import type { Cable } from '../model/cable.js';
import type { CablingGraph } from '../trace/graph.js';
import { cablesOf, type CablePath } from '../trace/path.js';
import { tracePaths } from '../trace/trace-paths.js';

/** A way from end to end: patched from device to device, or a bare link from panel to panel. */
export interface Channel {
  readonly path: CablePath;
  /** In order from the path's beginning. */
  readonly cables: readonly Cable[];
}

/** Every channel once: of the two directions of a path, the first found. */
export function channelsOf(
  graph: CablingGraph,
  paths: readonly CablePath[],
  cableOf: (id: Id) => Cable | undefined,
): Channel[] {
  const channels = new Map<string, Channel>();
  const covered = new Set<Id>();
  const add = (path: CablePath): void => {
    const ids = cablesOf(path);
    const key = [...ids].sort().join(' ');
    // Strands of one trunk share their cables; the ends tell them apart.
    const ends = [path.hops[0], path.hops.at(-1)]
      .map((hop) => hop?.ids.join('+') ?? '')
      .sort()
      .join(' ');
    if (channels.has(`${key} ${ends}`)) return;
    for (const id of ids) covered.add(id);
    channels.set(`${key} ${ends}`, { path, cables: ids.flatMap((id) => cableOf(id) ?? []) });
  };
  paths.forEach(add);
  for (const id of graph.cables.keys()) if (!covered.has(id)) tracePaths(graph, { cableId: id }).forEach(add);
  return [...channels.values()];
}
