import { apply } from '#changes';
import { readSheets, unzip, writeWorkbook, ZipRefused, type NamedFile } from '#documents';
import type { Finding, Language, RenderedFinding } from '#findings';
import {
  overlaid,
  phpIpamFields,
  planToSheets,
  proposePhpIpam,
  readPhpIpam,
  settleIds,
  writePlan,
  type PhpIpamFile,
  type PhpIpamMapping,
} from '#planfile';
import { kinds, noObjects, type Plan, type PlanChange } from '#plan';
import type { Command } from 'commander';
import { basename, dirname } from 'node:path';
import { filesAt, textOfFile } from '../bring/folder.js';
import { readMapping } from '../bring/mapping.js';
import { rendered, tellFindings } from '../bring/tell.js';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { bytesOfText, jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan } from '../plan/load-plan.js';
import { words } from '../words.js';

interface ImportFlags {
  readonly plan?: string;
  readonly out?: string;
  readonly name: string;
  readonly map?: string;
  readonly look?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly lang: Language;
}

interface Imported {
  readonly kinds: readonly { readonly kind: string; readonly added: number; readonly changed: number }[];
  readonly findings: readonly RenderedFinding[];
}

/** `brassage ip import`: the addressing plan of a phpIPAM into a plan file, without a server. */
export function importIpCommand(ip: Command, io: Io, end: (code: ExitCode) => void): void {
  ip.command('import')
    .summary('bring the addressing plan of a phpIPAM in')
    .description(
      'Reads an export of phpIPAM: its sheets as CSV or XLSX, the answers of its API as JSON, folders or a ZIP of these. What the plan has already is recognised and changed, not doubled; nothing is removed; everything left out is told. --look shows what each column gives, as a mapping file to be edited.',
    )
    .argument('<files...>', '.csv, .tsv, .txt, .xlsx, .json, .zip, or a folder; they belong together')
    .option('--map <file>', 'mapping: {"heading": "field" | null, …} as JSON; others as their headings say')
    .option('--look', 'write the proposed mapping, and end')
    .option('--plan <file>', 'the plan file that takes it in; without it a new plan')
    .option('-o, --out <file>', 'the plan file to write; the same as --plan where it may be written anew')
    .option('--name <name>', 'name of a new plan', 'phpIPAM')
    .option('--dry-run', 'say what would happen, write nothing')
    .addOption(options.json())
    .addOption(options.lang(io))
    .action(async (files: string[], flags: ImportFlags) => end(await importIp(files, flags, io)));
}

async function importIp(paths: readonly string[], flags: ImportFlags, io: Io): Promise<ExitCode> {
  const { files, findings: told } = await exportAt(paths);
  if (flags.look) {
    io.out(jsonText(proposePhpIpam(files)));
    return EXIT.fine;
  }
  if (flags.out === undefined && flags.dryRun !== true)
    throw new Unreadable({
      en: 'say with --out where the plan file goes, or give --dry-run',
      fr: 'dites avec --out où va le fichier de plan, ou donnez --dry-run',
    });
  const read = readPhpIpam(files, await mappingOf(files, flags.map));
  const findings = [...told, ...read.findings];
  if (kinds.every((kind) => read.objects[kind].size === 0))
    throw new Unreadable(
      {
        en: `there is nothing to take over in ${paths.join(', ')}`,
        fr: `il n’y a rien à reprendre dans ${paths.join(', ')}`,
      },
      findings,
    );
  const plan = flags.plan === undefined ? newPlan(flags.name) : await loadPlan(flags.plan);
  const changes = overlaid(plan.present, settled(plan, read.objects));
  if (flags.dryRun !== true) await write(plan, changes, flags.out!, io);
  const imported: Imported = { kinds: counted(changes), findings: rendered(findings, flags.lang) };
  if (flags.json) io.out(jsonText(imported));
  else {
    tellFindings(imported.findings, io);
    for (const { kind, added, changed } of imported.kinds)
      io.out(`${words(io.language).counted(kind, added, changed)}\n`);
    if (imported.kinds.length === 0) io.out(`${words(io.language).nothingNew}\n`);
  }
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.fine;
}

const newPlan = (name: string): Plan => ({
  name,
  present: noObjects(),
  project: null,
  waivers: [],
  policy: {},
});

/** The tables and answers in all the files, ZIPs unpacked. */
async function exportAt(paths: readonly string[]): Promise<{ files: PhpIpamFile[]; findings: Finding[] }> {
  const given = (await Promise.all(paths.map((path) => filesAt(path, /\.(csv|tsv|txt|xlsx|json)$/i)))).flat();
  const files: PhpIpamFile[] = [];
  const findings: Finding[] = [];
  for (const entry of given.flatMap(unpacked)) {
    if (/\.json$/i.test(entry.name)) {
      const { file, text } = textOfFile(entry);
      files.push({ file, json: text });
      continue;
    }
    const { sheets, findings: told } = readSheets(entry.name, entry.bytes);
    files.push(...sheets);
    findings.push(...told);
  }
  return { files, findings };
}

function unpacked(file: NamedFile): NamedFile[] {
  if (!/\.zip$/i.test(file.name)) return [file];
  try {
    const entries = [...unzip(file.bytes)].map(([name, bytes]) => ({ name, bytes }));
    return entries.filter(({ name }) => /\.(csv|tsv|txt|xlsx|json)$/i.test(name) && !/(^|\/)[._]/.test(name));
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    throw new Unreadable(
      {
        en: `${file.name} cannot be read as a ZIP: ${cause.message}`,
        fr: `${file.name} ne peut être lu comme un ZIP : ${cause.message}`,
      },
      [],
      { cause },
    );
  }
}

async function mappingOf(files: readonly PhpIpamFile[], path: string | undefined): Promise<PhpIpamMapping> {
  if (path === undefined) return {};
  return readMapping(path, {
    what: 'a phpIPAM export',
    headings: Object.keys(proposePhpIpam(files)),
    fields: phpIpamFields,
  });
}

/** What the plan has already keeps its id: it is recognised by its path. */
function settled(plan: Plan, objects: Plan['present']): Plan['present'] {
  let count = 0;
  const made = new Set(kinds.flatMap((kind) => [...objects[kind].keys()]));
  const read = { ...newPlan(plan.name), present: objects };
  return settleIds(read, { present: plan.present, made, newId: () => `ip-${(count += 1)}` }).present;
}

async function write(plan: Plan, changes: readonly PlanChange[], out: string, io: Io): Promise<void> {
  const applied = apply(plan.present, [...changes]);
  if (!applied.ok)
    throw new Error('an export adds and changes what it was read against', { cause: applied.conflicts });
  const after = { ...plan, present: applied.objects };
  const bytes = /\.xlsx$/i.test(out)
    ? await writeWorkbook(planToSheets(after))
    : bytesOfText(writePlan(after));
  await writeFiles(dirname(out), [{ name: basename(out), bytes }]);
  io.talk(`${words(io.language).written(out)}\n`);
}

function counted(changes: readonly PlanChange[]): Imported['kinds'] {
  return kinds.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const added = own.filter(({ before }) => before === null).length;
    return own.length === 0 ? [] : [{ kind, added, changed: own.length - added }];
  });
}
