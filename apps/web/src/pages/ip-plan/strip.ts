import type { PlannedPrefix } from '../../api/types.js';
import { blockOf } from './space.js';

/** A run of addresses of a prefix that is one range, or free of them. */
export interface StripPart {
  readonly start: number;
  readonly size: number;
  /** null: in no range. */
  readonly role: PlannedPrefix['ranges'][number]['role'] | null;
}

/** An IPv4 address as a number, its length left out; null for any other. */
export const numberOf = (address: string): number | null =>
  blockOf(`${address.split('/')[0]}/32`)?.start ?? null;

/** The usable addresses of an IPv4 prefix as runs, in order; none for IPv6, which no strip shows to scale. */
export function stripOf({ prefix, ranges }: Pick<PlannedPrefix, 'prefix' | 'ranges'>): StripPart[] {
  const block = blockOf(prefix);
  if (!block) return [];
  // The network and broadcast addresses belong to nobody; /31 and /32 have none (RFC 3021).
  const edge = block.size > 2 ? 1 : 0;
  const [first, end] = [block.start + edge, block.start + block.size - edge];
  const taken = ranges
    .flatMap((range) => {
      const [start, last] = [numberOf(range.start), numberOf(range.end)];
      return start === null || last === null
        ? []
        : [{ start: Math.max(first, start), end: Math.min(end, last + 1), role: range.role }];
    })
    .filter((range) => range.start < range.end)
    .toSorted((a, b) => a.start - b.start);
  const parts: StripPart[] = [];
  let at = first;
  for (const range of taken) {
    if (range.start > at) parts.push({ start: at, size: range.start - at, role: null });
    const start = Math.max(at, range.start);
    if (range.end > start) parts.push({ start, size: range.end - start, role: range.role });
    at = Math.max(at, range.end);
  }
  if (at < end) parts.push({ start: at, size: end - at, role: null });
  return parts;
}
