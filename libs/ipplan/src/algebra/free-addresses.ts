import { bitsOf, IpAddress } from './ip-address.js';
import type { IpPrefix } from './ip-prefix.js';
import type { Span } from './ip-range.js';
import { sizeOf, subtract, union } from './spans.js';

/** What occupies a prefix: single addresses, and runs of them. Only the prefix's own version may be given. */
export interface Occupied {
  readonly addresses: readonly bigint[];
  readonly ranges: readonly Span[];
}

/**
 * The addresses that hosts may have. IPv4: all but network and broadcast, except on /31 (RFC 3021) and /32. IPv6: all but
 * the subnet-router anycast address (RFC 4291, 2.6.1), except on /127 (RFC 6164) and /128. A pool is not a subnet on a
 * wire: all of it is usable.
 */
export function usable(prefix: IpPrefix, pool = false): Span {
  if (pool || prefix.length >= bitsOf(prefix.version) - 1) return prefix;
  return { first: prefix.first + 1n, last: prefix.version === 4 ? prefix.last - 1n : prefix.last };
}

/** The usable addresses that nothing occupies, as runs in order. */
export function freeAddresses(prefix: IpPrefix, occupied: Occupied, pool = false): Span[] {
  return subtract(usable(prefix, pool), spansOf(occupied));
}

/** How many usable addresses are free. */
export function freeAddressCount(prefix: IpPrefix, occupied: Occupied, pool = false): bigint {
  return sizeOf(freeAddresses(prefix, occupied, pool));
}

/** The lowest usable address that nothing occupies; null when the prefix is full. */
export function nextFreeAddress(prefix: IpPrefix, occupied: Occupied, pool = false): IpAddress | null {
  const { addresses, ranges } = occupied;
  const [gap, ...more] = subtract(usable(prefix, pool), ranges);
  if (!gap) return null;
  const found =
    firstMissing(gap, addresses) ??
    // The first gap between ranges is full: rare, so sorting everything is good enough.
    (more.length > 0 ? freeAddresses(prefix, occupied, pool)[0]?.first : undefined);
  return found === undefined ? null : new IpAddress(prefix.version, found);
}

/**
 * The lowest number of a run that is not in a list. Among n numbers, one of the first n + 1 of the run is missing, so a
 * bitmap of that size decides without sorting: linear, also for /8 and /64.
 */
function firstMissing(run: Span, numbers: readonly bigint[]): bigint | undefined {
  const size = run.last - run.first + 1n;
  const limit = size > BigInt(numbers.length) ? numbers.length + 1 : Number(size);
  const end = run.first + BigInt(limit);
  const present = new Uint8Array(limit);
  for (const number of numbers) {
    if (number >= run.first && number < end) present[Number(number - run.first)] = 1;
  }
  const offset = present.indexOf(0);
  return offset < 0 ? undefined : run.first + BigInt(offset);
}

/** What is occupied as the fewest runs. */
export function spansOf({ addresses, ranges }: Occupied): Span[] {
  return union([...ranges, ...addresses.map((value) => ({ first: value, last: value }))]);
}
