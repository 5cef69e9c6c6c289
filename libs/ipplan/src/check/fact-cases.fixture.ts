import { factsOf, links } from './ipplan.fixture.js';
import { noObservations, type Observations } from './observed/observations.js';
import { access, svi, trunk, users, v10, v20, type Case, type World } from './plan-cases.fixture.js';

const seen = (observed: Partial<Observations>, more: World = {}): World => ({
  ...more,
  observed: { ...noObservations, ...observed },
});
const withFacts = (facts: Readonly<Record<string, object>>, more: World = {}): World => ({
  ...more,
  interfaceOf: (id) => ({ ...factsOf(id)!, ...facts[id] }),
});
const tree = (deviceId: string, more: object = {}) => ({ id: `t${deviceId}`, deviceId, ...more });
const all = (portId: string) => ({ id: `m-${portId}`, portId, mode: 'trunk', allTagged: true });
const chain = { l2Links: links('A:1 B:1', 'B:2 C:1') };
const chainModes = ['A:1', 'B:1', 'B:2', 'C:1'].map(all);
const managed = (id: string, address: string, portId: string, more: object = {}) => ({
  id,
  address,
  portId,
  management: true,
  ...more,
});
const nas = { id: 'nas', address: '10.0.20.9/24', dnsName: 'nas' };
const zone = (...records: (readonly [string, 'A' | 'PTR', string])[]) => ({
  origin: 'plant.example.',
  records: records.map(([name, type, value]) => ({ name, type, value })),
});
const reverse = (origin: string, name: string, value: string) => ({
  origin,
  records: [{ name, type: 'PTR' as const, value }],
});
/** Two switches that answer the LAG of A, with a link between them. */
const pair = { l2Links: links('A:lag1 B:lag1', 'A:lag1 C:lag1', 'B:9 C:9') };
const lagModes = (other: readonly string[]) => [
  trunk('A:lag1', ['v10', 'v20']),
  trunk('B:lag1', ['v10', 'v20']),
  trunk('C:lag1', [...other]),
];
const l2 = [v10, v20].map((vlan) => ({ ...vlan, l2Only: true }));

/** Names, roots, pairs, servers and zones: what is judged against what the network says, and against chance. */
// prettier-ignore
export const factCases: readonly Case[] = [
  ['[A]==[B]==[C], A and B with the lowest priority', { interfaceVlan: chainModes, spanningTree: [tree('A', { priority: 4096 }), tree('B', { priority: 4096 }), tree('C')] }, ['IPPLAN_STP_ROOT_BY_CHANCE A B'], chain],
  ['[A]==[B]==[C], one lowest priority is a decision', { interfaceVlan: chainModes, spanningTree: [tree('A', { priority: 4096 }), tree('B'), tree('C')] }, [], chain],
  ['[A]──routed──[B]: each is the root of its own', { interfaceVlan: [{ ...all('A:1'), mode: 'l3', allTagged: false }, { ...all('B:1'), mode: 'l3', allTagged: false }], spanningTree: [tree('A'), tree('B')] }, [], { l2Links: links('A:1 B:1') }],
  ['[A]==[B], B root for VLAN 20 alone', { vlan: l2, interfaceVlan: [all('A:1'), all('B:1')], spanningTree: [tree('A', { priority: 4096 }), tree('B'), tree('B', { id: 'tb', priority: 0, vlanIds: ['v20'] })] }, ['IPPLAN_STP_ROOTS_DIFFER B A'], { l2Links: links('A:1 B:1') }],
  ['[A]==[B], B meant to be root for VLAN 20', { vlan: l2, interfaceVlan: [all('A:1'), all('B:1')], spanningTree: [tree('A', { priority: 4096 }), tree('B', { priority: 8192 }), tree('B', { id: 'tb', priority: 0, vlanIds: ['v20'], root: true })] }, [], { l2Links: links('A:1 B:1') }],
  ['[LAG of A] to the pair B═C, all VLANs between them', { vlan: l2, interfaceVlan: [...lagModes(['v10', 'v20']), all('B:9'), all('C:9')] }, [], pair],
  ['[LAG of A] to the pair B═C, which are not described yet', {}, [], pair],
  ['[LAG of A] to B and C, a link between them that lacks VLAN 20', { vlan: l2, interfaceVlan: [...lagModes(['v10', 'v20']), trunk('B:9', ['v10']), trunk('C:9', ['v10'])] }, ['IPPLAN_LAG_SPLIT A:lag1'], pair],
  ['[LAG of A] to B and C with other VLANs', { vlan: l2, interfaceVlan: [...lagModes(['v10']), all('B:9'), all('C:9')] }, ['IPPLAN_LAG_SPLIT A:lag1', 'IPPLAN_TRUNK_ASYMMETRIC A:lag1 C:lag1'], pair],
  ['[LAG of A] to three devices that are linked to each other', {}, ['IPPLAN_LAG_SPLIT A:lag1'], { l2Links: links('A:lag1 B:lag1', 'A:lag1 C:lag1', 'A:lag1 D:lag1', 'B:9 C:9', 'C:8 D:8', 'B:7 D:7') }],
  ['[LAG of A] to two LAGs of one device', {}, ['IPPLAN_LAG_SPLIT A:lag1'], { l2Links: links('A:lag1 B:lag1', 'A:lag1 B:lag2') }],
  ['[LAG of A] to one LAG of B and a bare port of C', {}, ['IPPLAN_LAG_ONE_SIDED A:lag1 C:1', 'IPPLAN_LAG_SPLIT A:lag1'], { l2Links: links('A:lag1 B:lag1', 'A:lag1 C:1', 'B:9 C:9') }],
  ['two devices of one name', { prefix: [users], address: [svi, managed('a', '10.0.20.8/24', 'A:1'), managed('b', '10.0.20.9/24', 'B:1')] }, ['IPPLAN_HOSTNAME_TWICE A B'], withFacts({ 'A:1': { deviceName: 'sw-1' }, 'B:1': { deviceName: 'SW-1' } })],
  ['one name, and the other device is out of service', { prefix: [users], address: [svi, managed('a', '10.0.20.8/24', 'A:1'), managed('b', '10.0.20.9/24', 'B:1', { status: 'deprecated' })] }, [], withFacts({ 'A:1': { deviceName: 'sw-1' }, 'B:1': { deviceName: 'sw-1', retired: true } })],
  ['one management address in two tables', { vrf: [{ id: 'r', name: 'OOB' }], prefix: [users, { ...users, id: 'o', vlanId: null, gateway: null, vrfId: 'r' }], address: [svi, managed('a', '10.0.20.8/24', 'A:1'), managed('b', '10.0.20.8/24', 'B:1', { vrfId: 'r' })] }, ['IPPLAN_MANAGEMENT_SHARED a b']],
  ['two OSPF routers with one loopback address', { interfaceVlan: [{ id: 'm', portId: 'A:1', mode: 'l3', ospfArea: '0.0.0.0' }, { id: 'n', portId: 'B:1', mode: 'l3', ospfArea: '0.0.0.0' }], address: [{ id: 'a', address: '10.255.0.1/32', portId: 'A:lo', role: 'anycast' }, { id: 'b', address: '10.255.0.1/32', portId: 'B:lo', role: 'anycast' }] }, ['IPPLAN_ROUTER_ID_TWICE A a B b'], withFacts({ 'A:lo': { type: 'loopback' }, 'B:lo': { type: 'loopback' } })],
  ['an anycast loopback beside loopbacks of their own', { interfaceVlan: [{ id: 'm', portId: 'A:1', mode: 'l3', ospfArea: '0.0.0.0' }, { id: 'n', portId: 'B:1', mode: 'l3', ospfArea: '0.0.0.0' }], address: [{ id: 'a0', address: '10.255.0.8/32', portId: 'A:lo0', role: 'loopback' }, { id: 'b0', address: '10.255.0.9/32', portId: 'B:lo0', role: 'loopback' }, { id: 'a', address: '10.255.9.1/32', portId: 'A:lo1', role: 'anycast' }, { id: 'b', address: '10.255.9.1/32', portId: 'B:lo1', role: 'anycast' }] }, [], withFacts({ 'A:lo0': { type: 'loopback' }, 'B:lo0': { type: 'loopback' }, 'A:lo1': { type: 'loopback' }, 'B:lo1': { type: 'loopback' } })],
  ['a name that its zone lacks', { prefix: [users], address: [svi, nas] }, ['IPPLAN_DNS_RECORD_MISSING nas'], seen({ zones: [zone()] })],
  ['a name that another zone answers for', { prefix: [users], address: [svi, { ...nas, dnsName: 'nas.other.example' }] }, [], seen({ zones: [zone()] })],
  ['a name with another address in the zone', { prefix: [users], address: [svi, nas, { id: 'x', address: '10.0.20.10/24' }] }, ['IPPLAN_DNS_RECORD_DIFFERS nas'], seen({ zones: [zone(['NAS.plant.example.', 'A', '10.0.20.10'])] })],
  ['a name with several addresses, one of them right', { prefix: [users], address: [svi, nas, { id: 'x', address: '10.0.20.10/24' }] }, [], seen({ zones: [zone(['nas.plant.example.', 'A', '10.0.20.10'], ['nas.plant.example.', 'A', '10.0.20.9'])] })],
  ['a name for an address that nobody recorded', { prefix: [users], address: [svi] }, ['IPPLAN_DNS_RECORD_STALE users'], seen({ zones: [zone(['old.plant.example.', 'A', '10.0.20.66'], ['web.plant.example.', 'A', '198.51.100.9'])] })],
  ['a reverse record of another host', { prefix: [users], address: [svi, nas] }, ['IPPLAN_PTR_DIFFERS nas'], seen({ zones: [reverse('20.0.10.in-addr.arpa.', '9.20.0.10.in-addr.arpa.', 'printer.plant.example.')] })],
  ['a reverse zone of part of the octet (RFC 2317)', { prefix: [users], address: [svi, nas] }, ['IPPLAN_PTR_DIFFERS nas'], seen({ zones: [reverse('0-26.20.0.10.in-addr.arpa.', '1.0-26.20.0.10.in-addr.arpa.', 'gw.plant.example.')] })],
  ['a reverse zone of another part of the octet', { prefix: [users], address: [svi, nas] }, [], seen({ zones: [reverse('64/26.20.0.10.in-addr.arpa.', '65.64/26.20.0.10.in-addr.arpa.', 'gw.plant.example.')] })],
  ['a site server that nobody recorded', { prefix: [users], address: [svi] }, ['IPPLAN_SITE_SERVER_UNKNOWN users'], { policy: { syslogServers: '10.0.20.77, 198.51.100.9' } }],
  ['a device that logs elsewhere', {}, ['IPPLAN_DEVICE_SERVICE_DIFFERS A'], seen({ services: [{ deviceId: 'A', service: 'syslog', servers: ['198.51.100.8'] }] }, { policy: { syslogServers: '198.51.100.9' } })],
  ['another neighbour than planned', {}, ['IPPLAN_SEEN_OTHER_NEIGHBOUR A:1'], seen({ neighbours: [{ portId: 'A:1', planned: 'B:1', seen: 'C 1' }] })],
  ['a printer learnt at another port', { vlan: [{ ...v20, l2Only: true }], interfaceVlan: [access('A:1', 'v20'), access('A:2', 'v20')] }, ['IPPLAN_SEEN_OTHER_PLACE A:2 A:1 H:1'], seen({ stations: [{ portId: 'A:2', mac: '00:00:5e:00:00:05' }, { portId: 'A:1', mac: '00:00:5e:00:00:06' }] }, withFacts({ 'H:1': { mac: '00:00:5e:00:00:05' } }, { l2Links: links('A:1 H:1') }))],
];
