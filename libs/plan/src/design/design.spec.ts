import { apply } from '#changes';
import { IpPrefix } from '#ipplan';
import { checkPlan } from '../check/check-plan.js';
import { plantOf } from '../check/planted/plant.fixture.js';
import type { PlanObjects } from '../value/kinds.js';
import { allocateNeed } from './allocate-need.js';
import { renumber } from './renumber.js';
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
  return checkPlan(plan, { today: '2026-11-22' })[0]!.findings.map(({ code }) => code).filter((code) => code.startsWith('IPPLAN_')); // prettier-ignore
};

const plant = plantOf(3);
const { objects } = plant.d;

describe('networks for a need', () => {
  const need = { places: ['site-0', 'site-1'], vlans: [{ name: 'LAB', role: 'iot' as const, hosts: 60 }, { name: 'CAM', role: 'video' as const, hosts: 20 }], growthPercent: 25, gateway: 'first' as const }; // prettier-ignore
  const proposed = allocateNeed(objects, { containerId: 'space', groupId: 'l2-0' }, need, ids());

  it('are taken beside what is used, one block and one run of ids per place', () => {
    if (!proposed.ok) throw new Error(proposed.reason);
    expect(proposed.blocks.map(({ block, networks }) => [block.toString(), networks.map(({ vid, prefix }) => `${vid} ${prefix.toString()}`)])).toEqual([
      ['10.0.0.0/24', ['60 10.0.0.0/25', '61 10.0.0.128/27']],
      ['10.0.1.0/24', ['70 10.0.1.0/25', '71 10.0.1.128/27']],
    ]); // prettier-ignore
  });

  it('come as changes that the plan takes; only what nobody can propose is still told', () => {
    if (!proposed.ok) throw new Error(proposed.reason);
    // Whose SVI routes them is the planner's to say; VLANs of one domain for both sites are a decision too.
    expect(new Set(told(after(objects, proposed.changes)))).toEqual(new Set(['IPPLAN_GATEWAY_UNASSIGNED', 'IPPLAN_SITE_NOT_SUMMARISABLE'])); // prettier-ignore
  });
});

describe('renumbering 10.10.20.0/24 to 10.10.64.0/24', () => {
  const plan = renumber(objects, 'p0-20', IpPrefix.parse('10.10.64.0/24'), ids());
  if (!plan.ok) throw new Error(plan.reason);
  const states: PlanObjects[] = [];
  for (const { changes } of plan.steps) states.push(after(states.at(-1) ?? objects, changes));

  it('has three stages; between them the VLAN has two networks, after them nothing is told', () => {
    expect(plan.steps.map(({ stage }) => stage)).toEqual(['prepare', 'move', 'clean']);
    expect(new Set(told(states[0]!))).toEqual(new Set(['IPPLAN_VLAN_SEVERAL_PREFIXES']));
    expect(told(states[2]!)).toEqual([]);
  });

  it('every host keeps its place in the network', () => {
    const of = (state: PlanObjects, id: string) => state.address.get(id)?.address;
    expect([of(objects, 'a_prn-0:1'), of(states[2]!, 'a_prn-0:1')]).toEqual([
      '10.10.20.50/24',
      '10.10.64.50/24',
    ]);
    expect([...states[2]!.address.values()].some(({ address }) => address.startsWith('10.10.20.'))).toBe(
      false,
    );
  });

  it('what points at a host follows it: the DHCP and DNS server moves, relays and openings with it', () => {
    const servers = renumber(objects, 'p0-50', IpPrefix.parse('10.10.65.0/24'), ids());
    if (!servers.ok) throw new Error(servers.reason);
    let state = objects;
    for (const { changes } of servers.steps) state = after(state, changes);
    const texts = JSON.stringify(Object.values(state).flatMap((map) => [...map.values()]));
    expect(texts).not.toContain('10.10.50.10');
    expect(state.opening.get('portal')?.destination).toBe('10.10.65.10');
  });

  it('refuses a network that others use, and one that is too small, and says why', () => {
    expect(renumber(objects, 'p0-20', IpPrefix.parse('10.10.30.0/25'), ids())).toEqual({ ok: false, reason: 'overlap', what: ['10.10.30.0/24'] }); // prettier-ignore
    const tight = renumber(objects, 'p0-10', IpPrefix.parse('10.10.64.0/31'), ids());
    expect(tight).toMatchObject({ ok: false, reason: 'full' });
  });
});

describe('what if this were not there', () => {
  const cableAt = (portId: string): string => [...objects.cable.values()].find(({ a, b }) => [...a, ...b].some((end) => end.portId === portId))!.id; // prettier-ignore

  it('[acc-2] on one uplink: without it every VLAN of the switch breaks', () => {
    const breaks = whatIfRemoved(objects, [{ kind: 'cable', id: cableAt('acc-0-2:3') }]);
    expect(breaks.map(({ vid, users, from }) => [vid, users, from])).toEqual([
      ['10', 1, 'site-0/acc-0-2'], ['20', 2, 'site-0/acc-0-2'], ['30', 1, 'site-0/acc-0-2'], ['40', 1, 'site-0/acc-0-2'], ['50', 1, 'site-0/acc-0-2'],
    ]); // prettier-ignore
  });

  it('[acc-1] in the ring: the other way holds; without both ways it breaks', () => {
    const [one, other] = [cableAt('acc-0-1:3'), cableAt('acc-0-1:4')];
    expect(whatIfRemoved(objects, [{ kind: 'cable', id: one }])).toEqual([]);
    expect(
      whatIfRemoved(
        objects,
        [one, other].map((id) => ({ kind: 'cable' as const, id })),
      ),
    ).toHaveLength(5);
  });

  it('a LAG holds without one member', () => {
    expect(whatIfRemoved(objects, [{ kind: 'cable', id: cableAt('acc-0-0:1') }])).toEqual([]);
  });
});
