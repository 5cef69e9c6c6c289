/** First and last VLAN id of a run, both included. */
export type VidRange = readonly [first: number, last: number];

/**
 * Reads a list of VLAN ids as switches write it, `1-4,10,20-25`, in the given order.
 * @returns null unless each run is 1–4094, not reversed, and meets no other.
 */
export function parseVidRanges(text: string): VidRange[] | null {
  const ranges: VidRange[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part);
    if (!match) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last > 4094 || first > last) return null;
    ranges.push([first, last]);
  }
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  return sorted.some(([first], i) => i > 0 && first <= sorted[i - 1]![1]) ? null : ranges;
}

/** VLAN ids as the shortest such list, in order; empty for none. */
export function vidRangesText(vids: Iterable<number>): string {
  const runs: [number, number][] = [];
  for (const vid of [...new Set(vids)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === vid - 1) run[1] = vid;
    else runs.push([vid, vid]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** The lowest ids that are in the ranges and not used, at most `limit` of them. */
export function freeVids(ranges: readonly VidRange[], used: Iterable<number>, limit = 4094): number[] {
  const taken = new Set(used);
  const free: number[] = [];
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    for (let vid = first; vid <= last && free.length < limit; vid++) if (!taken.has(vid)) free.push(vid);
  }
  return free;
}
