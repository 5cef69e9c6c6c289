import type { Comparison } from '../comparison.js';
import { ranges } from '../ranges.js';
import { elementName, type Line } from './box.js';
import type { Bundle, Element } from './elements.js';

/** A box with more references than this sums up the others. */
const MOST_LINES = 6;

/** Lines in both boxes for the bundles that are not drawn: an arrow, where they lead, and the cables. */
export function referenceLines(
  comparison: Comparison,
  elements: readonly Element[],
  bundles: readonly Bundle[],
): Map<string, Line[]> {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const lines = new Map<string, Line[]>();
  const add = (at: string, far: string, bundle: Bundle): void => {
    const [here, there] = [byId.get(at), byId.get(far)];
    if (!here || !there) return;
    const list = lines.get(at) ?? [];
    lines.set(at, [...list, lineOf(comparison, here, there, bundle)]);
  };
  for (const bundle of bundles) {
    add(bundle.from, bundle.to, bundle);
    add(bundle.to, bundle.from, bundle);
  }
  for (const [id, list] of lines)
    if (list.length > MOST_LINES)
      lines.set(id, [
        ...list.slice(0, MOST_LINES - 1),
        { wordings: [`+ ${list.length - MOST_LINES + 1}`], symbol: 'arrow' },
      ]);
  return lines;
}

/** `SR2/P1`: every rack has a `P1`. What stands outside racks, or says its rack in its name, has no more to say. */
export function nameWithRack({ after, before }: Comparison, element: Element): string {
  const rack = element.rackId
    ? (after.objects.rack.get(element.rackId) ?? before.objects.rack.get(element.rackId))
    : undefined;
  const name = elementName(element);
  return rack && !name.startsWith(`${rack.name}.`) ? `${rack.name}/${name}` : name;
}

function lineOf(comparison: Comparison, here: Element, there: Element, { cables, state }: Bundle): Line {
  const isElsewhere = there.rackId !== here.rackId;
  const far = isElsewhere ? nameWithRack(comparison, there) : elementName(there);
  const sign = state === 'removed' ? '−' : '';
  const labels = ranges(cables.map(({ label }) => label));
  const count = `${sign}${cables.length} ×`;
  return {
    wordings: [
      ...(cables.length > 1 ? [`${far} · ${count} ${labels}`] : [`${far} · ${sign}${labels}`]),
      `${far} · ${count}`,
      far,
    ],
    symbol: 'arrow',
  };
}
