import type { CablePath } from '#cabling';
import type { L2Link } from '#ipplan';
import { interfaceLinks } from './interface-links.js';
import type { PlanObjects } from './kinds.js';

/**
 * The cabling as switching sees it: interface to interface through the panels, the members of a LAG as one link between
 * the two LAG interfaces. A port that is shut down carries nothing.
 */
export function l2LinksOf(objects: PlanObjects, paths?: readonly CablePath[]): L2Link[] {
  const links = new Map<string, { a: string; b: string; via: string[]; pairs: [string, string][] }>();
  for (const { a, b, cableIds } of interfaceLinks(objects, paths)) {
    const [portA, portB] = [objects.port.get(a), objects.port.get(b)];
    if (!portA?.enabled || !portB?.enabled) continue;
    const [endA, endB] = [portA.lagId ?? a, portB.lagId ?? b];
    const [first, second, pair] =
      endA < endB ? [endA, endB, [a, b] as [string, string]] : [endB, endA, [b, a] as [string, string]];
    // A LAG that is shut down takes its members along.
    if (objects.port.get(first)?.enabled === false || objects.port.get(second)?.enabled === false) continue;
    const known = links.get(`${first}\n${second}`);
    if (known) {
      known.via.push(...cableIds);
      known.pairs.push(pair);
    } else links.set(`${first}\n${second}`, { a: first, b: second, via: [...cableIds], pairs: [pair] });
  }
  return [...links.values()];
}
