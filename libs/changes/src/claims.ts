import type { Change, Recorded } from './change.js';
import type { Id } from './field.js';

/**
 * A thing that only one object can have at a time: a port position, a rack unit, a strand, a VLAN id, an address.
 * `key` names it exactly (`port:<id>#1`); kernels make the keys of their objects.
 */
export interface Claim {
  readonly key: string;
  /** `take`: the object will have it · `release`: the object had it and gives it up. */
  readonly use: 'take' | 'release';
  /** The object that claims. */
  readonly kind: string;
  readonly id: Id;
}

/** The keys that an object occupies; each kernel gives one such function for its kinds. */
export type Occupies = (kind: string, object: Recorded) => readonly string[];

/** What a change takes and releases. A key that the object had and keeps is not claimed anew. */
export function claimsOf(change: Change, occupies: Occupies): Claim[] {
  const had = new Set(change.before ? occupies(change.kind, change.before) : []);
  const has = new Set(change.after ? occupies(change.kind, change.after) : []);
  const claim = (key: string, use: Claim['use']): Claim => ({ key, use, kind: change.kind, id: change.id });
  return [
    ...[...has].filter((key) => !had.has(key)).map((key) => claim(key, 'take')),
    ...[...had].filter((key) => !has.has(key)).map((key) => claim(key, 'release')),
  ];
}

/** Claims of two projects that cannot both come true: both take the same thing, for different objects. */
export function contested(ours: readonly Claim[], theirs: readonly Claim[]): (readonly [Claim, Claim])[] {
  const taken = new Map<string, Claim[]>();
  for (const claim of theirs)
    if (claim.use === 'take') taken.set(claim.key, [...(taken.get(claim.key) ?? []), claim]);
  return ours
    .filter((claim) => claim.use === 'take')
    .flatMap((claim) => (taken.get(claim.key) ?? []).map((other) => [claim, other] as const))
    .filter(([a, b]) => a.kind !== b.kind || a.id !== b.id);
}
