import { writeWorkbook } from '#documents';
import { planToSheets, writePlan } from '#planfile';
import { InvalidArgumentError, type Command } from 'commander';
import { basename, dirname } from 'node:path';
import { bytesOfText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { loadPlan } from './load-plan.js';

interface ExportFlags {
  readonly out?: string;
  readonly ids?: true;
}

/** `brassage plan export`: the plan in the canonical form of the other format. */
export function exportCommand(plan: Command, io: Io): void {
  plan
    .command('export')
    .summary('write a plan as canonical YAML, or as a workbook')
    .description('Writes the plan again: as canonical YAML on standard output, or to a .yaml or .xlsx file.')
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .option('-o, --out <file>', 'the file to write, .yaml or .xlsx', ending)
    .option('--ids', 'write the id of every object')
    .action((file: string, flags: ExportFlags) => exportPlan(file, flags, io));
}

function ending(path: string): string {
  if (/\.(ya?ml|xlsx)$/i.test(path)) return path;
  throw new InvalidArgumentError('Its name must end with .yaml or .xlsx.');
}

async function exportPlan(file: string, flags: ExportFlags, io: Io): Promise<void> {
  const { out } = flags;
  const ids = flags.ids === true;
  const plan = await loadPlan(file);
  if (out === undefined) {
    io.out(writePlan(plan, { ids }));
    return;
  }
  const bytes = /\.xlsx$/i.test(out) ? await writeWorkbook(planToSheets(plan, { ids })) : bytesOfText(writePlan(plan, { ids })); // prettier-ignore
  await writeFiles(dirname(out), [{ name: basename(out), bytes }]);
  io.talk(`${out} written\n`);
}
