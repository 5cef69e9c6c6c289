import { added, changed, removed, sameJson, type Id, type Recorded } from '#changes';
import { kinds, type Kind, type PlanChange, type PlanKinds, type PlanObjects } from '../../value/kinds.js';

/** A state that is led on by stages, and the changes of the stage that is being made. */
export class Staged {
  private readonly maps: Record<Kind, Map<Id, Recorded>>;
  private open: PlanChange[] = [];

  constructor(objects: PlanObjects) {
    const copies = kinds.map((kind) => [kind, new Map<Id, Recorded>(objects[kind])] as const);
    this.maps = Object.fromEntries(copies) as Record<Kind, Map<Id, Recorded>>;
  }

  /** The state after all that was said so far. */
  get objects(): PlanObjects {
    return this.maps as unknown as PlanObjects;
  }

  add<K extends Kind>(kind: K, object: PlanKinds[K]): void {
    this.maps[kind].set(object.id, object);
    this.open.push(added(kind, object) as unknown as PlanChange);
  }

  /** Gives an object new facts; nothing when they are the same. */
  change<K extends Kind>(kind: K, id: Id, facts: Partial<PlanKinds[K]>): void {
    const before = this.maps[kind].get(id)!;
    const after = { ...before, ...facts };
    if (sameJson(before, after)) return;
    this.maps[kind].set(id, after);
    this.open.push(changed(kind, before, after) as unknown as PlanChange);
  }

  remove(kind: Kind, id: Id): void {
    const before = this.maps[kind].get(id)!;
    this.maps[kind].delete(id);
    this.open.push(removed(kind, before) as unknown as PlanChange);
  }

  /** Ends a stage: its changes, in the order in which they were said. */
  end(): PlanChange[] {
    const changes = this.open;
    this.open = [];
    return changes;
  }
}
