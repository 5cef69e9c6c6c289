import { compareNames } from '#cabling';
import { layoutLayered, type Layered, type LayeredCluster } from '#drawing';
import type { Language } from '#findings';
import type { Comparison } from '../comparison.js';
import { contentOf, type BoxContent } from './box.js';
import { labelLines, labelSize } from './bundle-label.js';
import { arrange, type Arranged } from './columns.js';
import { referenceLines } from './references.js';
import { crossingBundles } from './uncross.js';
import type { Bundle, Element } from './elements.js';

/** A laid-out part of the diagram: what one sheet shows. */
export interface Diagram {
  readonly arranged: readonly Arranged[];
  readonly bundles: readonly Bundle[];
  readonly contents: ReadonlyMap<string, BoxContent>;
  readonly layout: Layered;
}

const ROOM_HEADER = 10.5;
const RACK_HEADER = 10;

/**
 * Lays out some elements, with the bundles that join them. A bundle that would cross others is not drawn: both boxes say in
 * words where it leads.
 */
export function diagramOf(
  comparison: Comparison,
  elements: readonly Element[],
  bundles: readonly Bundle[],
  height: number,
  language: Language,
): Diagram {
  const ids = new Set(elements.map(({ id }) => id));
  const inner = bundles.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const arranged = arrange(elements, inner);
  const referred = new Set<string>();
  for (;;) {
    const drawn = inner.filter(({ id }) => !referred.has(id));
    const lines = referenceLines(
      comparison,
      elements,
      inner.filter(({ id }) => referred.has(id)),
    );
    const contents = new Map(
      elements.map((element) => [
        element.id,
        contentOf(comparison, element, lines.get(element.id) ?? [], language),
      ]),
    );
    const edges = drawn.map((bundle) => ({
      id: bundle.id,
      from: bundle.from,
      to: bundle.to,
      label: labelSize(labelLines(bundle, language)),
    }));
    const layout = layoutLayered({ clusters: clustersOf(comparison, arranged, contents), edges, height });
    const crossing = crossingBundles(drawn, layout.wires);
    if (crossing.size === 0) return { arranged, bundles: drawn, contents, layout };
    for (const id of crossing) referred.add(id);
  }
}

function clustersOf(
  comparison: Comparison,
  arranged: readonly Arranged[],
  contents: ReadonlyMap<string, BoxContent>,
): LayeredCluster[] {
  const rooms = new Map<string, Arranged[]>();
  for (const it of arranged) rooms.set(it.room, [...(rooms.get(it.room) ?? []), it]);
  const item = ({ element, column }: Arranged) => {
    const { width, height } = contents.get(element.id)!;
    return { id: element.id, column, width, height };
  };
  return [...rooms].map(([room, list]) => {
    const racks = new Map<string, Arranged[]>();
    for (const it of list) {
      if (it.element.kind === 'zone') continue;
      const rack = it.element.rackId ? `rack ${it.element.rackId}` : `loose ${room}`;
      racks.set(rack, [...(racks.get(rack) ?? []), it]);
    }
    const places = list
      .filter(({ element }) => element.kind === 'zone')
      .sort((a, b) => byPlace(comparison, a, b));
    return {
      id: room,
      tier: list[0]!.tier,
      header: racks.size > 0 ? ROOM_HEADER : 0,
      bands: [...racks].map(([id, its]) => ({
        id,
        header: id.startsWith('rack ') ? RACK_HEADER : 0,
        items: its.map(item),
      })),
      aside: places.map(item),
      asideInside: places.length > 0 && places.every((place) => isInside(comparison, place, room)),
    };
  });
}

const byPlace = (comparison: Comparison, a: Arranged, b: Arranged): number =>
  compareNames(nameOf(comparison, a), nameOf(comparison, b));

function nameOf({ after, before }: Comparison, { element }: Arranged): string {
  const id = element.locationId ?? '';
  return (after.objects.location.get(id) ?? before.objects.location.get(id))?.name ?? '';
}

/** True when a place lies in the room itself. */
function isInside({ after }: Comparison, { element }: Arranged, room: string): boolean {
  const seen = new Set<string>();
  for (
    let at = element.locationId;
    at && !seen.has(at);
    at = after.objects.location.get(at)?.parentId ?? null
  ) {
    if (`room ${at}` === room) return true;
    seen.add(at);
  }
  return false;
}
