/** VLAN ids as a list of ids and ranges, ascending, without repetition: `10,20-22`. */
export function rangesOf(vids: Iterable<number>): string {
  const ids = [...new Set(vids)].toSorted((a, b) => a - b);
  const parts: string[] = [];
  for (let first = 0; first < ids.length;) {
    let last = first;
    while (ids[last + 1] === (ids[last] ?? 0) + 1) last += 1;
    parts.push(first === last ? `${ids[first]}` : `${ids[first]}-${ids[last]}`);
    first = last + 1;
  }
  return parts.join(',');
}

/**
 * The ids of a list of ids and ranges, as written.
 * @throws RangeError for anything else than ids 0–4095 and rising ranges.
 */
export function idsOf(ranges: string): number[] {
  return ranges.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || last < first || last > 4095)
      throw new RangeError(`not a list of VLAN ids: ${ranges}`);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
