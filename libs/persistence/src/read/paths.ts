import type { Id } from '#changes';
import { noObjects, pathOf, references, type Kind, type PlanKinds, type PlanObjects } from '#plan';

/** Anything recorded, as the readers give it. */
export type AnyObject = PlanKinds[Kind];

/** Reads objects of one kind by id. */
export type ReadByIds = (kind: Kind, ids: readonly Id[]) => Promise<readonly AnyObject[]>;

/** The fields that lead from an object to the one that its path begins with (see `pathOf`). */
const PARENTS: Partial<Record<Kind, readonly string[]>> = {
  location: ['parentId'],
  device: ['rackId', 'locationId'],
  module: ['parentId', 'deviceId'],
  port: ['deviceId'],
  portMap: ['frontPortId'],
  interfaceVlan: ['portId'],
  vlanTranslation: ['portId'],
  spanningTree: ['deviceId'],
  dhcpScope: ['prefixId'],
  fhrpMember: ['groupId', 'portId'],
  route: ['deviceId'],
};

/** Places are nested a handful of levels deep; a path that is deeper shows the id where we stopped. */
const DEEPEST = 8;

/** The objects with everything that their paths name: one read per kind and level, however many objects there are. */
export async function withPaths(
  start: readonly (readonly [Kind, AnyObject])[],
  read: ReadByIds,
): Promise<PlanObjects> {
  const known = noObjects() as unknown as Record<Kind, Map<Id, AnyObject>>;
  let fresh = start;
  for (let level = 0; fresh.length > 0 && level < DEEPEST; level += 1) {
    for (const [kind, object] of fresh) known[kind].set(object.id, object);
    const wanted = parentsOf(fresh, known);
    const found = await Promise.all(
      [...wanted].map(async ([kind, ids]) =>
        (await read(kind, [...ids])).map((object) => [kind, object] as const),
      ),
    );
    fresh = found.flat();
  }
  return known as unknown as PlanObjects;
}

function parentsOf(
  objects: readonly (readonly [Kind, AnyObject])[],
  known: Record<Kind, Map<Id, AnyObject>>,
): Map<Kind, Set<Id>> {
  const wanted = new Map<Kind, Set<Id>>();
  for (const [kind, object] of objects) {
    for (const field of PARENTS[kind] ?? []) {
      const parentKind = references[kind][field];
      const id = (object as unknown as Record<string, unknown>)[field];
      if (!parentKind || typeof id !== 'string' || known[parentKind].has(id)) continue;
      wanted.set(parentKind, (wanted.get(parentKind) ?? new Set()).add(id));
      if (field === 'rackId') break; // a racked device is named by its rack alone
    }
  }
  return wanted;
}

/** The path of each given object. */
export async function pathsOf(
  start: readonly (readonly [Kind, AnyObject])[],
  read: ReadByIds,
): Promise<ReadonlyMap<Id, string>> {
  const objects = await withPaths(start, read);
  return new Map(start.map(([kind, { id }]) => [id, pathOf(objects, kind, id)]));
}
