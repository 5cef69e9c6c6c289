import { between, sameJson, type Id } from '#changes';
import { kinds, schemas, type Kind, type PlanChange, type PlanKinds, type PlanObjects } from '#plan';

type AnyObject = PlanKinds[Kind];

/**
 * The changes that lay what was read over what is there: new objects are added; of an object that is there already,
 * every fact that was read takes the place of the recorded one, and what was not told stays. Nothing is removed.
 */
export function overlaid(present: PlanObjects, read: PlanObjects): PlanChange[] {
  return kinds.flatMap((kind: Kind) =>
    [...(read[kind] as ReadonlyMap<Id, AnyObject>).values()].flatMap((object): PlanChange[] => {
      const there = (present[kind] as ReadonlyMap<Id, AnyObject>).get(object.id) ?? null;
      const after = there ? { ...there, ...told(kind, object) } : object;
      return sameJson(there, after) ? [] : [between(kind, there, after) as unknown as PlanChange];
    }),
  );
}

/** The fields that say something: those that are not what the kind has by default. */
function told(kind: Kind, object: AnyObject): object {
  const shape = schemas[kind].shape as Readonly<
    Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }>
  >;
  return Object.fromEntries(
    Object.entries(object).filter(([field, value]) => {
      const empty = shape[field]?.safeParse(undefined);
      return !(empty?.success === true && sameJson(empty.data, value));
    }),
  );
}
