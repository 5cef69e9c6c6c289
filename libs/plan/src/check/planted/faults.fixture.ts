import { noObservations } from '#ipplan';
import { change, vlanId, type Plant } from './plant.fixture.js';

/** Plants one fault. @returns the id of the object at which it must be told */
export type Fault = (plant: Plant) => string;

const net = ({ s }: Plant, vid: number, host: number): string => `10.${10 + s}.${vid}.${host}`;
const all = (s: number): string[] => [10, 20, 30, 40, 50].map((vid) => vlanId(s, vid));
const put = (plant: Plant, ...args: Parameters<Plant['d']['put']>): string => plant.d.put(...args).id;
const extra = (plant: Plant, id: string, host: string, more: object = {}): string =>
  put(plant, 'address', { id, address: host, ...more });
const opening = (plant: Plant, fields: object): string => change(plant, 'opening', 'portal', fields);
const seen = (plant: Plant, observed: Partial<Plant['observed']>): void =>
  void (plant.observed = { ...noObservations, ...observed });
/** The uplink of the chosen access switch: its own end, and the core's. */
const uplink = ({ s, acc }: Plant): readonly [near: string, far: string] => [
  `${acc}:3`,
  `core-${s}:${Number(acc.at(-1)) + 3}`,
];
const host = (plant: Plant): string => `${plant.acc}:13`;
const month = (prefixId: string) =>
  Array.from({ length: 20 }, (_, day) => ({
    prefixId,
    day: `2026-11-${String(day + 1).padStart(2, '0')}`,
    used: 20 + 8 * day,
  }));

/** The addresses of the plant that have a name. */
const named = (p: Plant) =>
  [...p.d.objects.address.values()].filter(
    ({ dnsName, address }) => dnsName !== '' && address.startsWith(`10.${10 + p.s}.`),
  );
const hostOf = (text: string): string => text.split('/')[0]!;
/** The zone that a server would have for the plant: all right, but for what is asked. */
function zone(p: Plant) {
  const all = [...p.d.objects.address.values()].filter(({ dnsName }) => dnsName !== '');
  const records = all.map(({ dnsName, address }) => ({
    name: `${dnsName}.`,
    type: 'A' as const,
    value: hostOf(address),
  }));
  const origin = 'plant.example.';
  const without = (label: string) => ({
    origin,
    records: records.filter(({ name }) => !name.startsWith(`${label}.`)),
  });
  const add = (label: string, value: string) => ({
    origin,
    records: [...without(label).records, { name: `${label}.${origin}`, type: 'A' as const, value }],
  });
  return { without, with: add };
}
const reverse = (p: Plant) =>
  named(p).map(({ dnsName, address }) => ({
    name: `${hostOf(address).split('.').toReversed().join('.')}.in-addr.arpa.`,
    type: 'PTR' as const,
    value: `${dnsName}.`,
  }));

/** A fault of each code of the addressing plan. */
// prettier-ignore
export const faults: Readonly<Record<string, Fault>> = {
  IPPLAN_OVERLAP: (p) => put(p, 'prefix', { id: 'x', prefix: `10.${10 + p.s}.16.0/20`, locationId: `site-${p.s}`, vlanId: put(p, 'vlan', { id: 'vx', groupId: `l2-${p.s}`, vid: 77, name: 'X', l2Only: true }) }),
  IPPLAN_PARENT_NOT_CONTAINER: (p) => put(p, 'prefix', { id: 'x', prefix: `10.${10 + p.s}.0.0/16` }),
  IPPLAN_AGGREGATE_OVERLAP: (p) => put(p, 'aggregate', { id: 'x', prefix: `10.${p.random(200)}.0.0/16` }),
  IPPLAN_HOST_BITS: (p) => put(p, 'prefix', { id: 'x', prefix: `10.200.${p.random(250)}.7/24` }),
  IPPLAN_PREFIX_DUPLICATE: (p) => put(p, 'prefix', { ...p.d.objects.prefix.get('transit')!, id: 'x' }),
  IPPLAN_OUTSIDE_CONTAINERS: (p) => put(p, 'prefix', { id: 'x', prefix: '172.16.0.0/24' }),
  IPPLAN_OUTSIDE_AGGREGATES: (p) => put(p, 'prefix', { id: 'x', prefix: '172.16.0.0/16', status: 'container' }),
  IPPLAN_SITE_NOT_SUMMARISABLE: (p) => put(p, 'prefix', { id: 'x', prefix: `10.${11 - p.s}.${60 + p.random(9)}.0/24`, locationId: `site-${p.s}` }),
  IPPLAN_PUBLIC_NOT_OWNED: (p) => put(p, 'prefix', { id: 'x', prefix: '9.9.9.0/24', status: 'container' }),
  IPPLAN_DEFAULT_AS_PREFIX: (p) => put(p, 'prefix', { id: 'x', prefix: '0.0.0.0/0', status: 'container' }),
  IPPLAN_RESERVED_SPACE: (p) => put(p, 'prefix', { id: 'x', prefix: '169.254.7.0/24', status: 'container' }),
  IPPLAN_SHARED_SPACE: (p) => put(p, 'prefix', { id: 'x', prefix: '100.64.0.0/24', status: 'container' }),
  IPPLAN_BENCHMARK_SPACE: (p) => put(p, 'prefix', { id: 'x', prefix: '198.18.0.0/24', status: 'container' }),
  IPPLAN_PREFIX_TOO_SMALL: (p) => change(p, 'prefix', `p${p.s}-30`, { plannedHosts: 210 + p.random(40) }),
  IPPLAN_PARTNER_OVERLAP: (p) => ((p.policy['partnerPrefixes'] = `10.${10 + p.s}.30.0/25`), `p${p.s}-30`),
  IPPLAN_ADDRESS_DUPLICATE: (p) => extra(p, 'x', `${net(p, 50, 10)}/24`),
  IPPLAN_FHRP_CLASH: (p) => put(p, 'fhrpGroup', { id: 'x', protocol: 'vrrp2', number: 50, vlanId: vlanId(p.s, 50), virtualAddresses: [net(p, 50, 4)] }),
  IPPLAN_NETWORK_ADDRESS: (p) => extra(p, 'x', `${net(p, 30, 0)}/24`),
  IPPLAN_BROADCAST_ADDRESS: (p) => extra(p, 'x', `${net(p, 30, 255)}/24`),
  IPPLAN_MASK_MISMATCH: (p) => extra(p, 'x', `${net(p, 30, 9)}/25`),
  IPPLAN_ADDRESS_WITHOUT_PREFIX: (p) => extra(p, 'x', '10.99.0.9/24'),
  IPPLAN_GATEWAY_MISSING: (p) => change(p, 'prefix', `p${p.s}-30`, { gateway: null }),
  IPPLAN_GATEWAY_OUTSIDE: (p) => change(p, 'prefix', `p${p.s}-30`, { gateway: '10.99.0.1' }),
  IPPLAN_GATEWAY_UNASSIGNED: (p) => change(p, 'prefix', `p${p.s}-30`, { gateway: net(p, 30, 254) }),
  IPPLAN_GATEWAY_DOWN: (p) => (change(p, 'port', `core-${p.s}:Vlan30`, { enabled: false }), `p${p.s}-30`),
  IPPLAN_GATEWAY_NOT_L3: (p) => (change(p, 'address', `a core-${p.s}:Vlan30`, { portId: host(p) }), `p${p.s}-30`),
  IPPLAN_GATEWAY_POSITION: (p) => (change(p, 'address', `a core-${p.s}:Vlan30`, { address: `${net(p, 30, 77)}/24` }), change(p, 'prefix', `p${p.s}-30`, { gateway: net(p, 30, 77) })),
  IPPLAN_FHRP_ALONE: (p) => (p.d.remove('fhrpMember', `fhrp-${p.s}-b`), `fhrp-${p.s}`),
  IPPLAN_FHRP_PRIORITY: (p) => (change(p, 'fhrpMember', `fhrp-${p.s}-b`, { priority: 120 }), `fhrp-${p.s}`),
  IPPLAN_FHRP_ADDRESS: (p) => change(p, 'fhrpGroup', `fhrp-${p.s}`, { virtualAddresses: [net(p, 50, 1), '10.99.0.1'] }),
  IPPLAN_STATIC_IN_DHCP: (p) => extra(p, 'x', `${net(p, 20, 120 + p.random(50))}/24`),
  IPPLAN_GATEWAY_IN_DHCP: (p) => change(p, 'range', `pool${p.s}-40`, { start: net(p, 40, 1) }),
  IPPLAN_RANGE_INVALID: (p) => put(p, 'range', { id: 'x', start: net(p, 30, 9), end: net(p, 30, 2) }),
  IPPLAN_DHCP_RANGE_OUTSIDE: (p) => put(p, 'range', { id: 'x', start: '10.99.0.9', end: '10.99.0.99', role: 'dhcp' }),
  IPPLAN_RANGE_OVERLAP: (p) => put(p, 'range', { id: 'x', start: net(p, 40, 190), end: net(p, 40, 220) }),
  IPPLAN_DHCP_SCOPE_EMPTY: (p) => (p.d.remove('range', `pool${p.s}-40`), `dhcp${p.s}-40`),
  IPPLAN_RESERVATION_DUPLICATE: (p) => (extra(p, 'y', `${net(p, 20, 201)}/24`, { reservedMac: '00:00:5e:00:00:01' }), extra(p, 'x', `${net(p, 20, 202)}/24`, { reservedMac: '00:00:5e:00:00:01' })),
  IPPLAN_RELAY_MISSING: (p) => (change(p, 'interfaceVlan', `m core-${p.s}:Vlan40`, { relayServers: [] }), `dhcp${p.s}-40`),
  IPPLAN_LEASE_TOO_LONG: (p) => change(p, 'dhcpScope', `dhcp${p.s}-40`, { leaseS: 604_800 }),
  IPPLAN_ADDRESS_WRONG_BLOCK: (p) => change(p, 'address', `a prn-${p.s}:1`, { address: `${net(p, 20, 70 + p.random(20))}/24` }),
  IPPLAN_ADDRESS_ANSWERS: (p) => (seen(p, { answers: [{ address: net(p, 30, 9), vrfId: null, mac: '00:00:5e:00:00:01' }] }), extra(p, 'x', `${net(p, 30, 9)}/24`, { status: 'reserved' })),
  IPPLAN_VLAN_ID_INVALID: (p) => put(p, 'vlan', { id: 'x', vid: 1002 + p.random(4), name: 'X', l2Only: true }),
  IPPLAN_VLAN_ID_OUTSIDE_GROUP: (p) => put(p, 'vlan', { id: 'x', groupId: `l2-${p.s}`, vid: 100 + p.random(900), name: 'X', l2Only: true }),
  IPPLAN_VLAN_GROUP_EMPTY: (p) => put(p, 'vlanGroup', { id: 'x', name: 'X', minVid: 100 + p.random(100), maxVid: 99 }),
  IPPLAN_STACKING: (p) => change(p, 'vlan', vlanId(p.s, 30), { stacking: 'customer' }),
  IPPLAN_VLAN_ID_CLASH: (p) => put(p, 'vlan', { id: 'x', groupId: `l2-${p.s}`, vid: 30, name: 'X', l2Only: true }),
  IPPLAN_VLAN_NAME_CLASH: (p) => put(p, 'vlan', { id: 'x', groupId: `l2-${p.s}`, vid: 60 + p.random(30), name: 'net30', l2Only: true }),
  IPPLAN_VLAN_MEANING_DIFFERS: (p) => {
    const [near, far] = uplink(p);
    const ours = put(p, 'vlan', { id: 'vx', vid: 90, name: 'X', l2Only: true });
    const theirs = put(p, 'vlan', { id: 'vy', groupId: `l2-${p.s}`, vid: 90, name: 'Y', l2Only: true });
    change(p, 'interfaceVlan', `m ${far}`, { taggedVlanIds: [...all(p.s), theirs] });
    change(p, 'interfaceVlan', `m ${near}`, { taggedVlanIds: [...all(p.s), ours] });
    return near;
  },
  IPPLAN_TRANSLATION_CLASH: (p) => (put(p, 'vlanTranslation', { id: 'y', portId: uplink(p)[0], wireVid: 120, vlanId: vlanId(p.s, 20) }), put(p, 'vlanTranslation', { id: 'x', portId: uplink(p)[0], wireVid: 120, vlanId: vlanId(p.s, 30) })),
  IPPLAN_VLAN_WITHOUT_PREFIX: (p) => put(p, 'vlan', { id: 'x', groupId: `l2-${p.s}`, vid: 60 + p.random(30), name: 'X' }),
  IPPLAN_VLAN_SEVERAL_PREFIXES: (p) => (put(p, 'prefix', { id: 'x', prefix: `10.${10 + p.s}.31.0/24`, vlanId: vlanId(p.s, 30), locationId: `site-${p.s}`, gateway: net(p, 31, 1) }), extra(p, 'gx', `${net(p, 31, 1)}/24`, { portId: `core-${p.s}:Vlan30` }), vlanId(p.s, 30)),
  IPPLAN_ADDRESS_OTHER_VLAN: (p) => extra(p, 'x', `10.${10 + p.s}.30.77/24`, { portId: `srv-${p.s}:1` }),
  IPPLAN_ACCESS_WITHOUT_VLAN: (p) => (put(p, 'interfaceVlan', { id: 'x', portId: `${p.acc}:20`, mode: 'access', edge: true, bpduGuard: true }), `${p.acc}:20`),
  IPPLAN_VLAN_RETIRED: (p) => change(p, 'vlan', vlanId(p.s, 30), { status: 'deprecated' }),
  IPPLAN_VLAN_OUT_OF_REACH: (p) => (change(p, 'interfaceVlan', `m core-${1 - p.s}:10`.replace(':10', ':Vlan30'), { untaggedVlanId: vlanId(1 - p.s, 30) }), change(p, 'vlanGroup', `l2-${p.s}`, { locationId: `site-${1 - p.s}` })),
  IPPLAN_VLAN_INTERRUPTED: (p) => (change(p, 'interfaceVlan', `m ${uplink(p)[p.random(2)]!}`, { taggedVlanIds: all(p.s).filter((id) => id !== vlanId(p.s, 30)) }), vlanId(p.s, 30)),
  IPPLAN_VLAN_RENUMBERED: (p) => (put(p, 'vlanTranslation', { id: 'x', portId: uplink(p)[p.random(2)]!, wireVid: 130, vlanId: vlanId(p.s, 30) }), vlanId(p.s, 30)),
  IPPLAN_VLAN_NO_PATH: (p) => {
    for (const { id, a, b } of p.d.objects.cable.values()) if ([...a, ...b].some(({ portId }) => portId === uplink(p)[0])) p.d.remove('cable', id);
    return vlanId(p.s, 30);
  },
  IPPLAN_NATIVE_DIFFERS: (p) => (change(p, 'interfaceVlan', `m ${uplink(p)[0]}`, { untaggedVlanId: vlanId(p.s, 40), taggedVlanIds: all(p.s).filter((id) => id !== vlanId(p.s, 40)) }), uplink(p)[0]),
  IPPLAN_ACCESS_DIFFERS: (p) => {
    put(p, 'interfaceVlan', { id: 'x', portId: `${p.acc}:20`, mode: 'access', untaggedVlanId: vlanId(p.s, 20) });
    put(p, 'interfaceVlan', { id: 'y', portId: `core-${p.s}:20`, mode: 'access', untaggedVlanId: vlanId(p.s, 40) });
    p.d.cable('X', `${p.acc}:20`, `core-${p.s}:20`, { status: 'installed', media: 'cat6a', lengthM: 9 });
    return `${p.acc}:20`;
  },
  IPPLAN_MODE_MISMATCH: (p) => {
    put(p, 'interfaceVlan', { id: 'x', portId: `${p.acc}:20`, mode: 'trunk', taggedVlanIds: [vlanId(p.s, 20)] });
    put(p, 'interfaceVlan', { id: 'y', portId: `srv-${p.s}:2`, mode: 'access', untaggedVlanId: vlanId(p.s, 20) });
    put(p, 'port', { id: `srv-${p.s}:2`, deviceId: `srv-${p.s}`, name: '2', kind: 'interface' });
    p.d.cable('X', `${p.acc}:20`, `srv-${p.s}:2`, { status: 'installed', media: 'cat6a', lengthM: 9 });
    return `${p.acc}:20`;
  },
  IPPLAN_TRUNK_NEGOTIATED: (p) => (change(p, 'interfaceVlan', `m ${uplink(p)[p.random(2)]!}`, { trunkNegotiation: p.random(2) === 0 ? 'auto' : 'desirable' }), p.d.objects.interfaceVlan.get(`m_${uplink(p)[0]}`)!.trunkNegotiation === null ? `core-${p.s}` : p.acc),
  IPPLAN_TRUNK_NOT_FORMED: (p) => (uplink(p).forEach((end) => change(p, 'interfaceVlan', `m ${end}`, { trunkNegotiation: 'auto' })), uplink(p)[0]),
  IPPLAN_VLAN_PRUNE: (p) => {
    const id = put(p, 'vlan', { id: 'vx', groupId: `l2-${p.s}`, vid: 90, name: 'X', l2Only: true });
    put(p, 'interfaceVlan', { id: 'x', portId: `core-${p.s}:20`, mode: 'access', untaggedVlanId: id, edge: true, bpduGuard: true });
    for (const end of uplink(p)) change(p, 'interfaceVlan', `m ${end}`, { taggedVlanIds: [...all(p.s), id] });
    return uplink(p)[0];
  },
  IPPLAN_TRUNK_ASYMMETRIC: (p) => {
    const id = put(p, 'vlan', { id: 'vx', groupId: `l2-${p.s}`, vid: 90, name: 'X', l2Only: true });
    change(p, 'interfaceVlan', `m ${uplink(p)[0]}`, { taggedVlanIds: [...all(p.s), id] });
    return uplink(p)[0];
  },
  IPPLAN_VLAN_1_USED: (p) => {
    const id = put(p, 'vlan', { id: 'x', vid: 1, name: 'default', l2Only: true });
    put(p, 'interfaceVlan', { id: 'y', portId: `${p.acc}:20`, mode: 'access', untaggedVlanId: id, edge: true, bpduGuard: true });
    return id;
  },
  IPPLAN_VOICE_IS_DATA: (p) => (put(p, 'interfaceVlan', { id: 'x', portId: `${p.acc}:20`, mode: 'access', untaggedVlanId: vlanId(p.s, 30), voiceVlanId: vlanId(p.s, 30), edge: true, bpduGuard: true }), `${p.acc}:20`),
  IPPLAN_FLOW_TO_MANAGEMENT: (p) => put(p, 'flow', { id: 'x', name: 'X', fromZoneId: 'GUESTS', toZoneId: 'MGMT', protocol: 'tcp', ports: ['22'] }),
  IPPLAN_ZONE_MIXED: (p) => (change(p, 'vlan', vlanId(p.s, 40), { zoneId: 'MGMT' }), 'MGMT'),
  IPPLAN_FLOW_CONTRADICTS: (p) => put(p, 'flow', { id: 'x', name: 'X', fromZoneId: 'USERS', toZoneId: 'SERVERS', protocol: 'tcp', ports: ['443'], action: 'deny' }),
  IPPLAN_FLOW_DUPLICATE: (p) => put(p, 'flow', { id: 'x', name: 'X', fromZoneId: 'USERS', toZoneId: 'SERVERS', protocol: 'tcp', ports: ['443'] }),
  IPPLAN_LOOP_WITHOUT_STP: (p) => (change(p, 'spanningTree', `tree acc-${p.s}-1`, { mode: 'none' }), `acc-${p.s}-1`),
  IPPLAN_LOOP_UNJUDGED: (p) => { for (const { id } of p.d.objects.spanningTree.values()) p.d.remove('spanningTree', id); return `acc-${p.s}-1`; },
  IPPLAN_BPDU_GUARD_MISSING: (p) => (change(p, 'interfaceVlan', `m ${host(p)}`, { bpduGuard: false }), p.acc),
  IPPLAN_STP_ROOT: (p) => change(p, 'spanningTree', `tree ${p.acc}`, { priority: 4096 * p.random(2) }),
  IPPLAN_STP_ROOT_BY_CHANCE: (p) => {
    for (const s of [0, 1]) change(p, 'spanningTree', `tree core-${s}`, { root: false });
    return change(p, 'spanningTree', `tree core-${p.s}`, { priority: 32_768 }).replace('tree_', '');
  },
  IPPLAN_STP_ROOTS_DIFFER: (p) => {
    for (const s of [0, 1]) change(p, 'spanningTree', `tree core-${s}`, { root: false });
    put(p, 'spanningTree', { id: 'x', deviceId: p.acc, priority: 0, vlanIds: [vlanId(p.s, 30)] });
    return p.acc;
  },
  IPPLAN_LAG_MEMBER_VLANS: (p) => (put(p, 'interfaceVlan', { id: 'x', portId: `core-${p.s}:1`, mode: 'trunk', taggedVlanIds: [] }), `core-${p.s}:1`),
  IPPLAN_LAG_SPLIT: (p) => {
    // The second member goes to an access switch that the first one's is not linked with.
    const lag = put(p, 'port', { id: `${p.acc}:Po1`, deviceId: p.acc, name: 'Po1', kind: 'interface', type: 'lag' });
    put(p, 'port', { ...p.d.objects.port.get(`${p.acc}:3`)!, lagId: lag });
    put(p, 'port', { ...p.d.objects.port.get(`${p.acc}:20`)!, lagId: lag });
    const other = put(p, 'port', { id: `srv-${p.s}:Po1`, deviceId: `srv-${p.s}`, name: 'Po1', kind: 'interface', type: 'lag' });
    put(p, 'port', { id: `srv-${p.s}:2`, deviceId: `srv-${p.s}`, name: '2', kind: 'interface', lagId: other });
    const far = put(p, 'port', { id: `core-${p.s}:Po9`, deviceId: `core-${p.s}`, name: 'Po9', kind: 'interface', type: 'lag' });
    put(p, 'port', { ...p.d.objects.port.get(uplink(p)[1])!, lagId: far });
    for (const [end, at] of [[uplink(p)[0], lag], [uplink(p)[1], far]] as const) change(p, 'interfaceVlan', `m ${end}`, { portId: at });
    p.d.cable('X', `${p.acc}:20`, `srv-${p.s}:2`, { status: 'installed', media: 'cat6a', lengthM: 9 });
    return lag;
  },
  IPPLAN_LAG_ONE_SIDED: (p) => {
    const lag = put(p, 'port', { id: `${p.acc}:Po1`, deviceId: p.acc, name: 'Po1', kind: 'interface', type: 'lag' });
    put(p, 'port', { ...p.d.objects.port.get(`${p.acc}:3`)!, lagId: lag });
    change(p, 'interfaceVlan', `m ${uplink(p)[0]}`, { portId: lag });
    return lag;
  },
  IPPLAN_LAG_MEMBER_SPEED: (p) => (change(p, 'port', `core-${p.s}:1`, { speedMbps: 1000 }), `core-${p.s}:Po1`),
  IPPLAN_MTU_DIFFERS: (p) => (change(p, 'port', uplink(p)[0], { mtu: 1500 }), change(p, 'port', uplink(p)[1], { mtu: 9216 }), uplink(p)[0]),
  IPPLAN_VLAN_MTU: (p) => (change(p, 'port', uplink(p)[0], { mtu: 1500 }), change(p, 'vlan', vlanId(p.s, 50), { mtu: 9000 }), uplink(p)[0]),
  IPPLAN_SPEED_FIXED: (p) => change(p, 'port', uplink(p)[p.random(2)]!, { duplex: 'full', fixedSpeedMbps: 1000 }),
  IPPLAN_P2P_LENGTH: (p) => (change(p, 'prefix', 'transit', { prefix: '10.0.255.0/28' }), [0, 1].map((s) => (change(p, 'address', `a core-${s}:9`, { address: `10.0.255.${s + 1}/28` }), change(p, 'route', `route-${s}`, { nextHop: `10.0.255.${2 - s}` }))), 'core-0:9'),
  IPPLAN_P2P_ENDS_DIFFER: (p) => (put(p, 'prefix', { id: 'x', prefix: '10.0.254.0/31' }), change(p, 'address', 'a core-1:9', { address: '10.0.254.1/31' }), p.d.remove('route', 'route-0'), p.d.remove('route', 'route-1'), 'core-0:9'),
  IPPLAN_NEXT_HOP_UNREACHABLE: (p) => put(p, 'route', { id: 'x', deviceId: `core-${p.s}`, prefix: '10.77.0.0/16', nextHop: '10.99.9.9' }),
  IPPLAN_NEXT_HOP_SELF: (p) => put(p, 'route', { id: 'x', deviceId: `core-${p.s}`, prefix: '10.77.0.0/16', nextHop: `10.0.255.${p.s}` }),
  IPPLAN_ROUTE_DUPLICATE: (p) => put(p, 'route', { id: 'x', deviceId: `core-${p.s}`, prefix: `10.${11 - p.s}.0.0/16`, nextHop: `10.0.255.${1 - p.s}` }),
  IPPLAN_ROUTE_LOOP: (p) => (put(p, 'route', { id: 'y', deviceId: 'core-1', prefix: '10.77.0.0/16', nextHop: '10.0.255.0' }), put(p, 'route', { id: 'x', deviceId: 'core-0', prefix: '10.77.0.0/16', nextHop: '10.0.255.1' })),
  IPPLAN_ROUTE_BLACK_HOLE: (p) => put(p, 'route', { id: 'x', deviceId: `core-${p.s}`, prefix: '10.77.0.0/16', nextHop: `10.0.255.${1 - p.s}` }),
  IPPLAN_ROUTE_MISSING: (p) => (change(p, 'route', `route-${p.s}`, { prefix: `10.${11 - p.s}.20.0/24` }), `core-${p.s}`),
  IPPLAN_SINGLE_UPLINK: (p) => (change(p, 'vlan', vlanId(p.s, 30), { criticality: 3 + p.random(3) }), uplink(p)[0]),
  IPPLAN_HOSTNAME_TWICE: (p) => change(p, 'device', p.acc, { name: `CORE-${p.s}` }),
  IPPLAN_ROUTER_ID_TWICE: (p) => {
    for (const s of [0, 1]) {
      put(p, 'port', { id: `core-${s}:Lo0`, deviceId: `core-${s}`, name: 'Lo0', kind: 'interface', type: 'loopback' });
      extra(p, `lo-${s}`, '10.0.0.9/32', { portId: `core-${s}:Lo0`, role: 'anycast' });
      change(p, 'interfaceVlan', `m core-${s}:Vlan30`, { ospfArea: '0.0.0.0' });
    }
    return `core-${p.s}`;
  },
  IPPLAN_MANAGEMENT_SHARED: (p) => {
    put(p, 'vrf', { id: 'mgmt', name: 'MGMT' });
    put(p, 'prefix', { id: 'oob', prefix: `10.${10 + p.s}.10.0/24`, vrfId: 'mgmt' });
    put(p, 'port', { id: `srv-${p.s}:oob`, deviceId: `srv-${p.s}`, name: 'oob', kind: 'interface' });
    return extra(p, 'x', `${net(p, 10, 1)}/24`, { vrfId: 'mgmt', portId: `srv-${p.s}:oob`, management: true });
  },
  IPPLAN_MANAGEMENT_TWICE: (p) => extra(p, 'x', `${net(p, 10, 99)}/24`, { portId: `${p.acc}:Vlan10`, management: true }),
  IPPLAN_IPV6_MISSING: (p) => {
    p.policy['dualStack'] = true;
    for (const s of [0, 1])
      for (const vid of [10, 30, 40, 50])
        if (s !== p.s || vid !== 30) put(p, 'prefix', { id: `x${s}-${vid}`, prefix: `fd00:${s}:${vid}::/64`, vlanId: vlanId(s, vid), hostSetup: 'slaac', locationId: `site-${s}` });
    return vlanId(p.s, 30);
  },
  IPPLAN_LAN_NOT_64: (p) => change(p, 'prefix', `six-${p.s}`, { prefix: `fd00:${p.s}:20::/${65 + p.random(50)}` }),
  IPPLAN_IPV6_NO_HOST_SETUP: (p) => change(p, 'prefix', `six-${p.s}`, { hostSetup: p.random(2) === 0 ? 'none' : 'dhcpv6' }),
  IPPLAN_DNS_NAME_TWICE: (p) => (extra(p, 'y', `${net(p, 30, 8)}/24`, { dnsName: 'nas' }), extra(p, 'x', `${net(p, 30, 9)}/24`, { dnsName: 'NAS' })),
  IPPLAN_DNS_NAME_INVALID: (p) => extra(p, 'x', `${net(p, 30, 9)}/24`, { dnsName: '-nas.plant' }),
  IPPLAN_DNS_NAME_MISSING: (p) => ((p.policy['requireDnsNames'] = 'management'), change(p, 'address', `a ${p.acc}:Vlan10`, { dnsName: '' })),
  IPPLAN_DNS_NAME_DIFFERS: (p) => change(p, 'address', `a ${p.acc}:Vlan10`, { dnsName: 'switch.plant.example' }),
  IPPLAN_HOSTNAME_SCHEME: (p) => ((p.policy['hostnamePattern'] = '????-#*'), change(p, 'device', p.acc, { name: 'other' }), change(p, 'address', `a ${p.acc}:Vlan10`, { dnsName: 'other.plant' }), [...p.d.objects.device.values()].filter(({ name }) => name.startsWith('acc-')).forEach(({ id, name }) => { change(p, 'device', id, { name: `${name.slice(0, 3)}s${name.slice(3)}` }); change(p, 'address', `a ${id}:Vlan10`, { dnsName: `${name.slice(0, 3)}s${name.slice(3)}.plant` }); }), p.acc),
  IPPLAN_DNS_RECORD_MISSING: (p) => (seen(p, { zones: [zone(p).without(p.acc)] }), `a_${p.acc}:Vlan10`),
  IPPLAN_DNS_RECORD_DIFFERS: (p) => (seen(p, { zones: [zone(p).with(p.acc, net(p, 10, 11))] }), `a_${p.acc}:Vlan10`),
  IPPLAN_DNS_RECORD_STALE: (p) => (seen(p, { zones: [zone(p).with('gone', net(p, 30, 66))] }), `p${p.s}-30`),
  IPPLAN_PTR_DIFFERS: (p) => (seen(p, { zones: [{ origin: `10.${10 + p.s}.10.in-addr.arpa`, records: [] }, { origin: `${10 + p.s}.10.in-addr.arpa`, records: reverse(p).slice(1) }] }), named(p)[0]!.id),
  IPPLAN_SITE_SERVER_UNKNOWN: (p) => ((p.policy['syslogServers'] = net(p, 50, 77)), `p${p.s}-50`),
  IPPLAN_DEVICE_SERVICE_DIFFERS: (p) => ((p.policy['syslogServers'] = '10.10.50.10'), seen(p, { services: [{ deviceId: p.acc, service: 'syslog', servers: ['9.9.9.9'] }] }), p.acc),
  IPPLAN_SERVICE_DIFFERS: (p) => ((p.policy['dnsServers'] = '10.10.50.10'), change(p, 'dhcpScope', `dhcp${p.s}-40`, { dnsServers: ['9.9.9.9'] })),
  IPPLAN_OPENING_INCOMPLETE: (p) => opening(p, { reason: '' }),
  IPPLAN_OPENING_SELF_APPROVED: (p) => opening(p, { approver: 'IT' }),
  IPPLAN_OPENING_PUBLIC_NOT_OWNED: (p) => ((p.policy['ownedPrefixes'] = '192.0.2.0/24'), opening(p, { publicAddress: '198.51.100.10' })),
  IPPLAN_OPENING_NAT_INCOMPLETE: (p) => opening(p, { publicAddress: null }),
  IPPLAN_OPENING_TARGET_UNKNOWN: (p) => opening(p, { destination: '10.10.50.99' }),
  IPPLAN_OPENING_NOT_IMPLEMENTED: (p) => opening(p, { rule: '' }),
  IPPLAN_OPENING_HOST_RETIRED: (p) => (change(p, 'device', 'srv-0', { status: 'retired' }), change(p, 'address', 'a srv-0:1', { status: 'deprecated' }), 'portal'),
  IPPLAN_ADDRESS_ON_RETIRED: (p) => (change(p, 'device', `prn-${p.s}`, { status: 'retired' }), `a_prn-${p.s}:1`),
  IPPLAN_OPENING_EXPIRED: (p) => opening(p, { expiresOn: '2026-11-21' }),
  IPPLAN_OPENING_EXPIRING: (p) => opening(p, { expiresOn: '2026-12-01' }),
  IPPLAN_OPENING_REVIEW_DUE: (p) => opening(p, { requestedOn: '2024-01-01', approvedOn: '2024-01-02' }),
  IPPLAN_OPENING_ANY_ANY: (p) => opening(p, { source: 'any', destination: 'any' }),
  IPPLAN_OPENING_ADMIN_PORT: (p) => opening(p, { source: 'any', ports: ['22'] }),
  IPPLAN_OPENING_DUPLICATE: (p) => put(p, 'opening', { ...p.d.objects.opening.get('portal')!, id: 'x', name: 'X' }),
  IPPLAN_OPENING_SHADOWED: (p) => put(p, 'opening', { ...p.d.objects.opening.get('portal')!, id: 'x', name: 'X', source: `198.51.100.${p.random(250)}` }),
  IPPLAN_PREFIX_NEARLY_FULL: (p) => (put(p, 'range', { id: 'x', start: net(p, 30, 20), end: net(p, 30, 230), role: 'populated' }), `p${p.s}-30`),
  IPPLAN_PREFIX_FULL: (p) => (put(p, 'range', { id: 'x', start: net(p, 30, 2), end: net(p, 30, 250), role: 'populated' }), `p${p.s}-30`),
  IPPLAN_PREFIX_FULL_SOON: (p) => (seen(p, { use: month(`p${p.s}-30`) }), `p${p.s}-30`),
  IPPLAN_POOL_TOO_SMALL: (p) => change(p, 'dhcpScope', `dhcp${p.s}-40`, { peakLeases: 90 }),
  IPPLAN_AGGREGATE_FRAGMENTED: (p) => (put(p, 'aggregate', { id: 'x', prefix: '172.16.0.0/23' }), put(p, 'prefix', { id: 'y', prefix: '172.16.0.0/23', status: 'container' }), [0, 1].map((at) => put(p, 'prefix', { id: `z${at}`, prefix: `172.16.${at}.0/25` })), 'x'),
  IPPLAN_SEEN_OTHER_MAC: (p) => (seen(p, { answers: [{ address: net(p, 50, 10), vrfId: null, mac: '00:00:5e:00:00:02' }] }), change(p, 'port', `srv-${p.s}:1`, { mac: '00:00:5e:00:00:01' }), `a_srv-${p.s}:1`),
  IPPLAN_SEEN_STRANGER: (p) => (seen(p, { answers: [{ address: net(p, 30, 66), vrfId: null, mac: null }] }), `p${p.s}-30`),
  IPPLAN_SEEN_OTHER_MODE: (p) => (seen(p, { interfaces: [{ portId: host(p), mode: 'trunk', untaggedVid: 20, taggedVids: null }] }), host(p)),
  IPPLAN_SEEN_OTHER_VLAN: (p) => (seen(p, { interfaces: [{ portId: host(p), mode: 'access', untaggedVid: 40, taggedVids: null }] }), host(p)),
  IPPLAN_SEEN_OTHER_NEIGHBOUR: (p) => (seen(p, { neighbours: [{ portId: uplink(p)[0], planned: 'core', seen: 'other' }] }), uplink(p)[0]),
  IPPLAN_SEEN_OTHER_PLACE: (p) => (seen(p, { stations: [{ portId: host(p), mac: '00:00:5e:00:00:05' }] }), change(p, 'port', `prn-${p.s}:1`, { mac: '00:00:5e:00:00:05' }), host(p)),
  IPPLAN_SEEN_OTHER_TRUNK: (p) => (seen(p, { interfaces: [{ portId: uplink(p)[0], mode: 'trunk', untaggedVid: null, taggedVids: [10, 20, 30, 40] }] }), uplink(p)[0]),
};
