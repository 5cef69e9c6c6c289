import { coverageOf, coveragePolicySchema, testRecordSchema, type KnownRecord } from '#certification';
import { difference } from '#changes';
import { kinds, type PlanChange, type PlanObjects } from '../../value/kinds.js';
import { certificationLinks } from '../certification-links.js';
import { Draft, panelPorts, portRow } from '../draft.fixture.js';
import { changesSinceTests, pastOfPlans } from './changes-since.js';
import type { PastChange } from './past.js';

/**
 * `[SW:01] --J-1-- [P1:01][P1:R01] --L-1-- [T1:R][T1:1] --J-2-- [PC:eth0]`, and beside it the trunks
 * `[F1:01..24][MPO1+2] --TR-1 (24, MPO)-- [MPO1+2][F2:01..24]` and `[F1:R] --TR-2 (12)-- [SB splice] --TR-3-- [F2:R]`.
 */
function plantBefore(): Draft {
  const d = new Draft();
  d.place('Nord', 'site');
  d.rack('SR', 'Nord', 42);
  const copper = panelPorts(24, 'rj45', 'cat6a');
  const outlet = panelPorts(1, 'rj45', 'cat6a');
  const panel = d.type('PP-24', 'patch-panel', 1, copper.ports, { maps: copper.maps });
  d.type('PP-24-B', 'patch-panel', 1, copper.ports, { maps: copper.maps });
  const out = d.type('OUT', 'outlet', 0, outlet.ports, { maps: outlet.maps });
  const sw = d.type('SW', 'switch', 1, portRow(24, { kind: 'interface', connector: 'rj45' }));
  const pc = d.type('PC', 'workstation', 0, [{ name: 'eth0', kind: 'interface', connector: 'rj45' }]);
  const mpo = d.type(
    'MPO',
    'fibre-panel',
    1,
    [
      ...portRow(24, { kind: 'front', connector: 'lc' }),
      { name: 'M1', kind: 'rear', connector: 'mpo-12', positions: 12 },
      { name: 'M2', kind: 'rear', connector: 'mpo-12', positions: 12 },
      { name: 'M3', kind: 'rear', connector: 'mpo-12', positions: 12 },
    ],
    {
      maps: Array.from({ length: 24 }, (_, i) => ({
        front: String(i + 1).padStart(2, '0'),
        rear: i < 12 ? 'M1' : 'M2',
        frontPosition: 1,
        rearPosition: (i % 12) + 1,
      })),
    },
  );
  const splice = d.type(
    'SB',
    'splice-box',
    1,
    [
      ...portRow(4, { kind: 'rear', connector: 'splice' }),
      ...portRow(4, { kind: 'front', connector: 'splice' }, (n) => `B${n}`),
    ],
    { maps: [1, 2].map((n) => ({ front: `B${n}`, frontPosition: 1, rear: `0${n}`, rearPosition: 1 })) },
  );
  for (const [n, name] of ['P1', 'P2'].entries()) d.device(name, panel, { rackId: 'SR', positionU: 40 - n });
  for (const [n, name] of ['F1', 'F2'].entries()) d.device(name, mpo, { rackId: 'SR', positionU: 30 - n });
  d.device('SB1', splice, { rackId: 'SR', positionU: 20 });
  d.device('SW1', sw, { rackId: 'SR', positionU: 10 });
  d.device('T1', out, { locationId: 'Nord' });
  d.device('PC1', pc, { locationId: 'Nord' });
  d.put('cableProduct', {
    id: 'prod',
    manufacturer: 'Nordlyne',
    model: 'U/FTP',
    media: 'cat6a',
    role: 'horizontal',
  });
  const link = {
    role: 'horizontal',
    media: 'cat6a',
    status: 'installed',
    lengthM: 30,
    product: 'Nordlyne U/FTP',
    screen: 'u/ftp',
    reel: 'R-7',
    wiringA: 't568b',
    wiringB: 't568b',
  } as const;
  d.cable('L-1', 'P1:R01', 'T1:R01', link);
  d.cable('J-1', 'SW1:01', 'P1:01', { role: 'cord', media: 'cat6a', status: 'installed', lengthM: 2 });
  d.cable('J-2', 'T1:01', 'PC1:eth0', { role: 'cord', media: 'cat6a', status: 'installed', lengthM: 3 });
  const fibre = { role: 'trunk', media: 'om4', status: 'installed', lengthM: 100 } as const;
  d.cable('TR-1', 'F1:M1 F1:M2', 'F2:M1 F2:M2', { ...fibre, strands: 24 });
  d.cable('TR-2', 'SB1:01 SB1:02', 'SB1:03 SB1:04', { ...fibre, strands: 2 });
  return d;
}

/** Made once: every case edits a copy. */
const BEFORE = plantBefore().objects;
const policy = coveragePolicySchema.parse({});
/** A channel test of a copper link has the wrong limit, which is less than to be stale. */
const limits = {
  'permanent link': 'TIA Cat 6A Perm. Link',
  channel: 'TIA Cat 6A Channel',
  fibre: 'OM4',
} as const;
type Model = keyof typeof limits;

const test = (name: string, model: Model, more: object = {}): KnownRecord => ({
  id: name,
  linkId: name,
  method: 'exact',
  candidates: [],
  record: testRecordSchema.parse({
    identifier: name,
    result: 'pass',
    testedAt: '2026-11-02T10:00:00',
    limitName: limits[model],
    lengthM: name.startsWith('L') ? 30.4 : null,
    ...more,
  }),
});

const at = '2026-11-03T09:00:00.000Z';
const past = (changes: readonly PlanChange[], when = at): PastChange[] =>
  changes.map((change) => ({ at: when, by: 'planner', change }));

/** Parts that are another after some edits, each of them recorded on its own day from the 3rd on. */
function partsAfter(name: string, model: Model, edits: readonly ((d: Draft) => void)[]): string[] {
  let objects = BEFORE;
  const changes = edits.flatMap((edit, n) => {
    const draft = new Draft(objects);
    edit(draft);
    const made = difference(objects, draft.objects, kinds);
    objects = draft.objects;
    return past(made, `2026-11-0${n + 3}T09:00:00.000Z`);
  });
  return partsOf(objects, name, model, changes);
}

function partsOf(
  objects: PlanObjects,
  name: string,
  model: Model,
  changes: readonly PastChange[],
  knownAt = '',
): string[] {
  const targets = certificationLinks(objects);
  const since = changesSinceTests(targets, { objects, changes, knownAt: new Map([[name, knownAt]]) }, policy);
  const row = coverageOf(targets, [test(name, model)], policy, since).rows.find(
    ({ linkId }) => linkId === name,
  )!;
  expect(row.state === 'stale').toBe(row.changes.length > 0);
  return row.changes.map(
    ({ part, was, is, at: on, by }) => `${part}: ${was} → ${is} (${on.slice(0, 10)} ${by})`,
  );
}

const cable =
  (id: string, more: Record<string, unknown>) =>
  (d: Draft): void =>
    void d.put('cable', { ...d.objects.cable.get(id)!, ...more });
const port =
  (id: string, more: Record<string, unknown>) =>
  (d: Draft): void =>
    void d.put('port', { ...d.objects.port.get(id)!, ...more });
const device =
  (id: string, more: Record<string, unknown>) =>
  (d: Draft): void =>
    void d.put('device', { ...d.objects.device.get(id)!, ...more });
const plug = (...ids: string[]) => ids.map((portId, n) => ({ portId, connector: n + 1 }));
const both: readonly Model[] = ['permanent link', 'channel'];

describe('[SW:01] --J-1-- [P1:01][R01] --L-1-- [R01][T1:01] --J-2-- [PC], tested on 2 November', () => {
  it.each<[string, readonly ((d: Draft) => void)[], string]>([
    [
      'its end is moved',
      [cable('L-1', { a: plug('P1:R02') })],
      'ends: SR/P1:R01 — Nord/T1:R01 → SR/P1:R02 — Nord/T1:R01 (2026-11-03 planner)',
    ],
    [
      'its end is pulled out',
      [cable('L-1', { b: [] })],
      'ends: SR/P1:R01 — Nord/T1:R01 → SR/P1:R01 — – (2026-11-03 planner)',
    ],
    [
      'it is moved twice',
      [cable('L-1', { a: plug('P1:R02') }), cable('L-1', { a: plug('P2:R05') })],
      'ends: SR/P1:R01 — Nord/T1:R01 → SR/P2:R05 — Nord/T1:R01 (2026-11-04 planner)',
    ],
    [
      'its category is another',
      [cable('L-1', { media: 'cat6' })],
      'cable: Cat 6A · Nordlyne U/FTP → Cat 6 · Nordlyne U/FTP (2026-11-03 planner)',
    ],
    [
      'its product is another',
      [cable('L-1', { product: 'Other F/FTP' })],
      'cable: Cat 6A · Nordlyne U/FTP → Cat 6A · Other F/FTP (2026-11-03 planner)',
    ],
    ['it comes from another reel', [cable('L-1', { reel: 'R-9' })], 'cable: R-7 → R-9 (2026-11-03 planner)'],
    [
      'its screen is another',
      [cable('L-1', { screen: 's/ftp' })],
      'cable: U/FTP → S/FTP (2026-11-03 planner)',
    ],
    [
      'it is wired by T568A',
      [cable('L-1', { wiringA: 't568a' })],
      'termination: T568B → T568A (2026-11-03 planner)',
    ],
    [
      'it is longer than what was measured',
      [cable('L-1', { lengthM: 45 })],
      'length: 30 → 45 (2026-11-03 planner)',
    ],
    [
      'its jack in the panel is another',
      [port('P1:01', { connector: 'gg45' })],
      'termination: SR/P1:01 RJ45 → SR/P1:01 GG45 (2026-11-03 planner)',
    ],
    [
      'its jack in the outlet is screened now',
      [port('T1:01', { screened: false }), port('T1:01', { screened: true })],
      'termination: Nord/T1:01 screen FALSE → Nord/T1:01 screen TRUE (2026-11-04 planner)',
    ],
    [
      'its panel is another',
      [device('P1', { typeId: 'type_PP-24-B' })],
      'panel: SR/P1 Generic PP-24 → SR/P1 Generic PP-24-B (2026-11-03 planner)',
    ],
    [
      'it leads to another socket inside',
      [
        (d) => {
          d.remove('portMap', 'P1:01#1');
          d.put('portMap', { id: 'new', frontPortId: 'P1:24', rearPortId: 'P1:R01' });
          d.remove('portMap', 'P1:24#1');
        },
      ],
      'termination: SR/P1:01 → SR/P1:24 (2026-11-03 planner)',
    ],
  ])('both tests are void: %s', (_, edits, told) => {
    for (const model of both)
      expect([model, partsAfter('L-1', model, edits).filter((text) => !text.startsWith('cord'))]).toEqual([
        model,
        [told],
      ]);
  });

  it.each<[string, readonly ((d: Draft) => void)[]]>([
    ['its label', [cable('L-1', { label: 'L-0001' })]],
    [
      'its colour, status, pathways and description',
      [cable('L-1', { colour: 'BE', status: 'tested', description: 'x', measuredLengthM: 30.4 })],
    ],
    [
      'an end that was moved and moved back',
      [cable('L-1', { a: plug('P1:R02') }), cable('L-1', { a: plug('P1:R01') })],
    ],
    ['which end is called A', [cable('L-1', { a: plug('T1:R01'), b: plug('P1:R01') })]],
    ['a length that is corrected to what was measured', [cable('L-1', { lengthM: 31 })]],
    ['a product that is now one of the catalogue', [cable('L-1', { product: null, productId: 'prod' })]],
    ['a product that nobody records any more', [cable('L-1', { product: null })]],
    ['the name and the place of its panel', [device('P1', { name: 'PANEL', positionU: 12 })]],
    ['the name of its socket', [port('P1:01', { label: '1A', description: 'x' })]],
    ['another link of its panel', [port('P1:09', { connector: 'gg45' })]],
    ['nothing', []],
  ])('both tests stand: %s', (_, edits) => {
    for (const model of both) expect([model, partsAfter('L-1', model, edits)]).toEqual([model, []]);
  });

  it.each<[string, readonly ((d: Draft) => void)[], string]>([
    ['a cord is taken out', [cable('J-1', { a: [], b: [] })], 'cord: J-1 →  (2026-11-03 planner)'],
    ['a cord is removed', [(d) => d.remove('cable', 'J-2')], 'cord: J-2 →  (2026-11-03 planner)'],
    [
      'a cord is exchanged',
      [
        (d) => {
          d.remove('cable', 'J-1');
          d.cable('J-9', 'SW1:01', 'P1:01', { role: 'cord', media: 'cat6a' });
        },
      ],
      'cord: J-1 → J-9 (2026-11-03 planner)',
    ],
    [
      'a cord goes to another port of the switch',
      [cable('J-1', { a: plug('SW1:07') })],
      'cord: SR/SW1:01 — SR/P1:01 → SR/SW1:07 — SR/P1:01 (2026-11-03 planner)',
    ],
    [
      'a cord is of another category',
      [cable('J-2', { media: 'cat6' })],
      'cord: Cat 6A → Cat 6 (2026-11-03 planner)',
    ],
  ])('the channel is void and the permanent link stands: %s', (_, edits, told) => {
    expect(partsAfter('L-1', 'channel', edits)).toEqual([told]);
    expect(partsAfter('L-1', 'permanent link', edits)).toEqual([]);
  });

  it('a channel stands when its cord is taken out and put back, or when a socket beside it changes', () => {
    expect(
      partsAfter('L-1', 'channel', [
        cable('J-1', { a: [], b: [] }),
        cable('J-1', { a: plug('SW1:01'), b: plug('P1:01') }),
      ]),
    ).toEqual([]);
    expect(
      partsAfter('L-1', 'channel', [(d) => void d.cable('J-8', 'SW1:08', 'P1:08', { role: 'cord' })]),
    ).toEqual([]);
  });
});

describe('fibre: [F1] --TR-1 (24 strands, two MPO)-- [F2], and a trunk in a splice box', () => {
  it.each<[string, (d: Draft) => void, readonly string[], readonly string[]]>([
    [
      'its second MPO goes elsewhere',
      cable('TR-1', { b: plug('F2:M1', 'F2:M3') }),
      ['TR-1:13', 'TR-1:24'],
      ['TR-1:1', 'TR-1:12'],
    ],
    [
      'two strands change sockets in the cassette',
      (d) => {
        d.put('portMap', { ...d.objects.portMap.get('F1:01#1')!, rearPosition: 2 });
        d.put('portMap', { ...d.objects.portMap.get('F1:02#1')!, rearPosition: 1 });
      },
      ['TR-1:1', 'TR-1:2'],
      ['TR-1:3', 'TR-1:13'],
    ],
    [
      'a socket is polished at an angle',
      (d) => {
        port('F1:05', { connector: 'sc' })(d);
      },
      ['TR-1:5'],
      ['TR-1:6', 'TR-1:17'],
    ],
    [
      'an MPO has pins now',
      (d) => {
        port('F1:M1', { connector: 'mpo-16' })(d);
      },
      ['TR-1:1', 'TR-1:12'],
      ['TR-1:13'],
    ],
    ['it is of OM3', cable('TR-1', { media: 'om3' }), ['TR-1:1', 'TR-1:24'], []],
    ['it is 140 m long', cable('TR-1', { lengthM: 140 }), ['TR-1:1', 'TR-1:24'], []],
    [
      'another fibre is spliced to it',
      (d) => {
        d.put('portMap', { ...d.objects.portMap.get('SB1:B1#1')!, frontPortId: 'SB1:B3' });
      },
      ['TR-2:1'],
      ['TR-2:2'],
    ],
  ])('%s', (_, edit, stale, fine) => {
    for (const name of stale) expect([name, partsAfter(name, 'fibre', [edit]).length]).toEqual([name, 1]);
    for (const name of fine) expect([name, partsAfter(name, 'fibre', [edit])]).toEqual([name, []]);
  });
});

describe('when a change was recorded', () => {
  const before = BEFORE;
  const draft = new Draft(before);
  cable('L-1', { a: plug('P1:R02') })(draft);
  const changes = difference(before, draft.objects, kinds);
  it.each([
    ['the day before the test', '2026-11-01T23:00:00.000Z', '', 0],
    ['on the day of the test, before it came in', '2026-11-02T16:00:00.000Z', '2026-11-02T17:00:00.000Z', 0],
    [
      'on the day of the test, after it had come in',
      '2026-11-02T18:00:00.000Z',
      '2026-11-02T17:00:00.000Z',
      1,
    ],
    ['the day after, before the test came in', '2026-11-03T09:00:00.000Z', '2026-11-05T09:00:00.000Z', 1],
    ['after all tests', '', '', 1],
  ])('%s', (_, when, knownAt, count) => {
    expect(partsOf(draft.objects, 'L-1', 'permanent link', past(changes, when), knownAt)).toHaveLength(count);
  });

  it('two plan files tell as much, although their ids have nothing in common', () => {
    const older = new Draft(before);
    older.remove('cable', 'L-1');
    older.put('cable', { ...before.cable.get('L-1')!, id: 'another-id' });
    const { changes: found } = pastOfPlans(older.objects, draft.objects, 'november.yaml');
    expect(partsOf(draft.objects, 'L-1', 'permanent link', found)).toEqual([
      'ends: SR/P1:R01 — Nord/T1:R01 → SR/P1:R02 — Nord/T1:R01 ( november.yaml)',
    ]);
  });
});

it('a test of a cable that is gone is of the cable that took its name, and void', () => {
  const before = BEFORE;
  const draft = new Draft(before);
  draft.remove('cable', 'L-1');
  draft.put('cable', { ...before.cable.get('L-1')!, id: 'L-1-new' });
  const targets = certificationLinks(draft.objects);
  const changes = past(difference(before, draft.objects, kinds));
  const since = changesSinceTests(targets, { objects: draft.objects, changes }, policy);
  const gone: KnownRecord = { ...test('L-1', 'permanent link'), linkId: 'L-1-new', formerLinkId: 'L-1' };
  const row = coverageOf(targets, [gone], policy, since).rows.find(({ name }) => name === 'L-1')!;
  expect(row).toMatchObject({ state: 'stale', changes: [{ part: 'replaced', at, by: 'planner' }] });
});
