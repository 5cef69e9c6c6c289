import { factsOf, ipObjects, links, world } from './ipplan.fixture.js';

export type Draft = Parameters<typeof ipObjects>[0];
export type World = Parameters<typeof world>[0];
/** A fault and what must be told of it: codes with the ids of the places, in the order of findings. */
export type Case = readonly [title: string, draft: Draft, expected: readonly string[], context?: World];

export const vlan = (id: string, vid: number, more: object = {}) => ({
  id,
  vid,
  name: `N${vid}`,
  l2Only: true,
  ...more,
});
export const v10 = vlan('v10', 10);
export const v20 = vlan('v20', 20);
export const users = { id: 'users', prefix: '10.0.20.0/24', gateway: '10.0.20.1' };
export const svi = { id: 'gw', address: '10.0.20.1/24', portId: 'CORE:Vlan20' };
export const trunk = (portId: string, taggedVlanIds: string[] = [], more: object = {}) => ({
  id: `m-${portId}`,
  portId,
  mode: 'trunk',
  taggedVlanIds,
  ...more,
});
export const access = (portId: string, untaggedVlanId: string | null, more: object = {}) => ({
  id: `m-${portId}`,
  portId,
  mode: 'access',
  untaggedVlanId,
  ...more,
});
export const opening = {
  id: 'o',
  name: 'O',
  source: '203.0.113.7',
  destination: '10.0.20.1',
  protocol: 'tcp',
  ports: ['443'],
  requester: 'IT',
  approver: 'CISO',
  reason: 'Portal',
  expiresOn: '2027-06-01',
  deviceId: 'FW',
  rule: '12',
};
export const wire: World = { l2Links: links('A:1 B:1') };

/** A transit VLAN between two routers; the third address belongs to somebody that is not described. */
const transit = (a: string, b: string, other?: string): Draft => ({
  vlan: [vlan('v10', 10, { role: 'transit', l2Only: false })],
  prefix: [...new Set([a, b].map((text) => text.replace(/\.[123]\/24/, '.0/24')))].map((prefix) => ({
    prefix,
    vlanId: 'v10',
  })),
  address: [
    { address: a, portId: 'A:Vlan10' },
    { address: b, portId: 'B:Vlan10' },
    ...(other ? [{ address: other }] : []),
  ],
  interfaceVlan: [
    trunk('A:1', ['v10']),
    trunk('B:1', ['v10']),
    ...['A', 'B'].map((device) => ({ portId: `${device}:Vlan10`, mode: 'l3', untaggedVlanId: 'v10' })),
  ],
});

/** The networks of VLANs 20 and 30. */
const others: Draft = {
  vlan: [v20, vlan('v30', 30)],
  prefix: [
    { ...users, vlanId: 'v20' },
    { id: 'p30', prefix: '10.0.30.0/24', vlanId: 'v30' },
  ],
};

/** Prefixes, addresses, VLANs and openings. */
// prettier-ignore
export const planCases: readonly Case[] = [
  ['[10.0.20.0/23 used] holds [10.0.20.0/24 used]', { prefix: [users, { id: 'wide', prefix: '10.0.20.0/23', gateway: '10.0.21.254' }], address: [svi, { id: 'g2', address: '10.0.21.254/23', portId: 'CORE:Vlan21' }] }, ['IPPLAN_OVERLAP wide users']],
  ['[container] holds [used]: order, no overlap', { prefix: [users, { id: 'all', prefix: '10.0.0.0/16', status: 'container' }], address: [svi] }, []],
  ['[active, no VLAN, no gateway] holds [used]', { prefix: [users, { id: 'all', prefix: '10.0.0.0/16' }], address: [svi] }, ['IPPLAN_PARENT_NOT_CONTAINER all']],
  ['the same network in two VRFs is no overlap', { vrf: [{ id: 'red', name: 'RED' }], prefix: [users, { ...users, id: 'red-users', vrfId: 'red', gateway: null }], address: [svi] }, []],
  ['host bits', { prefix: [{ id: 'p', prefix: '10.0.20.7/24' }] }, ['IPPLAN_HOST_BITS p']],
  ['a prefix twice', { prefix: [{ id: 'p', prefix: '10.1.0.0/24' }, { id: 'q', prefix: '10.1.0.0/24' }] }, ['IPPLAN_PREFIX_DUPLICATE p q']],
  ['a prefix twice in a VRF that allows it', { vrf: [{ id: 'x', name: 'X', unique: false }], prefix: [{ id: 'p', vrfId: 'x', prefix: '10.1.0.0/24' }, { id: 'q', vrfId: 'x', prefix: '10.1.0.0/24' }] }, []],
  ['a prefix outside the containers', { prefix: [{ id: 'c', prefix: '10.0.0.0/16', status: 'container' }, { id: 'p', prefix: '10.1.0.0/24' }] }, ['IPPLAN_OUTSIDE_CONTAINERS p']],
  ['public space of somebody else', { prefix: [{ id: 'p', prefix: '9.9.9.0/24' }] }, ['IPPLAN_PUBLIC_NOT_OWNED p']],
  ['public space of our own', { prefix: [{ id: 'p', prefix: '9.9.9.0/24' }] }, [], { policy: { ownedPrefixes: '9.9.0.0/16' } }],
  ['reserved space, told once for a tree', { prefix: [{ id: 'p', prefix: '169.254.0.0/16', status: 'container' }, { id: 'q', prefix: '169.254.1.0/24' }] }, ['IPPLAN_RESERVED_SPACE p']],
  ['carrier and laboratory space', { prefix: [{ id: 'p', prefix: '100.64.1.0/24' }, { id: 'q', prefix: '198.18.1.0/24' }] }, ['IPPLAN_BENCHMARK_SPACE q', 'IPPLAN_SHARED_SPACE p']],
  ['27 planned hosts need 34 addresses, /27 has 30', { prefix: [{ id: 'p', prefix: '10.1.0.0/27', plannedHosts: 27 }] }, ['IPPLAN_PREFIX_TOO_SMALL p']],
  ['24 planned hosts need 30 addresses, /27 has 30', { prefix: [{ id: 'p', prefix: '10.1.0.0/27', plannedHosts: 24 }] }, []],
  ['space of a partner', { prefix: [{ id: 'p', prefix: '10.1.0.0/24' }] }, ['IPPLAN_PARTNER_OVERLAP p'], { policy: { partnerPrefixes: '10.1.0.0/16, 10.9.0.0/16' } }],
  ['an address twice', { prefix: [users], address: [svi, { id: 'a', address: '10.0.20.9/24' }, { id: 'b', address: '10.0.20.9/24' }] }, ['IPPLAN_ADDRESS_DUPLICATE a b']],
  ['a virtual address on two routers', { prefix: [users], address: [{ ...svi, role: 'vrrp' }, { ...svi, id: 'b', portId: 'CORE2:Vlan20', role: 'vrrp' }] }, []],
  ['network and broadcast address', { prefix: [users], address: [svi, { id: 'a', address: '10.0.20.0/24' }, { id: 'b', address: '10.0.20.255/24' }] }, ['IPPLAN_BROADCAST_ADDRESS b', 'IPPLAN_NETWORK_ADDRESS a']],
  ['both addresses of a /31', { prefix: [{ id: 'p', prefix: '10.1.0.0/31' }], address: [{ id: 'a', address: '10.1.0.0/31' }, { id: 'b', address: '10.1.0.1/31' }] }, []],
  ['mask of the address is not that of the prefix', { prefix: [users], address: [svi, { id: 'a', address: '10.0.20.9/23' }] }, ['IPPLAN_MASK_MISMATCH a users']],
  ['an address in no prefix; a loopback needs none', { address: [{ id: 'a', address: '10.9.0.1/24' }, { id: 'lo', address: '10.9.9.9/32', role: 'loopback' }] }, ['IPPLAN_ADDRESS_WITHOUT_PREFIX a']],
  ['a routed VLAN without a gateway', { vlan: [vlan('v20', 20, { l2Only: false })], prefix: [{ ...users, vlanId: 'v20', gateway: null }] }, ['IPPLAN_GATEWAY_MISSING users']],
  ['a gateway outside', { prefix: [{ ...users, gateway: '10.0.21.254' }] }, ['IPPLAN_GATEWAY_OUTSIDE users']],
  ['a gateway that nobody has', { prefix: [users] }, ['IPPLAN_GATEWAY_UNASSIGNED users']],
  ['a gateway on an access port', { vlan: [v20], prefix: [users], address: [{ ...svi, portId: 'CORE:7' }], interfaceVlan: [access('CORE:7', 'v20')] }, ['IPPLAN_GATEWAY_NOT_L3 users CORE:7']],
  ['a gateway in the middle', { prefix: [{ ...users, gateway: '10.0.20.77' }], address: [{ ...svi, address: '10.0.20.77/24' }] }, ['IPPLAN_GATEWAY_POSITION users']],
  ['a gateway last, where the policy wants it first', { prefix: [{ ...users, gateway: '10.0.20.254' }], address: [{ ...svi, address: '10.0.20.254/24' }] }, ['IPPLAN_GATEWAY_POSITION users'], { policy: { gatewayPosition: 'first' } }],
  ['a static address in a pool; a reservation belongs there', { prefix: [users], range: [{ id: 'r', start: '10.0.20.50', end: '10.0.20.99', role: 'dhcp' }], address: [svi, { id: 'a', address: '10.0.20.60/24' }, { id: 'b', address: '10.0.20.61/24', reservedMac: '00:00:5e:00:53:01' }] }, ['IPPLAN_STATIC_IN_DHCP a r']],
  ['a gateway in a pool', { prefix: [{ ...users, gateway: '10.0.20.254' }], address: [{ ...svi, address: '10.0.20.254/24', status: 'dhcp' }], range: [{ id: 'r', start: '10.0.20.200', end: '10.0.20.254', role: 'dhcp' }] }, ['IPPLAN_GATEWAY_IN_DHCP r users']],
  ['a reversed range', { range: [{ id: 'r', start: '10.0.20.99', end: '10.0.20.50' }] }, ['IPPLAN_RANGE_INVALID r']],
  ['a pool across two networks', { prefix: [{ id: 'p', prefix: '10.0.0.0/24' }, { id: 'q', prefix: '10.0.1.0/24' }], range: [{ id: 'r', start: '10.0.0.250', end: '10.0.1.9', role: 'dhcp' }] }, ['IPPLAN_DHCP_RANGE_OUTSIDE r']],
  ['two ranges that share an address', { prefix: [users], address: [svi], range: [{ id: 'r', start: '10.0.20.10', end: '10.0.20.50' }, { id: 's', start: '10.0.20.50', end: '10.0.20.60' }] }, ['IPPLAN_RANGE_OVERLAP r s']],
  ['a DHCP scope without a pool', { prefix: [users], address: [svi], dhcpScope: [{ id: 's', prefixId: 'users' }] }, ['IPPLAN_DHCP_SCOPE_EMPTY s']],
  ['one client, two reservations', { prefix: [users], address: [svi, ...['a', 'b'].map((id, i) => ({ id, address: `10.0.20.${9 + i}/24`, reservedMac: '00:00:5e:00:53:01' }))] }, ['IPPLAN_RESERVATION_DUPLICATE a b']],
  ['VLAN ids 0, 1003 and 4095', { vlan: [vlan('x', 0), vlan('y', 1003), vlan('z', 4095)] }, ['IPPLAN_VLAN_ID_INVALID x', 'IPPLAN_VLAN_ID_INVALID y', 'IPPLAN_VLAN_ID_INVALID z']],
  ['a VLAN id that the group does not give out', { vlanGroup: [{ id: 'g', name: 'G', minVid: 100, maxVid: 199 }], vlan: [vlan('x', 200, { groupId: 'g' })] }, ['IPPLAN_VLAN_ID_OUTSIDE_GROUP x g']],
  ['a VLAN id twice; another domain may have it too', { vlanGroup: [{ id: 'g', name: 'G' }], vlan: [vlan('x', 10), vlan('y', 10, { name: 'Y' }), vlan('z', 10, { groupId: 'g' })] }, ['IPPLAN_VLAN_ID_CLASH x y']],
  ['a VLAN name twice, whatever its case', { vlan: [vlan('x', 10, { name: 'Users' }), vlan('y', 11, { name: 'USERS' })] }, ['IPPLAN_VLAN_NAME_CLASH x y']],
  ['[A 10 Office] == [B 10 Guests] of another domain', { vlanGroup: [{ id: 'g', name: 'G' }, { id: 'h', name: 'H' }], vlan: [vlan('x', 10, { groupId: 'g', name: 'Office' }), vlan('y', 10, { groupId: 'h', name: 'Guests' })], interfaceVlan: [trunk('A:1', ['x']), trunk('B:1', ['y'])] }, ['IPPLAN_VLAN_MEANING_DIFFERS A:1 B:1'], wire],
  ['a routed VLAN without a network', { vlan: [vlan('x', 10, { l2Only: false })] }, ['IPPLAN_VLAN_WITHOUT_PREFIX x']],
  ['a VLAN with two networks', { vlan: [v20], prefix: [{ id: 'p', prefix: '10.1.0.0/24', vlanId: 'v20' }, { id: 'q', prefix: '10.2.0.0/24', vlanId: 'v20' }, { id: 'six', prefix: 'fd00:1::/64', vlanId: 'v20' }] }, ['IPPLAN_VLAN_SEVERAL_PREFIXES v20 p q']],
  ['an access port without a VLAN', { interfaceVlan: [access('A:1', null)] }, ['IPPLAN_ACCESS_WITHOUT_VLAN A:1']],
  ['a retired VLAN with a user', { vlan: [vlan('x', 10, { status: 'deprecated' })], interfaceVlan: [access('A:1', 'x')] }, ['IPPLAN_VLAN_RETIRED x A:1']],
  ['[A native 10] == [B native 20]', { vlan: [v10, v20], interfaceVlan: [trunk('A:1', [], { untaggedVlanId: 'v10' }), trunk('B:1', [], { untaggedVlanId: 'v20' })] }, ['IPPLAN_NATIVE_DIFFERS A:1 B:1'], wire],
  ['[A access 10] -- [B access 20]', { vlan: [v10, v20], interfaceVlan: [access('A:1', 'v10'), access('B:1', 'v20')] }, ['IPPLAN_ACCESS_DIFFERS A:1 B:1'], wire],
  ['[A trunk] -- [B access]', { vlan: [v10], interfaceVlan: [trunk('A:1', ['v10']), access('B:1', 'v10')] }, ['IPPLAN_MODE_MISMATCH A:1 B:1'], wire],
  ['[A user 10] ==10,20== [B user 10]: nobody uses 20 beyond', { vlan: [v10, v20], interfaceVlan: [access('A:9', 'v10'), access('A:8', 'v20'), access('B:9', 'v10'), trunk('A:1', ['v10', 'v20']), trunk('B:1', ['v10', 'v20'])] }, ['IPPLAN_VLAN_PRUNE A:1 B:1'], wire],
  ['[A user 20] ==20== [H hypervisor]: machines behind a trunk are users', { vlan: [v20], interfaceVlan: [access('A:8', 'v20'), trunk('A:1', ['v20']), trunk('H:1', ['v20'])] }, [], { l2Links: links('A:1 H:1') }],
  ['[A 10,20] == [B 10]', { vlan: [v10, v20], interfaceVlan: [trunk('A:1', ['v10', 'v20']), trunk('B:1', ['v10'])] }, ['IPPLAN_TRUNK_ASYMMETRIC A:1 B:1'], wire],
  ['VLAN 1 with a user', { vlan: [vlan('x', 1)], interfaceVlan: [access('A:1', 'x')] }, ['IPPLAN_VLAN_1_USED x A:1']],
  ['voice in the data VLAN', { vlan: [v10], interfaceVlan: [access('A:1', 'v10', { voiceVlanId: 'v10' })] }, ['IPPLAN_VOICE_IS_DATA A:1']],
  ['VLANs on a LAG member', { vlan: [v10], interfaceVlan: [trunk('A:1', ['v10'])] }, ['IPPLAN_LAG_MEMBER_VLANS A:1'], { interfaceOf: (id) => ({ ...factsOf(id)!, lagId: 'A:lag1' }) }],
  ['[R1 10.1.0.1/24] -- [R2 10.1.0.2/24]', { prefix: [{ id: 'p', prefix: '10.1.0.0/24' }], address: [{ address: '10.1.0.1/24', portId: 'A:1' }, { address: '10.1.0.2/24', portId: 'B:1' }] }, ['IPPLAN_P2P_LENGTH A:1 B:1'], wire],
  ['[R1 10.1.0.0/31] -- [R2 10.1.0.2/31]', { prefix: [{ id: 'p', prefix: '10.1.0.0/31' }, { id: 'q', prefix: '10.1.0.2/31' }], address: [{ address: '10.1.0.0/31', portId: 'A:1' }, { address: '10.1.0.2/31', portId: 'B:1' }] }, ['IPPLAN_P2P_ENDS_DIFFER A:1 B:1'], wire],
  ['[R1:Vlan10 10.1.0.1/24] == transit VLAN == [R2:Vlan10 10.1.0.2/24]', transit('10.1.0.1/24', '10.1.0.2/24'), ['IPPLAN_P2P_LENGTH A:Vlan10 B:Vlan10'], wire],
  ['[R1:Vlan10 10.1.0.0/31] == transit VLAN == [R2:Vlan10 10.1.0.2/31]', transit('10.1.0.0/31', '10.1.0.2/31'), ['IPPLAN_P2P_ENDS_DIFFER A:Vlan10 B:Vlan10', 'IPPLAN_VLAN_SEVERAL_PREFIXES v10 prefix-1 prefix-2'], wire],
  ['a transit VLAN with a firewall beside the two routers', transit('10.1.0.1/24', '10.1.0.2/24', '10.1.0.3/24'), [], wire],
  ['an SVI with an address out of the network of another VLAN', { ...others, address: [svi, { id: 'x', address: '10.0.20.9/24', portId: 'CORE:Vlan30' }], interfaceVlan: [{ portId: 'CORE:Vlan20', mode: 'l3', untaggedVlanId: 'v20' }, { portId: 'CORE:Vlan30', mode: 'l3', untaggedVlanId: 'v30' }] }, ['IPPLAN_ADDRESS_OTHER_VLAN x users v30']],
  ['[H 10.0.20.9] -- [B access 30]', { ...others, address: [svi, { id: 'x', address: '10.0.20.9/24', portId: 'H:1' }], interfaceVlan: [access('B:1', 'v30')] }, ['IPPLAN_ADDRESS_OTHER_VLAN x users v30'], { l2Links: links('H:1 B:1') }],
  ['[telephone 10.0.20.9] -- [B access 30, voice 20]', { ...others, address: [{ ...svi, portId: 'B:Vlan20' }, { id: 'x', address: '10.0.20.9/24', portId: 'H:1' }], interfaceVlan: [access('B:1', 'v30', { voiceVlanId: 'v20' })] }, [], { l2Links: links('H:1 B:1') }],
  ['a next hop in no network of the device; one in it', { prefix: [users], address: [svi], route: [{ id: 'r', deviceId: 'CORE', prefix: '0.0.0.0/0', nextHop: '10.9.9.9' }, { id: 's', deviceId: 'CORE', prefix: '10.7.0.0/16', nextHop: '10.0.20.9' }] }, ['IPPLAN_NEXT_HOP_UNREACHABLE r CORE']],
  ['a route to itself', { prefix: [users], address: [svi], route: [{ id: 'r', deviceId: 'CORE', prefix: '0.0.0.0/0', nextHop: '10.0.20.1' }] }, ['IPPLAN_NEXT_HOP_SELF r CORE']],
  ['a route twice', { route: ['r', 's'].map((id) => ({ id, deviceId: 'CORE', prefix: '0.0.0.0/0', nextHop: '10.0.20.9' })) }, ['IPPLAN_ROUTE_DUPLICATE r s']],
  ['two management addresses', { prefix: [users], address: [{ ...svi, management: true }, { id: 'b', address: '10.0.20.2/24', portId: 'CORE:Vlan20', management: true }] }, ['IPPLAN_MANAGEMENT_TWICE gw b']],
  ['IPv4 only, where both are wanted', { vlan: [vlan('v20', 20, { l2Only: false })], prefix: [{ ...users, vlanId: 'v20' }], address: [svi] }, ['IPPLAN_IPV6_MISSING v20'], { policy: { dualStack: true } }],
  ['a LAN of /56', { vlan: [v20], prefix: [{ id: 'p', prefix: 'fd00:1::/56', vlanId: 'v20' }] }, ['IPPLAN_LAN_NOT_64 p']],
  ['one DNS name, two hosts', { prefix: [users], address: [svi, { id: 'a', address: '10.0.20.8/24', dnsName: 'nas' }, { id: 'b', address: '10.0.20.9/24', dnsName: 'NAS' }] }, ['IPPLAN_DNS_NAME_TWICE a b']],
  ['an opening in order', { prefix: [users], address: [svi], opening: [opening] }, []],
  ['an opening without owner and day', { prefix: [users], address: [svi], opening: [{ ...opening, approver: '', expiresOn: null }] }, ['IPPLAN_OPENING_INCOMPLETE o']],
  ['an opening to nobody', { opening: [{ ...opening, destination: '10.0.20.99' }] }, ['IPPLAN_OPENING_TARGET_UNKNOWN o']],
  ['an opening of yesterday', { prefix: [users], address: [svi], opening: [{ ...opening, expiresOn: '2026-11-21' }] }, ['IPPLAN_OPENING_EXPIRED o']],
  ['an opening of today is still valid', { prefix: [users], address: [svi], opening: [{ ...opening, expiresOn: '2026-11-22' }] }, ['IPPLAN_OPENING_EXPIRING o']],
  ['any to any', { opening: [{ ...opening, source: 'any', destination: 'any' }] }, ['IPPLAN_OPENING_ANY_ANY o']],
  ['remote desktop for anybody, inside a range', { prefix: [users], address: [svi], opening: [{ ...opening, source: '0.0.0.0/0', ports: ['3380-3400'] }] }, ['IPPLAN_OPENING_ADMIN_PORT o']],
  ['an opening twice', { prefix: [users], address: [svi], opening: [opening, { ...opening, id: 'o2', name: 'O2' }] }, ['IPPLAN_OPENING_DUPLICATE o o2']],
  ['/28 with 12 of 14 addresses', { prefix: [{ id: 'p', prefix: '10.1.0.0/28' }], address: Array.from({ length: 12 }, (_, i) => ({ address: `10.1.0.${i + 1}/28` })) }, ['IPPLAN_PREFIX_NEARLY_FULL p']],
  ['/28 with 14 of 14 addresses', { prefix: [{ id: 'p', prefix: '10.1.0.0/28' }], address: Array.from({ length: 14 }, (_, i) => ({ address: `10.1.0.${i + 1}/28` })) }, ['IPPLAN_PREFIX_FULL p']],
];
