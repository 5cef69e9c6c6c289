import { overlapsOf, qualityLine, qualityOf } from '#drawing';
import fc from 'fast-check';
import type { Plan } from '../value/plan.js';
import { planDrawings } from './plan-drawings.js';
import { plant } from './plant.fixture.js';
import { circles, crowded, randomPlant } from './random-plant.fixture.js';

/** What is wrong with the sheets of a plan, by sheet; nothing, if nothing is. */
function faultsOf(plan: Plan): string[] {
  return planDrawings(plan, { lang: 'en' }).flatMap(({ name, draw }) => {
    const quality = qualityOf(draw().scene);
    const sound = overlapsOf(quality) === 0 && quality.crossings === 0 && quality.smallestText >= 2.5;
    return sound ? [] : [qualityLine(name, quality), ...quality.faults.slice(0, 5)];
  });
}

it('Sheets of a plant with an extension: measured, one line each', () => {
  const lines = planDrawings(plant(), { lang: 'fr' }).map(({ name, draw }) =>
    qualityLine(name, qualityOf(draw().scene)),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(faultsOf(plant())).toEqual([]);
});

describe('Sheets of plants that nobody would build', () => {
  it('any racks, devices, patching and names: no overlap, no crossing, nothing under 2.5 mm', () => {
    fc.assert(
      fc.property(randomPlant, (plan) => expect(faultsOf(plan)).toEqual([])),
      { numRuns: 20 },
    );
  });

  it('any plant is drawn with the same bytes twice', () => {
    const bytes = (plan: Plan): string =>
      planDrawings(plan, { lang: 'fr' })
        .map(({ svg }) => svg())
        .join('');
    fc.assert(
      fc.property(randomPlant, (plan) => bytes(plan) === bytes(plan)),
      { numRuns: 3 },
    );
  });

  it('pathways that lead in a circle, places that lie in each other', () => {
    expect(faultsOf(circles())).toEqual([]);
  });

  it('a rack with 300 devices', () => {
    expect(faultsOf(crowded())).toEqual([]);
  });
});
