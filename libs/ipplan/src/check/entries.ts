import type { IpAddress } from '../algebra/ip-address.js';
import type { IpInterface, IpPrefix } from '../algebra/ip-prefix.js';
import type { IpRange } from '../algebra/ip-range.js';
import type { PrefixNode } from '../algebra/prefix-tree.js';
import type { Address, Prefix, Range } from '../model/prefix.js';

/** A recorded prefix with its value; `hostBits` when the record has some set. */
export interface PrefixEntry {
  readonly record: Prefix;
  readonly prefix: IpPrefix;
  /** null when none is recorded, or when it is no address. */
  readonly gateway: IpAddress | null;
  readonly hostBits: boolean;
}

/** A recorded address with its value, and the narrowest recorded prefix of its VRF around it. */
export interface AddressEntry extends IpInterface {
  readonly record: Address;
  readonly parent: PrefixNode<PrefixEntry> | null;
}

/** A recorded range with its value, and the narrowest prefix of its VRF around all of it. */
export interface RangeEntry {
  readonly record: Range;
  readonly range: IpRange;
  readonly parent: PrefixNode<PrefixEntry> | null;
}
