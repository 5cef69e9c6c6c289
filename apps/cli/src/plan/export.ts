import { WrongValue } from '../exit.js';
import { packPlan, writeWorkbook } from '#documents';
import { floorPlanNames, type Plan } from '#plan';
import { planToSheets, writePlan } from '#planfile';
import { type Command } from 'commander';
import { basename, dirname } from 'node:path';
import { bytesOfText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { floorPlanFilesOf } from './floor-plans.js';
import { loadPlan } from './load-plan.js';
import { words } from '../words.js';

interface ExportFlags {
  readonly out?: string;
  readonly ids?: true;
}

/** `brassage plan export`: the plan in the canonical form of the other format. */
export function exportCommand(plan: Command, io: Io): void {
  plan
    .command('export')
    .summary('write a plan as canonical YAML, as a workbook, or packed with its floor plans')
    .description(
      'Writes the plan again: as canonical YAML on standard output, or to a .yaml, .xlsx or .zip file. The ZIP also holds the plans of floors that its places name.',
    )
    .argument('<file>', 'plan file, .yaml, .xlsx or .zip')
    .option('-o, --out <file>', 'the file to write, .yaml, .xlsx or .zip', ending)
    .option('--ids', 'write the id of every object')
    .action((file: string, flags: ExportFlags) => exportPlan(file, flags, io));
}

function ending(path: string): string {
  if (/\.(ya?ml|xlsx|zip)$/i.test(path)) return path;
  throw new WrongValue({
    en: 'Its name must end with .yaml, .xlsx or .zip.',
    fr: 'Son nom doit finir par .yaml, .xlsx ou .zip.',
  });
}

async function exportPlan(file: string, flags: ExportFlags, io: Io): Promise<void> {
  const { out } = flags;
  const ids = flags.ids === true;
  const plan = await loadPlan(file);
  if (out === undefined) {
    io.out(writePlan(plan, { ids }));
    return;
  }
  const bytes = await bytesFor(out, plan, file, ids);
  await writeFiles(dirname(out), [{ name: basename(out), bytes }]);
  io.talk(`${words(io.language).written(out)}\n`);
}

/** The plan in the format that the ending of a file asks for. */
async function bytesFor(out: string, plan: Plan, file: string, ids: boolean): Promise<Uint8Array> {
  if (/\.xlsx$/i.test(out)) return writeWorkbook(planToSheets(plan, { ids }));
  const text = writePlan(plan, { ids });
  if (!/\.zip$/i.test(out)) return bytesOfText(text);
  const files = [...(await floorPlanFilesOf(file, plan))].map(([name, bytes]) => ({ name, bytes }));
  const named = new Set(floorPlanNames(plan));
  return packPlan(
    text,
    files.filter(({ name }) => named.has(name)),
  );
}
