import { join } from 'node:path';
import { drawingFiles, qrMaker, tableFiles } from '#documents';
import type { Language } from '#findings';
import { differenceDrawings, planDifference } from '#plan';
import type { Command } from 'commander';
import { jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan } from './load-plan.js';

interface DifferenceFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly out?: string;
  readonly date: string;
}

/** `brassage plan difference`: what changed from one issue of a plan file to another. */
export function differenceCommand(plan: Command, io: Io): void {
  plan
    .command('difference')
    .summary('what changed from one issue of a plan to another, as a list and as sheets')
    .description(
      'Compares the targets of two plan files, object by object and field by field. With --out, the sheets (PDF) and the list (XLSX, CSV) are written.',
    )
    .argument('<older>', 'plan file of the issue before, .yaml or .xlsx')
    .argument('<newer>', 'plan file of the issue now')
    .addOption(options.out('write the sheets and the list into this folder'))
    .option('--date <day>', 'day of issue for the title blocks, YYYY-MM-DD', '')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action((older: string, newer: string, flags: DifferenceFlags) => difference(older, newer, flags, io));
}

async function difference(
  olderFile: string,
  newerFile: string,
  { json, lang, out, date }: DifferenceFlags,
  io: Io,
): Promise<void> {
  const older = await loadPlan(olderFile, 'older');
  const newer = await loadPlan(newerFile);
  const table = planDifference(older, newer, lang);
  const columns = table.columns.map(({ title }) => title);
  const rows = table.rows.map(({ cells }) => cells.map((cell) => (cell === null ? '' : String(cell))));
  const written: string[] = [];
  if (out !== undefined) {
    const sheets = differenceDrawings(older, newer, { lang, date, qr: await qrMaker() });
    const drawn = sheets.map((sheet) => ({ ...sheet, ...sheet.draw() }));
    const files = [
      ...(await drawingFiles(drawn, 'pdf', { title: table.title, lang, dpi: 150 })),
      ...(await tableFiles(table)),
    ];
    await writeFiles(out, files);
    written.push(...files.map(({ name }) => join(out, name)));
  }
  if (json) {
    io.out(jsonText({ columns, rows, written }));
    return;
  }
  for (const row of rows) io.out(`${row.filter(Boolean).join(' · ')}\n`);
  if (rows.length === 0) io.out(`${lang === 'fr' ? 'Rien n’a changé.' : 'Nothing changed.'}\n`);
  for (const name of written) io.talk(`${name}\n`);
}
