import { placeText } from '#findings';
import { readPlan } from '#planfile';
import { readFileSync } from 'node:fs';
import { expectGolden } from '../../../../test/support/golden.js';
import { difference } from '#changes';
import { kinds, type PlanObjects } from '../value/kinds.js';
import type { Plan, Waiver } from '../value/plan.js';
import { Draft, planBetween } from '../view/draft.fixture.js';
import { checkPlan, layersOf, type PlanFinding, type PlanFindings } from './check-plan.js';
import { cables, mode, twoSwitches } from './two-switches.fixture.js';

const TODAY = '2026-11-22';

/** `[acc 4] --C1-- [P1 01][P1 R01] --C2-- [P2 R01][P2 01] --C3-- [core 4]` */
const throughPanels = ['acc:4 -- P1:01', 'P1:R01 -- P2:R01', 'P2:01 -- core:4'];

const present = (d: Draft, more: Partial<Plan> = {}): Plan => ({
  name: 'Test',
  present: d.objects,
  project: null,
  waivers: [],
  policy: { sparePortsPercent: 0 },
  ...more,
});

/** A project of as many steps as there are states after the first. */
function inSteps(...states: readonly Draft[]): Plan {
  const objects = states.map((state) => state.objects);
  const changes = objects
    .slice(1)
    .flatMap((after, index) =>
      difference(objects[index]!, after, kinds).map((change) => ({ step: index + 1, change })),
    );
  const { project, ...plan } = planBetween(objects[0]!, objects[0]!);
  return { ...plan, policy: { sparePortsPercent: 0 }, project: { ...project!, changes } };
}

const waiver = (code: string, place = '', more: Partial<Waiver> = {}): Waiver => ({
  id: `w ${code} ${place}`,
  code,
  place,
  reason: 'agreed',
  author: 'planner',
  expiresOn: null,
  ...more,
});

const check = (plan: Plan): PlanFindings[] => checkPlan(plan, { today: TODAY });

/** `CODE first place`, of the findings that match. */
const told = (findings: readonly PlanFinding[], code = /./): string[] =>
  findings
    .filter((it) => code.test(it.code))
    .map((it) => `${it.code} ${it.where[0] ? placeText(it.where[0]) : ''}`);

const INTERRUPTED = 'IPPLAN_VLAN_INTERRUPTED VLAN 20 USERS';
const NO_PATH = 'IPPLAN_VLAN_NO_PATH VLAN 20 USERS';

describe('VLANs over the cabling: [acc 1 access 20] … [core svi 20]', () => {
  const trunks = (d: Draft, tagged: string[]): Draft => {
    for (const portId of ['acc:4', 'core:4']) mode(d, portId, 'trunk', null, tagged);
    return d;
  };
  const lag = (d: Draft, more: Record<string, unknown> = {}): Draft => {
    for (const device of ['acc', 'core']) {
      d.put('port', { id: `${device}:lag1`, deviceId: device, name: 'lag1', kind: 'interface', type: 'lag' });
      for (const n of ['3', '4'])
        d.put('port', { ...d.objects.port.get(`${device}:${n}`), lagId: `${device}:lag1`, ...more });
      mode(d, `${device}:lag1`, 'trunk', null, ['v20']);
    }
    cables(d, 'acc:3 -- core:3', 'acc:4 -- core:4');
    return d;
  };
  const cases: [title: string, make: () => Draft, expected: string[]][] = [
    ['nothing between them', () => twoSwitches(), [NO_PATH]],
    [
      '[acc 4] --C1-- [P1 01][P1 R01] --C2-- [P2 R01][P2 01] --C3-- [core 4]',
      () => {
        const d = trunks(twoSwitches(), ['v20']);
        cables(d, ...throughPanels);
        return d;
      },
      [],
    ],
    [
      '… with the trunk link pulled out',
      () => {
        const d = trunks(twoSwitches(), ['v20']);
        cables(d, ...throughPanels);
        d.put('cable', { ...d.objects.cable.get('C2'), status: 'retired' });
        return d;
      },
      [NO_PATH],
    ],
    [
      '… with VLAN 20 forgotten on both trunks',
      () => {
        const d = trunks(twoSwitches(), []);
        cables(d, ...throughPanels);
        return d;
      },
      [INTERRUPTED],
    ],
    [
      '… with the port shut down',
      () => {
        const d = trunks(twoSwitches(), ['v20']);
        cables(d, ...throughPanels);
        d.put('port', { ...d.objects.port.get('acc:4'), enabled: false });
        return d;
      },
      [NO_PATH],
    ],
    ['[acc lag1 = 3+4] ══C1+C2══ [core lag1 = 3+4]', () => lag(twoSwitches()), []],
    ['… with all members shut down', () => lag(twoSwitches(), { enabled: false }), [NO_PATH]],
  ];
  it.each(cases)('%s', (_title, make, expected) => {
    const [before] = check(present(make()));
    expect(told(before!.findings, /VLAN_(INTERRUPTED|NO_PATH)/)).toEqual(expected);
  });

  it('the fault names the ports that lack the VLAN, and its fix heals it', () => {
    const d = trunks(twoSwitches(), []);
    cables(d, ...throughPanels);
    const { findings } = check(present(d))[0]!;
    const interrupted = findings.find(({ code }) => code === 'IPPLAN_VLAN_INTERRUPTED')!;
    expect(interrupted.params['ports']).toEqual(['NORD/acc:4', 'NORD/core:4']);
    for (const change of interrupted.fixes![0]!.changes as { id: string; after: Record<string, unknown> }[])
      d.put('interfaceVlan', change.after);
    expect(told(check(present(d))[0]!.findings, /VLAN_INTERRUPTED/)).toEqual([]);
  });

  it('a trunk that forgets a VLAN on one side: the interruption stands, the difference of the ends follows from it', () => {
    const d = trunks(twoSwitches(), ['v20']);
    mode(d, 'core:4', 'trunk', null, []);
    cables(d, ...throughPanels);
    const { findings, counts } = check(present(d))[0]!;
    expect(findings.filter(({ follows }) => follows).map(({ code, follows }) => [code, follows])).toEqual([
      ['IPPLAN_TRUNK_ASYMMETRIC', 'IPPLAN_VLAN_INTERRUPTED'],
    ]);
    expect(counts).toMatchObject({ error: 1, warning: 0 });
    // A waiver covers one code: what followed stands for itself again.
    const accepted = check(present(d, { waivers: [waiver('IPPLAN_VLAN_INTERRUPTED')] }))[0]!;
    expect(accepted.counts).toMatchObject({ error: 0, warning: 1, waived: 1 });
    expect(accepted.findings.every(({ follows }) => follows === null)).toBe(true);
  });
});

describe('layers', () => {
  const sound = (): Draft => {
    const d = twoSwitches();
    for (const portId of ['acc:4', 'core:4']) mode(d, portId, 'trunk', null, ['v20']);
    cables(d, ...throughPanels);
    return d;
  };

  it('[acc 4] --C1…C3-- [core 4], re-patched to port 3 by steps 1 (pull) and 2 (plug): cut off only in between', () => {
    const pulled = new Draft(sound().objects);
    pulled.remove('cable', 'C3');
    const plugged = new Draft(pulled.objects);
    plugged.cable('C4', 'P2:01', 'core:3', { status: 'planned', media: 'cat6a', lengthM: 2 });
    mode(plugged, 'core:3', 'trunk', null, ['v20']);
    const plan = inSteps(sound(), pulled, plugged);
    expect(layersOf(plan)).toEqual(['before', 1, 'after']);
    expect(
      check(plan).map(({ layer, findings }) => [layer, told(findings, /VLAN_(INTERRUPTED|NO_PATH)/)]),
    ).toEqual([
      ['before', []],
      [1, [NO_PATH]],
      ['after', []],
    ]);
  });

  it('VLAN 20 added to one trunk in step 1, to the other in step 2: interrupted before and after step 1', () => {
    const none = sound();
    for (const portId of ['acc:4', 'core:4']) mode(none, portId, 'trunk', null, []);
    const one = new Draft(none.objects);
    mode(one, 'acc:4', 'trunk', null, ['v20']);
    expect(
      check(inSteps(none, one, sound())).map(({ layer, findings }) => [
        layer,
        findings
          .filter(({ code }) => code === 'IPPLAN_VLAN_INTERRUPTED')
          .map(({ params }) => params['ports']),
      ]),
    ).toEqual([
      ['before', [['NORD/acc:4', 'NORD/core:4']]],
      [1, [['NORD/core:4']]],
      ['after', []],
    ]);
  });

  it('judges only the layers that are asked for, in the order asked', () => {
    const plan = inSteps(sound(), twoSwitches());
    const layers = checkPlan(plan, { today: TODAY, layers: ['after', 'before'] });
    expect(layers.map(({ layer }) => layer)).toEqual(['after', 'before']);
    expect(told(layers[0]!.findings, /NO_PATH/)).toEqual([NO_PATH]);
    expect(told(layers[1]!.findings, /NO_PATH/)).toEqual([]);
  });

  it('a plan without a project has one layer; its target is its present', () => {
    const plan = present(twoSwitches());
    expect(layersOf(plan)).toEqual(['before']);
    const [after] = checkPlan(plan, { today: TODAY, layers: ['after'] });
    expect(after!.findings.every(({ inherited }) => inherited)).toBe(true);
    expect(told(after!.findings)).toEqual(told(check(plan)[0]!.findings));
  });

  it('says the same in the same order, however the objects are stored', () => {
    const d = twoSwitches();
    cables(d, 'acc:4 -- P1:01', 'acc:4 -- P1:02', 'acc:2 -- P1:02');
    const turned = Object.fromEntries(
      kinds.map((kind) => [kind, new Map([...(d.objects[kind] as Map<string, unknown>)].toReversed())]),
    );
    const codes = (objects: PlanObjects): string[] =>
      check({ ...present(d), present: objects })[0]!.findings.map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    expect(codes(turned as unknown as PlanObjects)).toEqual(codes(d.objects));
  });
});

describe('inherited: faults that the present has already', () => {
  /** Two cables in one port, and a project. */
  const booked = (): Draft => {
    const d = twoSwitches();
    cables(d, 'acc:4 -- P1:01', 'acc:4 -- P1:02');
    return d;
  };
  const marks = (plan: Plan, code: RegExp): [string, boolean][] =>
    check(plan)
      .at(-1)!
      .findings.filter((it) => code.test(it.code))
      .map((it) => [placeText(it.where[0]!), it.inherited]);

  it('is nothing of the present itself, and everything that stays', () => {
    const after = new Draft(booked().objects);
    after.cable('C9', 'core:2', 'P2:02', { media: 'cat6a', lengthM: 2 });
    const [before] = check(inSteps(booked(), after));
    expect(before!.findings.some(({ inherited }) => inherited)).toBe(false);
    expect(marks(inSteps(booked(), after), /DOUBLE_BOOKED/)).toEqual([['NORD/acc:4', true]]);
  });

  it('stays inherited when the project renames the object', () => {
    const after = new Draft(booked().objects);
    after.put('device', { ...after.objects.device.get('acc'), name: 'acc-north' });
    expect(marks(inSteps(booked(), after), /DOUBLE_BOOKED/)).toEqual([['NORD/acc-north:4', true]]);
  });

  it('stays inherited when the project replaces the object by one of the same name', () => {
    const after = new Draft(booked().objects);
    after.remove('cable', 'C1');
    after.put('cable', { ...booked().objects.cable.get('C1'), id: 'C1-new' });
    expect(marks(inSteps(booked(), after), /DOUBLE_BOOKED/)).toEqual([['NORD/acc:4', true]]);
  });

  it('is not the fault of another object that has the same name', () => {
    const d = twoSwitches();
    for (const id of ['A', 'B']) d.put('vrf', { id, name: id });
    d.put('prefix', { id: 'in A', vrfId: 'A', prefix: '10.9.0.1/24' });
    const after = new Draft(d.objects);
    after.put('prefix', { id: 'in B', vrfId: 'B', prefix: '10.9.0.1/24' });
    expect(marks(inSteps(d, after), /HOST_BITS/).filter(([, inherited]) => inherited)).toHaveLength(1);
    // Nor is it when the first is mended at the same time.
    after.put('prefix', { id: 'in A', vrfId: 'A', prefix: '10.9.0.0/24' });
    expect(marks(inSteps(d, after), /HOST_BITS/)).toEqual([['10.9.0.1/24', false]]);
  });

  it('is not a second fault of the same code at the same object', () => {
    const d = twoSwitches();
    d.put('address', { id: 'lost', address: '10.0.20.9/24', vrfId: 'gone' });
    const after = new Draft(d.objects);
    after.put('address', { id: 'lost', address: '10.0.20.9/24', vrfId: 'gone', portId: 'gone' });
    expect(marks(inSteps(d, after), /REFERENCE_MISSING/).map(([, it]) => it)).toEqual([true, false]);
  });
});

describe('waivers', () => {
  const plan = (...waivers: readonly Waiver[]): Plan => {
    const d = twoSwitches();
    cables(d, 'acc:4 -- P1:01', 'acc:4 -- P1:02', 'core:4 -- P2:01', 'core:4 -- P2:02');
    return present(d, { waivers });
  };
  const booked = /DOUBLE_BOOKED|WAIVER/;
  const open = (of: Plan): string[] =>
    told(
      check(of)[0]!.findings.filter(({ waivedBy }) => !waivedBy),
      booked,
    );
  const [acc, core] = ['CABLING_PORT_DOUBLE_BOOKED NORD/acc:4', 'CABLING_PORT_DOUBLE_BOOKED NORD/core:4'];
  const code = 'CABLING_PORT_DOUBLE_BOOKED';
  // prettier-ignore
  const cases: [title: string, waivers: Waiver[], open: string[], waived: number][] = [
    ['none', [], [acc, core], 0],
    ['by place', [waiver(code, 'NORD/acc:4')], [core], 1],
    ['by code, everywhere', [waiver(code)], [], 2],
    ['of another place', [waiver(code, 'NORD/acc:3')], [acc, core], 0],
    ['of another code', [waiver('CABLING_LABEL_TWICE', 'NORD/acc:4')], [acc, core], 0],
    ['on its last day', [waiver(code, 'NORD/acc:4', { expiresOn: TODAY })], [core], 1],
    ['expired: the fault counts again, and the waiver is a finding', [waiver(code, 'NORD/acc:4', { expiresOn: '2026-11-21' })], [acc, core, `PLAN_WAIVER_EXPIRED ${code} NORD/acc:4`], 0],
    ['expired and renewed', [waiver(code, 'NORD/acc:4', { expiresOn: '2026-11-21' }), waiver(code, 'NORD/acc:4')], [core], 1],
    ['expired, the fault long mended', [waiver(code, 'NORD/acc:3', { expiresOn: '2026-11-21' })], [acc, core], 0],
  ];
  it.each(cases)('%s', (_title, waivers, expected, waived) => {
    expect(open(plan(...waivers))).toEqual(expected);
    expect(check(plan(...waivers))[0]!.counts.waived).toBe(waived);
  });

  it('carry who accepted it and why; what is accepted is not counted as an error', () => {
    const accepted = waiver(code, 'NORD/acc:4', { reason: 'moved tonight' });
    const [bare, waived] = [check(plan())[0]!, check(plan(accepted))[0]!];
    expect(waived.findings.find(({ waivedBy }) => waivedBy)!.waivedBy).toEqual(accepted);
    expect(waived.counts).toEqual({ ...bare.counts, error: bare.counts.error - 1, waived: 1 });
  });
});

describe('what a plan may be', () => {
  it('a project that no longer fits the present: the objects, by name, and no rule is run', () => {
    const before = twoSwitches();
    before.cable('C1', 'acc:2', 'core:2', { media: 'cat6a', lengthM: 2 });
    const after = new Draft(before.objects);
    after.remove('cable', 'C1');
    after.put('vlan', { id: 'v20', vid: 21, name: 'USERS' });
    after.put('vrf', { id: 'new', name: 'CORP' });
    const plan = inSteps(before, after);
    const moved = new Draft(before.objects);
    moved.remove('cable', 'C1');
    moved.put('vlan', { id: 'v20', vid: 22, name: 'USERS' });
    moved.put('vrf', { id: 'new', name: 'OFFICE' });
    const target = check({ ...plan, present: moved.objects }).at(-1)!;
    expect(told(target.findings)).toEqual([
      'CHANGE_DIFFERS VLAN 22 USERS',
      'CHANGE_EXISTS OFFICE',
      'CHANGE_MISSING C1',
    ]);
    expect(target.counts).toEqual({ error: 3, warning: 0, info: 0, waived: 0 });
    expect(target.findings.some(({ inherited }) => inherited)).toBe(false);
  });

  it.each([
    [
      'an address on a port that is gone',
      'address',
      { id: 'x', address: '10.0.20.7/24', portId: 'gone' },
      'portId',
    ],
    [
      'a trunk with a VLAN that is gone',
      'interfaceVlan',
      { id: 'x', portId: 'acc:2', mode: 'trunk', taggedVlanIds: ['v20', 'gone'] },
      'taggedVlanIds.*',
    ],
    ['a prefix of a VRF that is gone', 'prefix', { id: 'x', prefix: '10.7.0.0/24', vrfId: 'gone' }, 'vrfId'],
    [
      'a route of a device that is gone',
      'route',
      { id: 'x', deviceId: 'gone', prefix: '0.0.0.0/0', nextHop: '10.0.20.1' },
      'deviceId',
    ],
  ] as const)('%s is a finding', (_title, kind, object, field) => {
    const d = twoSwitches();
    d.put(kind, object);
    const missing = check(present(d))[0]!.findings.filter(({ code }) => code === 'PLAN_REFERENCE_MISSING');
    expect(
      missing.map(({ params, where }) => [params['field'], params['id'], (where[0] as { id: string }).id]),
    ).toEqual([[field, 'gone', 'x']]);
  });

  it('an unusable policy value is told once, and its default holds', () => {
    const plan = present(twoSwitches(), { policy: { sparePortsPercent: 900, growthFactor: 'much' } });
    const findings = check(plan)[0]!.findings.filter(({ code }) => code === 'PLAN_POLICY_INVALID');
    expect(findings.map(({ params }) => params['key'])).toEqual(['growthFactor', 'sparePortsPercent']);
  });
});

describe('the examples, as findings per layer', () => {
  it.each(['atelier-nord', 'lab'])('%s', (example) => {
    const file = new URL(`../../../../examples/${example}/plan.yaml`, import.meta.url);
    let ids = 0;
    const { plan } = readPlan(readFileSync(file, 'utf8'), { file: example, newId: () => `id-${(ids += 1)}` });
    expectGolden(`plan/${example}.txt`, check(plan!).map(summary).join('\n'));
  });
});

/** Counts, then one line per severity and code: how often it stands, is waived, follows, and is inherited. */
function summary({ layer, counts, findings }: PlanFindings): string {
  const { error, warning, info, waived } = counts;
  const head = `${layer}: ${error} error, ${warning} warning, ${info} info, ${waived} waived\n`;
  const rows = [...new Set(findings.map(({ severity, code }) => `${severity.padEnd(8)}${code}`))].map(
    (row) => {
      const same = findings.filter(({ severity, code }) => row === `${severity.padEnd(8)}${code}`);
      const of = (word: string, is: (finding: PlanFinding) => unknown): string[] => {
        const count = same.filter(is).length;
        return count === 0 ? [] : [`${count} ${word}`];
      };
      const notes = [
        ...of('waived', (it) => it.waivedBy),
        ...of('following', (it) => it.follows),
        ...of('inherited', (it) => it.inherited),
      ];
      return `  ${row.padEnd(44)} × ${same.length}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}\n`;
    },
  );
  return head + rows.join('');
}
