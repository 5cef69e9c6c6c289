import type { Id } from '#changes';

/** A link without a way around, with the sums of what stands beyond it and of all that is in its part of the graph. */
export interface Bridge<L> {
  readonly link: L;
  readonly beyond: readonly number[];
  readonly all: readonly number[];
}

/** What joins two devices. */
interface Edge {
  readonly deviceA: Id;
  readonly deviceB: Id;
}

interface Visit<L> {
  readonly device: Id;
  readonly via: L | null;
  readonly order: number;
  /** Lowest order that its subtree reaches without `via` (Tarjan). */
  low: number;
  readonly sums: number[];
  next: number;
}

/**
 * The links of a graph of devices whose loss cuts it in two (bridges), with counts on both sides. A walk with its own
 * stack: chains of switches may be long.
 *
 * @param countsOf how often each device has what is counted, as a row of numbers
 */
export function bridgesOf<L extends Edge>(
  links: readonly L[],
  countsOf: (device: Id) => readonly number[],
): Bridge<L>[] {
  const at = new Map<Id, L[]>();
  for (const link of links) {
    for (const device of [link.deviceA, link.deviceB]) {
      const list = at.get(device);
      if (list) list.push(link);
      else at.set(device, [link]);
    }
  }
  const visits = new Map<Id, Visit<L>>();
  return [...at.keys()].flatMap((start) => (visits.has(start) ? [] : walk(start, at, countsOf, visits)));
}

function walk<L extends Edge>(
  start: Id,
  at: ReadonlyMap<Id, readonly L[]>,
  countsOf: (device: Id) => readonly number[],
  visits: Map<Id, Visit<L>>,
): Bridge<L>[] {
  const found: Visit<L>[] = [];
  const enter = (device: Id, via: L | null): Visit<L> => {
    const order = visits.size;
    const visit = { device, via, order, low: order, sums: [...countsOf(device)], next: 0 };
    visits.set(device, visit);
    return visit;
  };
  const root = enter(start, null);
  const stack = [root];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const link = at.get(top.device)?.[top.next++];
    if (!link) {
      stack.pop();
      const below = stack.at(-1);
      if (!below) continue;
      below.low = Math.min(below.low, top.low);
      for (const [index, sum] of top.sums.entries()) below.sums[index] = (below.sums[index] ?? 0) + sum;
      if (top.low > below.order) found.push(top);
    } else if (link !== top.via) {
      const other = link.deviceA === top.device ? link.deviceB : link.deviceA;
      const seen = visits.get(other);
      if (seen) top.low = Math.min(top.low, seen.order);
      else stack.push(enter(other, link));
    }
  }
  return found.map(({ via, sums }) => ({ link: via!, beyond: sums, all: root.sums }));
}
