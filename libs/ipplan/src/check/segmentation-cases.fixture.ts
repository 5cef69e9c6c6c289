import { factsOf, links } from './ipplan.fixture.js';
import { noObservations } from './observed/observations.js';
import {
  access,
  opening,
  svi,
  trunk,
  users,
  v10,
  v20,
  vlan,
  wire,
  type Case,
  type World,
} from './plan-cases.fixture.js';

const six = (id: string, more: object) => ({ id, prefix: 'fd00:1::/64', vlanId: 'v20', ...more });
const scope = { id: 'd', prefixId: 'users' };
const pool = { id: 'pool', start: '10.0.20.100', end: '10.0.20.199', role: 'dhcp' };
const routed = (portId: string, more: object = {}) => ({
  id: `m-${portId}`,
  portId,
  mode: 'l3',
  untaggedVlanId: 'v20',
  ...more,
});
const zones = [
  { id: 'g', name: 'GUEST' },
  { id: 'm', name: 'MGMT' },
];
const zoned = [
  vlan('vg', 50, { role: 'guest', zoneId: 'g' }),
  vlan('vm', 60, { role: 'management', zoneId: 'm' }),
];
const gatewayOf = (id: string, address: string, portId: string) => ({ id, address, portId });
/** A world whose ports have other facts beside the usual. */
const withFacts = (facts: Readonly<Record<string, object>>, more: World = {}): World => ({
  ...more,
  interfaceOf: (id) => ({ ...factsOf(id)!, ...facts[id] }),
});
const answering = (address: string, mac: string | null, more: World = {}): World => ({
  ...more,
  observed: { ...noObservations, answers: [{ address, vrfId: null, mac }] },
});
const seenAt = (
  portId: string,
  mode: 'access' | 'trunk',
  untaggedVid: number | null,
  taggedVids: number[] | null,
): World => ({
  observed: { ...noObservations, interfaces: [{ portId, mode, untaggedVid, taggedVids }] },
});
const days = (count: number, perDay: number) =>
  Array.from({ length: count }, (_, day) => ({
    prefixId: 'users',
    day: `2026-11-${String(day + 1).padStart(2, '0')}`,
    used: 100 + day * perDay,
  }));

const ring = { l2Links: links('A:1 B:1', 'B:2 C:1', 'C:2 A:2') };
const ringModes = ['A:1', 'B:1', 'B:2', 'C:1', 'C:2', 'A:2'].map((port) => trunk(port, ['v20']));
const tree = (deviceId: string, more: object = {}) => ({ id: `t-${deviceId}`, deviceId, ...more });
const twoRouters = {
  prefix: [
    { ...users, vlanId: 'v20' },
    { id: 'far', prefix: '10.0.30.0/24', vlanId: 'v30', gateway: '10.0.30.1' },
  ],
  vlan: [v20, vlan('v30', 30)],
  address: [svi, gatewayOf('x', '10.0.20.2/24', 'R2:1'), gatewayOf('gw30', '10.0.30.1/24', 'R2:Vlan30')],
};
const route = (id: string, deviceId: string, prefix: string, nextHop: string) => ({
  id,
  deviceId,
  prefix,
  nextHop,
});

/** Address space, DHCP, redundancy, spanning tree, zones, routes, reviews, and what the network says of itself. */
// prettier-ignore
export const segmentationCases: readonly Case[] = [
  ['one aggregate in another', { aggregate: [{ id: 'x', prefix: '10.0.0.0/8' }, { id: 'y', prefix: '10.1.0.0/16' }] }, ['IPPLAN_AGGREGATE_OVERLAP x y']],
  ['a prefix outside the aggregates', { aggregate: [{ id: 'x', prefix: '10.0.0.0/16' }], prefix: [{ id: 'p', prefix: '10.1.0.0/24' }] }, ['IPPLAN_OUTSIDE_AGGREGATES p']],
  ['public space that a registry has given out', { aggregate: [{ id: 'x', prefix: '9.9.0.0/16', registry: 'ripe' }], prefix: [{ id: 'p', prefix: '9.9.9.0/24' }] }, []],
  ['the largest free block is a /25', { aggregate: [{ id: 'x', prefix: '10.0.0.0/23' }], prefix: [{ id: 'p', prefix: '10.0.0.0/24' }, { id: 'q', prefix: '10.0.1.0/25' }] }, ['IPPLAN_AGGREGATE_FRAGMENTED x']],
  ['site A 10.1.0.0/24 10.1.1.0/24, site B 10.2.0.0/24 and 10.1.200.0/24', { prefix: [{ id: 'a', prefix: '10.1.0.0/24', locationId: 'A' }, { id: 'a2', prefix: '10.1.1.0/24', locationId: 'A' }, { id: 'b', prefix: '10.2.0.0/24', locationId: 'B' }, { id: 'b2', prefix: '10.2.1.0/24', locationId: 'B' }, { id: 'stray', prefix: '10.1.200.0/24', locationId: 'B' }] }, ['IPPLAN_SITE_NOT_SUMMARISABLE stray']],
  ['two sites side by side', { prefix: [{ id: 'a', prefix: '10.1.0.0/24', locationId: 'A' }, { id: 'b', prefix: '10.1.1.0/24', locationId: 'B' }] }, []],
  ['30 networks of IPv6 that nobody serves; one by SLAAC', { vlan: [v20], prefix: [six('p', { hostSetup: 'none' }), { id: 'q', prefix: 'fd00:2::/64', vlanId: 'v10', hostSetup: 'slaac' }] }, ['IPPLAN_IPV6_NO_HOST_SETUP p']],
  ['10 more hosts a day, 230 of 254 after 14 days', { prefix: [users], address: [svi] }, ['IPPLAN_PREFIX_FULL_SOON users'], { observed: { ...noObservations, use: days(14, 10) } }],
  ['no growth, no end', { prefix: [users], address: [svi] }, [], { observed: { ...noObservations, use: days(14, 0) } }],
  ['six days say nothing', { prefix: [users], address: [svi] }, [], { observed: { ...noObservations, use: days(6, 10) } }],
  ['a pool of 100 for 90 leases at once', { prefix: [users], address: [svi], range: [pool], dhcpScope: [{ ...scope, peakLeases: 90 }] }, ['IPPLAN_POOL_TOO_SMALL d']],
  ['a pool of 100 for 80 leases at once; seen: 95', { prefix: [users], address: [svi], range: [pool], dhcpScope: [{ ...scope, peakLeases: 80 }] }, ['IPPLAN_POOL_TOO_SMALL d'], { observed: { ...noObservations, leases: [{ prefixId: 'users', peak: 95 }] } }],
  ['80 guests a day keep 100 addresses for a week', { vlan: [vlan('v20', 20, { role: 'guest' })], prefix: [{ ...users, vlanId: 'v20', plannedHosts: 80 }], address: [svi], range: [pool], dhcpScope: [{ ...scope, leaseS: 604_800 }] }, ['IPPLAN_LEASE_TOO_LONG d']],
  ['80 users keep 100 addresses for a week', { vlan: [vlan('v20', 20, { role: 'user' })], prefix: [{ ...users, vlanId: 'v20', plannedHosts: 80 }], address: [svi], range: [pool], dhcpScope: [{ ...scope, leaseS: 604_800 }] }, []],
  ['[hosts]--[CORE svi]--[DHCP server elsewhere], no relay', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], address: [svi], interfaceVlan: [routed('CORE:Vlan20')], range: [pool], dhcpScope: [{ ...scope, server: '10.9.9.9' }] }, ['IPPLAN_RELAY_MISSING d CORE:Vlan20']],
  ['[hosts]--[CORE svi, relay]--[DHCP server elsewhere]', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], address: [svi], interfaceVlan: [routed('CORE:Vlan20', { relayServers: ['10.9.9.9'] })], range: [pool], dhcpScope: [{ ...scope, server: '10.9.9.9' }] }, []],
  ['a scope with a DNS server of its own', { prefix: [users], address: [svi], range: [pool], dhcpScope: [{ ...scope, dnsServers: ['8.8.8.8'] }] }, ['IPPLAN_SERVICE_DIFFERS d'], { policy: { dnsServers: '10.1.1.1 10.1.1.2' } }],
  ['a printer among the servers', { prefix: [users], address: [svi, gatewayOf('p', '10.0.20.40/24', 'P:1')], range: [{ id: 'srv', start: '10.0.20.30', end: '10.0.20.59', purpose: 'server' }, { id: 'prn', start: '10.0.20.60', end: '10.0.20.69', purpose: 'printer' }] }, ['IPPLAN_ADDRESS_WRONG_BLOCK p srv'], withFacts({ 'P:1': { deviceRole: 'printer' } })],
  ['a printer beside its block; another in it', { prefix: [users], address: [svi, gatewayOf('p', '10.0.20.40/24', 'P:1'), gatewayOf('q', '10.0.20.61/24', 'Q:1')], range: [{ id: 'prn', start: '10.0.20.60', end: '10.0.20.69', purpose: 'printer' }] }, ['IPPLAN_ADDRESS_WRONG_BLOCK p'], withFacts({ 'P:1': { deviceRole: 'printer' }, 'Q:1': { deviceRole: 'printer' } })],
  ['a planned address answers; one that is in use may', { prefix: [users], address: [svi, { id: 'new', address: '10.0.20.9/24' }] }, ['IPPLAN_ADDRESS_ANSWERS new'], answering('10.0.20.9', null, { isPlanned: (id) => id === 'new' })],
  ['another machine answers at a recorded address', { prefix: [users], address: [svi, { id: 'a', address: '10.0.20.9/24', reservedMac: '00:00:00:00:00:01' }] }, ['IPPLAN_SEEN_OTHER_MAC a'], answering('10.0.20.9', '00:00:00:00:00:02')],
  ['somebody answers at an address that nobody recorded', { prefix: [users], address: [svi] }, ['IPPLAN_SEEN_STRANGER users'], answering('10.0.20.77', null)],
  ['somebody answers in a pool', { prefix: [users], address: [svi], range: [pool] }, [], answering('10.0.20.120', null)],
  ['a port in another VLAN than planned', { vlan: [v20], interfaceVlan: [access('A:1', 'v20')] }, ['IPPLAN_SEEN_OTHER_VLAN A:1'], seenAt('A:1', 'access', 10, null)],
  ['a port in another mode than planned', { vlan: [v20], interfaceVlan: [access('A:1', 'v20')] }, ['IPPLAN_SEEN_OTHER_MODE A:1'], seenAt('A:1', 'trunk', null, [20])],
  ['a trunk that lacks a VLAN', { vlan: [v10, v20], interfaceVlan: [trunk('A:1', ['v10', 'v20'])] }, ['IPPLAN_SEEN_OTHER_TRUNK A:1'], seenAt('A:1', 'trunk', null, [10, 30])],
  ['a customer VLAN without its carrier; one with', { vlan: [vlan('c', 10, { stacking: 'customer' }), vlan('s', 20, { stacking: 'service' }), vlan('d', 30, { stacking: 'customer', serviceVlanId: 's' })] }, ['IPPLAN_STACKING c']],
  ['one number on the wire for two VLANs', { vlan: [v10, v20], vlanTranslation: [{ id: 'x', portId: 'A:1', wireVid: 110, vlanId: 'v10' }, { id: 'y', portId: 'A:1', wireVid: 110, vlanId: 'v20' }] }, ['IPPLAN_TRANSLATION_CLASH x y']],
  ['[A 10 as 110] == [B 110]: translated, meant to be one', { vlanGroup: [{ id: 'da', name: 'DA' }, { id: 'db', name: 'DB' }], vlan: [vlan('va', 10, { groupId: 'da' }), vlan('vb', 110, { groupId: 'db' })], vlanTranslation: [{ id: 'x', portId: 'A:1', wireVid: 110, vlanId: 'va' }], interfaceVlan: [trunk('A:1', ['va']), trunk('B:1', ['vb'])] }, [], wire],
  ['a VLAN of the north used in the south', { vlanGroup: [{ id: 'n', name: 'NORTH', locationId: 'north' }], vlan: [vlan('v', 10, { groupId: 'n' })], interfaceVlan: [access('A:1', 'v')] }, ['IPPLAN_VLAN_OUT_OF_REACH v n A:1'], { isWithin: () => false }],
  ['an id between the runs of its group', { vlanGroup: [{ id: 'g', name: 'G', vidRanges: '10-19,30-39' }], vlan: [vlan('v', 25, { groupId: 'g' })] }, ['IPPLAN_VLAN_ID_OUTSIDE_GROUP v g']],
  ['guests into the management', { zone: zones, vlan: zoned, flow: [{ id: 'f', name: 'F', fromZoneId: 'g', toZoneId: 'm' }, { id: 'no', name: 'NO', fromZoneId: 'g', toZoneId: 'm', action: 'deny', protocol: 'tcp' }] }, ['IPPLAN_FLOW_TO_MANAGEMENT f']],
  ['guests and management in one zone', { zone: zones, vlan: [...zoned, vlan('v', 70, { role: 'management', zoneId: 'g' })] }, ['IPPLAN_ZONE_MIXED g']],
  ['a flow permitted and denied; one twice', { zone: zones, flow: [{ id: 'a', name: 'A', fromZoneId: 'm', toZoneId: 'g' }, { id: 'b', name: 'B', fromZoneId: 'm', toZoneId: 'g', action: 'deny' }, { id: 'c', name: 'C', fromZoneId: 'm', toZoneId: 'm', protocol: 'tcp' }, { id: 'd', name: 'D', fromZoneId: 'm', toZoneId: 'm', protocol: 'tcp' }] }, ['IPPLAN_FLOW_CONTRADICTS a b', 'IPPLAN_FLOW_DUPLICATE c d']],
  ['[A]==[B]==[C]==[A], B without spanning tree', { vlan: [v20], interfaceVlan: ringModes, spanningTree: [tree('A', { priority: 4096 }), tree('B', { mode: 'none' }), tree('C')] }, ['IPPLAN_LOOP_WITHOUT_STP B'], ring],
  ['[A]==[B]==[C]==[A], everything allowed, C not recorded', { vlan: [v20], interfaceVlan: ringModes.map((it) => ({ ...it, taggedVlanIds: [], allTagged: true })), spanningTree: [tree('A', { priority: 4096 }), tree('B')] }, ['IPPLAN_LOOP_WITHOUT_STP C'], ring],
  ['[A]==[B]==[C]==[A], nobody says anything of spanning trees', { vlan: [v20], interfaceVlan: ringModes }, ['IPPLAN_LOOP_UNJUDGED A B C'], ring],
  ['[A auto]==[B nonegotiate]', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], address: [svi], interfaceVlan: [trunk('A:1', ['v20'], { trunkNegotiation: 'auto' }), trunk('B:1', ['v20'], { trunkNegotiation: 'off' })] }, ['IPPLAN_TRUNK_NEGOTIATED A A:1', 'IPPLAN_TRUNK_NOT_FORMED A:1 B:1'], wire],
  ['[A desirable]==[B auto]', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], address: [svi], interfaceVlan: [trunk('A:1', ['v20'], { trunkNegotiation: 'desirable' }), trunk('B:1', ['v20'], { trunkNegotiation: 'auto' })] }, ['IPPLAN_TRUNK_NEGOTIATED A A:1', 'IPPLAN_TRUNK_NEGOTIATED B B:1'], wire],
  ['the default route as a prefix', { prefix: [{ id: 'p', prefix: '0.0.0.0/0', status: 'container' }] }, ['IPPLAN_DEFAULT_AS_PREFIX p']],
  ['a gateway that is shut down', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], address: [svi], interfaceVlan: [routed('CORE:Vlan20')] }, ['IPPLAN_GATEWAY_DOWN users CORE:Vlan20'], withFacts({ 'CORE:Vlan20': { enabled: false } })],
  ['a group that ends before it begins, and one whose runs lie outside', { vlanGroup: [{ id: 'g', name: 'G', minVid: 20, maxVid: 10 }, { id: 'h', name: 'H', minVid: 10, maxVid: 20, vidRanges: '30-40' }] }, ['IPPLAN_VLAN_GROUP_EMPTY g', 'IPPLAN_VLAN_GROUP_EMPTY h']],
  ['[A]==[B]==[C], open', { vlan: [v20], interfaceVlan: [access('A:9', 'v20'), access('C:9', 'v20', { bpduGuard: true }), ...ringModes.slice(0, 4)], spanningTree: [tree('B')] }, [], { l2Links: ring.l2Links.slice(0, 2) }],
  ['a host port without guard', { vlan: [v20], interfaceVlan: [access('A:9', 'v20'), access('A:8', 'v20', { bpduGuard: true })], spanningTree: [tree('A')] }, ['IPPLAN_BPDU_GUARD_MISSING A A:9']],
  ['an access switch that would become root', { vlan: [v20], interfaceVlan: [trunk('A:1', ['v20']), trunk('B:1', ['v20'])], spanningTree: [tree('A', { priority: 8192 }), tree('B', { priority: 8192, root: true })] }, ['IPPLAN_STP_ROOT t-A t-B'], wire],
  ['users of a critical VLAN on one uplink', { vlan: [vlan('v20', 20, { criticality: 4 })], prefix: [{ ...users, vlanId: 'v20' }], address: [{ ...svi, portId: 'B:Vlan20' }], interfaceVlan: [access('A:9', 'v20'), trunk('A:1', ['v20']), trunk('B:1', ['v20']), routed('B:Vlan20')] }, ['IPPLAN_SINGLE_UPLINK A:1 B:1 v20'], wire],
  ['[LAG of A] to B and C', { interfaceVlan: [] }, ['IPPLAN_LAG_SPLIT A:lag1'], { l2Links: links('A:lag1 B:lag1', 'A:lag1 C:lag1') }],
  ['[LAG of A] to B and C, which are linked: a pair that acts as one', {}, [], { l2Links: links('A:lag1 B:lag1', 'A:lag1 C:lag1', 'B:lag9 C:lag9') }],
  ['[LAG of A] to a port of B', {}, ['IPPLAN_LAG_ONE_SIDED A:lag1 B:1'], { l2Links: links('A:lag1 B:1') }],
  ['a LAG of 1 and 10 Gbit/s', {}, ['IPPLAN_LAG_MEMBER_SPEED A:lag1 A:1 A:2'], withFacts({ 'A:1': { speedMbps: 1000 }, 'A:2': { speedMbps: 10_000 } }, { l2Links: links('A:lag1 B:lag1'), membersOf: (id) => (id === 'A:lag1' ? ['A:1', 'A:2'] : []) })],
  ['[A mtu 9216] -- [B mtu 1500]', {}, ['IPPLAN_MTU_DIFFERS A:1 B:1'], withFacts({ 'A:1': { mtu: 9216 }, 'B:1': { mtu: 1500 } }, wire)],
  ['a VLAN of 9000 octets over a port of 1500', { vlan: [vlan('v20', 20, { mtu: 9000 })], interfaceVlan: [trunk('A:1', ['v20'])] }, ['IPPLAN_VLAN_MTU A:1 v20'], withFacts({ 'A:1': { mtu: 1500 } })],
  ['[A 100/full] -- [B auto]', {}, ['IPPLAN_SPEED_FIXED A:1 B:1'], withFacts({ 'A:1': { duplex: 'full', fixedSpeedMbps: 100 } }, wire)],
  ['two routers that send the same network to each other', { ...twoRouters, route: [route('r', 'CORE', '10.9.0.0/16', '10.0.20.2'), route('s', 'R2', '10.9.0.0/16', '10.0.20.1'), route('d', 'CORE', '10.0.30.0/24', '10.0.20.2')] }, ['IPPLAN_ROUTE_LOOP r R2']],
  ['a route to a router that knows no way on', { ...twoRouters, route: [route('r', 'CORE', '10.0.0.0/8', '10.0.20.2'), route('q', 'CORE', '10.9.0.0/16', '10.0.20.2'), route('s', 'R2', '10.8.0.0/16', '10.0.30.9')] }, ['IPPLAN_ROUTE_BLACK_HOLE q R2']],
  ['a router that does not know the network of the other', { ...twoRouters, route: [route('r', 'CORE', '10.9.0.0/16', '10.0.20.9')] }, ['IPPLAN_ROUTE_MISSING CORE far']],
  ['a group with one member', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], fhrpGroup: [{ id: 'g', protocol: 'vrrp3', number: 20, vlanId: 'v20', virtualAddresses: ['10.0.20.1'] }], fhrpMember: [{ id: 'a', groupId: 'g', portId: 'A:Vlan20' }] }, ['IPPLAN_FHRP_ALONE g']],
  ['a group of two equals', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], fhrpGroup: [{ id: 'g', protocol: 'hsrp', number: 20, vlanId: 'v20', virtualAddresses: ['10.0.20.1'] }], fhrpMember: [{ id: 'a', groupId: 'g', portId: 'A:Vlan20' }, { id: 'b', groupId: 'g', portId: 'B:Vlan20' }] }, ['IPPLAN_VLAN_NO_PATH v20 B:Vlan20', 'IPPLAN_FHRP_PRIORITY g']],
  ['a group that answers elsewhere', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], address: [svi], fhrpGroup: [{ id: 'g', protocol: 'vrrp3', number: 20, vlanId: 'v20', virtualAddresses: ['10.0.21.1'] }], fhrpMember: [{ id: 'a', groupId: 'g', portId: 'A:Vlan20', priority: 120 }, { id: 'b', groupId: 'g', portId: 'B:Vlan20' }] }, ['IPPLAN_FHRP_ADDRESS g v20']],
  ['one number for two groups of a VLAN', { vlan: [v20], prefix: [{ ...users, vlanId: 'v20' }], address: [svi], fhrpGroup: ['g', 'h'].map((id) => ({ id, protocol: id === 'g' ? 'vrrp2' : 'vrrp3', number: 20, vlanId: 'v20', virtualAddresses: ['10.0.20.254'] })), fhrpMember: ['g', 'h'].flatMap((groupId) => [110, 100].map((priority) => ({ id: `${groupId}${priority}`, groupId, portId: `${priority === 110 ? 'A' : 'B'}:Vlan20`, priority }))) }, ['IPPLAN_FHRP_CLASH g h']],
  ['an address of a retired device', { prefix: [users], address: [svi, gatewayOf('a', '10.0.20.9/24', 'X:1')] }, ['IPPLAN_ADDRESS_ON_RETIRED a X'], withFacts({ 'X:1': { retired: true } })],
  ['an opening to a retired host', { prefix: [users], address: [svi, { ...gatewayOf('a', '10.0.20.9/24', 'X:1'), status: 'deprecated' }, { id: 'b', address: '10.0.20.9/24' }], opening: [{ ...opening, destination: '10.0.20.9' }] }, ['IPPLAN_OPENING_HOST_RETIRED o'], withFacts({ 'X:1': { retired: true } })],
  ['an opening without a rule; one that is only asked for', { prefix: [users], address: [svi], opening: [{ ...opening, rule: '' }, { ...opening, id: 'p', name: 'P', ports: ['80'], deviceId: null, status: 'requested' }] }, ['IPPLAN_OPENING_NOT_IMPLEMENTED o']],
  ['an opening that nobody confirmed for two years', { prefix: [users], address: [svi], opening: [{ ...opening, approvedOn: '2024-11-01' }] }, ['IPPLAN_OPENING_REVIEW_DUE o']],
  ['an opening that ends in ten days', { prefix: [users], address: [svi], opening: [{ ...opening, expiresOn: '2026-12-02' }] }, ['IPPLAN_OPENING_EXPIRING o']],
  ['an opening approved by who asked', { prefix: [users], address: [svi], opening: [{ ...opening, approver: 'it' }] }, ['IPPLAN_OPENING_SELF_APPROVED o']],
  ['a translation without its public side', { prefix: [users], address: [svi], opening: [{ ...opening, nat: 'destination' }, { ...opening, id: 'dyn', name: 'DYN', ports: ['80'], nat: 'destination', publicAddressFixed: false }] }, ['IPPLAN_OPENING_NAT_INCOMPLETE o']],
  ['public sides: of others, our own, private, IPv6 of which no own space is known, known only on the day', { aggregate: [{ id: 'agg', prefix: '185.10.20.0/24', registry: 'ripe' }, { id: 'ten', prefix: '10.0.0.0/8', registry: 'rfc1918' }], prefix: [users], address: [svi], opening: [['o', '185.10.21.9'], ['own', '185.10.20.9'], ['in', '192.168.7.9'], ['six', '2a00:5::9'], ['dyn', '185.10.21.9']].map(([id, publicAddress], at) => ({ ...opening, id, name: id, ports: [`${80 + at}`], nat: 'destination', publicAddress, publicAddressFixed: id !== 'dyn' })) }, ['IPPLAN_OPENING_PUBLIC_NOT_OWNED o']],
  ['an opening inside a wider one', { prefix: [users], address: [svi], opening: [opening, { ...opening, id: 'w', name: 'W', source: '203.0.113.0/24', ports: ['400-500'] }] }, ['IPPLAN_OPENING_SHADOWED o w']],
  ['a closed opening is not judged', { opening: [{ ...opening, status: 'closed', approver: '', expiresOn: '2020-01-01' }] }, []],
  ['a name that is no host name', { prefix: [users], address: [svi, { id: 'a', address: '10.0.20.9/24', dnsName: 'print_server.example' }] }, ['IPPLAN_DNS_NAME_INVALID a']],
  ['a managed device without a name', { prefix: [users], address: [{ ...svi, management: true }] }, ['IPPLAN_DNS_NAME_MISSING gw'], { policy: { requireDnsNames: 'management' } }],
  ['a managed device under another name', { prefix: [users], address: [{ ...svi, management: true, dnsName: 'sw1.plant.example' }] }, ['IPPLAN_DNS_NAME_DIFFERS gw']],
  ['a device outside the scheme', { prefix: [users], address: [{ ...svi, management: true }] }, ['IPPLAN_HOSTNAME_SCHEME CORE'], { policy: { hostnamePattern: 'sw-*-##' } }],
];
