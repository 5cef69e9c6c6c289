import { a3, overlapsOf, qualityOf } from '#drawing';
import { renderFinding } from '#findings';
import { expectGoldenDrawing } from '../../../../test/support/golden-drawing.js';
import { layerOf, type Plan } from '../value/plan.js';
import { badNames, campus, nothing, oddRacks, oneDevice } from './awkward.fixture.js';
import { planDrawings } from './plan-drawings.js';
import { plant } from './plant.fixture.js';

const plans: readonly (readonly [string, () => Plan])[] = [
  ['a plant with an extension', plant],
  ['one device, no project', oneDevice],
  ['half units, a clash, a move, a swap, 58 units', oddRacks],
  ['names of 80 characters, hostile or in Hebrew', badNames],
  ['2 racks', () => campus(2)],
  ['6 racks in 6 rooms', () => campus(6, 30)],
];

describe.each(plans)('Drawings of %s', (_name, make) => {
  const drawings = planDrawings(make(), { lang: 'fr' });
  const measured = drawings.map(({ name, draw }) => ({ name, quality: qualityOf(draw().scene) }));

  it('have no text, box or wire on another, nothing slanting, and no text under 2.5 mm', () => {
    for (const { name, quality } of measured) {
      expect([
        name,
        overlapsOf(quality),
        quality.faults.filter((fault) => !fault.startsWith('crossing')),
      ]).toEqual([name, 0, []]);
      expect(quality.smallestText).toBeGreaterThanOrEqual(2.5);
    }
  });

  it('cross no wires', () => {
    expect(measured.filter(({ quality }) => quality.crossings > 0)).toEqual([]);
  });

  it('are A3, numbered, named apart, and the same bytes twice', () => {
    expect(new Set(drawings.map(({ name }) => name)).size).toBe(drawings.length);
    const again = planDrawings(make(), { lang: 'fr' });
    drawings.forEach(({ name, svg }, index) => {
      expect(name).toMatch(new RegExp(`^S${index + 1}-[A-Za-z0-9._-]+$`));
      const text = svg({ fonts: 'none' });
      expect(text).toContain(`viewBox="0 0 ${a3.width} ${a3.height}"`);
      expect(text === again[index]!.svg({ fonts: 'none' })).toBe(true);
    });
  });
});

describe('Drawings', () => {
  it('of nothing are none', () => {
    expect(planDrawings(nothing(), { lang: 'en' })).toEqual([]);
  });

  it('come in both languages, sheet for sheet', () => {
    const [french, english] = (['fr', 'en'] as const).map((lang) => planDrawings(plant(), { lang }));
    expect(french!.map(({ kind }) => kind)).toEqual(english!.map(({ kind }) => kind));
    const oneLine = (list: ReturnType<typeof planDrawings>) =>
      list.find(({ kind }) => kind === 'one-line')?.title;
    expect([oneLine(french!), oneLine(english!)]).toEqual([
      'Synoptique · RG, Halle Nord',
      'One-line diagram · RG, Halle Nord',
    ]);
  });

  it('report what they could not show, in words', () => {
    const findings = planDrawings(badNames(), { lang: 'en' }).flatMap(({ draw }) => draw().findings);
    const texts = findings.map((finding) => renderFinding(finding, 'en').text);
    expect(texts.some((text) => text.includes('does not fit its place'))).toBe(true);
    expect(texts.some((text) => text.includes('which the drawing font does not have'))).toBe(true);
  });

  it('refuse a project that no longer fits the present, with the conflicts as cause', () => {
    const plan = plant();
    const device = new Map(plan.present.device);
    device.delete('acc-3');
    const moved: Plan = { ...plan, present: { ...plan.present, device } };
    const layer = layerOf(moved, 'after');
    expect(() => planDrawings(moved, { lang: 'en' })).toThrow(
      expect.objectContaining({ cause: layer.ok ? null : layer.conflicts }),
    );
  });
});

describe('Golden drawings', () => {
  it.each([
    ['one-device', oneDevice, 'elevations'],
    ['odd-racks-before-after', oddRacks, 'elevations'],
    ['one-line-2-racks', () => campus(2), 'one-line'],
    ['port-faces', oddRacks, 'port-faces'],
  ] as const)('%s', (name, make, wanted) => {
    const sheet = planDrawings(make(), { lang: 'en' }).find(({ kind }) => kind === wanted)!;
    expectGoldenDrawing(`drawing/${name}.svg`, sheet.svg({ fonts: 'none' }));
  });
});

describe('Elevations', () => {
  const texts = (plan: Plan, kind: string): string[] =>
    planDrawings(plan, { lang: 'en' })
      .filter((drawing) => drawing.kind === kind)
      .flatMap(({ svg }) =>
        [...svg({ fonts: 'none' }).matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text!),
      );

  it('keep a removed device readable at its place, beside its letter', () => {
    expect(texts(plant(), 'elevations')).toEqual(
      expect.arrayContaining(['acc-3 removed', 'R', 'J-0087, J-0091 withdrawn']),
    );
  });

  it('say where a moved device comes from, and at its old place where it went', () => {
    expect(texts(oddRacks(), 'elevations')).toEqual(
      expect.arrayContaining(['from Down U5', 'mover to Tall U30']),
    );
  });

  it('say what a new device replaces', () => {
    expect(texts(oddRacks(), 'elevations')).toContain('replaces old');
  });

  it('count free units, halves too', () => {
    expect(texts(oddRacks(), 'elevations')).toContain('5 U of 24 in use · 19 U free');
  });

  it('draw nothing that changes when nothing does', () => {
    const plan = campus(2);
    const drawn = texts({ ...plan, project: null }, 'elevations');
    expect(drawn).not.toContain('N');
    expect(drawn.some((text) => text.includes('after'))).toBe(false);
  });
});
