import { bitsOf, IpAddress, type IpVersion } from './ip-address.js';
import { IpPrefix } from './ip-prefix.js';
import type { Span } from './ip-range.js';
import { union } from './spans.js';

/** The fewest prefixes that hold exactly the addresses of a run, in order (RFC 4632, section 3.1). */
export function prefixesOf(version: IpVersion, span: Span): IpPrefix[] {
  const bits = bitsOf(version);
  const prefixes: IpPrefix[] = [];
  for (let first = span.first; first <= span.last;) {
    let hostBits = 0;
    // Doubled while it stays aligned and inside the run.
    while (hostBits < bits) {
      const size = 1n << BigInt(hostBits + 1);
      if (first % size !== 0n || first + size - 1n > span.last) break;
      hostBits++;
    }
    prefixes.push(IpPrefix.around(new IpAddress(version, first), bits - hostBits));
    first += 1n << BigInt(hostBits);
  }
  return prefixes;
}

/** The fewest prefixes that hold exactly the same addresses, in order; IPv4 first. */
export function summarise(prefixes: readonly IpPrefix[]): IpPrefix[] {
  return ([4, 6] as const).flatMap((version) =>
    union(prefixes.filter((prefix) => prefix.version === version)).flatMap((span) =>
      prefixesOf(version, span),
    ),
  );
}

/** The longest prefix that holds all given ones; null if there are none, or of both versions. */
export function supernetOf(prefixes: readonly IpPrefix[]): IpPrefix | null {
  const [head] = prefixes;
  if (!head || prefixes.some((prefix) => prefix.version !== head.version)) return null;
  let supernet = head;
  while (!prefixes.every((prefix) => supernet.contains(prefix))) {
    supernet = IpPrefix.around(supernet.address, supernet.length - 1);
  }
  return supernet;
}
