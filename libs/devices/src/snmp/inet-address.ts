/**
 * Reads an InetAddressType and InetAddress out of an index (RFC 4001), from sub-identifier `at` to the end.
 * ipv4z and ipv6z lose their zone. Agents that leave the length out (ASA) are understood; null for anything else.
 */
export function inetAddressAt(index: readonly number[], at: number): string | null {
  const [type, ...rest] = index.slice(at);
  if (type === undefined || type < 1 || type > 4) return null;
  const octets = type % 2 === 1 ? 4 : 16;
  const zone = type > 2 ? 4 : 0;
  if (rest.length === octets + zone + 1 && rest[0] === octets + zone)
    return ipText(rest.slice(1, octets + 1));
  return rest.length === octets ? ipText(rest) : null;
}

/** An address as people write it: dotted for 4 octets, RFC 5952 for 16; null for any other number of them. */
export function ipText(octets: ArrayLike<number>): string | null {
  if (Array.from(octets).some((octet) => octet < 0 || octet > 255)) return null;
  if (octets.length === 4) return Array.from(octets).join('.');
  if (octets.length !== 16) return null;
  const groups = Array.from({ length: 8 }, (_, at) =>
    (((octets[at * 2] ?? 0) << 8) | (octets[at * 2 + 1] ?? 0)).toString(16),
  );
  return shortened(groups);
}

/** The longest run of zero groups as `::` (RFC 5952). */
function shortened(groups: readonly string[]): string {
  const text = groups.join(':');
  const [longest] = [...text.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].toSorted(
    (a, b) => b[0].length - a[0].length,
  );
  if (!longest) return text;
  const before = text.slice(0, longest.index).replace(/:$/, '');
  const after = text.slice(longest.index + longest[0].length).replace(/^:/, '');
  return `${before}::${after}`;
}
