import { apply } from '#changes';
import { readSheets, writeWorkbook } from '#documents';
import { renderFinding, type Language, type RenderedFinding } from '#findings';
import {
  headRowOf,
  likeliestSheet,
  planToSheets,
  proposeRoles,
  readTable,
  shownCell,
  tableKinds,
  tableRoles,
  writePlan,
  type TableInput,
  type TableKind,
} from '#planfile';
import type { Plan } from '#plan';
import { Option, type Command } from 'commander';
import { basename, dirname } from 'node:path';
import { readMapping } from '../bring/mapping.js';
import { EXIT, Unreadable, type ExitCode, WrongValue } from '../exit.js';
import { bytesOfText, jsonText, readInput, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { loadPlan } from './load-plan.js';
import { words } from '../words.js';

interface ImportFlags extends ServerFlags {
  readonly kind: TableKind;
  readonly map?: string;
  readonly sheet?: string;
  readonly plan?: string;
  readonly out?: string;
  readonly project?: string;
  readonly step?: number;
  /** Counted from 1, as spreadsheets do. */
  readonly headRow?: number;
  readonly look?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly lang: Language;
}

interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Lines that sum up the table, which are not read. */
  readonly sums: readonly number[];
  readonly findings: readonly RenderedFinding[];
}

/** `brassage plan import`: a table that people keep, into a plan file or a server, all rows or none. */
export function importTableCommand(plan: Command, io: Io, end: (code: ExitCode) => void): void {
  plan
    .command('import')
    .summary('bring a table (CSV, XLSX) of cables, ports, devices or addressing in')
    .description(
      'Reads a table with a row of headings; a title above it is passed over. --look shows what each column seems to give, as a mapping file to be edited. All rows come in or none: every fault is told by its line or cell.',
    )
    .argument('<table>', '.csv, .tsv, .txt or .xlsx')
    .addOption(new Option('--kind <kind>', 'what a row is').choices([...tableKinds]).makeOptionMandatory())
    .option(
      '--map <file>',
      'mapping: {"heading": "field" | null, …} as JSON; others as their headings propose',
    )
    .option('--sheet <name>', 'sheet of a workbook; the first unless told')
    .option('--head-row <n>', 'line of the headings; the one that tells most unless told', rowNumber)
    .option('--look', 'write the proposed mapping, with some cells, and end')
    .option('--plan <file>', 'the plan file that takes the rows')
    .option('-o, --out <file>', 'the plan file to write; the same as --plan where it may be written anew')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .option('--project <code>', 'project of the server that takes the rows; without it the present')
    .addOption(options.step('step of the project'))
    .option('--dry-run', 'check every row, write nothing')
    .addOption(options.json())
    .addOption(options.lang(io))
    .action(async (path: string, flags: ImportFlags) => end(await importTable(path, flags, io)));
}

async function importTable(path: string, flags: ImportFlags, io: Io): Promise<ExitCode> {
  const table = tableIn(path, await readInput(path), flags);
  const headings = (table.rows[table.headRow] ?? []).map(shownCell);
  const roles = await rolesOf(headings, flags);
  if (flags.look) return look(table, headings, roles, io);
  const imported =
    flags.plan === undefined
      ? await online(path, roles, flags, io)
      : await offline(table, roles, { ...flags, plan: flags.plan }, io);
  if (flags.json) io.out(jsonText(imported));
  else {
    for (const { place, title, text, hint } of imported.findings)
      io.talk(`✖ ${place}  ${title}: ${text} ${hint}\n`);
    const { rows, added, changed, sums } = imported;
    if (sums.length > 0) io.talk(`${words(io.language).sums(sums.join(', '))}\n`);
    io.out(`${words(io.language).rows(rows, added, changed, flags.dryRun === true)}\n`);
  }
  return imported.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

function rowNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new WrongValue({
    en: 'Say the number of a line, from 1.',
    fr: 'Donnez le numéro d’une ligne, à partir de 1.',
  });
}

function tableIn(
  path: string,
  bytes: Uint8Array,
  { sheet, kind, headRow }: ImportFlags,
): TableInput & { readonly headRow: number } {
  const { sheets, findings } = readSheets(basename(path), bytes);
  const table =
    sheet === undefined ? likeliestSheet(kind, sheets) : sheets.find((one) => one.sheet === sheet);
  if (table) return { ...table, headRow: headRow === undefined ? headRowOf(kind, table.rows) : headRow - 1 };
  const known = sheets.flatMap((one) => one.sheet ?? []);
  if (sheet !== undefined && findings.length === 0)
    throw new Unreadable({
      en: `${path} has no sheet ${sheet}; it has: ${known.join(', ')}`,
      fr: `${path} n’a pas de feuille ${sheet} ; il a : ${known.join(', ')}`,
    });
  throw new Unreadable(
    { en: `${path} cannot be read as a table`, fr: `${path} ne peut être lu comme une table` },
    findings,
  );
}

async function rolesOf(headings: readonly string[], { kind, map }: ImportFlags): Promise<(string | null)[]> {
  const proposed = proposeRoles(kind, headings);
  if (map === undefined) return proposed;
  const mapping = await readMapping(map, { what: `a ${kind}`, headings, fields: tableRoles(kind) });
  const said = new Set(Object.values(mapping));
  // What a person says of one column is not proposed for another.
  return headings.map((heading, i) => {
    if (heading in mapping) return mapping[heading] ?? null;
    const role = proposed[i] ?? null;
    return role !== null && said.has(role) ? null : role;
  });
}

function look(
  table: TableInput & { readonly headRow: number },
  headings: readonly string[],
  roles: readonly (string | null)[],
  io: Io,
): ExitCode {
  io.out(jsonText(Object.fromEntries(headings.map((heading, i) => [heading, roles[i] ?? null]))));
  for (const row of table.rows.slice(table.headRow + 1, table.headRow + 4))
    io.talk(`${row.map(shownCell).join(' | ')}\n`);
  return EXIT.fine;
}

async function online(
  path: string,
  roles: readonly (string | null)[],
  flags: ImportFlags,
  io: Io,
): Promise<Imported> {
  const server = Server.from(flags, io);
  const query = new URLSearchParams({ dry: String(flags.dryRun === true) });
  if (flags.project !== undefined) query.set('project', await server.projectId(flags.project));
  if (flags.step !== undefined) query.set('step', String(flags.step));
  const fields = {
    kind: flags.kind,
    roles: JSON.stringify(roles),
    ...(flags.headRow === undefined ? {} : { headRow: String(flags.headRow - 1) }),
    ...(flags.sheet === undefined ? {} : { sheet: flags.sheet }),
  };
  return server.import<Imported>(`/imports/table?${query.toString()}`, path, fields);
}

async function offline(
  table: TableInput,
  roles: readonly (string | null)[],
  { plan: file, out, dryRun, kind, lang }: ImportFlags & { readonly plan: string },
  io: Io,
): Promise<Imported> {
  if (out === undefined && dryRun !== true)
    throw new Unreadable({
      en: 'say with --out where the plan file goes, or give --dry-run',
      fr: 'dites avec --out où va le fichier de plan, ou donnez --dry-run',
    });
  const plan = await loadPlan(file);
  let count = 0;
  const read = readTable(table, { kind, roles, present: plan.present, newId: () => `row-${(count += 1)}` });
  const { rows, added, changed, sums } = read;
  const findings = read.findings.map((finding) => renderFinding(finding, lang));
  const refused = read.findings.some(({ severity }) => severity === 'error');
  if (refused || dryRun || out === undefined) return { rows, added, changed, sums, findings };
  const applied = apply(plan.present, read.changes);
  if (!applied.ok)
    throw new Error('a table adds and changes what it was read against', { cause: applied.conflicts });
  await writeFiles(dirname(out), [
    { name: basename(out), bytes: await bytesOf(out, { ...plan, present: applied.objects }) },
  ]);
  io.talk(`${words(io.language).written(out)}\n`);
  return { rows, added, changed, sums, findings };
}

async function bytesOf(out: string, plan: Plan): Promise<Uint8Array> {
  return /\.xlsx$/i.test(out) ? writeWorkbook(planToSheets(plan)) : bytesOfText(writePlan(plan));
}
