import {
  cableSchema,
  deviceSchema,
  deviceTypeSchema,
  locationSchema,
  pathwaySchema,
  portSchema,
} from '#cabling';
import { noObjects, schemas, type Kind, type PlanObjects } from '../../value/kinds.js';
import { projectHeadSchema, type Plan } from '../../value/plan.js';
import { planDifference } from '../plan-documents.js';
import { alignIds } from './align-ids.js';
import { inRuns } from './in-runs.js';
import { revisionsOf } from './revisions.js';
import { fieldsEn } from './words/en.js';
import { fieldsFr } from './words/fr.js';

type Put = readonly [Kind, { readonly id: string }];

function planOf(...objects: readonly Put[]): Plan {
  const present = noObjects() as unknown as Record<Kind, Map<string, object>>;
  for (const [kind, object] of objects) present[kind].set(object.id, object);
  return { name: 'P', present: present as unknown as PlanObjects, project: null, waivers: [], policy: {} };
}
const site = (id: string, name = 'S'): Put => ['location', locationSchema.parse({ id, name, kind: 'site' })];
const cable = (id: string, label: string, more: object = {}): Put => [
  'cable',
  cableSchema.parse({ id, label, role: 'horizontal', ...more }),
];
const changesOf = (older: Plan, newer: Plan) =>
  revisionsOf(older, newer).changes.map(({ op, kind, id }) => `${op} ${kind} ${id}`);
const linesOf = (older: Plan, newer: Plan, lang: 'en' | 'fr' = 'en') =>
  planDifference(older, newer, lang).rows.map(({ cells }) => cells.join(' | '));

describe('Two issues of a plan under the same ids', () => {
  // prettier-ignore
  it.each([
    ['two readings of one file are the same', planOf(site('a'), cable('b', 'L-1')), planOf(site('x'), cable('y', 'L-1')), []],
    ['what has an id keeps it: a rename is a change', planOf(site('a', 'Old')), planOf(site('a', 'New')), ['change location a']],
    ['without a common id, a rename is an object less and one more', planOf(site('a', 'Old')), planOf(site('b', 'New')), ['remove location a', 'add location b']],
    ['of two that share a label, those that say the same are the same', planOf(cable('a', 'L-1', { lengthM: 1 }), cable('b', 'L-1', { lengthM: 2 })), planOf(cable('x', 'L-1', { lengthM: 2 }), cable('y', 'L-1', { lengthM: 3 })), ['remove cable a', 'add cable y']],
    ['references follow', planOf(site('a'), ['pathway', pathwaySchema.parse({ id: 'w', name: 'W', locationId: 'a' })], cable('c', 'L-1', { pathwayIds: ['w'] })), planOf(site('x'), ['pathway', pathwaySchema.parse({ id: 'v', name: 'W', locationId: 'x' })], cable('z', 'L-1', { pathwayIds: ['v'] })), []],
    ['an id of the older one that means something else in the newer one is left alone', planOf(site('a', 'One')), planOf(site('b', 'One'), site('a', 'Two')), ['change location a', 'add location b']],
  ])('%s', (_, older, newer, changes) => {
    expect(changesOf(older, newer).toSorted()).toEqual(changes.toSorted());
  });

  it('changes nothing of what it was given', () => {
    const older = planOf(site('a'), cable('b', 'L-1')).present;
    const copy = structuredClone(older);
    alignIds(older, planOf(site('x'), cable('y', 'L-1')).present);
    expect(older).toEqual(copy);
  });
});

describe('Renumbered outlets: [P1:R01] --L-01-- [R1 T1-01]', () => {
  /** Outlets by name, each at the end of the cable of its place in the list. */
  const floor = (mark: string, names: readonly string[], role = 'outlet'): Plan =>
    planOf(
      site(`${mark}s`),
      ['deviceType', deviceTypeSchema.parse({ id: `${mark}t`, manufacturer: 'G', model: 'O', role })],
      ...names.flatMap((name, n): Put[] => [
        [
          'device',
          deviceSchema.parse({ id: `${mark}d${n}`, name, typeId: `${mark}t`, locationId: `${mark}s` }),
        ],
        [
          'port',
          portSchema.parse({ id: `${mark}p${n}`, deviceId: `${mark}d${n}`, name: 'R1', kind: 'rear' }),
        ],
        cable(`${mark}c${n}`, `L-0${n + 1}`, { b: [{ portId: `${mark}p${n}` }] }),
      ]),
    );

  // prettier-ignore
  it.each([
    ['changes their names and nothing else', ['T1-01', 'T1-02'], ['T7-01', 'T7-02'], 'outlet', ['changed | device | S/T7-01 | Name | T1-01 | T7-01', 'changed | device | S/T7-02 | Name | T1-02 | T7-02']],
    ['a name that both revisions know stays where it was: the cables moved', ['A', 'B'], ['B', 'A'], 'outlet', ['changed | cable | L-01 | End B | S/A:R1 | S/B:R1', 'changed | cable | L-02 | End B | S/B:R1 | S/A:R1']],
    ['another kind of device is another one', ['A'], ['B'], 'access-point', ['added | device | S/B |  |  | O · S', 'removed | device | S/A |  | O · S | ', 'changed | cable | L-01 | End B | S/A:R1 | S/B:R1']],
  ])('%s', (_, old, now, role, lines) => {
    expect(linesOf(floor('x', old, role), floor('y', now, role)).toSorted()).toEqual(lines.toSorted());
  });
});

describe('Lines that count on, as one', () => {
  const runs = (...lines: readonly string[]): string[] =>
    inRuns(lines.map((line) => ({ cells: line.split(' '), colour: '' }))).map(({ cells }) => cells.join(' '));

  // prettier-ignore
  it.each([
    ['one cell counts', ['+ T1-01 OB', '+ T1-02 OB', '+ T1-03 OB'], ['+ T1-01–03 OB']],
    ['two cells count together', ['M T7-01 T1-01', 'M T7-02 T1-02'], ['M T7-01–02 T1-01–02']],
    ['another value ends a run', ['+ T1-01 OB', '+ T1-02 OC', '+ T1-03 OC'], ['+ T1-01 OB', '+ T1-02–03 OC']],
    ['a gap ends a run', ['+ 1 x', '+ 3 x'], ['+ 1 x', '+ 3 x']],
    ['a cell that begins to count late is no run', ['+ 1 5', '+ 2 5', '+ 3 6'], ['+ 1–2 5', '+ 3 6']],
    ['the same line twice stays two', ['+ a b', '+ a b'], ['+ a b', '+ a b']],
    ['nothing', [], []],
  ])('%s', (_, lines, expected) => {
    expect(runs(...lines)).toEqual(expected);
  });
});

describe('The indices that a difference names', () => {
  const draft = (index: string, revisions: readonly string[]): Plan => ({
    ...planOf(site('a')),
    project: {
      ...projectHeadSchema.parse({
        id: 'p',
        code: 'P',
        name: 'P',
        index,
        revisions: revisions.map((one) => ({ index: one })),
      }),
      steps: [],
      changes: [],
    },
  });

  // prettier-ignore
  it.each([
    ['issue A and what is drawn after B', draft('A', []), draft('B', ['A', 'B']), 'A', 'B+'],
    ['two drafts after B: the old one and the new one', draft('B', ['B']), draft('B', ['B']), '', ''],
    ['before the first issue', draft('', []), draft('A', []), '', 'A'],
  ])('%s', (_, older, newer, oldIndex, newIndex) => {
    expect(revisionsOf(older, newer)).toMatchObject({ oldIndex, newIndex });
  });
});

describe('The difference in words', () => {
  const was = planOf(cable('a', 'L-1', { lengthM: 20.5, status: 'planned' }));
  const is = planOf(cable('a', 'L-1', { lengthM: 99, status: 'tested', colour: 'BE' }));

  it('names fields with their units, and values as people write them', () => {
    expect(linesOf(was, is, 'fr')).toEqual([
      'modifié | câble | L-1 | Couleur | – | BE · bleu',
      'modifié | câble | L-1 | Longueur (m) | 20,5 | 99',
      expect.stringMatching(/modifié \| câble \| L-1 \| (État|Statut) \| (prévu|planifié).* \| .*/),
    ]);
    expect(linesOf(was, is)).toContain('changed | cable | L-1 | Length (m) | 20.5 | 99');
  });

  it('says in a line what came and what went: a cable by its ends, colour and length', () => {
    const hole = (id: string): Put => [
      'port',
      portSchema.parse({ id, deviceId: 'd', name: id, kind: 'interface' }),
    ];
    const cord = cable('c', 'J-1', {
      role: 'cord',
      colour: 'OR',
      lengthM: 0.5,
      a: [{ portId: 'p1' }],
      b: [{ portId: 'p2' }],
    });
    const [none, one] = [planOf(hole('p1'), hole('p2')), planOf(hole('p1'), hole('p2'), cord)];
    expect(linesOf(none, one, 'fr')[0]).toMatch(
      /^ajouté \| câble \| J-1 \|  \|  \| .*p1 – .*p2 · OR · 0,5 m$/,
    );
    expect(linesOf(one, none)[0]).toMatch(/^removed \| cable \| J-1 \|  \| .*p1 – .*p2 · OR · 0\.5 m \| $/);
  });

  it('shows groups of facts without braces and quotes', () => {
    const port = (more: object): Put => [
      'port',
      portSchema.parse({ id: 'p', deviceId: 'd', name: '1', kind: 'interface', ...more }),
    ];
    const [line] = linesOf(planOf(port({})), planOf(port({ poe: { role: 'pse', powerClass: 4 } })));
    expect(line).not.toMatch(/[{}"]/);
    const way = (points: object[]): Put => [
      'pathway',
      pathwaySchema.parse({ id: 'w', name: 'W', locationId: 'x', points }),
    ];
    expect(linesOf(planOf(way([])), planOf(way([{ xM: 0, yM: 2.5 }])), 'fr')[0]).toContain('(0 ; 2,5)');
  });

  it('every field of every kind has a name in both languages', () => {
    const all = new Set(Object.values(schemas).flatMap(({ shape }) => Object.keys(shape)));
    all.delete('id');
    for (const field of all)
      expect([field, field in fieldsEn, field in fieldsFr]).toEqual([field, true, true]);
  });
});
