import { apply } from '#changes';
import { IpPrefix } from '#ipplan';
import { checkPlan } from '../check/check-plan.js';
import { plantOf } from '../check/planted/plant.fixture.js';
import type { Kind, PlanObjects } from '../value/kinds.js';
import { allocateNeed } from './allocate-need.js';
import { changeLines } from './change-lines.js';
import { renumber, type Renumbering } from './renumber/renumber.js';
import { vlanMap } from './vlan-map.js';
import { whatIfRemoved } from './what-if.js';

const ids = (): (() => string) => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};
const after = (objects: PlanObjects, changes: readonly unknown[]): PlanObjects => {
  const applied = apply(objects, changes as never);
  if (!applied.ok) throw new Error('does not apply');
  return applied.objects;
};
const told = (objects: PlanObjects): string[] => {
  const plan = { name: 'P', present: objects, project: null, waivers: [], policy: {} };
  return checkPlan(plan, { today: '2026-11-22' })[0]!
    .findings.map(({ code }) => code)
    .filter((code) => code.startsWith('IPPLAN_'));
};

const plant = plantOf(3);
const { objects } = plant.d;

describe('networks for a need', () => {
  const need = {
    places: ['site-0', 'site-1'],
    vlans: [
      { name: 'LAB', role: 'iot' as const, hosts: 60 },
      { name: 'CAM', role: 'video' as const, hosts: 20 },
    ],
    growthPercent: 25,
    gateway: 'first' as const,
  };
  const proposed = allocateNeed(objects, { containerId: 'space', groupId: 'l2-0' }, need, ids());

  it('are taken beside what is used, one block and one run of ids per place', () => {
    if (!proposed.ok) throw new Error(proposed.reason);
    expect(
      proposed.blocks.map(({ block, networks }) => [
        block.toString(),
        networks.map(({ vid, prefix }) => `${vid} ${prefix.toString()}`),
      ]),
    ).toEqual([
      ['10.0.0.0/24', ['60 10.0.0.0/25', '61 10.0.0.128/27']],
      ['10.0.1.0/24', ['70 10.0.1.0/25', '71 10.0.1.128/27']],
    ]);
  });

  it('come as changes that the plan takes; only what nobody can propose is still told', () => {
    if (!proposed.ok) throw new Error(proposed.reason);
    // Whose SVI routes them is the planner's to say; VLANs of one domain for both sites are a decision too.
    expect(new Set(told(after(objects, proposed.changes)))).toEqual(
      new Set(['IPPLAN_GATEWAY_UNASSIGNED', 'IPPLAN_SITE_NOT_SUMMARISABLE']),
    );
  });
});

type Planned = Extract<Renumbering, { ok: true }>;

function planned(
  start: PlanObjects,
  prefixId: string,
  to: string,
  policy = {},
): Planned & { states: PlanObjects[] } {
  const plan = renumber(start, prefixId, IpPrefix.parse(to), ids(), policy);
  if (!plan.ok) throw new Error(`${plan.reason} ${plan.what.join()}`);
  const states: PlanObjects[] = [];
  for (const { changes } of plan.steps) states.push(after(states.at(-1) ?? start, changes));
  return { ...plan, states };
}

const textOf = (state: PlanObjects): string =>
  JSON.stringify(Object.values(state).flatMap((map) => [...map.values()]));

describe('renumbering 10.10.20.0/24 to 10.10.64.0/24', () => {
  const { steps, states, hosts, remarks } = planned(objects, 'p0-20', '10.10.64.0/24');
  const of = (state: PlanObjects, id: string) => state.address.get(id);

  it('has four stages; nothing is told at any of them: while both networks are there the new gateway is recorded as the second one', () => {
    expect(steps.map(({ stage }) => stage)).toEqual(['shorten', 'prepare', 'move', 'clean']);
    expect(states.map((state) => [...new Set(told(state))])).toEqual([[], [], [], []]);
    expect(remarks).toEqual([]);
  });

  it('every host keeps its place in the network, its record and its name', () => {
    expect(of(states[3]!, 'a_prn-0:1')).toEqual({
      ...of(objects, 'a_prn-0:1')!,
      address: '10.10.64.50/24',
    });
    expect(of(states[3]!, 'a_core-0:Vlan20')).toEqual({
      ...of(objects, 'a_core-0:Vlan20')!,
      address: '10.10.64.1/24',
    });
    expect(hosts.find(({ from }) => from === '10.10.20.50')).toMatchObject({
      to: '10.10.64.50',
      at: { port: 'site-0/prn-0:1', rack: null },
    });
    expect(textOf(states[3]!)).not.toContain('10.10.20.');
  });

  it('leases are short while hosts move, and as long as before in the end', () => {
    const leases = (state: PlanObjects) =>
      [...state.dhcpScope.values()]
        .filter(
          ({ prefixId }) =>
            !state.prefix.get(prefixId)?.prefix.startsWith('10.11.') &&
            state.prefix.get(prefixId)?.vlanId === 'v0-20',
        )
        .map(({ leaseS }) => leaseS);
    expect([objects, ...states].map(leases)).toEqual([
      [86_400],
      [3600],
      [3600, 3600],
      [3600, 3600],
      [86_400],
    ]);
  });

  it('its lines say what happens to what', () => {
    const { lines } = changeLines(states[1]!, steps[2]!.changes);
    expect(lines).toContainEqual({
      op: 'change',
      kind: 'address',
      id: 'a_prn-0:1',
      name: '10.10.20.50/24',
      becomes: '10.10.64.50/24',
    });
  });
});

describe('renumbering the servers, 10.10.50.0/24 with a redundant gateway', () => {
  const start = after(objects, [
    change('dhcpScope', 'dhcp0-20', {
      options: ['150=10.10.50.10,10.10.50.77', '66=tftp://10.10.50.10/boot', '43=10.10.50.100'],
    }),
    change('opening', 'portal', {
      publicAddress: '10.10.50.10',
      rule: 'permit tcp any host 10.10.50.10 eq 443',
    }),
    change('route', 'route-1', { prefix: '10.10.0.0/18' }),
  ]);
  const { states, remarks } = planned(start, 'p0-50', '10.10.65.0/24', {
    dnsServers: '10.10.50.10',
    growthFactor: 1.25,
  });
  const end = states.at(-1)!;

  it('the virtual address answers in both networks until the end, and the routers behind it too', () => {
    const virtual = states.map((state) => state.fhrpGroup.get('fhrp-0')!.virtualAddresses);
    expect(virtual).toEqual([
      ['10.10.50.1'],
      ['10.10.50.1', '10.10.65.1'],
      ['10.10.50.1', '10.10.65.1'],
      ['10.10.65.1'],
    ]);
    const addressesOf = (state: PlanObjects) =>
      [...state.address.values()]
        .filter(({ portId }) => portId === 'core-0:Vlan50')
        .map(({ address, role }) => `${address} ${role}`);
    expect(addressesOf(states[2]!)).toEqual(['10.10.50.2/24 null', '10.10.65.2/24 secondary']);
    expect(addressesOf(end)).toEqual(['10.10.65.2/24 null']);
  });

  it('DHCP options, servers, relays and the public side of a translation follow', () => {
    expect(end.dhcpScope.get('dhcp0-20')).toMatchObject({
      server: '10.10.65.10',
      dnsServers: ['10.10.65.10'],
      options: ['150=10.10.65.10,10.10.50.77', '66=tftp://10.10.65.10/boot', '43=10.10.50.100'],
    });
    expect(end.interfaceVlan.get('m_core-0:Vlan20')!.relayServers).toEqual(['10.10.65.10']);
    expect(end.opening.get('portal')).toMatchObject({
      destination: '10.10.65.10',
      publicAddress: '10.10.65.10',
    });
  });

  it('relays and openings let both pass before anybody moves, and the new one alone afterwards', () => {
    expect(states[1]!.interfaceVlan.get('m_core-0:Vlan20')!.relayServers).toEqual([
      '10.10.50.10',
      '10.10.65.10',
    ]);
    const destinations = states.map((state) =>
      [...state.opening.values()].map(({ destination }) => destination),
    );
    expect(destinations).toEqual([
      ['10.10.50.10'],
      ['10.10.50.10', '10.10.65.10'],
      ['10.10.65.10'],
      ['10.10.65.10'],
    ]);
  });

  it('a router that reaches the old network by a summary learns the new one; loops and black holes are never told', () => {
    const routes = [...end.route.values()]
      .filter(({ deviceId }) => deviceId === 'core-1')
      .map(({ prefix }) => prefix);
    expect(routes).toEqual(['10.10.0.0/18', '10.10.65.0/24']);
    expect(
      states.flatMap((state) => told(state).filter((code) => /ROUTE|HOP|FHRP|GATEWAY|OPENING/.test(code))),
    ).toEqual([]);
  });

  it('what no change can lead on is said: thresholds and texts', () => {
    expect(remarks.map(({ what, name }) => `${what} ${name}`)).toEqual(['policy dnsServers', 'text PORTAL']);
  });
});

describe('renumbering is refused, and says why', () => {
  it.each([
    ['a network that others use', 'p0-20', '10.10.30.0/25', 'overlap', ['10.10.30.0/24']],
    ['itself', 'p0-20', '10.10.20.0/25', 'overlap', ['10.10.20.0/24']],
    ['too small', 'p0-10', '10.10.64.0/31', 'full', ['10.10.10.13']],
    ['a container with networks in it', 'space', '172.16.0.0/12', 'nested', ['10.0.255.0/31']],
    ['another version', 'p0-20', 'fd00:9::/64', 'version', ['fd00:9::/64']],
  ])('%s', (_, id, to, reason, what) => {
    const refused = renumber(objects, id, IpPrefix.parse(to), ids());
    expect(refused).toMatchObject({ ok: false, reason, what: expect.arrayContaining(what) as string[] });
  });

  it('a smaller network: who has no place gets a free one outside of the pools, a pool is cut, a lost one is told', () => {
    const { hosts, remarks, states } = planned(objects, 'p0-20', '10.10.64.0/25');
    expect(hosts.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '10.10.20.1 10.10.64.1',
      '10.10.20.50 10.10.64.50',
    ]);
    expect(
      [...states.at(-1)!.range.values()]
        .filter(({ start }) => start.startsWith('10.10.64.'))
        .map(({ start, end }) => `${start}-${end}`),
    ).toEqual(['10.10.64.100-10.10.64.126', '10.10.64.50-10.10.64.59']);
    expect(remarks).toEqual([]);
    const narrow = planned(objects, 'p0-20', '10.10.64.0/27');
    expect(narrow.hosts.map(({ to }) => to)).toEqual(['10.10.64.1', '10.10.64.2']);
    expect(narrow.remarks.map(({ what, text }) => `${what} ${text}`)).toEqual([
      'range 10.10.20.100-10.10.20.199',
      'range 10.10.20.50-10.10.20.59',
    ]);
  });
});

describe('what if this were not there', () => {
  const cableAt = (portId: string): string =>
    [...objects.cable.values()].find(({ a, b }) => [...a, ...b].some((end) => end.portId === portId))!.id;
  const without = (...portIds: string[]) =>
    whatIfRemoved(
      objects,
      portIds.map((id) => ({ kind: 'cable' as const, id: cableAt(id) })),
    );
  const wayOf = (hops: readonly { from: { device: string }; to: { device: string } }[]): string =>
    [hops[0]!.from.device, ...hops.map(({ to }) => to.device)].map((name) => name.split('/')[1]).join(' ');

  it('[acc-2] on one uplink: without it every VLAN of the switch breaks, and the way it had is told', () => {
    const { breaks, detours } = without('acc-0-2:3');
    expect(breaks.map(({ vid, users, from }) => [vid, users, from])).toEqual([
      ['10', 1, 'site-0/acc-0-2'],
      ['20', 2, 'site-0/acc-0-2'],
      ['30', 1, 'site-0/acc-0-2'],
      ['40', 1, 'site-0/acc-0-2'],
      ['50', 1, 'site-0/acc-0-2'],
    ]);
    expect(breaks[1]!.was).toEqual([
      {
        from: expect.objectContaining({
          port: 'site-0/acc-0-2:3',
          device: 'site-0/acc-0-2',
          rack: null,
        }) as object,
        to: expect.objectContaining({ port: 'site-0/core-0:5' }) as object,
        cables: [{ id: cableAt('acc-0-2:3'), label: objects.cable.get(cableAt('acc-0-2:3'))!.label }],
      },
    ]);
    expect([breaks[1]!.lacking, breaks[1]!.cutOff.map(({ port }) => port), detours]).toEqual([
      [],
      ['site-0/acc-0-2:13', 'site-0/acc-0-2:16'],
      [],
    ]);
  });

  it('[acc-1] in the ring: the other way holds, and is told; without both ways it breaks', () => {
    const { breaks, detours } = without('acc-0-1:3');
    expect([breaks, detours.map(({ vid, was, now }) => `${vid}: ${wayOf(was)}, now ${wayOf(now)}`)]).toEqual([
      [],
      [
        '10: acc-0-1 core-0, now acc-0-1 acc-0-0 core-0',
        '20: acc-0-1 core-0, now acc-0-1 acc-0-0 core-0',
        '30: acc-0-1 core-0, now acc-0-1 acc-0-0 core-0',
        '40: acc-0-1 core-0, now acc-0-1 acc-0-0 core-0',
      ],
    ]);
    expect(without('acc-0-1:3', 'acc-0-1:4').breaks).toHaveLength(5);
  });

  it('another way that lacks the VLAN is named, and its changes mend it', () => {
    const ring = change('interfaceVlan', 'm_acc-0-1:4', {
      taggedVlanIds: ['v0-10', 'v0-30', 'v0-40', 'v0-50'],
    });
    const start = after(objects, [ring]);
    const { breaks } = whatIfRemoved(start, [{ kind: 'cable', id: cableAt('acc-0-1:3') }]);
    expect(breaks.map(({ vid, lacking }) => [vid, lacking.map(({ port }) => port)])).toEqual([
      ['20', ['site-0/acc-0-1:4']],
    ]);
    expect(
      whatIfRemoved(after(start, breaks[0]!.changes), [{ kind: 'cable', id: cableAt('acc-0-1:3') }]).breaks,
    ).toEqual([]);
  });

  it('a LAG holds without one member, and not without itself', () => {
    expect(without('acc-0-0:1')).toEqual({ breaks: [], detours: [] });
    expect(whatIfRemoved(objects, [{ kind: 'port', id: 'core-0:Po1' }]).detours).not.toEqual([]);
  });
});

describe('a VLAN over the cabling', () => {
  it('[core]══Po1══[acc-0]══4══[acc-1]══3══[core], [acc-2]══[core]: one part, every link carries', () => {
    const { devices, links, cuts } = vlanMap(objects, 'v0-20');
    expect([
      new Set(devices.map(({ part }) => part)),
      new Set(links.map(({ state }) => state)),
      cuts,
    ]).toEqual([new Set([0]), new Set(['carries', 'host']), []]);
    expect(devices.find(({ gateway }) => gateway)).toMatchObject({ device: 'site-0/core-0', part: 0 });
    expect(links.find(({ a, b }) => [a.portId, b.portId].includes('core-0:Po1'))?.cables).toHaveLength(2);
  });

  it('a trunk that forgets it: the part beyond has a number of its own, the cut names the port', () => {
    const start = after(objects, [change('interfaceVlan', 'm_core-0:5', { taggedVlanIds: ['v0-10'] })]);
    const { devices, links, cuts } = vlanMap(start, 'v0-20');
    expect(devices.filter(({ part }) => part > 0).map(({ device, users }) => [device, users])).toEqual([
      ['site-0/acc-0-2', 2],
    ]);
    expect(
      links
        .filter(({ state }) => state === 'broken')
        .map(({ a, b }) => [a.port, a.carries, b.port, b.carries]),
    ).toEqual([['site-0/acc-0-2:3', true, 'site-0/core-0:5', false]]);
    expect(cuts.map(({ users, lacking }) => [users, lacking.map(({ port }) => port)])).toEqual([
      [2, ['site-0/core-0:5']],
    ]);
  });
});

/** The change that gives an object of the plant new facts. */
function change(kind: Kind, id: string, facts: object): object {
  const before = objects[kind].get(id);
  if (!before) throw new Error(`the plant has no ${kind} ${id}`);
  return { op: 'change', kind, id, before, after: { ...before, ...facts } };
}
