import type { Id } from '#changes';
import { pathwayEnds, type Pathway } from '../model/pathway.js';

/** A way through pathways that meet each other. */
export interface PathwayRoute {
  readonly pathwayIds: readonly Id[];
  readonly lengthM: number;
}

interface Edge {
  readonly to: string;
  readonly pathwayId: Id;
  readonly lengthM: number;
}

/** Pathways joined at their ends, made once for many questions. */
export class PathwayNet {
  private readonly edges = new Map<string, Edge[]>();

  /** Pathways whose length or ends are not told join nothing. */
  constructor(pathways: Iterable<Pathway>) {
    for (const pathway of pathways) {
      const { from, to } = pathwayEnds(pathway);
      const { id: pathwayId, lengthM } = pathway;
      if (from === null || to === null || lengthM === null) continue;
      this.add(from, { to, pathwayId, lengthM });
      this.add(to, { to: from, pathwayId, lengthM });
    }
  }

  /**
   * The shortest way from one of some points to one of some others (Dijkstra); null when none joins them. Points are the
   * keys of `pathwayEnds`. Of ways of one length the one found first in the order of the pathways.
   */
  shortest(starts: readonly string[], ends: readonly string[]): PathwayRoute | null {
    const goals = new Set(ends);
    const open = new Map<string, PathwayRoute>(starts.map((at) => [at, { pathwayIds: [], lengthM: 0 }]));
    const done = new Set<string>();
    while (open.size > 0) {
      const [at, route] = nearestOf(open);
      open.delete(at);
      if (goals.has(at)) return route;
      done.add(at);
      for (const { to, pathwayId, lengthM } of this.edges.get(at) ?? []) {
        const known = open.get(to);
        const total = route.lengthM + lengthM;
        if (done.has(to) || (known && known.lengthM <= total)) continue;
        open.set(to, { pathwayIds: [...route.pathwayIds, pathwayId], lengthM: total });
      }
    }
    return null;
  }

  private add(from: string, edge: Edge): void {
    const list = this.edges.get(from);
    if (list) list.push(edge);
    else this.edges.set(from, [edge]);
  }
}

function nearestOf(open: ReadonlyMap<string, PathwayRoute>): [string, PathwayRoute] {
  let nearest: [string, PathwayRoute] | undefined;
  for (const entry of open) if (!nearest || entry[1].lengthM < nearest[1].lengthM) nearest = entry;
  return nearest!;
}
