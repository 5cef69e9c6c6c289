import type { Id } from '#changes';
import type { IndexedPlan } from '../indexed-plan.js';
import type { SwitchLink } from '../switching.js';
import { anycastPorts, gatewaysByVlan } from '../vlans/gateways.js';
import { idleByVlan, idleLinks } from '../vlans/idle-links.js';
import { loopsOf, type Loop, type Loops } from '../vlans/loops.js';
import { vlanGraph, type Gateway, type VlanGraph } from '../vlans/vlan-links.js';
import { vlanParts, type Part } from '../vlans/vlan-parts.js';
import type { AddressEntry, PrefixEntry } from '../entries.js';
import { indexGatewayHosts, type GatewayHosts } from './gateway-hosts.js';
import { keptList, type Remembered } from './kept.js';
import { byVrfId, indexHosts, type Hosts } from './hosts.js';
import { indexNetworks, type Networks } from './networks.js';
import { indexRanges, type Ranges } from './ranges.js';
import {
  indexSwitchLinks,
  indexSwitchPorts,
  portsByVlan,
  type ModePorts,
  type SwitchPorts,
} from './switch-ports.js';
import { vlanTwins } from './twins.js';
import { indexTrunkUsers, type TrunkUsers } from './trunk-users.js';

/** What several rules look up. */
export interface IpPlanIndexes {
  readonly networks: Networks;
  /** Every recorded prefix, table by table, in tree order. */
  readonly prefixes: readonly PrefixEntry[];
  readonly hosts: Hosts;
  /** Hosts of which more is recorded than an address and an interface: few, so that rules about names and roles are quick. */
  readonly saidHosts: readonly AddressEntry[];
  readonly gatewayHosts: GatewayHosts;
  readonly ranges: Ranges;
  /** Every routing table that something is recorded in: the global one first. */
  readonly tableIds: readonly (Id | null)[];
  readonly switchPorts: SwitchPorts;
  readonly switchLinks: readonly SwitchLink[];
  readonly users: ModePorts;
  readonly l3: ModePorts;
  readonly gatewaysOf: ReadonlyMap<Id, readonly Gateway[]>;
  readonly trunkUsers: TrunkUsers;
  readonly twins: ReadonlyMap<Id, readonly Id[]>;
  readonly anycastPorts: ReadonlySet<Id>;
  readonly vlans: VlanGraph;
  readonly vlanParts: Remembered<readonly Part[]>;
  readonly loops: Loops;
  readonly loopList: readonly Loop[];
  readonly idleByVlan: Remembered<readonly SwitchLink[]>;
  readonly idleLinks: ReadonlyMap<SwitchLink, readonly Id[]>;
}

const saysMore = ({ record }: AddressEntry): boolean =>
  record.management || record.reservedMac !== null || record.dnsName !== '' || record.role !== null;

/**
 * How each index is made: a pure function of the plan and of other indexes. It is given what it answered last time, to
 * take it further, or to give it again when nothing in it has changed, so that what is built on it need not be made anew.
 */
export const ipPlanIndexes: {
  readonly [Name in keyof IpPlanIndexes]: (
    view: IndexedPlan,
    indexes: IpPlanIndexes,
    last: IpPlanIndexes[Name] | undefined,
  ) => IpPlanIndexes[Name];
} = {
  networks: ({ objects }, _indexes, last) => indexNetworks(objects.prefix, last),
  prefixes: (_view, { networks }, last) =>
    keptList(
      [...networks.byVrf].sort(byVrfId).flatMap(([, nodes]) => nodes.flatMap(({ entries }) => entries)),
      last,
    ),
  hosts: ({ objects }, { networks }, last) => indexHosts(objects.address, networks, last),
  saidHosts: (_view, { hosts }, last) => keptList(hosts.counting.filter(saysMore), last),
  gatewayHosts: (_view, { networks, hosts }, last) => indexGatewayHosts(networks, hosts, last),
  ranges: ({ objects }, { networks }) => indexRanges(objects.range, networks),
  tableIds: (_view, { networks, hosts, ranges }, last) => {
    const ids = new Set([null, ...networks.byVrf.keys(), ...hosts.byVrf.keys(), ...ranges.byVrf.keys()]);
    const sorted = [...ids]
      .map((id) => [id] as const)
      .sort(byVrfId)
      .map(([id]) => id);
    return last?.join() === sorted.join() ? last : sorted;
  },
  switchPorts: ({ objects, context }, _indexes, last) =>
    indexSwitchPorts(objects.interfaceVlan, context, last),
  switchLinks: ({ context }, { switchPorts }, last) =>
    keptList(indexSwitchLinks(context.l2Links, switchPorts.byPort, context.interfaceOf, last), last),
  users: (_view, { switchPorts }, last) => portsByVlan(switchPorts.byPort, 'access', last),
  l3: (_view, { switchPorts }, last) => portsByVlan(switchPorts.byPort, 'l3', last),
  gatewaysOf: (view, _indexes, last) => gatewaysByVlan(view, last),
  trunkUsers: ({ switching }, { gatewaysOf }, last) =>
    indexTrunkUsers(
      {
        links: switching.links,
        ports: switching.ports,
        routers: new Set([...gatewaysOf.values()].flat().map(({ deviceId }) => deviceId)),
      },
      last,
    ),
  twins: ({ objects }, _indexes, last) => vlanTwins(objects.vlan, last),
  anycastPorts: ({ addressing }, _indexes, last) => anycastPorts(addressing, last),
  vlans: ({ objects, switching, context }, { gatewaysOf }, last) =>
    vlanGraph({ objects, switching, gatewaysOf, context }, last),
  vlanParts: (view, _indexes, last) => vlanParts(view, last),
  loops: (view, _indexes, last) =>
    loopsOf(view, (portId) => view.context.interfaceOf(portId)?.type === 'lag', last),
  loopList: (_view, { loops }) => loops.all,
  idleByVlan: (view, _indexes, last) => idleByVlan(view, last),
  idleLinks: (_view, indexes) => idleLinks(indexes.idleByVlan),
};
