import { apply } from '#changes';
import { unzip } from '#documents';
import type { Finding, Language, RenderedFinding } from '#findings';
import { mergeCatalogue, readCatalogue, writePlan, type CatalogueRead } from '#planfile';
import type { Command } from 'commander';
import { basename, dirname } from 'node:path';
import { EXIT, type ExitCode, Unreadable } from '../exit.js';
import { bytesOfText, jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { loadPlan } from '../plan/load-plan.js';
import { filesAt, packed, textOfFile } from './folder.js';
import { rendered, tellFindings } from './tell.js';
import { words } from '../words.js';

interface CatalogueFlags extends ServerFlags {
  readonly plan?: string;
  readonly out?: string;
  readonly only?: string;
  readonly dryRun?: true;
  readonly json?: true;
  readonly lang: Language;
}

interface Imported {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly findings: readonly RenderedFinding[];
}

/** `brassage catalogue import`: a device-type library, into a server or into a plan file. */
export function catalogueCommand(program: Command, io: Io, end: (code: ExitCode) => void): void {
  const catalogue = program
    .command('catalogue')
    .summary('device and module types')
    .description('The catalogue of device and module types.');
  catalogue
    .command('import')
    .summary('bring a device-type library in')
    .description(
      'Brings device and module types of the community library in: a folder, a ZIP or one YAML file. What is there already is updated where it changed; everything left out is told by file and line.',
    )
    .argument('<path>', 'folder, .zip or .yaml file')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .option('--plan <file>', 'add the types to this plan file instead of a server')
    .option('-o, --out <file>', 'the plan file to write; with --plan')
    .option('--only <text>', 'only types whose maker and model contain this text; with --plan')
    .option('--dry-run', 'say what would happen, change nothing')
    .addOption(options.json())
    .addOption(options.lang(io))
    .action(async (path: string, flags: CatalogueFlags) => {
      const imported =
        flags.plan === undefined ? await online(path, flags, io) : await offline(path, flags.plan, flags, io);
      report(imported, flags, io);
      if (imported.added + imported.changed + imported.same === 0) end(EXIT.unreadable);
    });
}

async function online(path: string, flags: CatalogueFlags, io: Io): Promise<Imported> {
  const server = Server.from(flags, io);
  const file = packed(await filesAt(path, /\.ya?ml$/i));
  return server.import<Imported>(`/catalogue/imports?dry=${flags.dryRun === true}`, file);
}

async function offline(path: string, planFile: string, flags: CatalogueFlags, io: Io): Promise<Imported> {
  const { out } = flags;
  if (out === undefined && flags.dryRun !== true)
    throw new Unreadable({
      en: 'say with --out where the plan file goes',
      fr: 'dites avec --out où va le fichier de plan',
    });
  const plan = await loadPlan(planFile);
  const read = only(readTypes(await filesAt(path, /\.ya?ml$/i)), flags.only);
  const known = {
    deviceTypes: plan.present.deviceType.values(),
    moduleTypes: plan.present.moduleType.values(),
  };
  let count = 0;
  const { changes, ...counts } = mergeCatalogue(known, read, () => `type-${(count += 1)}`);
  const applied = apply(plan.present, changes);
  if (!applied.ok) throw new Error('a catalogue only adds and changes types', { cause: applied.conflicts });
  if (out !== undefined && flags.dryRun !== true) {
    const bytes = bytesOfText(writePlan({ ...plan, present: applied.objects }));
    await writeFiles(dirname(out), [{ name: basename(out), bytes }]);
    io.talk(`${words(io.language).written(out)}\n`);
  }
  return { ...counts, findings: rendered(read.findings, flags.lang) };
}

function readTypes(files: Awaited<ReturnType<typeof filesAt>>): CatalogueRead {
  const [first] = files;
  const zipped = files.length === 1 && first && /\.zip$/i.test(first.name);
  const texts = zipped
    ? [...unzip(first.bytes)]
        .filter(([name]) => /\.ya?ml$/i.test(name))
        .map(([name, bytes]) => ({ name, bytes }))
    : files;
  let count = 0;
  return readCatalogue(texts.map(textOfFile), () => `t${(count += 1)}`);
}

function only(read: CatalogueRead, text: string | undefined): CatalogueRead {
  if (text === undefined) return read;
  const fits = ({ manufacturer, model }: { manufacturer: string; model: string }): boolean =>
    `${manufacturer} ${model}`.toLowerCase().includes(text.toLowerCase());
  const inFiles = (finding: Finding): boolean => finding.severity === 'error';
  return {
    deviceTypes: read.deviceTypes.filter(fits),
    moduleTypes: read.moduleTypes.filter(fits),
    findings: read.findings.filter(inFiles),
  };
}

function report(imported: Imported, { json, dryRun }: CatalogueFlags, io: Io): void {
  if (json) {
    io.out(jsonText(imported));
    return;
  }
  tellFindings(imported.findings, io);
  const { added, changed, same } = imported;
  io.out(`${words(io.language).types(added, changed, same, dryRun === true)}\n`);
}
