import { bitsOf, IpAddress, type IpVersion } from './ip-address.js';

/** First to last address as numbers, both included. */
export interface Span {
  readonly first: bigint;
  readonly last: bigint;
}

/** A run of addresses of one version. */
export class IpRange implements Span {
  constructor(
    readonly version: IpVersion,
    readonly first: bigint,
    readonly last: bigint,
  ) {
    if (first > last || first < 0n || last >> BigInt(bitsOf(version)) !== 0n) {
      throw new RangeError(`no IPv${version} range from ${first} to ${last}`);
    }
  }

  /** @throws RangeError if the two are of different versions, reversed, or not addresses. */
  static parse(start: string, end: string): IpRange {
    const range = IpRange.tryParse(start, end);
    if (!range) throw new RangeError(`not an address range: ${start} to ${end}`);
    return range;
  }

  /** Like `parse`; null instead of an error. */
  static tryParse(start: string, end: string): IpRange | null {
    const first = IpAddress.tryParse(start);
    const last = IpAddress.tryParse(end);
    if (!first || !last || first.version !== last.version || first.value > last.value) return null;
    return new IpRange(first.version, first.value, last.value);
  }

  get size(): bigint {
    return this.last - this.first + 1n;
  }

  has(address: IpAddress): boolean {
    return address.version === this.version && address.value >= this.first && address.value <= this.last;
  }

  contains(other: Span & { readonly version: IpVersion }): boolean {
    return other.version === this.version && other.first >= this.first && other.last <= this.last;
  }

  overlaps(other: Span & { readonly version: IpVersion }): boolean {
    return other.version === this.version && other.first <= this.last && other.last >= this.first;
  }

  toString(): string {
    return [this.first, this.last].map((value) => new IpAddress(this.version, value).toString()).join('-');
  }
}
