import type { Id } from '#changes';

/** Which devices are joined, while joins are being made (union–find with path halving). */
export class Joined {
  private readonly parents: Map<Id, Id>;

  /** Starts with nothing joined, or with what others have joined already. */
  constructor(start?: Joined) {
    this.parents = new Map(start?.parents);
  }

  /** The device that stands for all those joined to this one. */
  of(id: Id): Id {
    let at = id;
    for (let parent = this.parents.get(at); parent !== undefined && parent !== at;) {
      const grand = this.parents.get(parent) ?? parent;
      this.parents.set(at, grand);
      at = grand;
      parent = this.parents.get(at);
    }
    return at;
  }

  join(a: Id, b: Id): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x !== y) this.parents.set(x, y);
  }
}
