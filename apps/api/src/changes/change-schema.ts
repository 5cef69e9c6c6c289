import { kinds, schemas, type PlanChange } from '#plan';
import { z } from 'zod';

/** Largest number of changes in one request, and so in one transaction. */
export const MOST_CHANGES = 10_000;

/** Which states of the object each operation has. */
const SIDES = {
  add: { before: false, after: true },
  change: { before: true, after: true },
  remove: { before: true, after: false },
} as const;

const head = z.strictObject({
  op: z.enum(['add', 'change', 'remove']),
  kind: z.enum(kinds),
  id: z.uuid(),
  /** The object as it is, whole; null for what is added. */
  before: z.looseObject({}).nullable(),
  /** The object as it shall be, whole; null for what is removed. */
  after: z.looseObject({}).nullable(),
});

/** One change of the plan: its objects are checked by the schema of their kind, and carry the id of the change. */
export const changeSchema = head.transform((change, context): PlanChange => {
  const sides = SIDES[change.op];
  const object = (side: 'before' | 'after'): unknown => {
    const wrong = (message: string, path: PropertyKey[] = []): null => {
      context.addIssue({ code: 'custom', path: [side, ...path], message });
      return null;
    };
    const given = change[side];
    if (!sides[side]) return given === null ? null : wrong(`null, since the operation is ${change.op}`);
    if (given === null) return wrong(`the object, since the operation is ${change.op}`);
    const result = schemas[change.kind].safeParse(given, { reportInput: true });
    // As the schema of the object says it, so that an address is told like one.
    if (!result.success)
      for (const issue of result.error.issues) context.addIssue({ ...issue, path: [side, ...issue.path] });
    else if (result.data.id !== change.id) wrong('not the id of the change', ['id']);
    return result.success ? result.data : null;
  };
  return { ...change, before: object('before'), after: object('after') } as PlanChange;
});
