import type { Address } from './address.js';
import { readNetwork, type Network } from './network.js';

/** Ranges that no wide rule opens: an operator has to list them, or a part of them, on purpose. */
const special: readonly (readonly [string, readonly string[]])[] = [
  ['this host (RFC 1122)', ['0.0.0.0/8', '::/128']],
  ['loopback', ['127.0.0.0/8', '::1/128']],
  ['link-local', ['169.254.0.0/16', 'fe80::/10']],
  ['multicast', ['224.0.0.0/4', 'ff00::/8']],
  ['broadcast and reserved', ['240.0.0.0/4']],
  // Addresses that carry an IPv4 address inside: a gateway could turn them into any of the above.
  [
    'translated to IPv4 (RFC 6052, 3056, 4380)',
    ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32', '::/96'],
  ],
];

const ranges: readonly { readonly name: string; readonly network: Network }[] = special.flatMap(
  ([name, texts]) => texts.map((text) => ({ name, network: readNetwork(text) })),
);

/** The special range that an address lies in. */
export function specialRangeOf(
  address: Address,
): { readonly name: string; readonly network: Network } | null {
  return ranges.find(({ network }) => network.contains(address)) ?? null;
}
