import { readFileSync } from 'node:fs';
import { overlapsOf, qualityLine, qualityOf } from '#drawing';
import { floorPlanOf } from '#documents';
import { planDrawings, type FloorPlans, type Plan } from '#plan';
import { readPlan } from '#planfile';
import { racksPlan } from './racks-plan.js';
import { measured, seconds, type BenchRow } from './row.js';

const EXAMPLE = 'examples/atelier-nord';

/**
 * All sheets of 20 racks before and after with 2,000 cables, as SVG; the reference is the time to write the same scenes as
 * JSON. How the time grows from 100 to 10,000 cables. And what the checker finds on the sheets of the example, in both
 * languages, with and without the plan under its floor, and on plans of many sizes: overlaps of any kind, and crossings.
 */
export async function drawRacks(): Promise<BenchRow[]> {
  const plan = racksPlan({ racks: 20, cables: 2000 });
  const { value, sheets, bytes } = await drawn(plan);
  const scenes = planDrawings(plan, { lang: 'en' }).map(({ draw }) => draw().scene);
  const reference = await seconds(() => JSON.stringify(scenes));
  const note = `20 racks, ${cablesOf(plan)} cables: ${sheets} sheets, ${(bytes / 2 ** 20).toFixed(1)} MiB; reference: the scenes as JSON`;
  return [measured('draw-racks', value, reference, note), await growth(), quality()];
}

interface Drawn {
  readonly value: number;
  readonly sheets: number;
  readonly bytes: number;
}

async function drawn(plan: Plan): Promise<Drawn> {
  let bytes = 0;
  let sheets = 0;
  const value = await seconds(() => {
    for (const { svg } of planDrawings(plan, { lang: 'en' })) {
      bytes += svg().length;
      sheets += 1;
    }
  });
  return { value, sheets, bytes };
}

function cablesOf({ present, project }: Plan): number {
  return present.cable.size + (project?.changes.filter(({ change }) => change.kind === 'cable').length ?? 0);
}

/** Time for each cable, times more at 10,000 than at 100, against what n log n allows. */
async function growth(): Promise<BenchRow> {
  const times: Timed[] = [];
  for (const cables of [100, 300, 1000, 3000, 10_000]) {
    const plan = racksPlan({ racks: Math.max(2, Math.round(cables / 100)), cables });
    if (times.length === 0) await drawn(plan); // the first one also warms up
    times.push({ cables: cablesOf(plan), value: (await drawn(plan)).value });
  }
  const [first, last] = [times[0]!, times.at(-1)!];
  const share = (one: typeof first): number => one.value / (one.cables * Math.log(one.cables));
  const note = times.map(({ cables, value }) => `${cables}: ${value.toFixed(2)} s`).join(', ');
  const grows = `grows with n^${exponentOf(first, last).toFixed(2)}, from ${times.at(-2)!.cables} on with n^${exponentOf(times.at(-2)!, last).toFixed(2)}`;
  return measured('draw-growth', share(last) / share(first), 0, `${note}; ${grows}; 1 = n log n`);
}

interface Timed {
  readonly cables: number;
  readonly value: number;
}

/** The power of n with which the time grows between two sizes; n log n is about 1.14 from 100 to 10,000. */
const exponentOf = (one: Timed, other: Timed): number =>
  Math.log(other.value / one.value) / Math.log(other.cables / one.cables);

function quality(): BenchRow {
  const totals = { overlaps: 0, crossings: 0, sheets: 0, texts: 0, wires: 0, bends: 0, smallest: Infinity };
  const look = (plan: Plan, lang: 'en' | 'fr', print: boolean, floorPlans: FloorPlans = new Map()): void => {
    for (const { name, draw } of planDrawings(plan, { lang, floorPlans })) {
      const found = qualityOf(draw().scene);
      if (print) console.error(qualityLine(name, found));
      totals.overlaps += overlapsOf(found);
      totals.crossings += found.crossings;
      totals.texts += found.texts;
      totals.wires += found.wires;
      totals.bends += found.bends;
      totals.smallest = Math.min(totals.smallest, found.smallestText);
      totals.sheets += 1;
    }
  };
  const underlay = floorPlanOf(readFileSync(`${EXAMPLE}/halle-nord.dxf`));
  for (const lang of ['fr', 'en'] as const) {
    look(example(), lang, lang === 'fr', new Map([['halle-nord.dxf', underlay]]));
    look(example(), lang, false);
  }
  for (const racks of [1, 2, 3, 5, 8, 13])
    for (const lang of ['en', 'fr'] as const) look(racksPlan({ racks, cables: racks * 98 }), lang, false);
  const { overlaps, crossings, sheets, texts, wires, bends, smallest } = totals;
  const note =
    `${overlaps} overlaps and ${crossings} crossings on ${sheets} sheets with ${texts} texts and ${wires} wires, ` +
    `${(bends / Math.max(1, wires)).toFixed(2)} bends per wire, smallest text ${smallest} mm`;
  return measured('drawing-quality', overlaps + crossings, 0, note);
}

function example(): Plan {
  let next = 0;
  const file = `${EXAMPLE}/plan.yaml`;
  const { plan } = readPlan(readFileSync(file, 'utf8'), { file, newId: () => `n${(next += 1)}` });
  if (!plan) throw new Error(`${file} cannot be read`);
  return plan;
}
