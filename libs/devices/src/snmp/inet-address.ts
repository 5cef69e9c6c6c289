/**
 * Reads an InetAddressType and InetAddress out of an index (RFC 4001), from sub-identifier `at` to the end. An address
 * with a zone (ipv4z, ipv6z) loses it. Agents that leave the length out (ASA, OcNOS) are understood, also when their
 * address has a zone that its type does not say; null for anything else.
 */
export function inetAddressAt(index: readonly number[], at: number): string | null {
  const [type, ...rest] = index.slice(at);
  if (type === undefined || type < 1 || type > 4) return null;
  const octets = type % 2 === 1 ? 4 : 16;
  const address = withoutLength(rest);
  return address.length === octets || address.length === octets + 4 ? ipText(address.slice(0, octets)) : null;
}

/** The sub-identifiers after a first one that counts them. */
export function withoutLength(index: readonly number[]): readonly number[] {
  return index[0] === index.length - 1 ? index.slice(1) : index;
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

/** True for what can be read as an IPv6 address: eight groups, or fewer with one `::`. */
export function isIpv6Text(text: string): boolean {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const groups = halves.flat();
  const complete = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return complete && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}
