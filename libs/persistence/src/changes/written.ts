import type { Conflict, Id } from '#changes';
import type { Finding } from '#findings';
import type { PlanChangeSet } from '#plan';
import type { EventHead } from './register.js';

/** Who asks for what, and why. */
export interface ChangeRequest {
  readonly actor: string;
  readonly reason: string;
  readonly changes: PlanChangeSet;
  /** null: the present itself. */
  readonly projectId: Id | null;
  /** The project's step that makes the changes; 1 when it is not said. */
  readonly step?: number;
  /** Versions that the writer saw, by object id (or the project's id): other versions are a conflict. */
  readonly expect?: ReadonlyMap<Id, number>;
  /** The event that the changes undo, for the record. */
  readonly undoes?: Id;
  readonly at: Date;
  readonly newId: () => Id;
}

/**
 * What came of it. Refused: nothing was written. `conflicts` are objects that are not as the changes expect; `faults` is
 * structural nonsense that the database does not hold.
 */
export type Written =
  { readonly ok: true; readonly event: EventHead; readonly versions: ReadonlyMap<Id, number> } | Refused;

export interface Refused {
  readonly ok: false;
  readonly conflicts: readonly Conflict[];
  readonly faults: readonly Finding[];
}

/** Thrown inside a transaction to end it without a trace; `refusable` turns it into the answer. */
export class Refusal extends Error {
  constructor(readonly refused: Refused) {
    super('the change set was refused');
  }
}

/** Leaves the transaction if there is any conflict. */
export function refuse(conflicts: readonly Conflict[]): void {
  if (conflicts.length > 0) throw new Refusal({ ok: false, conflicts, faults: [] });
}
