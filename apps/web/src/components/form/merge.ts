import { fieldsThatDiffer } from '#changes';

type Facts = Readonly<Record<string, unknown>>;

/** A field that two people changed, or one of them. */
export interface Disputed {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Both changed it, and not to the same. */
  readonly conflict: boolean;
}

const BESIDE = new Set(['version', 'path']);
const facts = (object: Facts): Facts =>
  Object.fromEntries(Object.entries(object).filter(([field]) => !BESIDE.has(field)));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What changed on either side of the common base, field by field. */
export function disputed(base: Facts, theirs: Facts, mine: Facts): Disputed[] {
  const fields = new Set([
    ...fieldsThatDiffer(facts(base), facts(theirs)),
    ...fieldsThatDiffer(facts(base), facts(mine)),
  ]);
  return [...fields].map((field) => ({
    field,
    base: base[field],
    theirs: theirs[field],
    mine: mine[field],
    conflict:
      !same(base[field], theirs[field]) &&
      !same(base[field], mine[field]) &&
      !same(theirs[field], mine[field]),
  }));
}

/** The fields that were edited, with their new values. */
export function editedFields(base: Facts, mine: Facts): Record<string, unknown> {
  return Object.fromEntries(fieldsThatDiffer(facts(base), facts(mine)).map((field) => [field, mine[field]]));
}
