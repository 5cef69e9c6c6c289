/** A cord between two rows of ports: where it leaves the upper row and where it enters the lower one. */
export interface RiverCord {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
  /** True when it was drawn before: of two sets of one size, the one with more of these is taken. */
  readonly kept: boolean;
}

/**
 * The largest set of cords of which no two cross, in order from the left: cords cross when the order of their ends differs,
 * so this is the longest increasing subsequence (Fredman 1975) of the lower ends, in the order of the upper ones. Among
 * sets of one size the one with most cords that were drawn before is taken, then the leftmost; so a drawing does not jump
 * when a cord is added elsewhere. O(n log n).
 */
export function largestUncrossed(cords: readonly RiverCord[]): RiverCord[] {
  // Of cords with one upper end, the rightmost lower end first: then no two of them can follow each other.
  const ordered = cords.toSorted((a, b) => a.top - b.top || b.bottom - a.bottom || (a.id < b.id ? -1 : 1));
  const places = [...new Set(ordered.map(({ bottom }) => bottom))].sort((a, b) => a - b);
  const placeOf = new Map(places.map((bottom, index) => [bottom, index + 1]));
  const best = new PrefixBest(places.length);
  let last: Chain | null = null;
  for (const cord of ordered) {
    const place = placeOf.get(cord.bottom)!;
    const before = best.upTo(place - 1);
    const chain: Chain = {
      cord,
      before,
      count: (before?.count ?? 0) + 1,
      kept: (before?.kept ?? 0) + (cord.kept ? 1 : 0),
    };
    best.put(place, chain);
    if (better(chain, last)) last = chain;
  }
  const set: RiverCord[] = [];
  for (let chain = last; chain; chain = chain.before) set.push(chain.cord);
  return set.reverse();
}

interface Chain {
  readonly cord: RiverCord;
  readonly before: Chain | null;
  readonly count: number;
  readonly kept: number;
}

const better = (a: Chain, b: Chain | null): boolean =>
  b === null || a.count > b.count || (a.count === b.count && a.kept > b.kept);

/** The best chain that ends at or before a place: a Fenwick tree of maxima (Fenwick 1994). */
class PrefixBest {
  private readonly tree: (Chain | null)[];

  constructor(size: number) {
    this.tree = Array.from({ length: size + 1 }, () => null);
  }

  upTo(place: number): Chain | null {
    let best: Chain | null = null;
    for (let at = place; at > 0; at -= at & -at) {
      const chain = this.tree[at];
      if (chain && better(chain, best)) best = chain;
    }
    return best;
  }

  put(place: number, chain: Chain): void {
    for (let at = place; at < this.tree.length; at += at & -at)
      if (better(chain, this.tree[at] ?? null)) this.tree[at] = chain;
  }
}
