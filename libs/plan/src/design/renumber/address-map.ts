import {
  IpAddress,
  IpRange,
  nextFreeAddress,
  parseInterface,
  usable,
  type Address,
  type IpPrefix,
  type Prefix,
  type Range,
} from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';

/** A recorded address of the network that moves. */
export interface Inside {
  readonly it: Address;
  readonly address: IpAddress;
}

/** The addresses in a network that count; retired ones stay behind. */
export const inside = (objects: PlanObjects, { vrfId }: Prefix, prefix: IpPrefix): Inside[] =>
  [...objects.address.values()].flatMap((it) => {
    const address =
      it.vrfId === vrfId && it.status !== 'deprecated' ? parseInterface(it.address)?.address : undefined;
    return address && prefix.has(address) ? [{ it, address }] : [];
  });

/** A range of the network that moves, and where it goes; null where the new network has no room for it. */
export interface MovedRange {
  readonly it: Range;
  readonly to: IpRange | null;
}

/** Ranges keep their place in the network; what hangs over the end of a smaller one is cut off. */
export function movedRanges(
  objects: PlanObjects,
  { vrfId }: Prefix,
  from: IpPrefix,
  to: IpPrefix,
): MovedRange[] {
  const { first: least, last: most } = usable(to);
  return [...objects.range.values()].flatMap((it) => {
    const range = it.vrfId === vrfId ? IpRange.tryParse(it.start, it.end) : null;
    if (!range || !from.contains(range)) return [];
    const [start, end] = [to.first + range.first - from.first, to.first + range.last - from.first];
    const [first, last] = [start < least ? least : start, end > most ? most : end];
    return [{ it, to: first <= last ? new IpRange(to.version, first, last) : null }];
  });
}

/** New addresses by old ones, as texts without a length; and those for which nothing is left. */
export interface AddressMap {
  readonly moved: ReadonlyMap<string, string>;
  readonly full: readonly string[];
}

/**
 * A host keeps its place in the network where the new one has it, else it gets the next free one, outside of pools and
 * beside what is recorded there already. Gateways and virtual addresses come first.
 */
export function addressMap(
  objects: PlanObjects,
  record: Prefix,
  from: IpPrefix,
  to: IpPrefix,
  ranges: readonly MovedRange[],
): AddressMap {
  const moved = new Map<string, string>();
  const full: string[] = [];
  const taken = new Set(inside(objects, record, to).map(({ address }) => address.value));
  const pools = ranges.flatMap((range) => (range.to ? [range.to] : []));
  const { first, last } = usable(to, record.pool);
  const inOrder = [
    ...firstOf(objects, record, from),
    ...inside(objects, record, from).map(({ address }) => address),
  ];
  const displaced: string[] = [];
  for (const host of new Set(inOrder.map(String))) {
    const value = to.first + IpAddress.parse(host).value - from.first;
    if (value < first || value > last || taken.has(value)) displaced.push(host);
    else {
      taken.add(value);
      moved.set(host, new IpAddress(to.version, value).toString());
    }
  }
  // After all that keep their place, so that nobody is displaced by who was displaced.
  for (const host of displaced) {
    const free = nextFreeAddress(to, { addresses: [...taken], ranges: pools }, record.pool);
    if (!free) full.push(host);
    else {
      taken.add(free.value);
      moved.set(host, free.toString());
    }
  }
  return { moved, full };
}

/** The gateway and the virtual addresses of redundant gateways, which may be recorded nowhere else. */
function firstOf(objects: PlanObjects, record: Prefix, from: IpPrefix): IpAddress[] {
  const virtual = [...objects.fhrpGroup.values()]
    .filter(({ vlanId }) => vlanId === null || vlanId === record.vlanId)
    .flatMap(({ virtualAddresses }) => virtualAddresses);
  return [...(record.gateway === null ? [] : [record.gateway]), ...virtual].flatMap((text) => {
    const address = IpAddress.tryParse(text);
    return address && from.has(address) ? [address] : [];
  });
}
