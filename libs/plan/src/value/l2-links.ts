import type { CablePath } from '#cabling';
import type { L2Link } from '#ipplan';
import { interfaceLinks } from './interface-links.js';
import type { PlanObjects } from './kinds.js';

/**
 * The cabling as switching sees it: interface to interface through the panels, the members of a LAG as one link between
 * the two LAG interfaces. A port that is shut down carries nothing.
 */
export function l2LinksOf(objects: PlanObjects, paths?: readonly CablePath[]): L2Link[] {
  const links = new Map<string, { a: string; b: string; via: string[] }>();
  for (const { a, b, cableIds } of interfaceLinks(objects, paths)) {
    const [portA, portB] = [objects.port.get(a), objects.port.get(b)];
    if (!portA?.enabled || !portB?.enabled) continue;
    const ends = [portA.lagId ?? a, portB.lagId ?? b].sort() as [string, string];
    const known = links.get(ends.join('\n'));
    if (known) known.via.push(...cableIds);
    else links.set(ends.join('\n'), { a: ends[0], b: ends[1], via: [...cableIds] });
  }
  return [...links.values()];
}
