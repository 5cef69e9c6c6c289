import { Netmask } from 'netmask';
import { bitsOf, IpAddress, type IpVersion } from './ip-address.js';
import type { Span } from './ip-range.js';

/** A network: its first address, and how many leading bits are fixed. Host bits are always zero. */
export class IpPrefix implements Span {
  readonly last: bigint;

  private constructor(
    readonly version: IpVersion,
    readonly first: bigint,
    readonly length: number,
  ) {
    this.last = first + (1n << BigInt(bitsOf(version) - length)) - 1n;
  }

  /** The prefix of a length that an address is in. @throws RangeError if the length is out of range. */
  static around(address: IpAddress, length: number): IpPrefix {
    const bits = bitsOf(address.version);
    if (!Number.isInteger(length) || length < 0 || length > bits) {
      throw new RangeError(`no IPv${address.version} prefix length ${length}`);
    }
    const hostBits = BigInt(bits - length);
    return new IpPrefix(address.version, (address.value >> hostBits) << hostBits, length);
  }

  /**
   * Reads CIDR text, `10.40.10.0/24`.
   * @throws RangeError for anything else, host bits included: `10.40.10.7/24` is an interface address, not a prefix.
   */
  static parse(text: string): IpPrefix {
    const read = parseInterface(text);
    if (!read) throw new RangeError(`not a prefix: ${text}`);
    if (read.address.value !== read.prefix.first) {
      throw new RangeError(`host bits set in ${text}: the prefix is ${read.prefix.toString()}`);
    }
    return read.prefix;
  }

  /** Number of addresses, all counted. */
  get size(): bigint {
    return this.last - this.first + 1n;
  }

  get address(): IpAddress {
    return new IpAddress(this.version, this.first);
  }

  /** Dotted mask of an IPv4 prefix (`255.255.255.0`), as routers want it; null for IPv6. */
  get mask(): string | null {
    return this.version === 4 ? new Netmask(this.toString()).mask : null;
  }

  /** Wildcard of an IPv4 prefix (`0.0.0.255`), as access lists want it; null for IPv6. */
  get wildcard(): string | null {
    return this.version === 4 ? new Netmask(this.toString()).hostmask : null;
  }

  has(address: IpAddress): boolean {
    return address.version === this.version && address.value >= this.first && address.value <= this.last;
  }

  /** True for itself too. */
  contains(other: Span & { readonly version: IpVersion }): boolean {
    return other.version === this.version && other.first >= this.first && other.last <= this.last;
  }

  overlaps(other: Span & { readonly version: IpVersion }): boolean {
    return other.version === this.version && other.first <= this.last && other.last >= this.first;
  }

  equals(other: IpPrefix): boolean {
    return other.version === this.version && other.first === this.first && other.length === this.length;
  }

  toString(): string {
    return `${this.address.toString()}/${this.length}`;
  }
}

/** An address with the length of its prefix, as an interface is configured. */
export interface IpInterface {
  readonly address: IpAddress;
  readonly prefix: IpPrefix;
}

/** Reads `10.40.10.7/24`; null if it is not an address with a length in range. */
export function parseInterface(text: string): IpInterface | null {
  const slash = text.indexOf('/');
  const digits = text.slice(slash + 1);
  if (slash < 0 || !/^(0|[1-9]\d{0,2})$/.test(digits)) return null;
  const address = IpAddress.tryParse(text.slice(0, slash));
  if (!address || Number(digits) > bitsOf(address.version)) return null;
  return { address, prefix: IpPrefix.around(address, Number(digits)) };
}

/** IPv4 before IPv6, by first address, the wider one first: every prefix comes after all that contain it. */
export function comparePrefixes(a: IpPrefix, b: IpPrefix): number {
  if (a.version !== b.version) return a.version - b.version;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.length - b.length;
}
