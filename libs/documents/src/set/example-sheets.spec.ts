import { readFileSync } from 'node:fs';
import { coverageStates } from '#certification';
import { flatten, overlapsOf, qualityLine, qualityOf, type Scene } from '#drawing';
import { differenceDrawings, layerOf, planDrawings, type DrawingOptions, type Plan } from '#plan';
import { readPlan } from '#planfile';
import { floorPlanOf } from '../picture.js';

const FOLDER = 'examples/atelier-nord';

function example(edit: (text: string) => string = (text) => text): Plan {
  let next = 0;
  const { plan } = readPlan(edit(readFileSync(`${FOLDER}/plan.yaml`, 'utf8')), {
    file: 'plan.yaml',
    newId: () => `n${(next += 1)}`,
  });
  return plan!;
}

const plan = example();
const underlay = floorPlanOf(readFileSync(`${FOLDER}/halle-nord.dxf`));
const layer = layerOf(plan, 'after');
const links = [...(layer.ok ? layer.objects.cable.values() : [])].filter(({ role }) => role !== 'cord');
const coverage = links.map(({ id }, n) => ({
  linkId: id,
  state: coverageStates[n % coverageStates.length]!,
}));

const textsOf = (scene: Scene): string[] =>
  [...flatten(scene.nodes)].flatMap((node) =>
    node.type === 'text' ? [node.text] : node.type === 'tag' ? node.texts.map(({ text }) => text) : [],
  );

describe.each(['fr', 'en'] as const)('Every sheet of the example, %s', (lang) => {
  it.each<[string, Partial<DrawingOptions>]>([
    ['with the plan under the floor', { floorPlans: new Map([['halle-nord.dxf', underlay]]) }],
    ['without it', {}],
    ['with what is proven', { floorPlans: new Map([['halle-nord.dxf', underlay]]), coverage }],
    ['with what is proven, without a plan', { coverage }],
    [
      'with open findings',
      { findings: Array.from({ length: 9 }, () => ({ title: 'A title', text: 'A text '.repeat(30) })) },
    ],
  ])('%s: nothing overlaps or crosses, no text is small or cut to its end', (_, options) => {
    const drawings = planDrawings(plan, { lang, date: '2026-11-22', ...options });
    const faults = drawings.flatMap(({ name, draw }) => {
      const { scene } = draw();
      const quality = qualityOf(scene);
      const sound = overlapsOf(quality) === 0 && quality.crossings === 0 && quality.smallestText >= 2.5;
      // A far end without the head of its name (`…n1:07`) could be two devices.
      const headless = textsOf(scene).filter((text) => /^…./.test(text));
      return sound ? headless : [qualityLine(name, quality), ...quality.faults, ...headless];
    });
    expect(faults).toEqual([]);
  });

  it('the difference of two issues', () => {
    const older = example((text) =>
      text.replace("label: 'J-1041'", "label: 'J-1941'").replace('lengthM: 86', 'lengthM: 80'),
    );
    for (const { name, draw } of differenceDrawings(older, plan, { lang })) {
      const quality = qualityOf(draw().scene);
      expect([name, overlapsOf(quality), quality.crossings, quality.faults]).toEqual([name, 0, 0, []]);
    }
  });

  it('a port of another rack says so: every rack has a P1', () => {
    const sheet = planDrawings(plan, { lang }).find(({ name }) => name.includes('patching-SR2-P0'))!;
    const texts = textsOf(sheet.draw().scene);
    expect(texts).toContain('RG-A/P1:13');
    expect(texts).not.toContain('P1:13 ');
    expect(texts).toContain('acc-n1:Te1/1/1');
  });
});
