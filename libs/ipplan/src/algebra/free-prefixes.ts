import { IpAddress } from './ip-address.js';
import { IpPrefix } from './ip-prefix.js';
import { subtract } from './spans.js';
import { prefixesOf } from './summarise.js';

/** What is free in a prefix beside others, as the fewest aligned prefixes, in order. */
export function freePrefixes(parent: IpPrefix, used: readonly IpPrefix[]): IpPrefix[] {
  const taken = used.filter((prefix) => prefix.version === parent.version);
  return subtract(parent, taken).flatMap((span) => prefixesOf(parent.version, span));
}

/**
 * The free prefix of a length at the lowest address; null when there is none.
 * @throws RangeError if the length does not exist in this version, or is shorter than the parent's.
 */
export function nextFreePrefix(parent: IpPrefix, used: readonly IpPrefix[], length: number): IpPrefix | null {
  if (length < parent.length) throw new RangeError(`/${length} does not fit into ${parent.toString()}`);
  const size = IpPrefix.around(parent.address, length).size;
  const taken = used.filter((prefix) => prefix.version === parent.version);
  for (const { first, last } of subtract(parent, taken)) {
    const aligned = ((first + size - 1n) / size) * size;
    if (aligned + size - 1n <= last) return IpPrefix.around(new IpAddress(parent.version, aligned), length);
  }
  return null;
}
