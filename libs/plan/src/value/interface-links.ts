import {
  buildGraph,
  cablingFactsOf,
  cablesOf,
  destinationOf,
  originOf,
  traceAll,
  type CablePath,
} from '#cabling';
import type { PlanObjects } from './kinds.js';

/** Two interfaces that a cabled path joins, through whatever panels lie between. */
export interface InterfaceLink {
  /** Port ids; `a` is the one whose id comes first. */
  readonly a: string;
  readonly b: string;
  readonly cableIds: readonly string[];
}

/** Cables in a box or pulled out carry nothing. */
const ABSENT: ReadonlySet<string> = new Set(['stock', 'retired']);

/**
 * All links between interfaces, each once, in the order of their ids. A breakout is one link per leg. Paths that end in
 * a panel are no links.
 *
 * @param paths every path of these objects, if somebody has traced them
 */
export function interfaceLinks(
  objects: PlanObjects,
  paths: readonly CablePath[] = pathsOf(objects),
): InterfaceLink[] {
  const links = new Map<string, InterfaceLink>();
  for (const path of paths) {
    if (!path.complete) continue;
    for (const link of linksOf(objects, path)) links.set(`${link.a}\n${link.b}`, link);
  }
  return [...links].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, link]) => link);
}

function pathsOf(objects: PlanObjects): CablePath[] {
  const lying = [...objects.cable.values()].filter(({ status }) => !ABSENT.has(status));
  return traceAll(buildGraph(cablingFactsOf(objects, lying)));
}

function linksOf(objects: PlanObjects, path: CablePath): InterfaceLink[] {
  const isInterface = (id: string): boolean => objects.port.get(id)?.kind === 'interface';
  const far = destinationOf(path).filter(isInterface);
  const cableIds = cablesOf(path);
  return originOf(path)
    .filter(isInterface)
    .flatMap((from) =>
      far
        .filter((to) => to !== from)
        .map((to) =>
          from < to ? { a: from, b: to, cableIds } : { a: to, b: from, cableIds: cableIds.toReversed() },
        ),
    );
}
