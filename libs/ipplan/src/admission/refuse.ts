import type { IpAddress } from '../algebra/ip-address.js';
import type { IpPrefix } from '../algebra/ip-prefix.js';
import type { IpRange } from '../algebra/ip-range.js';
import { parseVidRanges } from '../algebra/vid-ranges.js';

// Structural nonsense that a register refuses outright. Faults of a plan are findings instead (see check/).
// `others` are the objects of the same VRF, or of the same group for VLANs.

/** Why a thing cannot be recorded beside others; null when it can. */
export type Refusal =
  | 'duplicate'
  | 'no-length'
  | 'overlap'
  | 'reversed'
  | 'in-populated-range'
  | 'vid-ranges'
  | 'vid-outside-group'
  | 'service-vlan'
  | null;

/** Roles that several interfaces share, so that the same address may be recorded for each. */
const SHARED_ROLES: ReadonlySet<string> = new Set(['anycast', 'vip', 'vrrp', 'hsrp', 'glbp', 'carp']);

/** True if a host may appear twice: every record of it has a role that is shared by design. */
export function mayRepeat(roles: readonly (string | null)[]): boolean {
  return roles.every((role) => role !== null && SHARED_ROLES.has(role));
}

/** A prefix twice in a table that is marked unique, or one of length 0, which is a route and not address space. */
export function refusePrefix(prefix: IpPrefix, others: readonly IpPrefix[], unique: boolean): Refusal {
  if (prefix.length === 0) return 'no-length';
  return unique && others.some((other) => other.equals(prefix)) ? 'duplicate' : null;
}

/** Aggregates are the roots of the address space: none lies in another. */
export function refuseAggregate(aggregate: IpPrefix, others: readonly IpPrefix[]): Refusal {
  if (aggregate.length === 0) return 'no-length';
  return others.some((other) => other.overlaps(aggregate)) ? 'overlap' : null;
}

interface Host {
  readonly address: IpAddress;
  readonly role: string | null;
}

/** A host twice in a table that is marked unique, unless all of its records share it; or one in a range that is full. */
export function refuseAddress(
  host: Host,
  others: readonly Host[],
  populated: readonly IpRange[],
  unique: boolean,
): Refusal {
  const same = others.filter((other) => other.address.equals(host.address));
  if (unique && same.length > 0 && !mayRepeat([host, ...same].map(({ role }) => role))) return 'duplicate';
  return populated.some((range) => range.has(host.address)) ? 'in-populated-range' : null;
}

/** A range that is reversed or of two versions (null here), or that meets another. */
export function refuseRange(range: IpRange | null, others: readonly IpRange[]): Refusal {
  if (!range) return 'reversed';
  return others.some((other) => other.overlaps(range)) ? 'overlap' : null;
}

/** The id ranges of a VLAN group: readable, in 1–4094, not reversed, none meeting another. */
export function refuseVidRanges(text: string): Refusal {
  return parseVidRanges(text) ? null : 'vid-ranges';
}

interface GroupVlan {
  readonly vid: number;
  readonly name: string | null;
}

/** A VLAN whose id or name its group has already, or whose id the group does not give out. */
export function refuseVlan(vlan: GroupVlan, others: readonly GroupVlan[], groupVids: string): Refusal {
  const ranges = parseVidRanges(groupVids) ?? [];
  if (!ranges.some(([first, last]) => vlan.vid >= first && vlan.vid <= last)) return 'vid-outside-group';
  const twin = others.some(({ vid, name }) => vid === vlan.vid || (name !== null && name === vlan.name));
  return twin ? 'duplicate' : null;
}

/**
 * Stacked VLANs (IEEE 802.1ad): a customer VLAN travels in a service VLAN, and only a customer VLAN does.
 * `service` is the role of the VLAN it names as its carrier; null when it names none.
 */
export function refuseStacking(role: 'service' | 'customer' | null, service: string | null): Refusal {
  const right = role === 'customer' ? service === 'service' : service === null;
  return right ? null : 'service-vlan';
}
