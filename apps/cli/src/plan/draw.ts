import { WrongValue } from '../exit.js';
import { join } from 'node:path';
import { coverageOf, type Coverage } from '#certification';
import { drawingFiles, drawingFormats, qrMaker, type DrawingFormat } from '#documents';
import { renderFinding, type Language } from '#findings';
import { linksToCertify, planDrawings, type Plan } from '#plan';
import { Option, type Command } from 'commander';
import { bound } from '../cert/bound.js';
import { readResults } from '../cert/read-results.js';
import { jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { manyFloorPlans, readFloorPlans } from './floor-plans.js';
import { loadPlan, objectsOf } from './load-plan.js';

interface DrawFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly out: string;
  readonly date: string;
  readonly format: DrawingFormat;
  readonly dpi: number;
  readonly floorPlan: readonly string[];
  readonly results?: readonly string[];
}

/** `brassage plan draw`: the sheets of a plan in the format that somebody wants to go on with. */
export function drawCommand(plan: Command, io: Io): void {
  plan
    .command('draw')
    .summary('draw a plan: elevations before and after, one-line diagram, patching')
    .description(
      'Writes the sheets of a plan: a file for each (svg, dxf, png) or one for all (pdf, drawio). The same plan always gives the same bytes.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx, or a .zip with its floor plans')
    .addOption(options.out('where the drawings go').default('out'))
    .addOption(new Option('--format <format>', 'what to write').choices(drawingFormats).default('svg'))
    .addOption(new Option('--dpi <number>', 'pixels per inch of png').argParser(dpiOf).default(150))
    .option('--date <day>', 'day of issue for the title block, YYYY-MM-DD', '')
    .option(
      '--floor-plan <place=file>',
      'plan of a floor (PNG, JPEG, DXF) in place of the one that it names; may be said again',
      manyFloorPlans,
      [],
    )
    .option('--results <files...>', 'tester files: elevations, port faces and floors show what is proven')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action((file: string, flags: DrawFlags) => draw(file, flags, io));
}

/** From a thumbnail to fine print. */
function dpiOf(text: string): number {
  const dpi = Number(text);
  if (!Number.isInteger(dpi) || dpi < 24 || dpi > 600)
    throw new WrongValue({ en: 'A whole number from 24 to 600.', fr: 'Un nombre entier de 24 à 600.' });
  return dpi;
}

async function draw(file: string, flags: DrawFlags, io: Io): Promise<void> {
  const { json, lang, out, date, format, dpi } = flags;
  const plan = await loadPlan(file);
  const floorPlans = await readFloorPlans(file, plan, flags.floorPlan, io);
  const coverage = flags.results ? await coverageOfFiles(plan, flags.results) : undefined;
  const sheets = planDrawings(plan, {
    lang,
    date,
    floorPlans,
    ...(coverage ? { coverage } : {}),
    qr: await qrMaker(),
  });
  const drawn = sheets.map((sheet) => ({ ...sheet, ...sheet.draw() }));
  const title = [plan.project?.code, plan.name].filter(Boolean).join(' · ');
  const files = await drawingFiles(drawn, format, { title, lang, dpi });
  await writeFiles(out, files);
  const told = drawn.flatMap(({ name, findings }) =>
    findings.map((finding) => ({ sheet: name, ...renderFinding(finding, lang) })),
  );
  if (json) {
    const fileOf = (name: string): string =>
      files.find((it) => it.name.startsWith(`${name}.`))?.name ?? files[0]!.name;
    const list = sheets.map(({ name, title: heading, kind }) => ({
      file: fileOf(name),
      title: heading,
      kind,
    }));
    io.out(jsonText({ folder: out, drawings: list, findings: told }));
    return;
  }
  for (const { name } of files) io.out(`${join(out, name)}${titleOf(name, sheets)}\n`);
  for (const [text, names] of sheetsByText(told)) {
    const more = names.length > 1 ? ` … ${names.at(-1)} (${names.length})` : '';
    io.talk(`${names[0]}${more}: ${text}\n`);
  }
}

/** What is told, with the sheets that it is told of: a title block says the same on each of them. */
function sheetsByText(told: readonly { readonly sheet: string; readonly text: string }[]) {
  const sheets = new Map<string, string[]>();
  for (const { sheet, text } of told) {
    const names = sheets.get(text) ?? [];
    if (names.at(-1) !== sheet) names.push(sheet);
    sheets.set(text, names);
  }
  return sheets;
}

/** What tester files prove of the links of a plan. */
async function coverageOfFiles(plan: Plan, files: readonly string[]): Promise<Coverage['rows']> {
  const links = linksToCertify(plan, objectsOf(plan, 'after'));
  return coverageOf(links, bound(links, await readResults(files, undefined))).rows;
}

function titleOf(file: string, sheets: readonly { readonly name: string; readonly title: string }[]): string {
  const sheet = sheets.find(({ name }) => file.startsWith(`${name}.`));
  return sheet ? `  ${sheet.title}` : '';
}
