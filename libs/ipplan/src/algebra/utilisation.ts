import { usable, type Occupied, spansOf } from './free-addresses.js';
import type { IpPrefix } from './ip-prefix.js';
import { covered } from './spans.js';

/** How much of something is in use. */
export interface Utilisation {
  readonly used: bigint;
  readonly size: bigint;
  /** 0 to 100. */
  readonly percent: number;
}

/** How much of a container or an aggregate its prefixes cover; each address counts once. */
export function coverage(parent: IpPrefix, prefixes: readonly IpPrefix[]): Utilisation {
  const inside = prefixes.filter((prefix) => prefix.version === parent.version);
  return share(covered(parent, inside), parent.size);
}

/**
 * How much of a prefix its hosts use; a host recorded twice counts once, and so does one inside an occupied range.
 * The size is that of the usable addresses in IPv4; in IPv6 the anycast address makes no difference worth a digit.
 */
export function hostUtilisation(prefix: IpPrefix, occupied: Occupied, pool = false): Utilisation {
  const hosts = prefix.version === 4 ? usable(prefix, pool) : prefix;
  return share(covered(prefix, spansOf(occupied)), hosts.last - hosts.first + 1n);
}

function share(used: bigint, size: bigint): Utilisation {
  // Ten decimals of a percent survive the division of big integers.
  const percent = Number((used * 1_000_000_000_000n) / size) / 10_000_000_000;
  return { used, size, percent: Math.min(percent, 100) };
}
