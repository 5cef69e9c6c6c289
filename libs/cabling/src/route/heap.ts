/** A binary heap: what has the least cost comes out first; of equal costs the one that went in first. */
export class Heap<T> {
  private readonly items: { readonly cost: readonly number[]; readonly order: number; readonly value: T }[] =
    [];
  private count = 0;

  get size(): number {
    return this.items.length;
  }

  push(value: T, cost: readonly number[]): void {
    this.items.push({ cost, order: (this.count += 1), value });
    let at = this.items.length - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.isLess(at, above)) break;
      this.swap(at, above);
      at = above;
    }
  }

  pop(): T | undefined {
    const [top] = this.items;
    const last = this.items.pop();
    if (!top || !last || this.items.length === 0) return top?.value;
    this.items[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < this.items.length && this.isLess(left, least)) least = left;
      if (right < this.items.length && this.isLess(right, least)) least = right;
      if (least === at) return top.value;
      this.swap(at, least);
      at = least;
    }
  }

  private isLess(a: number, b: number): boolean {
    const [x, y] = [this.items[a]!, this.items[b]!];
    const differs = x.cost.findIndex((cost, at) => cost !== y.cost[at]);
    return differs < 0 ? x.order < y.order : x.cost[differs]! < y.cost[differs]!;
  }

  private swap(a: number, b: number): void {
    [this.items[a], this.items[b]] = [this.items[b]!, this.items[a]!];
  }
}
