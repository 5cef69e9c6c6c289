import { BlockList } from 'node:net';
import { readAddress, type Address } from './address.js';

/** A prefix that addresses are matched against. */
export interface Network {
  readonly text: string;
  readonly address: Address;
  readonly length: number;
  contains(address: Address): boolean;
}

/**
 * Reads `10.0.0.0/8`, `2001:db8::/32`, or a single address.
 * @throws Error if it is neither; configuration and plan are validated before they come here.
 */
export function readNetwork(text: string): Network {
  const [base = '', lengthText] = text.split('/');
  const address = readAddress(base);
  const bits = address?.family === 'ipv4' ? 32 : 128;
  // The length of an IPv4-mapped prefix counts the 96 bits in front.
  const inFront = bits === 32 && base.includes(':') ? 96 : 0;
  const length = lengthText === undefined ? bits : Number(lengthText) - inFront;
  if (!address || !Number.isInteger(length) || length < 0 || length > bits)
    throw new Error(`not a network: ${text}`);
  const list = new BlockList();
  list.addSubnet(address.text, length, address.family);
  return { text, address, length, contains: (other) => list.check(other.text, other.family) };
}

/** True if every address of `inner` is in `outer`. */
export function isWithin(inner: Network, outer: Network): boolean {
  return (
    inner.address.family === outer.address.family &&
    inner.length >= outer.length &&
    outer.contains(inner.address)
  );
}
