import { noObservations, type Observations } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import { Draft, portRow } from '../../view/draft.fixture.js';
import { cables, mode } from '../two-switches.fixture.js';

/** Numbers that a seed gives, always the same (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What faults are planted in. Ids are readable: `core-0:Vlan20` is the SVI of VLAN 20 on the core of site 0. */
export interface Plant {
  readonly d: Draft;
  readonly random: (below: number) => number;
  /** The site that the fault goes to, 0 or 1. */
  readonly s: number;
  /** An access switch of that site on a single uplink. */
  readonly acc: string;
  readonly seed: number;
  /** The plant before the fault. */
  readonly base: PlanObjects;
  observed: Observations;
  policy: Record<string, number | string | boolean>;
}

const VLANS = [
  [10, 'management', 'MGMT'],
  [20, 'user', 'USERS'],
  [30, 'voice', 'USERS'],
  [40, 'guest', 'GUESTS'],
  [50, 'server', 'SERVERS'],
] as const;

/** The VLAN of a site. */
export const vlanId = (s: number, vid: number): string => `v${s}-${vid}`;

/**
 * A plant of two sites without a fault. Each site:
 *
 *     [core-s] ══Po1══ [acc-s-0] ─1 server, 1 printer      core-s ──9── core of the other site (routed /31)
 *        ║ ╚═════ 3 ══ [acc-s-1] ══ 4 ══ acc-s-0 (ring)
 *        ╚ … ═════════ [acc-s-2 …] on one uplink
 */
function built(seed: number): Pick<Plant, 'd' | 'random' | 's' | 'acc'> {
  const random = randomOf(seed);
  const d = new Draft();
  const sw = d.type('SW-24', 'switch', 0, portRow(24, { kind: 'interface', speedMbps: 10_000 }, String));
  const srv = d.type('SRV', 'server', 0, portRow(1, { kind: 'interface' }, String));
  const prn = d.type('PRN', 'printer', 0, portRow(1, { kind: 'interface' }, String));
  d.put('aggregate', { id: 'agg', prefix: '10.0.0.0/8' });
  d.put('prefix', { id: 'space', prefix: '10.0.0.0/8', status: 'container' });
  d.put('asn', { id: 'as', number: 64_512, name: 'Plant' });
  for (const [id, trust] of [
    ['USERS', 50],
    ['SERVERS', 80],
    ['GUESTS', 10],
    ['MGMT', 100],
  ] as const)
    d.put('zone', { id, name: id, trust });
  d.put('flow', {
    id: 'web',
    name: 'WEB',
    fromZoneId: 'USERS',
    toZoneId: 'SERVERS',
    protocol: 'tcp',
    ports: ['443'],
  });
  d.put('flow', {
    id: 'no-guests',
    name: 'NO-GUESTS',
    fromZoneId: 'GUESTS',
    toZoneId: 'MGMT',
    action: 'deny',
  });
  const counts = [0, 1].map((s) => site(d, s, 3 + random(3), { sw, srv, prn }));
  transit(d);
  d.put('opening', {
    id: 'portal',
    name: 'PORTAL',
    source: '198.51.100.0/24',
    destination: '10.10.50.10',
    protocol: 'tcp',
    ports: ['443'],
    nat: 'destination',
    publicAddress: '192.0.2.10',
    deviceId: 'core-0',
    rule: '10',
    requester: 'IT',
    approver: 'CISO',
    reason: 'Portal',
    requestedOn: '2026-06-01',
    approvedOn: '2026-06-02',
    expiresOn: '2027-06-01',
  });
  const s = random(2);
  const acc = `acc-${s}-${2 + random(counts[s]! - 2)}`;
  return { d, random, s, acc };
}

interface Types {
  readonly sw: string;
  readonly srv: string;
  readonly prn: string;
}

/** @returns how many access switches it has */
function site(d: Draft, s: number, switches: number, { sw, srv, prn }: Types): number {
  d.place(`site-${s}`, 'site');
  const where = { locationId: `site-${s}` };
  d.put('vlanGroup', { id: `l2-${s}`, name: `L2-${s}`, locationId: `site-${s}`, minVid: 10, maxVid: 99 });
  const net = (vid: number, host: number): string => `10.${10 + s}.${vid}.${host}`;
  for (const [vid, role, zoneId] of VLANS) {
    d.put('vlan', { id: vlanId(s, vid), groupId: `l2-${s}`, vid, name: `NET${vid}`, role, zoneId });
    d.put('prefix', {
      id: `p${s}-${vid}`,
      prefix: `${net(vid, 0)}/24`,
      vlanId: vlanId(s, vid),
      gateway: net(vid, 1),
      locationId: `site-${s}`,
      plannedHosts: 60,
    });
  }
  d.put('prefix', {
    id: `six-${s}`,
    prefix: `fd00:${s}:20::/64`,
    vlanId: vlanId(s, 20),
    hostSetup: 'slaac',
    locationId: `site-${s}`,
  });
  for (const vid of [20, 40]) {
    d.put('range', { id: `pool${s}-${vid}`, start: net(vid, 100), end: net(vid, 199), role: 'dhcp' });
    d.put('dhcpScope', {
      id: `dhcp${s}-${vid}`,
      prefixId: `p${s}-${vid}`,
      server: '10.10.50.10',
      dnsServers: ['10.10.50.10'],
      ntpServers: ['10.10.50.10'],
      peakLeases: 60,
    });
  }
  d.put('range', { id: `printers-${s}`, start: net(20, 50), end: net(20, 59), purpose: 'printer' });
  d.device(`core-${s}`, sw, where);
  d.put('spanningTree', { id: `tree core-${s}`, deviceId: `core-${s}`, priority: 4096, root: true });
  for (const [vid] of VLANS) svi(d, `core-${s}`, s, vid, vid === 50 ? net(vid, 2) : net(vid, 1), vid === 10);
  for (let i = 0; i < switches; i++) accessSwitch(d, s, i, sw, where);
  d.device(`srv-${s}`, srv, where);
  d.device(`prn-${s}`, prn, where);
  address(d, `srv-${s}:1`, `${net(50, 10)}/24`);
  address(d, `prn-${s}:1`, `${net(20, 50)}/24`);
  gateway50(d, s, net);
  const uplinks = Array.from({ length: switches - 1 }, (_, i) => `acc-${s}-${i + 1}:3 -- core-${s}:${i + 4}`);
  cablesOf(d, s, [
    `acc-${s}-0:1 -- core-${s}:1`,
    `acc-${s}-0:2 -- core-${s}:2`,
    `acc-${s}-0:4 -- acc-${s}-1:4`,
    ...uplinks,
    `srv-${s}:1 -- acc-${s}-0:15`,
    `prn-${s}:1 -- acc-${s}-0:16`,
  ]);
  return switches;
}

function accessSwitch(d: Draft, s: number, i: number, sw: string, where: object): void {
  const name = `acc-${s}-${i}`;
  d.device(name, sw, { ...where });
  d.put('spanningTree', { id: `tree ${name}`, deviceId: name });
  svi(d, name, s, 10, `10.${10 + s}.10.${11 + i}`, true);
  const host = (port: number, vid: number, more: object = {}): void =>
    void d.put('interfaceVlan', {
      id: `m ${name}:${port}`,
      portId: `${name}:${port}`,
      mode: 'access',
      untaggedVlanId: vlanId(s, vid),
      edge: true,
      bpduGuard: true,
      ...more,
    });
  host(13, 20, { voiceVlanId: vlanId(s, 30) });
  host(14, 40);
  host(15, 50);
  host(16, 20);
  const all = VLANS.map(([vid]) => vlanId(s, vid));
  if (i > 0) {
    mode(d, `${name}:3`, 'trunk', null, all);
    mode(d, `core-${s}:${i + 3}`, 'trunk', null, all);
  }
  if (i < 2) mode(d, `${name}:4`, 'trunk', null, all);
  if (i > 0) return;
  for (const device of [name, `core-${s}`]) {
    d.put('port', { id: `${device}:Po1`, deviceId: device, name: 'Po1', kind: 'interface', type: 'lag' });
    for (const port of ['1', '2'])
      d.put('port', { ...d.objects.port.get(`${device}:${port}`)!, lagId: `${device}:Po1` });
    mode(d, `${device}:Po1`, 'trunk', null, all);
  }
}

/** The servers' gateway is two routers: the core and the first access switch answer at .1. */
function gateway50(d: Draft, s: number, net: (vid: number, host: number) => string): void {
  const second = `acc-${s}-0`;
  svi(d, second, s, 50, net(50, 3), false);
  d.put('fhrpGroup', {
    id: `fhrp-${s}`,
    protocol: 'vrrp3',
    number: 50,
    vlanId: vlanId(s, 50),
    virtualAddresses: [net(50, 1)],
  });
  d.put('fhrpMember', { id: `fhrp-${s}-a`, groupId: `fhrp-${s}`, portId: `core-${s}:Vlan50`, priority: 120 });
  d.put('fhrpMember', { id: `fhrp-${s}-b`, groupId: `fhrp-${s}`, portId: `${second}:Vlan50` });
  d.put('address', { id: `a vip-${s}`, address: `${net(50, 1)}/24`, role: 'vrrp', fhrpGroupId: `fhrp-${s}` });
}

function svi(d: Draft, device: string, s: number, vid: number, at: string, management: boolean): void {
  const id = `${device}:Vlan${vid}`;
  d.put('port', { id, deviceId: device, name: `Vlan${vid}`, kind: 'interface', type: 'svi' });
  const relayServers = device.startsWith('core') && (vid === 20 || vid === 40) ? ['10.10.50.10'] : [];
  d.put('interfaceVlan', {
    id: `m ${id}`,
    portId: id,
    mode: 'l3',
    untaggedVlanId: vlanId(s, vid),
    relayServers,
  });
  address(d, id, `${at}/24`, { management, dnsName: management ? `${device}.plant.example` : '' });
}

function address(d: Draft, portId: string, at: string, more: object = {}): void {
  d.put('address', { id: `a ${portId}`, address: at, portId, ...more });
}

function cablesOf(d: Draft, s: number, pairs: readonly string[]): void {
  const own = new Draft(d.objects);
  cables(own, ...pairs);
  for (const cable of own.objects.cable.values())
    if (!d.objects.cable.has(cable.id))
      d.put('cable', { ...cable, id: `${cable.id}-s${s}`, label: `${cable.label}-S${s}` });
}

/** [core-0] ──/31── [core-1], and the routes over it. */
function transit(d: Draft): void {
  d.put('prefix', { id: 'transit', prefix: '10.0.255.0/31' });
  for (const s of [0, 1]) {
    address(d, `core-${s}:9`, `10.0.255.${s}/31`);
    d.put('route', {
      id: `route-${s}`,
      deviceId: `core-${s}`,
      prefix: `10.${11 - s}.0.0/16`,
      nextHop: `10.0.255.${1 - s}`,
    });
  }
  d.cable('T1', 'core-0:9', 'core-1:9', { status: 'installed', media: 'os2', lengthM: 500 });
}

const made = new Map<number, Pick<Plant, 'd' | 'random' | 's' | 'acc'>>();

/** The plant of a seed, to plant something in: its objects are shared, its maps are its own. */
export function plantOf(seed: number): Plant {
  const known = made.get(seed) ?? built(seed);
  made.set(seed, known);
  return {
    ...known,
    seed,
    base: known.d.objects,
    d: new Draft(known.d.objects),
    random: randomOf(seed + 1000),
    observed: noObservations,
    policy: {},
  };
}

/** Changes fields of an object of the plant. */
export function change({ d }: Plant, kind: keyof PlanObjects, id: string, fields: object): string {
  const known = d.objects[kind].get(id.replaceAll(' ', '_'));
  if (!known) throw new Error(`the plant has no ${kind} ${id}`);
  return d.put(kind, { ...known, ...fields }).id;
}
