import { defaultCoveragePolicy, standardPack, type CsvProfile, type KeptTest } from '#certification';
import { fileNameOf, flowToPdf, zipOf, type NamedFile } from '#documents';
import type { Language } from '#findings';
import { acceptanceDocument, acceptanceInput, linksToCertify } from '#plan';
import type { Command } from 'commander';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { EXIT, type ExitCode } from '../exit.js';
import { bytesOfText, readInput, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import { isFolder, profileOption, readResults } from './read-results.js';
import { pastOf, testedOption } from './tested-plan.js';

interface ReportFlags {
  readonly lang: Language;
  readonly plan: string;
  readonly tested?: string;
  readonly out: string;
  readonly zip?: true;
  readonly profile?: CsvProfile;
  readonly refuseMarginal?: true;
}

/** `brassage cert report`: the acceptance file of a plan, from tester files. */
export function reportCommand(cert: Command, io: Io, end: (code: ExitCode) => void): void {
  cert
    .command('report')
    .summary('write the acceptance file: PDF, originals and their hashes')
    .description(
      'Writes the acceptance file of a plan: scope, limits and their confidence, testers, summary, coverage, a page per link with plots, fibres, concordance; with the originals and a manifest of SHA-256. Equal files give equal bytes.',
    )
    .argument('<files...>', 'tester files: .csv, .sor, .json, .zip, or folders of them')
    .requiredOption('--plan <file>', 'plan file, .yaml or .xlsx')
    .requiredOption('-o, --out <folder>', 'folder to write to')
    .option('--zip', 'one archive in place of files in a folder')
    .addOption(testedOption())
    .addOption(profileOption())
    .option('--refuse-marginal', 'a PASS* does not count as proven')
    .addOption(options.lang(io))
    .action(async (files: readonly string[], flags: ReportFlags) => end(await report(files, flags, io)));
}

async function report(paths: readonly string[], flags: ReportFlags, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(flags.plan);
  const results = await readResults(paths, flags.profile);
  const originals = await originalsOf(paths);
  const tests = results.records.map(({ id, record }): KeptTest => ({
    id,
    record,
    linkId: null,
    method: null,
    discarded: '',
  }));
  const objects = objectsOf(plan, 'after');
  const past = await pastOf(flags.tested, objects);
  const input = acceptanceInput({
    plan,
    language: flags.lang,
    targets: linksToCertify(plan, objects),
    ...(past ? { past } : {}),
    tests,
    aliases: {},
    policy: { ...defaultCoveragePolicy, acceptMarginal: !flags.refuseMarginal },
    reserves: [],
    testers: [],
    pack: standardPack,
    files: results.files.map(({ file, records }, i) => ({
      name: file,
      sha256: originals[i] ? hashOf(originals[i].bytes) : '–',
      records,
      importedBy: '',
      importedAt: '',
    })),
    fileOf: new Map(results.records.map(({ id }) => [id, id.replace(/#\d+$/, '')])),
    model: hashOf(bytesOfText(JSON.stringify(results.records))).slice(0, 8),
  });
  const name = fileNameOf(
    [plan.project?.code ?? plan.name, flags.lang === 'fr' ? 'dossier de recette' : 'acceptance file'].join(
      ' ',
    ),
  );
  const files = withManifest([
    { name: `${name}.pdf`, bytes: await flowToPdf(acceptanceDocument(input)) },
    ...originals.filter((file) => file !== null),
  ]);
  await writeFiles(flags.out, flags.zip ? [{ name: `${name}.zip`, bytes: zipOf(files) }] : files);
  const { proven, required } = input.coverage;
  io.talk(`${texts[flags.lang](proven, required)}\n`);
  return proven === required ? EXIT.fine : EXIT.findings;
}

/** The files as they are; a folder has no bytes of its own. */
function originalsOf(paths: readonly string[]): Promise<(NamedFile | null)[]> {
  return Promise.all(
    paths.map(async (path, i) => {
      if (await isFolder(path)) return null;
      return {
        name: `originals/${String(i + 1).padStart(3, '0')} ${fileNameOf(basename(path))}`,
        bytes: await readInput(path),
      };
    }),
  );
}

function withManifest(files: readonly NamedFile[]): NamedFile[] {
  const text = files.map(({ name, bytes }) => `${hashOf(bytes)}  ${name}\n`).join('');
  return [...files, { name: 'manifest.sha256', bytes: bytesOfText(text) }];
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const texts: Readonly<Record<Language, (proven: number, required: number) => string>> = {
  en: (proven, required) => `acceptance file written: ${proven} of ${required} links proven`,
  fr: (proven, required) => `dossier de recette écrit : ${proven} liens prouvés sur ${required}`,
};
