import type { Id } from '#changes';
import type { Prefix } from '#ipplan';
import type { PlanChange } from '../../value/kinds.js';
import type { MovedRange } from './address-map.js';
import type { Way } from './pointing.js';
import type { Staged } from './staged.js';

/** A stage of a renumbering; its changes are in the order in which they are safe. */
export interface RenumberStep {
  readonly stage: 'shorten' | 'prepare' | 'move' | 'clean';
  readonly changes: readonly PlanChange[];
}

/** What all stages work from. */
export interface Work extends Way {
  readonly state: Staged;
  readonly record: Prefix;
  readonly ranges: readonly MovedRange[];
  readonly newId: () => Id;
  /** The lease that a scope shall have in the end. */
  readonly leases: Map<Id, number>;
}
