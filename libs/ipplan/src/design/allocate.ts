import { IpAddress } from '../algebra/ip-address.js';
import { IpPrefix } from '../algebra/ip-prefix.js';
import { usable } from '../algebra/free-addresses.js';
import { nextFreePrefix } from '../algebra/free-prefixes.js';
import type { Vlan } from '../model/vlan.js';

/** One VLAN that somebody needs. */
export interface VlanNeed {
  readonly name: string;
  readonly role: Vlan['role'];
  /** Hosts on the first day. */
  readonly hosts: number;
}

/** What is needed, once for each place: "six VLANs, 60 users, growth 25 %, per hall". */
export interface Need {
  readonly places: readonly string[];
  readonly vlans: readonly VlanNeed[];
  readonly growthPercent: number;
  readonly gateway: 'first' | 'last';
}

/** A network that is proposed. */
export interface ProposedNetwork extends VlanNeed {
  readonly vid: number;
  readonly prefix: IpPrefix;
  readonly gateway: IpAddress;
}

/** What one place gets: networks that one route announces. */
export interface ProposedBlock {
  readonly place: string;
  readonly block: IpPrefix;
  readonly networks: readonly ProposedNetwork[];
}

export type Allocation =
  | { readonly ok: true; readonly blocks: readonly ProposedBlock[] }
  /** `space`: the container has no block of the length left; `vlans`: too few ids are free. */
  | { readonly ok: false; readonly reason: 'space' | 'vlans'; readonly wanted: string };

/**
 * Gives each place one aligned block out of the container and its VLANs ids in a row, so that a place is one route and
 * one run of ids. In a block the networks stand by size, the largest first: sizes are powers of two, so nothing is lost
 * between them.
 *
 * @param used prefixes that are taken inside the container
 * @param freeVids ids that may be given, in order
 */
export function allocate(
  container: IpPrefix,
  used: readonly IpPrefix[],
  freeVids: readonly number[],
  need: Need,
): Allocation {
  const sizes = need.vlans.map((vlan) => ({
    vlan,
    length: lengthFor(container, vlan.hosts, need.growthPercent),
  }));
  const tooLarge = sizes.find(({ length }) => length < container.length);
  if (tooLarge) return { ok: false, reason: 'space', wanted: `/${tooLarge.length}` };
  const bits = container.version === 4 ? 32 : 128;
  const total = sizes.reduce((sum, { length }) => sum + (1n << BigInt(bits - length)), 0n);
  const length = bits - (total <= 1n ? 0 : (total - 1n).toString(2).length);
  if (length < container.length) return { ok: false, reason: 'space', wanted: `/${length}` };
  const taken = [...used];
  let vids = [...freeVids];
  const blocks: ProposedBlock[] = [];
  for (const place of need.places) {
    const block = nextFreePrefix(container, taken, length);
    if (!block) return { ok: false, reason: 'space', wanted: `/${length}` };
    const run = runOf(vids, need.vlans.length);
    if (!run) return { ok: false, reason: 'vlans', wanted: String(need.places.length * need.vlans.length) };
    taken.push(block);
    vids = vids.filter((vid) => !run.includes(vid));
    blocks.push({ place, block, networks: inBlock(block, sizes, run, need.gateway) });
  }
  return { ok: true, blocks };
}

/** The longest prefix whose usable addresses hold the hosts, their growth and the gateway; a LAN of IPv6 is a /64. */
export function lengthFor(
  { version }: Pick<IpPrefix, 'version'>,
  hosts: number,
  growthPercent: number,
): number {
  if (version === 6) return 64;
  const needed = Math.ceil((hosts * (100 + growthPercent)) / 100) + 3;
  return Math.max(0, 32 - Math.max(2, Math.ceil(Math.log2(needed))));
}

/** The first ids in a row, from a round ten where there is one; else the lowest ones. */
function runOf(vids: readonly number[], count: number): readonly number[] | null {
  if (count === 0) return [];
  if (vids.length < count) return null;
  const free = new Set(vids);
  const inARow = (from: number): boolean =>
    Array.from({ length: count }, (_, i) => from + i).every((vid) => free.has(vid));
  const start = vids.find((vid) => vid % 10 === 0 && inARow(vid)) ?? vids.find(inARow);
  return start === undefined ? vids.slice(0, count) : Array.from({ length: count }, (_, i) => start + i);
}

interface Sized {
  readonly vlan: VlanNeed;
  readonly length: number;
}

function inBlock(
  block: IpPrefix,
  sizes: readonly Sized[],
  vids: readonly number[],
  gateway: Need['gateway'],
): ProposedNetwork[] {
  const prefixes = new Map<Sized, IpPrefix>();
  let next = block.first;
  for (const sized of sizes.toSorted((a, b) => a.length - b.length)) {
    const prefix = IpPrefix.around(new IpAddress(block.version, next), sized.length);
    prefixes.set(sized, prefix);
    next = prefix.last + 1n;
  }
  return sizes.map((sized, index) => {
    const prefix = prefixes.get(sized)!;
    const { first, last } = usable(prefix);
    const at = new IpAddress(prefix.version, gateway === 'first' ? first : last);
    return { ...sized.vlan, vid: vids[index]!, prefix, gateway: at };
  });
}
