import type { Cable, Device } from '#cabling';
import { changed, removed, type Id } from '#changes';
import { kinds, references, schemas, type Kind, type PlanChange, type PlanObjects } from '#plan';
import type { AnyObject } from '../changes/paths.js';

type Facts = Readonly<Record<string, unknown>>;
type Gone = ReadonlyMap<Kind, ReadonlySet<Id>>;

/** What goes with what it refers to, although the schema would let it stand alone: a module takes its ports along. */
const FOLLOWS: Partial<Record<Kind, readonly string[]>> = {
  module: ['parentId'],
  port: ['moduleId'],
  address: ['vrfId', 'portId', 'fhrpGroupId'],
};

/**
 * The changes that remove some objects and leave nothing pointing at them: what cannot be without them goes too (ports
 * with their device), what can stays without (a cable loses its plug, a device of a removed rack stands in its place).
 * References lead to earlier kinds only, or within a kind.
 */
export function removalOf(objects: PlanObjects, kind: Kind, ids: readonly Id[]): PlanChange[] {
  const gone = new Map<Kind, Set<Id>>([[kind, new Set(ids.filter((id) => objects[kind].has(id)))]]);
  const left = new Map<Id, PlanChange>();
  for (const at of kinds.slice(kinds.indexOf(kind))) {
    // Within a kind one removal may entail the next: a place inside a place.
    while (sweep(objects, at, gone, left));
  }
  const removals = kinds
    .toReversed()
    .flatMap((at) => [...(gone.get(at) ?? [])].map((id) => change(removed(at, objectOf(objects, at, id)))));
  return [...left.values(), ...removals];
}

const change = (made: unknown): PlanChange => made as PlanChange;
const objectOf = (objects: PlanObjects, kind: Kind, id: Id): AnyObject =>
  (objects[kind] as ReadonlyMap<Id, AnyObject>).get(id)!;

/** One pass over a kind; true when an object of the kind itself was taken along. */
function sweep(
  objects: PlanObjects,
  kind: Kind,
  gone: Map<Kind, Set<Id>>,
  left: Map<Id, PlanChange>,
): boolean {
  const own = gone.get(kind) ?? new Set<Id>();
  const size = own.size;
  for (const object of objects[kind].values() as Iterable<AnyObject>) {
    if (own.has(object.id)) continue;
    const rest = without(objects, kind, object, gone);
    if (rest === object) continue;
    if (rest === null) {
      own.add(object.id);
      left.delete(object.id);
    } else left.set(object.id, change(changed(kind, object, rest)));
  }
  if (own.size > 0) gone.set(kind, own);
  return own.size > size && Object.values(references[kind]).includes(kind);
}

/** The object without what is gone; itself if nothing is, null if it cannot be without. */
function without(objects: PlanObjects, kind: Kind, object: AnyObject, gone: Gone): AnyObject | null {
  let facts = object as unknown as Facts;
  for (const [path, to] of Object.entries(references[kind])) {
    const dead = gone.get(to);
    if (!dead) continue;
    const [field = '', ...inner] = path.split('.');
    const value = facts[field];
    if (inner.length > 0) {
      const list = value as readonly unknown[];
      const alive = list.filter((item) => !dead.has(idIn(item, inner.slice(1))));
      if (alive.length < list.length) facts = { ...facts, [field]: alive };
    } else if (typeof value === 'string' && dead.has(value)) {
      if (FOLLOWS[kind]?.includes(field) || !takesNull(kind, field)) return null;
      facts = { ...facts, ...released(objects, kind, field, facts) };
    }
  }
  const rest = facts as unknown as AnyObject;
  return rest !== object && kind === 'cable' && isNothing(rest as Cable) ? null : rest;
}

const idIn = (item: unknown, steps: readonly string[]): string =>
  steps.reduce((value, step) => (value as Facts)[step], item) as string;

function takesNull(kind: Kind, field: string): boolean {
  const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
    schemas[kind].shape;
  return shape[field]?.safeParse(null).success === true;
}

/** What a field becomes; a device whose rack goes stands where the rack stood. */
function released(objects: PlanObjects, kind: Kind, field: string, facts: Facts): Facts {
  if (kind !== 'device' || field !== 'rackId') return { [field]: null };
  const { rackId } = facts as unknown as Device;
  const locationId = rackId === null ? null : (objects.rack.get(rackId)?.locationId ?? null);
  return { rackId: null, positionU: null, locationId };
}

/** A cable that was only planned and hangs loose at both ends is nothing yet. */
const isNothing = ({ a, b, status }: Cable): boolean => status === 'planned' && a.length + b.length === 0;
