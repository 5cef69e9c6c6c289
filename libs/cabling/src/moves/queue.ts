import type { Id } from '#changes';
import type { Pending } from './pending.js';

/** What is not done yet, in the order in which it is tried. */
export class Queue {
  private readonly items: (Pending | null)[];
  private readonly ofOwner = new Map<string, number[]>();
  private readonly waiting = new Map<Id, number[]>();
  /** What stands before it waits: since it was tried, nothing was freed that it needs. */
  private tried = 0;

  constructor(items: readonly Pending[]) {
    this.items = [...items];
    for (const [at, { owners, needs }] of items.entries()) {
      for (const owner of owners) add(this.ofOwner, owner, at);
      for (const { portId } of needs) add(this.waiting, portId, at);
    }
  }

  /** The first that can be done. */
  next(isFree: (one: Pending) => boolean): Pending | undefined {
    for (; this.tried < this.items.length; this.tried += 1) {
      const one = this.items[this.tried];
      if (one && isFree(one)) return one;
    }
    return undefined;
  }

  /** Who waits for a port is tried again. */
  freed(portId: Id): void {
    const first = this.waiting.get(portId)?.find((at) => this.items[at]);
    if (first !== undefined) this.tried = Math.min(this.tried, first);
  }

  /** Puts another in the place of one; null: it is done. */
  replace(one: Pending, other: Pending | null): void {
    for (const at of this.ofOwner.get(one.owners[0] ?? '') ?? [])
      if (this.items[at] === one) this.items[at] = other;
  }

  of(owners: Iterable<string>): Pending[] {
    return [...owners].flatMap((owner) =>
      (this.ofOwner.get(owner) ?? []).flatMap((at) => this.items[at] ?? []),
    );
  }

  left(): Pending[] {
    return this.items.flatMap((one) => one ?? []);
  }
}

function add<K>(to: Map<K, number[]>, key: K, at: number): void {
  const list = to.get(key);
  if (list) list.push(at);
  else to.set(key, [at]);
}
