import type { Id } from './field.js';

/**
 * Why a change cannot be made on the state at hand.
 * - `exists`: an object to add is already there with other facts
 * - `missing`: an object to change or remove is not there
 * - `differs`: the object is there, but `fields` no longer hold what the change expects
 */
export interface Conflict {
  readonly reason: 'exists' | 'missing' | 'differs';
  readonly kind: string;
  readonly id: Id;
  readonly fields: readonly string[];
  /** What the change expects to find; `null` when it expects nothing there. */
  readonly expected: object | null;
  /** What is there; `null` when nothing is. */
  readonly actual: object | null;
}
