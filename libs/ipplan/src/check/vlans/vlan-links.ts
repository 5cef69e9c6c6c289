import type { Id } from '#changes';
import { keptGroups, sameList } from '../index/kept.js';
import { carriesVlan, type SwitchLink, type Switching, type SwitchPort } from '../switching.js';

/** Interfaces by which a VLAN is routed, with the device that has them. */
export interface Gateway {
  readonly portId: Id;
  readonly deviceId: Id;
}

/** For every VLAN: the links that carry it, and where it is routed. Made in one pass over links and ports. */
export interface VlanGraph {
  /** Links both of whose ends carry the VLAN because they say so. */
  readonly linksOf: ReadonlyMap<Id, readonly SwitchLink[]>;
  /** Links both of whose ends carry everything. */
  readonly openLinks: readonly SwitchLink[];
  readonly gatewaysOf: ReadonlyMap<Id, readonly Gateway[]>;
  /** VLANs in which a device routes, so that its unrecorded ports may be taken to carry them. */
  readonly routedBy: ReadonlyMap<Id, ReadonlySet<Id>>;
}

/** What the graph is made from. */
interface Indexed {
  readonly gatewaysOf: VlanGraph['gatewaysOf'];
  readonly switching: Pick<Switching, 'links'>;
}

export function vlanGraph({ gatewaysOf, switching }: Indexed, last?: VlanGraph): VlanGraph {
  const routedBy = new Map<Id, Set<Id>>();
  for (const [vlanId, list] of gatewaysOf) {
    for (const { deviceId } of list) addTo(routedBy, deviceId, vlanId);
  }
  const linksOf = new Map<Id, SwitchLink[]>();
  const openLinks: SwitchLink[] = [];
  for (const link of switching.links) {
    if (link.portA?.all && link.portB?.all) openLinks.push(link);
    else for (const vlanId of commonVlans(link, routedBy)) append(linksOf, vlanId, link);
  }
  return {
    linksOf: keptGroups(linksOf, last?.linksOf),
    openLinks: last && sameList(openLinks, last.openLinks, (a, b) => a === b) ? last.openLinks : openLinks,
    gatewaysOf,
    routedBy,
  };
}

/** What both ends carry. An end without a recorded mode carries what its device routes. */
function commonVlans(link: SwitchLink, routedBy: ReadonlyMap<Id, ReadonlySet<Id>>): Id[] {
  const a = link.portA ?? routedBy.get(link.deviceA);
  const b = link.portB ?? routedBy.get(link.deviceB);
  if (!a || !b) return [];
  const [few, many] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a];
  const ids = 'carries' in few ? few.carries : few;
  return [...ids].filter((id) => ('carries' in many ? carriesVlan(many, id) : many.has(id)));
}

const sizeOf = (end: SwitchPort | ReadonlySet<Id>): number =>
  'carries' in end ? (end.all ? Infinity : end.carries.size) : end.size;

function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function addTo<K, T>(map: Map<K, Set<T>>, key: K, item: T): void {
  const set = map.get(key);
  if (set) set.add(item);
  else map.set(key, new Set([item]));
}
