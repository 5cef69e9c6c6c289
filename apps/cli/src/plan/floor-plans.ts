import { floorPlanOf } from '#documents';
import { fill } from '#findings';
import { floorPlanNames, type FloorPlan, type FloorPlans, type Plan } from '#plan';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { Unreadable } from '../exit.js';
import { readInput } from '../files.js';
import type { Io } from '../io.js';
import { packageAt } from './load-plan.js';

/** What is said of a file that is no plan of a floor. */
const said = {
  en: {
    named: '{file} cannot be read as PNG, JPEG or DXF beside {plan}: its floor is drawn without it',
    given: '{file} cannot be read as PNG, JPEG or DXF: the sheet of {place} has a placeholder',
  },
  fr: {
    named: '{file} ne se lit pas comme PNG, JPEG ou DXF à côté de {plan} : son étage est dessiné sans fond',
    given: '{file} ne se lit pas comme PNG, JPEG ou DXF : la feuille de {place} garde sa place libre',
  },
} as const;

/** The option's value, said as often as there are floors. */
export const manyFloorPlans = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  value,
];

/**
 * What lies under the floors of a plan: the files that its places name, beside the plan file, and `PLACE=FILE` of the
 * command line. A file that is none leaves the floor without a plan, and a word to the user.
 */
export async function readFloorPlans(
  planFile: string,
  plan: Plan,
  given: readonly string[],
  io: Io,
): Promise<FloorPlans> {
  const plans = new Map<string, FloorPlan | null>();
  const files = await floorPlanFilesOf(planFile, plan);
  for (const name of floorPlanNames(plan)) {
    const bytes = files.get(name);
    const found = bytes ? floorPlanOf(bytes) : null;
    if (!found) io.talk(`${fill(said[io.language].named, { file: name, plan: planFile }, io.language)}\n`);
    plans.set(name, found);
  }
  for (const text of given) {
    const at = text.lastIndexOf('=');
    if (at < 1)
      throw new Unreadable({
        en: `“${text}” is not PLACE=FILE, as in “Site/Hall=hall.png”`,
        fr: `« ${text} » n’est pas LIEU=FICHIER, comme « Site/Halle=halle.png »`,
      });
    const [place, file] = [text.slice(0, at), text.slice(at + 1)];
    const found = await planAt(file);
    if (!found) io.talk(`${fill(said[io.language].given, { file, place }, io.language)}\n`);
    plans.set(place, found);
  }
  return plans;
}

/** The files that the places of a plan name, as far as they are there: beside the plan file, or in its ZIP. */
export async function floorPlanFilesOf(
  planFile: string,
  plan: Plan,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (/\.zip$/i.test(planFile)) return (await packageAt(planFile)).floorPlans;
  const files = new Map<string, Uint8Array>();
  for (const name of floorPlanNames(plan)) {
    const bytes = isBelow(name) ? await inputAt(join(dirname(planFile), name)) : null;
    if (bytes) files.set(name, bytes);
  }
  return files;
}

/** A plan file from somebody else may name only what lies beside it. */
const isBelow = (name: string): boolean =>
  !isAbsolute(name) && !normalize(name).startsWith('..') && !name.includes('\\');

async function planAt(path: string): Promise<FloorPlan | null> {
  const bytes = await inputAt(path);
  return bytes && floorPlanOf(bytes);
}

async function inputAt(path: string): Promise<Uint8Array | null> {
  try {
    return await readInput(path);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
