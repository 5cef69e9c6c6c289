import type { Id } from './field.js';

/** Anything with an identity whose facts are recorded. */
export interface Recorded {
  readonly id: Id;
}

/** Kind name → object type. A product's set of kinds is declared once, in `libs/plan`. */
export type Kinds = { [kind: string]: Recorded };

/** All objects of a model at one moment, by kind and id. */
export type Objects<M extends Kinds> = { readonly [K in keyof M & string]: ReadonlyMap<Id, M[K]> };

/**
 * One fact that becomes, changes or ends. `before` and `after` are the whole object, so a change can be inverted and
 * checked without anything else at hand. `add` has no before, `remove` no after.
 */
export type Change<K extends string = string, T extends Recorded = Recorded> =
  | { readonly op: 'add'; readonly kind: K; readonly id: Id; readonly before: null; readonly after: T }
  | { readonly op: 'change'; readonly kind: K; readonly id: Id; readonly before: T; readonly after: T }
  | { readonly op: 'remove'; readonly kind: K; readonly id: Id; readonly before: T; readonly after: null };

/** The changes that a model's kinds allow, each with its own object type. */
export type ChangeOf<M extends Kinds> = { [K in keyof M & string]: Change<K, M[K]> }[keyof M & string];

/** Changes that happen together or not at all, in order. */
export type ChangeSet<M extends Kinds = Kinds> = readonly ChangeOf<M>[];

/** The change that records a new object. */
export function added<K extends string, T extends Recorded>(kind: K, after: T): Change<K, T> {
  return { op: 'add', kind, id: after.id, before: null, after };
}

/** The change that ends an object. */
export function removed<K extends string, T extends Recorded>(kind: K, before: T): Change<K, T> {
  return { op: 'remove', kind, id: before.id, before, after: null };
}

/**
 * The change from one state of an object to another.
 * @throws Error if the two states are of different objects.
 */
export function changed<K extends string, T extends Recorded>(kind: K, before: T, after: T): Change<K, T> {
  if (before.id !== after.id) throw new Error(`a change keeps the id: ${before.id} ≠ ${after.id}`);
  return { op: 'change', kind, id: before.id, before, after };
}

/** The change between two states of which either may be absent; `null` if both are. */
export function between<K extends string, T extends Recorded>(
  kind: K,
  before: T | null,
  after: T | null,
): Change<K, T> | null {
  if (before && after) return changed(kind, before, after);
  if (after) return added(kind, after);
  return before ? removed(kind, before) : null;
}
