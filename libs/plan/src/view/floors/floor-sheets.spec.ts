import { cableSchema, deviceSchema, type Device, locationSchema, pathwaySchema, rackSchema } from '#cabling';
import { overlapsOf, qualityOf, readDxf } from '#drawing';
import fc from 'fast-check';
import { added, changed, removed } from '#changes';
import { readFileSync } from 'node:fs';
import { noObjects, type PlanChange, type PlanObjects } from '../../value/kinds.js';
import { projectHeadSchema, type Plan } from '../../value/plan.js';
import { planDrawings } from '../plan-drawings.js';
import { floorOf } from './floors.js';
import type { FloorPlans } from './model.js';

type Put = readonly [
  'location' | 'rack' | 'device' | 'pathway' | 'cable' | 'deviceType',
  { readonly id: string },
];

const site = ['location', locationSchema.parse({ id: 'S', name: 'S', kind: 'site' })] as const;
const hall = (more: object = {}): Put => [
  'location',
  locationSchema.parse({ id: 'H', name: 'Hall', kind: 'building', parentId: 'S', ...more }),
];
const outlets = [
  'deviceType',
  {
    id: 'OB',
    manufacturer: 'A',
    model: 'OB',
    role: 'outlet',
    heightU: 0,
    fullDepth: true,
    depthMm: null,
    massKg: null,
    powerW: null,
    poeBudgetW: null,
    platform: null,
    partNumber: null,
    ports: [],
    maps: [],
    moduleBays: [],
    deviceBays: [],
    description: '',
  },
] as const;
const outlet = (name: string, xM: number | null, yM: number | null): readonly ['device', Device] => [
  'device',
  deviceSchema.parse({ id: name.replaceAll(' ', ''), name, typeId: 'OB', locationId: 'H', xM, yM }),
];

function planOf(objects: readonly Put[], changes: readonly PlanChange[] = []): Plan {
  const present = noObjects() as unknown as Record<string, Map<string, object>>;
  for (const [kind, object] of objects) present[kind]!.set(object.id, object);
  const project = {
    ...projectHeadSchema.parse({ id: 'p', code: 'P', name: 'P' }),
    steps: [{ number: 1, title: '' }],
    changes: changes.map((change) => ({ step: 1, change })),
  };
  return {
    name: 'S',
    present: present as unknown as PlanObjects,
    project: changes.length > 0 ? project : null,
    waivers: [],
    policy: {},
  };
}

const floorOfPlan = (plan: Plan, floorPlans: FloorPlans = new Map()) => {
  const sheet = planDrawings(plan, { lang: 'en', floorPlans }).find(({ name }) => name.includes('floor'));
  return sheet
    ? { ...sheet, text: sheet.svg({ fonts: 'none' }), quality: qualityOf(sheet.draw().scene) }
    : null;
};

describe('A floor to scale', () => {
  it('is not drawn where nothing was measured', () => {
    expect(
      floorOfPlan(planOf([site, hall(), outlets, outlet('T-1', null, null), outlet('T-2', 3, null)])),
    ).toBeNull();
  });

  it.each([
    [
      'two outlets 5 m apart',
      [
        [0, 0],
        [5, 0],
      ],
      '1 : 25',
    ],
    [
      '60 m apart',
      [
        [0, 0],
        [60, 20],
      ],
      '1 : 200',
    ],
    ['one alone', [[7, 7]], '1 : 20'],
    [
      'many in one place',
      [
        [7, 7],
        [7, 7],
        [7, 7],
      ],
      '1 : 20',
    ],
    [
      '100 km apart',
      [
        [-50_000, 0],
        [50_000, 0],
      ],
      '1 : 270000',
    ],
  ])('%s', (_, places, scale) => {
    const sheet = floorOfPlan(
      planOf([site, hall(), outlets, ...places.map(([x, y], n) => outlet(`T-${n + 1}`, x!, y!))]),
    );
    expect(sheet?.text).toContain(scale);
    expect(sheet?.quality.faults).toEqual([]);
  });

  it.each([
    ['emoji', '📡 Wi-Fi', /\ufffd Wi-Fi/],
    ['an emoji of several code points', '👩‍🔧-12', /-12/],
    ['right-to-left letters', 'שקע-12', /\ufffd{3}-12/],
  ])('with %s in a name names the outlet, and still breaks no rule of drawing', (_, name, shown) => {
    const near = Array.from({ length: 6 }, (__, n) => outlet(`${name}-${n}`, n * 0.8, 0));
    const sheet = floorOfPlan(planOf([site, hall({ name: `Hall ${name}` }), outlets, ...near]))!;
    expect(sheet.quality.faults).toEqual([]);
    expect(sheet.text).toMatch(shown);
    expect(sheet.text).toContain(`${name}-3`);
  });

  it('says by form what is new, moved and taken away', () => {
    const [old, gone] = [outlet('T-1', 1, 1)[1], outlet('T-2', 5, 1)[1]];
    const changes = [
      changed('device', old, { ...old, xM: 3 }),
      removed('device', gone),
      added('device', outlet('T-3', 9, 1)[1]),
    ] as PlanChange[];
    const text = floorOfPlan(
      planOf([site, hall(), outlets, ['device', old], ['device', gone]], changes),
    )!.text;
    for (const state of ['moved', 'removed', 'new']) expect(text).toContain(`data-layer="device-${state}"`);
    expect(text).toContain('3 outlets : 1 new, 1 moved, 1 removed');
  });

  it.each([
    [
      'a plan that is missing',
      'hall.png',
      new Map([['hall.png', null]]),
      'The floor plan hall.png is missing',
    ],
    [
      'a picture of which nobody said how large it is',
      'hall.png',
      new Map([
        [
          'hall.png',
          { kind: 'picture', mime: 'image/png', bytes: new Uint8Array([1]), widthPx: 100, heightPx: 50 },
        ],
      ]),
      'How large hall.png is',
    ],
    ['no plan at all', null, new Map(), 'No floor plan is given'],
  ] as const)('%s: drawn to scale, and said', (_, floorPlan, plans, says) => {
    const plan = planOf([site, hall({ floorPlan }), outlets, outlet('T-1', 1, 1), outlet('T-2', 9, 9)]);
    const sheet = floorOfPlan(plan, plans as FloorPlans)!;
    expect(sheet.text).toContain(says);
    expect(sheet.text).not.toContain('<image');
    expect(overlapsOf(sheet.quality)).toBe(0);
  });

  it('a picture lies where its corner and the metres of a pixel say', () => {
    const picture = {
      kind: 'picture',
      mime: 'image/png',
      bytes: new Uint8Array([1, 2]),
      widthPx: 400,
      heightPx: 200,
    } as const;
    const plan = planOf([
      site,
      hall({ floorPlan: 'h.png', floorPlanUnitM: 0.05 }),
      outlets,
      outlet('T-1', 0, 0),
    ]);
    const { text } = floorOfPlan(plan, new Map([['h.png', picture]]))!;
    // 400 px of 5 cm are 20 m: at 1:50, 400 mm would not fit; at 1:75 they are 266.67 mm.
    expect(text).toContain('1 : 75');
    expect(text).toMatch(/<image [^>]*width="266\.67" height="133\.33"/);
  });

  it('a drawing lies under it, in metres by its own unit', () => {
    const found = readDxf(readFileSync('examples/atelier-nord/halle-nord.dxf'));
    if (!found.ok) throw new Error(found.fault);
    const plan = planOf([site, hall({ floorPlan: 'h.dxf' }), outlets, outlet('T-1', 30, 15)]);
    const sheet = floorOfPlan(plan, new Map([['h.dxf', { kind: 'drawing', underlay: found.underlay }]]))!;
    expect(sheet.text).toContain('data-layer="underlay"');
    expect(sheet.text).toContain('Local 104');
    expect(overlapsOf(sheet.quality)).toBe(0);
  });

  it('anything anywhere: nothing on anything, nothing under 2.5 mm, the same bytes twice', () => {
    const metres = fc.integer({ min: -200, max: 200 }).map((n) => n / 4);
    const point = fc.record({ xM: metres, yM: metres });
    const objects = fc
      .tuple(
        fc.array(point, { maxLength: 40 }),
        fc.array(fc.array(point, { maxLength: 5 }), { maxLength: 4 }),
        fc.array(point, { maxLength: 2 }),
      )
      .map(([at, ways, racks]): Put[] => [
        ...at.map(({ xM, yM }, n) =>
          outlet(n % 7 === 0 ? `${'long name '.repeat(8)}${n}`.trim() : `T-${n}`, xM, yM),
        ),
        ...ways.map((points, n): Put => [
          'pathway',
          pathwaySchema.parse({
            id: `w${n}`,
            name: `W${n}`,
            locationId: 'H',
            fromNode: 'a',
            toNode: 'a',
            points,
          }),
        ]),
        [
          'cable',
          cableSchema.parse({
            id: 'c',
            label: 'C',
            role: 'horizontal',
            pathwayIds: ways.map((_, n) => `w${n}`),
          }),
        ],
        ...racks.map(({ xM, yM }, n): Put => [
          'rack',
          rackSchema.parse({ id: `r${n}`, name: `R${n}`, locationId: 'H', heightU: 42, xM, yM }),
        ]),
      ]);
    fc.assert(
      fc.property(objects, (list) => {
        const plan = planOf([site, hall(), outlets, ...list]);
        const sheet = floorOfPlan(plan);
        if (!sheet) return;
        const { smallestText, faults } = sheet.quality;
        expect(faults.filter((fault) => !fault.startsWith('box on box: rack'))).toEqual([]);
        expect(smallestText).toBeGreaterThanOrEqual(2.5);
        expect(floorOfPlan(plan)!.text === sheet.text).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('The floor of a place', () => {
  const place = (id: string, kind: string, parentId: string | null, floorPlan: string | null = null) =>
    [id, locationSchema.parse({ id, name: id, kind, parentId, floorPlan })] as const;
  // prettier-ignore
  it.each([
    ['the innermost that names a plan', [place('S', 'site', null), place('B', 'building', 'S', 'b.png'), place('F', 'floor', 'B'), place('R', 'room', 'F')], 'B'],
    ['else the floor', [place('S', 'site', null), place('B', 'building', 'S'), place('F', 'floor', 'B'), place('R', 'room', 'F')], 'F'],
    ['else the building', [place('S', 'site', null), place('B', 'building', 'S'), place('R', 'room', 'B')], 'B'],
    ['else the outermost below the site', [place('S', 'site', null), place('Z', 'zone', 'S'), place('R', 'room', 'Z')], 'Z'],
    ['else itself', [place('R', 'site', null)], 'R'],
    ['of places that hold each other, one of them', [place('Z', 'zone', 'R'), place('R', 'room', 'Z')], 'Z'],
    ['of nothing, nothing', [], null],
  ])('%s', (_, places, id) => {
    expect(floorOf({ ...noObjects(), location: new Map(places) }, 'R')?.id ?? null).toBe(id);
  });
});
