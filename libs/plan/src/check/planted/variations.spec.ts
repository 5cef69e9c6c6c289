import { noObservations } from '#ipplan';
import type { Finding } from '#findings';
import { checkPlan } from '../check-plan.js';
import { change, plantOf, vlanId, type Plant } from './plant.fixture.js';

type Edit = (p: Plant) => unknown;
/** What is done to the plant, and the codes that are told besides nothing else: `CODE place`. */
type Case = readonly [title: string, edit: Edit, told: (p: Plant) => readonly string[]];

const put = ({ d }: Plant, ...args: Parameters<Plant['d']['put']>): string => d.put(...args).id;
const ip = ({ s }: Plant, vid: number, host: number | string): string => `10.${10 + s}.${vid}.${host}`;
const v = ({ s }: Plant, vid: number): string => vlanId(s, vid);
const all = (p: Plant): string[] => [10, 20, 30, 40, 50].map((vid) => v(p, vid));
const core = ({ s }: Plant): string => `core-${s}`;
const srv = ({ s }: Plant): string => `srv-${s}`;
const near = ({ acc }: Plant): string => `${acc}:3`;
const far = ({ s, acc }: Plant): string => `core-${s}:${Number(acc.at(-1)) + 3}`;
const host = (p: Plant, id: string, address: string, more: object = {}): string =>
  put(p, 'address', { id, address, ...more });
const mode = (p: Plant, id: string, portId: string, more: object): string =>
  put(p, 'interfaceVlan', { id, portId, ...more });
const cable = ({ d }: Plant, label: string, a: string, b: string): string =>
  d.cable(label, a, b, { status: 'installed', media: 'cat6a', lengthM: 9 });
const seen = (p: Plant, observed: Partial<Plant['observed']>): void =>
  void (p.observed = { ...noObservations, ...observed });
const l2 = (p: Plant, vid: number, name: string, more: object = {}): string =>
  put(p, 'vlan', { id: `v-${name}`, groupId: `l2-${p.s}`, vid, name, l2Only: true, ...more });
const port = (p: Plant, device: string, name: string, more: object = {}): string =>
  put(p, 'port', { id: `${device}:${name}`, deviceId: device, name, kind: 'interface', ...more });
const sw = (p: Plant, name: string): string => p.d.device(name, 'type_SW-24', { locationId: `site-${p.s}` });
const server = (p: Plant, name: string): string =>
  p.d.device(name, 'type_SRV', { locationId: `site-${p.s}` });

/**
 * A DMZ whose gateway is interface 2 of a firewall; interface 1 hangs on a trunk of the core that allows everything.
 *
 *     [core 20 trunk]──[1 fw 2, gateway]──[21 core, DMZ]  [acc 20, DMZ]
 */
function firewall(p: Plant, wired: string | null): void {
  const fw = p.d.device(
    'fw',
    p.d.type(
      'FW',
      'firewall',
      0,
      ['1', '2'].map((name) => ({ name, kind: 'interface' })),
    ),
    { locationId: `site-${p.s}` },
  );
  for (const id of ['route-0', 'route-1']) p.d.remove('route', id);
  put(p, 'vlan', { id: 'v-DMZ', groupId: `l2-${p.s}`, vid: 60, name: 'DMZ', role: 'dmz' });
  put(p, 'prefix', {
    id: 'x',
    prefix: ip(p, 60, '0/24'),
    vlanId: 'v-DMZ',
    gateway: ip(p, 60, 1),
    locationId: `site-${p.s}`,
  });
  host(p, 'y', ip(p, 60, '1/24'), { portId: `${fw}:2` });
  for (const end of [near(p), far(p)])
    change(p, 'interfaceVlan', `m ${end}`, { taggedVlanIds: [...all(p), 'v-DMZ'] });
  mode(p, 'm20', `${core(p)}:20`, { mode: 'trunk', taggedVlanIds: ['v-DMZ'] });
  mode(p, 'm21', `${core(p)}:21`, { mode: 'access', untaggedVlanId: 'v-DMZ', bpduGuard: wired === null });
  mode(p, 'mh', `${p.acc}:20`, { mode: 'access', untaggedVlanId: 'v-DMZ', edge: true, bpduGuard: true });
  cable(p, 'X1', `${core(p)}:20`, `${fw}:1`);
  if (wired) cable(p, 'X2', wired, `${fw}:2`);
}

/** Sound plans that look like faults. */
// prettier-ignore
const nearMisses: readonly (readonly [string, Edit])[] = [
  ['V1: a network beside one that is on its way out', (p) => put(p, 'prefix', { id: 'x', prefix: `10.${10 + p.s}.60.0/24`, status: 'deprecated', locationId: `site-${p.s}` })],
  ['V4: a network of a VRF inside a container of the global table', (p) => { put(p, 'vrf', { id: 'G', name: 'G' }); put(p, 'aggregate', { id: 'agg2', prefix: '172.16.0.0/12' }); put(p, 'prefix', { id: 'c', vrfId: 'G', prefix: '172.16.0.0/12', status: 'container' }); put(p, 'prefix', { id: 'x', vrfId: 'G', prefix: '10.99.0.0/24' }); }],
  ['V4: a retired network outside of all containers', (p) => put(p, 'prefix', { id: 'x', prefix: '192.168.7.0/24', status: 'deprecated' })],
  ['V7: a retired network is too small', (p) => put(p, 'prefix', { id: 'x', prefix: '10.99.0.0/28', status: 'deprecated', plannedHosts: 200 })],
  ['V9: VRRP address recorded for each of its routers', (p) => { p.d.remove('address', `a_vip-${p.s}`); host(p, 'x', `${ip(p, 50, 1)}/24`, { role: 'vrrp', portId: `${core(p)}:Vlan50` }); host(p, 'y', `${ip(p, 50, 1)}/24`, { role: 'vrrp', portId: `acc-${p.s}-0:Vlan50` }); }],
  ['V10: first and last address of a pool', (p) => { put(p, 'prefix', { id: 'x', prefix: '10.99.0.0/29', pool: true }); host(p, 'y', '10.99.0.0/29'); host(p, 'z', '10.99.0.7/29'); }],
  ['V10: both ends of a /31', (p) => { put(p, 'prefix', { id: 'x', prefix: '10.99.0.0/31' }); host(p, 'y', '10.99.0.0/31'); host(p, 'z', '10.99.0.1/31'); }],
  ['V11: /32 of a loopback interface in a network of loopbacks', (p) => { put(p, 'prefix', { id: 'x', prefix: '10.99.0.0/24' }); port(p, core(p), 'Lo0', { type: 'loopback' }); host(p, 'y', '10.99.0.9/32', { portId: `${core(p)}:Lo0` }); }],
  ['V11: /32 of an address of a NAT pool', (p) => { put(p, 'prefix', { id: 'x', prefix: '10.99.0.0/24', pool: true }); host(p, 'y', '10.99.0.9/32'); }],
  ['V11: hosts of a widened network whose old half is retired', (p) => put(p, 'prefix', { id: 'x', prefix: `${ip(p, 50, 0)}/25`, status: 'deprecated', locationId: `site-${p.s}` })],
  ['V12: gateway in IPv6 written in full', (p) => { put(p, 'prefix', { id: 'x', prefix: 'fd00:5::/64', vlanId: v(p, 50), gateway: 'fd00:5:0::1', hostSetup: 'slaac' }); p.d.remove('route', 'route-0'); p.d.remove('route', 'route-1'); put(p, 'fhrpGroup', { id: 'g6', protocol: 'vrrp3', number: 50, vlanId: v(p, 50), virtualAddresses: ['FD00:5:0:0::1', 'fe80::1'] }); put(p, 'fhrpMember', { id: 'g6a', groupId: 'g6', portId: `${core(p)}:Vlan50`, priority: 120 }); put(p, 'fhrpMember', { id: 'g6b', groupId: 'g6', portId: `acc-${p.s}-0:Vlan50` }); }],
  ['V14: a reservation inside a pool', (p) => host(p, 'x', `${ip(p, 20, 150)}/24`, { reservedMac: '00:00:5e:00:00:09' })],
  ['V16: one client in two networks', (p) => { host(p, 'x', `${ip(p, 20, 201)}/24`, { reservedMac: '00:00:5e:00:00:01' }); host(p, 'y', `${ip(p, 40, 201)}/24`, { reservedMac: '00:00:5e:00:00:01' }); }],
  ['V17: the DHCP server is the gateway itself, by another of its addresses', (p) => { change(p, 'dhcpScope', `dhcp${p.s}-40`, { server: ip(p, 10, 1) }); change(p, 'interfaceVlan', `m ${core(p)}:Vlan40`, { relayServers: [] }); }],
  ['V17: the DHCP server is in a second network of the same VLAN', (p) => { put(p, 'prefix', { id: 'x', prefix: `${ip(p, 41, 0)}/24`, vlanId: v(p, 40), gateway: ip(p, 41, 1), locationId: `site-${p.s}` }); host(p, 'g', `${ip(p, 41, 1)}/24`, { role: 'secondary', portId: `${core(p)}:Vlan40` }); host(p, 'h', `${ip(p, 41, 5)}/24`); change(p, 'dhcpScope', `dhcp${p.s}-40`, { server: ip(p, 41, 5) }); change(p, 'interfaceVlan', `m ${core(p)}:Vlan40`, { relayServers: [] }); }],
  ['V22: a customer VLAN of the same number in each of two service VLANs', (p) => { for (const [id, vid] of [['s1', 80], ['s2', 81]] as const) { l2(p, vid, id, { id, stacking: 'service' }); put(p, 'vlan', { id: `c${id}`, groupId: `l2-${p.s}`, vid: 60, name: 'OFFICE', stacking: 'customer', serviceVlanId: id, l2Only: true }); } }],
  ['V24: a service VLAN (Q-in-Q) has no network', (p) => put(p, 'vlan', { id: 'x', groupId: `l2-${p.s}`, vid: 80, name: 'CARRIER', stacking: 'service' })],
  ['V24: a secondary network', (p) => { put(p, 'prefix', { id: 'x', prefix: `${ip(p, 31, 0)}/24`, vlanId: v(p, 30), gateway: ip(p, 31, 1), locationId: `site-${p.s}` }); host(p, 'g', `${ip(p, 31, 1)}/24`, { role: 'secondary', portId: `${core(p)}:Vlan30` }); }],
  ['V25: a shut port without a VLAN', (p) => { change(p, 'port', `${p.acc}:20`, { enabled: false }); mode(p, 'x', `${p.acc}:20`, { mode: 'access' }); }],
  ['V26: unused ports, shut, in the black-hole VLAN of each switch', (p) => { l2(p, 99, 'PARKED', { role: 'native-unused' }); for (const at of [`${p.acc}:20`, `${core(p)}:20`, `acc-${p.s}-0:20`]) { change(p, 'port', at, { enabled: false }); mode(p, `x${at}`, at, { mode: 'access', untaggedVlanId: 'v-PARKED' }); } }],
  ['V26: ports in the black-hole VLAN that nobody shut', (p) => { l2(p, 99, 'PARKED', { role: 'native-unused' }); for (const at of [`${p.acc}:20`, `${core(p)}:20`]) mode(p, `x${at}`, at, { mode: 'access', untaggedVlanId: 'v-PARKED', edge: true, bpduGuard: true }); }],
  ['V27: no native VLAN recorded at one end, VLAN 1 at the other', (p) => { l2(p, 11, 'DEFAULT'); put(p, 'vlan', { id: 'one', vid: 1, name: 'default', l2Only: true }); change(p, 'interfaceVlan', `m ${near(p)}`, { untaggedVlanId: 'one' }); }],
  ['V27: the native VLAN of the same number and name in two domains', (p) => { l2(p, 98, 'NATIVE', { role: 'native-unused' }); put(p, 'vlan', { id: 'n2', vid: 98, name: 'NATIVE', role: 'native-unused', l2Only: true }); change(p, 'interfaceVlan', `m ${near(p)}`, { untaggedVlanId: 'n2' }); change(p, 'interfaceVlan', `m ${far(p)}`, { untaggedVlanId: 'v-NATIVE' }); }],
  ['V28: a dynamic port that is shut', (p) => { change(p, 'port', `${p.acc}:20`, { enabled: false }); mode(p, 'x', `${p.acc}:20`, { mode: 'access', untaggedVlanId: v(p, 20), trunkNegotiation: 'auto' }); }],
  ['V28: both ends fixed, one of them telling it', (p) => { change(p, 'interfaceVlan', `m ${near(p)}`, { trunkNegotiation: 'off' }); change(p, 'interfaceVlan', `m ${far(p)}`, { trunkNegotiation: 'on' }); }],
  ['V28: a hybrid port and the access port of the same VLAN', (p) => { server(p, 'pc'); mode(p, 'x', `${p.acc}:20`, { mode: 'hybrid', untaggedVlanId: v(p, 20), taggedVlanIds: [v(p, 30)] }); mode(p, 'y', 'pc:1', { mode: 'access', untaggedVlanId: v(p, 20) }); cable(p, 'X', `${p.acc}:20`, 'pc:1'); }],
  ['V29: the only user is a server behind a trunk, whose own mode nobody recorded', (p) => { l2(p, 90, 'STORE'); server(p, 'esx'); mode(p, 'g', `${core(p)}:20`, { mode: 'access', untaggedVlanId: 'v-STORE', edge: true, bpduGuard: true }); mode(p, 'x', `${p.acc}:20`, { mode: 'trunk', taggedVlanIds: ['v-STORE'] }); cable(p, 'X', `${p.acc}:20`, 'esx:1'); for (const end of [near(p), far(p)]) change(p, 'interfaceVlan', `m ${end}`, { taggedVlanIds: [...all(p), 'v-STORE'] }); }],
  ['V31: a shut port in VLAN 1', (p) => { put(p, 'vlan', { id: 'one', vid: 1, name: 'default', l2Only: true }); change(p, 'port', `${p.acc}:20`, { enabled: false }); mode(p, 'x', `${p.acc}:20`, { mode: 'access', untaggedVlanId: 'one' }); }],
  ['V34: a shut access port without BPDU guard', (p) => { change(p, 'port', `${p.acc}:20`, { enabled: false }); mode(p, 'x', `${p.acc}:20`, { mode: 'access', untaggedVlanId: v(p, 20) }); }],
  ['V34: two ports of a router, whose modes nobody recorded, are no loop', (p) => { p.d.remove('route', 'route-0'); p.d.remove('route', 'route-1'); const fw = sw(p, 'fw'); port(p, fw, 'Vlan40', { type: 'svi' }); change(p, 'address', `a ${core(p)}:Vlan40`, { portId: `${fw}:Vlan40` }); p.d.remove('interfaceVlan', `m_${core(p)}:Vlan40`); cable(p, 'X', `${fw}:1`, `${core(p)}:20`); cable(p, 'Y', `${fw}:2`, `acc-${p.s}-0:20`); for (const at of [`${core(p)}:20`, `acc-${p.s}-0:20`]) mode(p, `t${at}`, at, { mode: 'trunk', taggedVlanIds: [v(p, 40)] }); }],
  ['V35: the root of another site, beyond a routed link, is no rival', (p) => { for (const { id, deviceId } of p.d.objects.spanningTree.values()) if (deviceId === `core-${1 - p.s}`) change(p, 'spanningTree', id, { priority: 0, root: false }); }],
  ['V35: a bridge low for one VLAN, for which the root is lower still', (p) => { put(p, 'spanningTree', { id: 'x', deviceId: p.acc, priority: 4096, vlanIds: [v(p, 30)] }); put(p, 'spanningTree', { id: 'y', deviceId: core(p), priority: 0, vlanIds: [v(p, 30)], root: true }); }],
  ['V37: a host with packets of usual size at a switch that takes large ones', (p) => { change(p, 'port', `${srv(p)}:1`, { mtu: 1500 }); change(p, 'port', `acc-${p.s}-0:15`, { mtu: 9216 }); }],
  ['V41: a router that learns its routes by OSPF', (p) => { change(p, 'route', `route-${p.s}`, { prefix: `10.${11 - p.s}.20.0/24` }); change(p, 'interfaceVlan', `m ${core(p)}:Vlan30`, { ospfArea: '0.0.0.0' }); }],
  ['V42: critical users behind a LAG of two cables', (p) => { change(p, 'vlan', v(p, 30), { criticality: 4 }); for (const { id, a, b } of p.d.objects.cable.values()) if ([...a, ...b].some(({ portId }) => /:(3|4)$/.test(portId) && portId.startsWith(`acc-${p.s}`))) p.d.remove('cable', id); for (const at of p.d.objects.interfaceVlan.values()) if (at.portId.startsWith(`acc-${p.s}-`) && !at.portId.startsWith(`acc-${p.s}-0`) && at.mode !== 'trunk') p.d.remove('interfaceVlan', at.id); for (const at of p.d.objects.address.values()) if (at.portId?.startsWith(`acc-${p.s}-`) && !at.portId.startsWith(`acc-${p.s}-0`)) p.d.remove('address', at.id); }],
  ['V4: a public network of an aggregate in which nobody made containers', (p) => { p.policy['ownedPrefixes'] = '9.9.9.0/24'; put(p, 'aggregate', { id: 'pub', prefix: '9.9.9.0/24', registry: 'ripe' }); change(p, 'opening', 'portal', { publicAddress: '9.9.9.10' }); put(p, 'prefix', { id: 'x', prefix: '9.9.9.8/29', pool: true }); }],
  ['V17: routers that answer at fe80::1 in several VLANs relay where their own hosts need it', (p) => { change(p, 'prefix', `six-${p.s}`, { gateway: 'fe80::1' }); for (const vid of [20, 50]) { put(p, 'fhrpGroup', { id: `g${vid}`, protocol: 'vrrp3', number: 100 + vid, vlanId: v(p, vid), virtualAddresses: ['fe80::1'] }); port(p, `acc-${p.s}-1`, `Vlan${vid}`, { type: 'svi' }); mode(p, `x${vid}`, `acc-${p.s}-1:Vlan${vid}`, { mode: 'l3', untaggedVlanId: v(p, vid), relayServers: vid === 20 ? ['10.10.50.10'] : [] }); put(p, 'fhrpMember', { id: `g${vid}a`, groupId: `g${vid}`, portId: `${core(p)}:Vlan${vid}`, priority: 120 }); put(p, 'fhrpMember', { id: `g${vid}b`, groupId: `g${vid}`, portId: `acc-${p.s}-1:Vlan${vid}` }); } }],
  ['V26: the gateway is an interface of a firewall of its own, cabled into the VLAN', (p) => firewall(p, `${core(p)}:21`)],
  ['V41: a router of IPv4 alone beside networks of IPv6', (p) => { for (const s of [0, 1]) { change(p, 'prefix', `six-${s}`, { gateway: `fd00:${s}:20::1` }); host(p, `g6-${s}`, `fd00:${s}:20::1/64`, { portId: `core-${s}:Vlan20` }); } }],
  ['V41: a route that leaks from one table into another of the same device', (p) => { put(p, 'vrf', { id: 'A', name: 'A' }); put(p, 'prefix', { id: 'x', vrfId: 'A', prefix: '10.99.0.0/24' }); port(p, core(p), 'Lo9', { type: 'loopback' }); host(p, 'y', '10.99.0.1/24', { vrfId: 'A', portId: `${core(p)}:Lo9` }); put(p, 'route', { id: 'leak', deviceId: core(p), vrfId: 'A', prefix: ip(p, 50, '0/24'), nextHop: ip(p, 50, 10) }); }],
  ['V45: a transit VLAN of IPv6 that is no /64', (p) => { l2(p, 91, 'TRANSIT', { role: 'transit' }); put(p, 'prefix', { id: 'x', prefix: 'fd00:9::/120', vlanId: 'v-TRANSIT' }); }],
  ['V46: servers are given their addresses by hand', (p) => put(p, 'prefix', { id: 'x', prefix: `fd00:${p.s}:50::/64`, vlanId: v(p, 50), hostSetup: 'none', locationId: `site-${p.s}` })],
  ['V47: two addresses of one device under its one name', (p) => { port(p, srv(p), '2'); for (const [id, at, n] of [['x', '1', 21], ['y', '2', 22]] as const) host(p, id, `${ip(p, 50, n)}/24`, { portId: `${srv(p)}:${at}`, dnsName: 'files.plant.example' }); }],
  ['V50: an opening to a virtual address', (p) => { p.d.remove('address', `a_vip-${p.s}`); change(p, 'opening', 'portal', { destination: ip(p, 50, 1) }); }],
  ['V50: an opening to an address of a populated range', (p) => { put(p, 'range', { id: 'x', start: ip(p, 50, 100), end: ip(p, 50, 120), role: 'populated' }); change(p, 'opening', 'portal', { destination: ip(p, 50, 110) }); }],
  ['V53: one inner port by two public addresses', (p) => put(p, 'opening', { ...p.d.objects.opening.get('portal')!, id: 'x', name: 'X', publicAddress: '192.0.2.11' })],
  ['V57: a trunk without a recorded native VLAN, on which the device says 1', (p) => seen(p, { interfaces: [{ portId: near(p), mode: 'trunk', untaggedVid: 1, taggedVids: [10, 20, 30, 40, 50] }] })],
];

/** Faults that stand elsewhere than where the generator plants them. */
// prettier-ignore
const elsewhere: readonly Case[] = [
  ['V1: a network in a block that is only reserved', (p) => put(p, 'prefix', { id: 'x', prefix: `10.${10 + p.s}.0.0/16`, status: 'reserved' }), () => ['IPPLAN_PARENT_NOT_CONTAINER x']],
  ['V2: host bits in IPv6', (p) => put(p, 'prefix', { id: 'x', prefix: 'fd00:77::7/64' }), () => ['IPPLAN_HOST_BITS x']],
  ['V6: the whole Internet as a prefix', (p) => put(p, 'prefix', { id: 'x', prefix: '0.0.0.0/0', status: 'container' }), () => ['IPPLAN_DEFAULT_AS_PREFIX x']],
  ['V6: site-local space of IPv6, withdrawn', (p) => put(p, 'prefix', { id: 'x', prefix: 'fec0:0:0:7::/64' }), () => ['IPPLAN_RESERVED_SPACE x']],
  ['V6: half of private space and half not', (p) => put(p, 'prefix', { id: 'x', prefix: '172.0.0.0/11', status: 'container' }), () => ['IPPLAN_PUBLIC_NOT_OWNED x']],
  ['V9: a server on the virtual address of a redundant gateway', (p) => { p.d.remove('address', `a_vip-${p.s}`); host(p, 'x', `${ip(p, 50, 1)}/24`, { portId: `${srv(p)}:1` }); }, () => ['IPPLAN_ADDRESS_DUPLICATE x']],
  ['V12: the gateway is recorded, but retired', (p) => change(p, 'address', `a ${core(p)}:Vlan30`, { status: 'deprecated' }), (p) => [`IPPLAN_GATEWAY_UNASSIGNED p${p.s}-30`]],
  ['V12: both routers of a redundant gateway are one device', (p) => { port(p, core(p), 'Vlan50b', { type: 'svi' }); change(p, 'fhrpMember', `fhrp-${p.s}-b`, { portId: `${core(p)}:Vlan50b` }); }, (p) => [`IPPLAN_FHRP_ALONE fhrp-${p.s}`]],
  ['V15: a pool that gives out the broadcast address', (p) => change(p, 'range', `pool${p.s}-40`, { end: ip(p, 40, 255) }), (p) => [`IPPLAN_DHCP_RANGE_OUTSIDE pool${p.s}-40`]],
  ['V21: a VLAN group that is reversed', (p) => put(p, 'vlanGroup', { id: 'x', name: 'X', minVid: 99, maxVid: 10 }), () => ['IPPLAN_VLAN_GROUP_EMPTY x']],
  ['V23: two domains joined by a trunk that allows everything', (p) => { for (const s of [0, 1]) { change(p, 'vlanGroup', `l2-${s}`, {}); mode(p, `x${s}`, `core-${s}:20`, { mode: 'trunk', allTagged: true }); } put(p, 'vlan', { id: 'y0', groupId: 'l2-0', vid: 90, name: 'LAB', l2Only: true }); put(p, 'vlan', { id: 'y1', groupId: 'l2-1', vid: 90, name: 'CAMERAS', l2Only: true }); cable(p, 'X', 'core-0:20', 'core-1:20'); }, () => ['IPPLAN_VLAN_MEANING_DIFFERS core-0:20']],
  ['V26: a server behind a trunk whose VLAN stops on the way', (p) => { server(p, 'esx'); const id = put(p, 'vlan', { id: 'vx', groupId: `l2-${p.s}`, vid: 90, name: 'APPS' }); put(p, 'prefix', { id: 'px', prefix: `${ip(p, 90, 0)}/24`, vlanId: id, gateway: ip(p, 90, 1), locationId: `site-${p.s}` }); port(p, core(p), 'Vlan90', { type: 'svi' }); mode(p, 'mx', `${core(p)}:Vlan90`, { mode: 'l3', untaggedVlanId: id }); host(p, 'gx', `${ip(p, 90, 1)}/24`, { portId: `${core(p)}:Vlan90` }); mode(p, 'x', `${p.acc}:20`, { mode: 'trunk', taggedVlanIds: [id] }); cable(p, 'X', `${p.acc}:20`, 'esx:1'); }, () => ['IPPLAN_VLAN_INTERRUPTED vx']],
  ['V26: a host on a hybrid port', (p) => { server(p, 'pc'); mode(p, 'x', `${p.acc}:20`, { mode: 'hybrid', untaggedVlanId: v(p, 30) }); cable(p, 'X', `${p.acc}:20`, 'pc:1'); for (const end of [near(p), far(p)]) change(p, 'interfaceVlan', `m ${end}`, { taggedVlanIds: all(p).filter((id) => id !== v(p, 30)) }); change(p, 'interfaceVlan', `m ${p.acc}:13`, { voiceVlanId: null }); }, (p) => [`IPPLAN_VLAN_INTERRUPTED ${v(p, 30)}`]],
  ['V26: the gateway is shut down', (p) => change(p, 'port', `${core(p)}:Vlan30`, { enabled: false }), (p) => [`IPPLAN_GATEWAY_DOWN p${p.s}-30`]],
  ['V26: the cord to the gateway of a firewall is missing; another of its ports is no way in', (p) => firewall(p, null), () => ['IPPLAN_VLAN_NO_PATH v-DMZ']],
  ['V34: an edge port without BPDU guard that leads to a firewall', (p) => { firewall(p, `${core(p)}:21`); change(p, 'interfaceVlan', `m21`, { edge: true, bpduGuard: false }); }, (p) => [`IPPLAN_BPDU_GUARD_MISSING ${core(p)}`]],
  ['V34: an access port without BPDU guard behind which a telephone is', (p) => { p.d.device('tel', p.d.type('TEL', 'phone', 0, [{ name: '1', kind: 'interface' }]), { locationId: `site-${p.s}` }); cable(p, 'X', `${p.acc}:13`, 'tel:1'); change(p, 'interfaceVlan', `m ${p.acc}:13`, { edge: false, bpduGuard: false }); }, (p) => [`IPPLAN_BPDU_GUARD_MISSING ${p.acc}`]],
  ['V34: a cord from a switch to itself', (p) => { for (const at of ['20', '21']) mode(p, `x${at}`, `${p.acc}:${at}`, { mode: 'access', untaggedVlanId: v(p, 20) }); cable(p, 'X', `${p.acc}:20`, `${p.acc}:21`); change(p, 'spanningTree', `tree ${p.acc}`, { mode: 'none' }); }, (p) => [`IPPLAN_LOOP_WITHOUT_STP ${p.acc}`]],
  ['V34: two cords side by side, not bundled', (p) => { for (const at of [`${p.acc}:20`, `${core(p)}:20`]) mode(p, `x${at}`, at, { mode: 'trunk', taggedVlanIds: all(p) }); cable(p, 'X', `${p.acc}:20`, `${core(p)}:20`); change(p, 'spanningTree', `tree ${p.acc}`, { mode: 'none' }); }, (p) => [`IPPLAN_LOOP_WITHOUT_STP ${p.acc}`]],
  ['V37: members of a LAG take packets of another size than those at the far end', (p) => { for (const at of [`acc-${p.s}-0:1`, `acc-${p.s}-0:2`]) change(p, 'port', at, { mtu: 1500 }); for (const at of [`${core(p)}:1`, `${core(p)}:2`]) change(p, 'port', at, { mtu: 9216 }); }, (p) => [`IPPLAN_MTU_DIFFERS acc-${p.s}-0:1`, `IPPLAN_MTU_DIFFERS acc-${p.s}-0:2`]],
  ['V38: one member of a LAG has a fixed speed', (p) => change(p, 'port', `${core(p)}:1`, { duplex: 'full', fixedSpeedMbps: 10_000 }), (p) => [`IPPLAN_SPEED_FIXED acc-${p.s}-0:1`]],
  ['V44: the IPv6 network of a VLAN is retired', (p) => { p.policy['dualStack'] = true; for (const s of [0, 1]) for (const vid of [10, 30, 40, 50]) put(p, 'prefix', { id: `x${s}-${vid}`, prefix: `fd00:${s}:${vid}::/64`, vlanId: vlanId(s, vid), hostSetup: 'slaac', locationId: `site-${s}`, ...(s === p.s && vid === 30 ? { status: 'deprecated' } : {}) }); }, (p) => [`IPPLAN_IPV6_MISSING ${v(p, 30)}`]],
  ['V53: the same opening in other words', (p) => put(p, 'opening', { ...p.d.objects.opening.get('portal')!, id: 'x', name: 'X', destination: '10.10.50.10/32', ports: ['443-443'] }), () => ['IPPLAN_OPENING_DUPLICATE portal']],
  ['V57: the device allows every VLAN where the plan lists some', (p) => seen(p, { interfaces: [{ portId: near(p), mode: 'trunk', untaggedVid: null, taggedVids: null }] }), (p) => [`IPPLAN_SEEN_OTHER_TRUNK ${near(p)}`]],
];

const SEED = 3;

function told(p: Plant): string[] {
  const plan = { name: 'Plant', present: p.d.objects, project: null, waivers: [], policy: p.policy };
  const [layer] = checkPlan(plan, { today: '2026-11-22', observed: p.observed });
  return layer!.findings
    .filter(({ code, follows }) => /^(IPPLAN|PLAN)_/.test(code) && follows === null)
    .map(line)
    .toSorted();
}

const line = ({ code, where: [place] }: Finding): string =>
  `${code} ${place && 'id' in place ? place.id : ''}`;

it.each(nearMisses)('no fault: %s', (_title, edit) => {
  const plant = plantOf(SEED);
  edit(plant);
  expect(told(plant)).toEqual([]);
});

it.each(elsewhere)('%s', (_title, edit, codes) => {
  const plant = plantOf(SEED);
  edit(plant);
  expect(told(plant)).toEqual(codes(plant));
});
