import type { Rect } from '#drawing';
import type { Language } from '#findings';
import type { Comparison } from '../comparison.js';
import { arrange } from './columns.js';
import { diagramOf, type Diagram } from './diagram.js';
import type { Bundle, Element } from './elements.js';

/**
 * Cuts the diagram into sheets. Everything goes on one sheet if it fits; else rack by rack, with the places it serves,
 * from the main distributor outwards; a rack that is too full for a sheet, device by device.
 */
export function sheetsOf(
  comparison: Comparison,
  elements: readonly Element[],
  bundles: readonly Bundle[],
  body: Rect,
  language: Language,
): Diagram[] {
  const lay = (part: readonly Element[], height: number): Diagram =>
    diagramOf(comparison, part, bundles, height, language);
  const fits = ({ layout }: Diagram): boolean =>
    layout.width <= body.width - 4 && layout.height <= body.height - 8;
  // Laying out is what costs: what was laid out to see whether it fits is kept.
  const sheets: { readonly part: readonly Element[]; readonly low: Diagram }[] = [];
  let current: (typeof sheets)[number] | null = null;
  const add = (unit: readonly Element[]): void => {
    const part: readonly Element[] = [...(current?.part ?? []), ...unit];
    const low = lay(part, 0);
    if (fits(low) || (!current && unit.length === 1)) current = { part, low };
    else if (current) {
      sheets.push(current);
      current = null;
      add(unit);
    } else for (const element of unit) add([element]);
  };
  for (const unit of unitsOf(elements, bundles)) add(unit);
  if (current) sheets.push(current);
  return sheets.map(({ part, low }) => lay(part, Math.min(body.height - 8, low.layout.height * 1.35)));
}

/** Racks with the places that they serve, by tier; what stands outside racks, by room. */
function unitsOf(elements: readonly Element[], bundles: readonly Bundle[]): Element[][] {
  const arranged = arrange(elements, bundles).toSorted((a, b) => a.tier - b.tier);
  const units = new Map<string, Element[]>();
  const unitOf = new Map<string, string>();
  const put = (key: string, element: Element): void => {
    units.set(key, [...(units.get(key) ?? []), element]);
    unitOf.set(element.id, key);
  };
  for (const { element, room } of arranged)
    if (element.kind === 'device') put(element.rackId ?? room, element);
  for (const { element, room } of arranged) {
    if (element.kind === 'device') continue;
    const server = bundles.flatMap(({ from, to }) =>
      from === element.id ? [to] : to === element.id ? [from] : [],
    )[0];
    put((server !== undefined && unitOf.get(server)) || room, element);
  }
  return [...units.values()];
}
