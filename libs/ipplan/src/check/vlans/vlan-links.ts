import type { Id, Objects } from '#changes';
import type { IpPlanKinds } from '../../model/kinds.js';
import { keptGroups, sameList } from '../index/kept.js';
import { carriesVlan, type SwitchLink, type Switching, type SwitchPort } from '../switching.js';
import { translatedDomains, type TranslatedDomains } from './translated-domains.js';
import { WireNumbers, type Crossing, type LinkEnd } from './wire-numbers.js';

/** Interfaces by which a VLAN is routed, with the device that has them. */
export interface Gateway {
  readonly portId: Id;
  readonly deviceId: Id;
}

/** For every VLAN: the links that carry it, and where it is routed. Made in one pass over links and ports. */
export interface VlanGraph {
  /** Links both of whose ends carry the VLAN because they say so. */
  readonly linksOf: ReadonlyMap<Id, readonly SwitchLink[]>;
  /** Links both of whose ends carry everything, by its own number. */
  readonly openLinks: readonly SwitchLink[];
  readonly gatewaysOf: ReadonlyMap<Id, readonly Gateway[]>;
  /** VLANs in which a device routes, so that its unrecorded ports may be taken to carry them. */
  readonly routedBy: ReadonlyMap<Id, ReadonlySet<Id>>;
  /** For every VLAN that becomes another one on a link: all that are one with it. */
  readonly domains: TranslatedDomains;
}

/** What the graph is made from. */
interface Indexed {
  readonly objects: Pick<Objects<IpPlanKinds>, 'vlan' | 'vlanTranslation'>;
  readonly gatewaysOf: VlanGraph['gatewaysOf'];
  readonly switching: Pick<Switching, 'links'>;
}

export function vlanGraph({ objects, gatewaysOf, switching }: Indexed, last?: VlanGraph): VlanGraph {
  const routedBy = new Map<Id, Set<Id>>();
  for (const [vlanId, list] of gatewaysOf) {
    for (const { deviceId } of list) addTo(routedBy, deviceId, vlanId);
  }
  const wire = WireNumbers.of(objects);
  const crossings: Crossing[] = [];
  const linksOf = new Map<Id, SwitchLink[]>();
  const openLinks: SwitchLink[] = [];
  for (const link of switching.links) {
    const isOpen = link.portA?.all === true && link.portB?.all === true;
    if (wire?.isAt(link)) {
      const [a, b] = endsOf(link, routedBy);
      const shared = isOpen ? [...objects.vlan.keys()] : commonVlans(link, routedBy);
      for (const vlanId of shared) if (wire.agree(a, b, vlanId)) append(linksOf, vlanId, link);
      crossings.push(...wire.crossings(link, a, b));
    } else if (isOpen) openLinks.push(link);
    else for (const vlanId of commonVlans(link, routedBy)) append(linksOf, vlanId, link);
  }
  return {
    linksOf: keptGroups(linksOf, last?.linksOf),
    openLinks: last && sameList(openLinks, last.openLinks, (a, b) => a === b) ? last.openLinks : openLinks,
    gatewaysOf,
    routedBy,
    domains: translatedDomains(crossings, last?.domains),
  };
}

const endsOf = (link: SwitchLink, routedBy: ReadonlyMap<Id, ReadonlySet<Id>>): [LinkEnd, LinkEnd] => [
  { portId: link.a, port: link.portA, routed: routedBy.get(link.deviceA) },
  { portId: link.b, port: link.portB, routed: routedBy.get(link.deviceB) },
];

/** A link is not changed in place: what two recorded ends have in common is worked out once. */
const common = new WeakMap<SwitchLink, readonly Id[]>();

function commonVlans(link: SwitchLink, routedBy: ReadonlyMap<Id, ReadonlySet<Id>>): readonly Id[] {
  if (!link.portA || !link.portB) return commonOf(link, routedBy);
  const known = common.get(link) ?? commonOf(link, routedBy);
  common.set(link, known);
  return known;
}

/** What both ends carry. An end without a recorded mode carries what its device routes. */
function commonOf(link: SwitchLink, routedBy: ReadonlyMap<Id, ReadonlySet<Id>>): readonly Id[] {
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
