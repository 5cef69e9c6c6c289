import { overlapsOf, qualityOf } from '#drawing';
import { planDrawings } from '#plan';
import { racksPlan } from './racks-plan.js';
import { measured, seconds, type BenchRow } from './row.js';

/**
 * All sheets of 20 racks before and after with 2,000 cables, as SVG; the reference is the time to write the same scenes as
 * JSON. And what the checker finds on the sheets of plans of many sizes: overlaps of any kind, and crossings.
 */
export async function drawRacks(): Promise<BenchRow[]> {
  const plan = racksPlan({ racks: 20, cables: 2000 });
  let bytes = 0;
  let sheets = 0;
  const value = await seconds(() => {
    for (const { svg } of planDrawings(plan, { lang: 'en' })) {
      bytes += svg().length;
      sheets += 1;
    }
  });
  const scenes = planDrawings(plan, { lang: 'en' }).map(({ draw }) => draw().scene);
  const reference = await seconds(() => JSON.stringify(scenes));
  const { cable } = plan.present;
  const added = plan.project?.changes.filter(({ change }) => change.kind === 'cable').length ?? 0;
  const note = `20 racks, ${cable.size + added} cables: ${sheets} sheets, ${(bytes / 2 ** 20).toFixed(1)} MiB; reference: the scenes as JSON`;
  return [measured('draw-racks', value, reference, note), quality()];
}

function quality(): BenchRow {
  let overlaps = 0;
  let crossings = 0;
  let sheets = 0;
  let texts = 0;
  for (const racks of [1, 2, 3, 5, 8, 13])
    for (const lang of ['en', 'fr'] as const)
      for (const { draw } of planDrawings(racksPlan({ racks, cables: racks * 98 }), { lang })) {
        const found = qualityOf(draw().scene);
        overlaps += overlapsOf(found);
        crossings += found.crossings;
        texts += found.texts;
        sheets += 1;
      }
  const note = `${overlaps} overlaps and ${crossings} crossings on ${sheets} sheets with ${texts} texts`;
  return measured('drawing-quality', overlaps + crossings, 0, note);
}
