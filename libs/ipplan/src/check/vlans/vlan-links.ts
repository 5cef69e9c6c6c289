import type { Id, Objects } from '#changes';
import type { IpPlanKinds } from '../../model/kinds.js';
import type { IpPlanContext } from '../context.js';
import { keptGroups, sameList } from '../index/kept.js';
import { carriesVlan, type SwitchLink, type Switching, type SwitchPort } from '../switching.js';
import { RoutedVlans } from './routed-vlans.js';
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
  /** VLANs that devices route, so that unrecorded ports may be taken to carry them. */
  readonly routed: RoutedVlans;
  /** For every VLAN that becomes another one on a link: all that are one with it. */
  readonly domains: TranslatedDomains;
}

/** What the graph is made from. */
interface Indexed {
  readonly objects: Pick<Objects<IpPlanKinds>, 'vlan' | 'vlanTranslation'>;
  readonly gatewaysOf: VlanGraph['gatewaysOf'];
  readonly switching: Pick<Switching, 'links'>;
  readonly context: Pick<IpPlanContext, 'interfaceOf'>;
}

export function vlanGraph({ objects, gatewaysOf, switching, context }: Indexed, last?: VlanGraph): VlanGraph {
  const routed = new RoutedVlans(gatewaysOf, (portId) => context.interfaceOf(portId)?.type);
  const wire = WireNumbers.of(objects);
  const crossings: Crossing[] = [];
  const linksOf = new Map<Id, SwitchLink[]>();
  const openLinks: SwitchLink[] = [];
  for (const link of switching.links) {
    const isOpen = link.portA?.all === true && link.portB?.all === true;
    if (wire?.isAt(link)) {
      const [a, b] = endsOf(link, routed);
      const shared = isOpen ? [...objects.vlan.keys()] : commonVlans(link, routed);
      for (const vlanId of shared) if (wire.agree(a, b, vlanId)) append(linksOf, vlanId, link);
      crossings.push(...wire.crossings(link, a, b));
    } else if (isOpen) openLinks.push(link);
    else for (const vlanId of commonVlans(link, routed)) append(linksOf, vlanId, link);
  }
  return {
    linksOf: keptGroups(linksOf, last?.linksOf),
    openLinks: last && sameList(openLinks, last.openLinks, (a, b) => a === b) ? last.openLinks : openLinks,
    gatewaysOf,
    routed,
    domains: translatedDomains(crossings, last?.domains),
  };
}

const endsOf = (link: SwitchLink, routed: RoutedVlans): [LinkEnd, LinkEnd] => [
  { portId: link.a, port: link.portA, routed: routed.at(link.deviceA, link.a) },
  { portId: link.b, port: link.portB, routed: routed.at(link.deviceB, link.b) },
];

/** A link is not changed in place: what two recorded ends have in common is worked out once. */
const common = new WeakMap<SwitchLink, readonly Id[]>();

function commonVlans(link: SwitchLink, routed: RoutedVlans): readonly Id[] {
  if (!link.portA || !link.portB) return commonOf(link, routed);
  const known = common.get(link) ?? commonOf(link, routed);
  common.set(link, known);
  return known;
}

/** What both ends carry. An end without a recorded mode carries what its device routes. */
function commonOf(link: SwitchLink, routed: RoutedVlans): readonly Id[] {
  const a = link.portA ?? routed.at(link.deviceA, link.a);
  const b = link.portB ?? routed.at(link.deviceB, link.b);
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
