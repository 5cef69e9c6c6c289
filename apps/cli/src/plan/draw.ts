import type { Language } from '#findings';
import { planDrawings } from '#plan';
import type { Command } from 'commander';
import { bytesOfText, jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan } from './load-plan.js';

interface DrawFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly out: string;
  readonly date: string;
}

/** `brassage plan draw`: the sheets of a plan as SVG. */
export function drawCommand(plan: Command, io: Io): void {
  plan
    .command('draw')
    .summary('draw a plan: elevations before and after, one-line diagram, patching')
    .description('Writes the sheets of a plan as SVG. The same plan always gives the same bytes.')
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .addOption(options.out('where the drawings go').default('out'))
    .option('--date <day>', 'day of issue for the title block, YYYY-MM-DD', '')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action((file: string, flags: DrawFlags) => draw(file, flags, io));
}

async function draw(file: string, { json, lang, out, date }: DrawFlags, io: Io): Promise<void> {
  const sheets = planDrawings(await loadPlan(file), { lang, date });
  await writeFiles(out, sheets.map((sheet) => ({ name: `${sheet.name}.svg`, bytes: bytesOfText(sheet.svg()) }))); // prettier-ignore
  const list = sheets.map(({ name, title, kind }) => ({ file: `${name}.svg`, title, kind }));
  if (json) io.out(jsonText({ folder: out, drawings: list }));
  else for (const sheet of list) io.out(`${out}/${sheet.file}  ${sheet.title}\n`);
}
