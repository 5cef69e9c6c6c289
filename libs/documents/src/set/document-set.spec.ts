import { readFileSync } from 'node:fs';
import { noObjects, planDrawings, schemas, type Kind, type Plan, type PlanObjects } from '#plan';
import { readPlan } from '#planfile';
import type { NamedFile } from '../zip.js';
import { floorPlanOf } from '../picture.js';
import { documentSet, documentSetName } from './document-set.js';

function atelierNord(): Plan {
  let next = 0;
  const text = readFileSync('examples/atelier-nord/plan.yaml', 'utf8');
  const { plan } = readPlan(text, { file: 'plan.yaml', newId: () => `n${(next += 1)}` });
  return plan!;
}

const NONE: Plan = { name: 'P', present: noObjects(), project: null, waivers: [], policy: {} };

function planOfObjects(objects: readonly (readonly [Kind, Record<string, unknown>])[]): Plan {
  const present = noObjects() as PlanObjects & Record<Kind, Map<string, object>>;
  for (const [kind, object] of objects) {
    const parsed = schemas[kind].parse(object) as { readonly id: string };
    present[kind].set(parsed.id, parsed);
  }
  return { ...NONE, present };
}

const setOf = (plan: Plan, more: object = {}) =>
  documentSet({ plan, lang: 'fr', date: '2026-11-22', ...more });
const names = (files: readonly NamedFile[]): string[] => files.map(({ name }) => name);
const textOf = (files: readonly NamedFile[], name: string): string =>
  new TextDecoder().decode(files.find((file) => file.name === name)!.bytes);

describe('Document set of odd plans', () => {
  const site = ['location', { id: 'S', name: 'S', kind: 'site' }] as const;
  const type = ['deviceType', { id: 't', manufacturer: 'G', model: 'M', role: 'other', heightU: 1 }] as const;
  const rack = ['rack', { id: 'R', name: 'R', locationId: 'S', heightU: 42 }] as const;
  const devices = (count: number, name: (n: number) => string) =>
    Array.from(
      { length: count },
      (_, n) =>
        [
          'device',
          { id: `d${n}`, name: name(n), typeId: 't', rackId: 'R', positionU: (n % 42) + 1 },
        ] as const,
    );

  it.each([
    ['nothing at all', NONE],
    ['a device without ports', planOfObjects([site, type, rack, ...devices(1, () => 'bare')])],
    ['a rack with 100 devices', planOfObjects([site, type, rack, ...devices(100, (n) => `dev-${n}`)])],
    [
      'hostile names',
      planOfObjects([
        site,
        type,
        rack,
        ...devices(4, (n) => ['<script>x</script>', '=1+1', 'שרת', '📡'.repeat(20)][n]!),
      ]),
    ],
    [
      'a pathway through itself',
      planOfObjects([
        site,
        ['pathway', { id: 'w', name: 'W', locationId: 'S', fromNode: 'a', toNode: 'a' }],
        ['cable', { id: 'c', label: 'C', role: 'horizontal', pathwayIds: ['w', 'w'] }],
      ]),
    ],
  ])('%s is no failure', async (_what, plan) => {
    const { files } = await setOf(plan);
    expect(names(files)).toEqual(expect.arrayContaining(['index.html', 'plan.yaml', 'manifest.json']));
    for (const { name, bytes } of files)
      if (name.endsWith('.svg')) expect(new TextDecoder().decode(bytes)).not.toContain('<script');
  });

  it('of two issues shows what changed, whatever ids the older file had, and is the same bytes twice', async () => {
    const issue = (id: string, lengthM: number): Plan =>
      planOfObjects([site, ['cable', { id, label: 'L-1', role: 'horizontal', media: 'cat6a', lengthM }]]);
    const make = () => setOf(issue('new-1', 99), { older: issue('old-7', 20) });
    const [one, two] = [await make(), await make()];
    expect(names(one.files)).toContain('difference/D1-difference.svg');
    expect(textOf(one.files, 'tables/difference.csv')).toContain('modifié,câble,L-1,Longueur (m),20,99');
    expect(one.manifest).toEqual(two.manifest);
  });

  it('a formula in a name is text in CSV', async () => {
    const plan = planOfObjects([site, ['pathway', { id: 'w', name: '=HYPERLINK("x")', locationId: 'S' }]]);
    expect(textOf((await setOf(plan)).files, 'tables/pathway-fill.csv')).toContain(`'=HYPERLINK`);
  });

  it('is named after project and index, or after the plan', () => {
    expect([documentSetName(NONE), documentSetName(atelierNord())]).toEqual(['P.zip', 'EXT-2026-014-B+.zip']);
  });
});

describe('Floor plans', () => {
  it.each([
    ['no picture', [1, 2, 3]],
    ['a PNG that ends in its signature', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a JPEG without a frame', [0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]],
  ])('%s is none', (_what, bytes) => {
    expect(floorPlanOf(Uint8Array.from(bytes))).toBeNull();
  });

  it('a missing one leaves a placeholder on its sheet', () => {
    const floorPlans = new Map([['Atelier Nord/Halle Nord', null]]);
    const sheet = planDrawings(atelierNord(), { lang: 'fr', floorPlans }).find(({ name }) =>
      name.includes('outlets-Atelier_Nord_Halle_Nord'),
    );
    expect(sheet?.svg({ fonts: 'none' })).toContain('fond de plan ?');
  });
});
