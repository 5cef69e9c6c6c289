import fc from 'fast-check';
import type { Kind, PlanObjects } from '../value/kinds.js';
import { Draft, planBetween } from '../view/draft.fixture.js';
import { checkPlan, PlanChecker } from './check-plan.js';
import { Recall, type Read } from './recall.js';
import { cables, mode, twoSwitches } from './two-switches.fixture.js';

const TODAY = '2026-11-22';

/** `[acc 1 access 20] [acc 4] --C1-- [core 4] [core svi 20]`, in rack R1. */
function start(): PlanObjects {
  const d = twoSwitches();
  d.rack('R1', 'NORD', 42);
  cables(d, 'acc:4 -- core:4');
  for (const portId of ['acc:4', 'core:4']) mode(d, portId, 'trunk', null, ['v20']);
  return d.objects;
}

const ends = { a: [{ portId: 'acc:3' }], b: [{ portId: 'core:3' }], media: 'cat6a' };

/** Pieces that make and mend faults of every kernel: one that is there is taken away, one that is not is put. */
// prettier-ignore
const pieces: readonly (readonly [Kind, Record<string, unknown>])[] = [
  ['cable', { id: 'X1', label: 'X1', ...ends, status: 'installed', lengthM: 120 }],
  ['cable', { id: 'X1', label: 'X1', ...ends, status: 'retired' }],
  ['cable', { id: 'C1', label: 'C1', a: [{ portId: 'acc:4' }], b: [{ portId: 'core:4' }], media: 'cat6a', status: 'installed', lengthM: 2 }],
  ['cable', { id: 'X2', label: 'C1', a: [{ portId: 'acc:4' }], b: [{ portId: 'gone' }], media: 'os2', status: 'installed' }],
  ['interfaceVlan', { id: 'm acc:4', portId: 'acc:4', mode: 'trunk', taggedVlanIds: [] }],
  ['interfaceVlan', { id: 'm core:4', portId: 'core:4', mode: 'trunk', taggedVlanIds: ['v30', 'v20'] }],
  ['interfaceVlan', { id: 'm core:4', portId: 'core:4', mode: 'trunk', allTagged: true }],
  ['interfaceVlan', { id: 'm3', portId: 'acc:3', mode: 'trunk', taggedVlanIds: ['v20'] }],
  ['interfaceVlan', { id: 'm4', portId: 'core:3', mode: 'access', untaggedVlanId: 'v20' }],
  ['interfaceVlan', { id: 'm5', portId: 'acc:2', mode: 'access' }],
  ['port', { id: 'core:lag1', deviceId: 'core', name: 'lag1', kind: 'interface', type: 'lag' }],
  ['port', { id: 'core:4', deviceId: 'core', name: '4', kind: 'interface', lagId: 'core:lag1' }],
  ['port', { id: 'acc:4', deviceId: 'acc', name: '4', kind: 'interface', enabled: false }],
  ['port', { id: 'acc:4', deviceId: 'acc', name: '4', kind: 'interface', mtu: 9000, duplex: 'half' }],
  ['port', { id: 'acc:4', deviceId: 'acc', name: '4', kind: 'interface', mtu: 9000, duplex: 'half', description: 'to the core' }],
  ['port', { id: 'core:4', deviceId: 'core', name: '4', kind: 'interface', mtu: 1500, label: 'UP' }],
  ['port', { id: 'acc:2', deviceId: 'acc', name: '2', kind: 'interface', description: 'desk' }],
  ['cable', { id: 'X3', label: 'X3', a: [{ portId: 'acc:1' }], b: [{ portId: 'core:1' }], media: 'cat6a', status: 'installed', lengthM: 2 }],
  ['interfaceVlan', { id: 'm acc:1', portId: 'acc:1', mode: 'access', untaggedVlanId: 'v30', voiceVlanId: 'v20' }],
  ['interfaceVlan', { id: 'm acc:1', portId: 'acc:1', mode: 'access', untaggedVlanId: 'v20', voiceVlanId: 'v30' }],
  ['interfaceVlan', { id: 'm acc:2', portId: 'acc:2', mode: 'access', untaggedVlanId: 'v20' }],
  ['address', { id: 'second', address: '10.0.20.1/24', portId: 'acc:Vlan20', role: 'anycast' }],
  ['fhrpGroup', { id: 'g20', protocol: 'vrrp3', number: 20, vlanId: 'v20', virtualAddresses: ['10.0.20.1'] }],
  ['address', { id: 'gw20', address: '10.0.20.1/24', portId: 'core:Vlan20' }],
  ['address', { id: 'gw20', address: '10.0.20.1/24', portId: 'gone' }],
  ['address', { id: 'host', address: '10.0.20.1/25' }],
  ['prefix', { id: 'p20', prefix: '10.0.20.0/24', vlanId: 'v20', gateway: '10.0.21.1' }],
  ['prefix', { id: 'inner', prefix: '10.0.20.64/26', vlanId: 'v30', gateway: '10.0.20.65', vrfId: 'corp' }],
  ['prefix', { id: 'inner', prefix: '10.0.20.64/26', vlanId: 'v30', gateway: '10.0.20.65' }],
  ['address', { id: 'host', address: '10.0.20.1/24', dnsName: 'pc.example', reservedMac: '02:00:00:00:00:01' }],
  ['address', { id: 'twin', address: '10.0.20.7/24', dnsName: 'pc.example', reservedMac: '02:00:00:00:00:01' }],
  ['address', { id: 'far', address: '192.168.9.9/24' }],
  ['address', { id: 'far2', address: '192.168.9.9/24' }],
  ['prefix', { id: 'all', prefix: '10.0.0.0/8', status: 'container' }],
  ['prefix', { id: 'all', prefix: '192.168.9.0/24', gateway: '192.168.9.9' }],
  ['range', { id: 'pool', start: '10.0.20.1', end: '10.0.20.99', role: 'dhcp' }],
  ['vrf', { id: 'corp', name: 'CORP' }],
  ['vlan', { id: 'v30', vid: 30, name: 'VOICE' }],
  ['vlan', { id: 'v30', vid: 20, name: 'USERS' }],
  ['vlan', { id: 'v120', vid: 120, name: 'USERS-CORE' }],
  ['vlanTranslation', { id: 'x1', portId: 'acc:4', wireVid: 120, vlanId: 'v20' }],
  ['vlanTranslation', { id: 'x2', portId: 'core:4', wireVid: 120, vlanId: 'v20' }],
  ['vlanTranslation', { id: 'x3', portId: 'core:4', wireVid: 20, vlanId: 'v120' }],
  ['interfaceVlan', { id: 'm core:4', portId: 'core:4', mode: 'trunk', taggedVlanIds: ['v120'] }],
  ['interfaceVlan', { id: 'm core:Vlan20', portId: 'core:Vlan20', mode: 'l3', untaggedVlanId: 'v120' }],
  ['prefix', { id: 'p20', prefix: '10.0.20.0/24', vlanId: 'v120', gateway: '10.0.20.1' }],
  ['vlan', { id: 'v20', vid: 20, name: 'USERS', status: 'deprecated' }],
  ['device', { id: 'acc', name: 'acc-north', typeId: 'type_SW-4', rackId: 'R1', positionU: 60 }],
  ['rack', { id: 'R1', name: 'R9', locationId: 'gone', heightU: 30 }],
  ['location', { id: 'NORD', name: 'NORTH', kind: 'site' }],
  ['deviceType', { id: 'type_SW-4', manufacturer: 'Generic', model: 'SW-4', role: 'server', heightU: 1 }],
  ['route', { id: 'default', deviceId: 'core', prefix: '0.0.0.0/0', nextHop: '10.0.20.254' }],
  ['opening', { id: 'web', name: 'Web', source: 'any', destination: '10.0.20.1', protocol: 'tcp', ports: ['22'], expiresOn: '2026-01-01' }],
];

/** The state with one piece put or taken away; kinds that are not touched stay the same maps. */
function turned(objects: PlanObjects, piece: number): PlanObjects {
  const [kind, fields] = pieces[piece]!;
  const draft = new Draft(objects);
  const before = JSON.stringify(objects[kind].get(String(fields['id'])));
  const { id } = draft.put(kind, fields);
  if (JSON.stringify(draft.objects[kind].get(id)) === before) draft.remove(kind, id);
  return { ...objects, [kind]: draft.objects[kind] };
}

describe('checking again after each change', () => {
  it('says what a full check says, for any sequence of changes to present and project', () => {
    const edit = fc.record({
      at: fc.constantFrom('present', 'target'),
      piece: fc.nat({ max: pieces.length - 1 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const checker = new PlanChecker();
        const state = { present: start(), target: start() };
        for (const { at, piece } of edits) {
          state[at] = turned(state[at], piece);
          const plan = planBetween(state.present, state.target);
          expect(checker.check(plan, { today: TODAY })).toEqual(checkPlan(plan, { today: TODAY }));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('the pieces make many different faults, and each of them changes what is found', () => {
    const codes = new Set<string>();
    let objects = start();
    for (const index of pieces.keys()) {
      objects = turned(objects, index);
      const plan = { ...planBetween(objects, objects), project: null };
      for (const { code } of checkPlan(plan, { today: TODAY })[0]!.findings) codes.add(code);
    }
    expect(codes.size).toBeGreaterThanOrEqual(20);
  });

  it('another day or another threshold is judged anew', () => {
    const plan = { ...planBetween(start(), turned(start(), pieces.length - 1)) };
    const checker = new PlanChecker();
    for (const [today, policy] of [
      ['2025-01-01', {}],
      ['2026-11-22', {}],
      ['2026-11-22', { spareUnitsPercent: 99 }],
      ['2026-11-22', { adminPorts: '23' }],
    ] as const) {
      const now = { ...plan, policy };
      expect(checker.check(now, { today })).toEqual(checkPlan(now, { today }));
    }
  });
});

describe('what a memory of results runs again: a ── sum ── report, b ── sum, c ── report', () => {
  const setUp = (): { runs: string[]; report: (a: number, b: number, c: string) => unknown } => {
    const runs: string[] = [];
    const ran = (name: string, step: (read: Read) => unknown) =>
      [name, (read: Read) => (runs.push(name), step(read))] as const;
    const memory = new Recall(
      new Map([
        ran('sum', (read) => Number(read('a')) + (read('a') === 0 ? 0 : Number(read('b')))),
        ran('report', (read) => `${String(read('sum'))} ${String(read('c'))}`),
      ]),
    );
    const report = (a: number, b: number, c: string): unknown =>
      memory.of(
        new Map<string, unknown>([
          ['a', a],
          ['b', b],
          ['c', c],
        ]),
      )('report');
    return { runs, report };
  };
  type Inputs = [a: number, b: number, c: string];
  const cases: [title: string, first: Inputs, second: Inputs, report: string, ran: string[]][] = [
    ['nothing changed', [1, 2, 'x'], [1, 2, 'x'], '3 x', []],
    ['c changed', [1, 2, 'x'], [1, 2, 'y'], '3 y', ['report']],
    ['a changed', [1, 2, 'x'], [2, 2, 'x'], '4 x', ['sum', 'report']],
    ['a and b changed, the sum did not', [1, 2, 'x'], [2, 1, 'x'], '3 x', ['sum']],
    ['b changed, which was not read', [0, 2, 'x'], [0, 9, 'x'], '0 x', []],
    ['b is read since a changed', [0, 2, 'x'], [1, 9, 'x'], '10 x', ['sum', 'report']],
  ];
  it.each(cases)('%s', (_title, first, second, expected, ran) => {
    const { runs, report } = setUp();
    report(...first);
    runs.length = 0;
    expect(report(...second)).toBe(expected);
    expect(runs).toEqual(ran);
  });

  it('refuses a step that keeps reading after it has ended', () => {
    const memory = new Recall(new Map([['late', (read: Read) => () => read('a')]]));
    const late = memory.of(new Map([['a', 1]]))('late') as () => unknown;
    expect(late).toThrow('late reads a after it has ended');
  });
});
