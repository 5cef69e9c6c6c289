import { isPanel, type Bundle, type Element } from './elements.js';

// Columns of a tier, from upstream to downstream: panels that the trunk comes in by · active devices · panels that lead
// on · places with outlets. Places served by an inner tier stand with the first column of the next one: that saves a column.
const COLUMNS_PER_TIER = 4;
const [UPSTREAM, ACTIVE, DOWNSTREAM, PLACES] = [0, 1, 2, 3];

/** The room of an element: the place of its rack; for a place with outlets, the room that serves it. */
export interface Arranged {
  readonly element: Element;
  readonly room: string;
  readonly tier: number;
  readonly column: number;
}

/**
 * Gives each element its room, tier and column. Tiers are the distance of a room from the main distributor, in trunks;
 * the main distributor is the room with most devices that were there before the project.
 */
export function arrange(elements: readonly Element[], bundles: readonly Bundle[]): Arranged[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const roomOf = new Map<string, string>();
  for (const element of elements)
    if (element.kind === 'device') roomOf.set(element.id, `room ${element.locationId ?? ''}`);
  const links = neighbours(bundles);
  for (const element of elements) {
    if (element.kind === 'device') continue;
    const servers = (links.get(element.id) ?? []).flatMap((id) => roomOf.get(id) ?? []);
    roomOf.set(element.id, mostFrequent(servers) ?? `room ${element.locationId ?? ''}`);
  }
  const tiers = tiersOf(elements, roomOf, links);
  const lastTier = Math.max(0, ...tiers.values());
  return elements.map((element) => {
    const room = roomOf.get(element.id)!;
    const tier = tiers.get(room) ?? 0;
    if (element.kind === 'zone' && tier < lastTier)
      return {
        element,
        room: `places ${room}`,
        tier: tier + 1,
        column: (tier + 1) * COLUMNS_PER_TIER + UPSTREAM,
      };
    const upstream = (links.get(element.id) ?? []).some((id) => {
      const other = byId.get(id);
      return other?.kind === 'device' && (tiers.get(roomOf.get(id)!) ?? 0) < tier;
    });
    const column =
      element.kind === 'zone' ? PLACES : !isPanel(element) ? ACTIVE : upstream ? UPSTREAM : DOWNSTREAM;
    return { element, room, tier, column: tier * COLUMNS_PER_TIER + column };
  });
}

/** Ids of linked elements, by element. */
function neighbours(bundles: readonly Bundle[]): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    const list = links.get(id);
    if (list) list.push(other);
    else links.set(id, [other]);
  };
  for (const { from, to } of bundles) {
    add(from, to);
    add(to, from);
  }
  return links;
}

function tiersOf(
  elements: readonly Element[],
  roomOf: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const tiers = new Map<string, number>();
  const weight = new Map<string, number>();
  for (const { id, kind, state } of elements) {
    const room = roomOf.get(id)!;
    weight.set(room, (weight.get(room) ?? 0) + (kind === 'zone' ? 0 : state === 'new' ? 1 : 1000));
  }
  const roots = [...weight].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([room]) => room);
  for (const root of roots) {
    if (tiers.has(root)) continue;
    tiers.set(root, 0);
    let front = [root];
    while (front.length > 0) {
      const next: string[] = [];
      for (const { id } of elements) {
        const room = roomOf.get(id)!;
        if (!front.includes(room)) continue;
        for (const other of links.get(id) ?? []) {
          const far = roomOf.get(other);
          if (far === undefined || tiers.has(far)) continue;
          tiers.set(far, tiers.get(room)! + 1);
          next.push(far);
        }
      }
      front = next;
    }
  }
  return tiers;
}

function mostFrequent(list: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const it of list) counts.set(it, (counts.get(it) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
