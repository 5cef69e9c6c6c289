import { createHash } from 'node:crypto';
import { fileNameOf, zipOf, type NamedFile } from '#documents';
import type { Language } from '#findings';
import type { Plan } from '#plan';
import type { Command } from 'commander';
import { bytesOfText, jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { documentSet } from './document-set.js';
import { headline, loadPlan } from './load-plan.js';

interface DocumentsFlags {
  readonly json?: true;
  readonly zip?: true;
  readonly lang: Language;
  readonly out: string;
  readonly date: string;
}

/** `brassage plan documents`: everything that a plan hands to the site, in one go. */
export function documentsCommand(plan: Command, io: Io): void {
  plan
    .command('documents')
    .summary('write the whole set: drawings, patch table, addressing, configurations, plan')
    .description(
      'Writes the set of documents of a plan, with a manifest of SHA-256 sums. The same plan gives the same bytes.',
    ) // prettier-ignore
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .addOption(options.out('where the documents go').default('out'))
    .option('--zip', 'one ZIP file in place of single files')
    .option('--date <day>', 'day of issue for the title blocks, YYYY-MM-DD', '')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action((file: string, flags: DocumentsFlags) => documents(file, flags, io));
}

async function documents(file: string, flags: DocumentsFlags, io: Io): Promise<void> {
  const plan = await loadPlan(file);
  const files = await documentSet(plan, flags, io);
  const manifest = manifestOf(plan, files);
  const all = [...files, { name: 'manifest.json', bytes: bytesOfText(jsonText(manifest)) }];
  const written = flags.zip ? [{ name: zipName(plan), bytes: zipOf(all) }] : all;
  await writeFiles(flags.out, written);
  if (flags.json) io.out(jsonText({ folder: flags.out, written: written.map(({ name }) => name), manifest }));
  else for (const { name } of written) io.out(`${flags.out}/${name}\n`);
}

interface Manifest {
  readonly plan: string;
  readonly index: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

/** What was handed over: names, sizes and SHA-256 sums. */
function manifestOf(plan: Plan, files: readonly NamedFile[]): Manifest {
  return {
    plan: headline(plan),
    index: plan.project?.index ?? '',
    files: files.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
}

function zipName({ name, project }: Plan): string {
  return `${fileNameOf(project ? `${project.code}${project.index && `-${project.index}`}` : name)}.zip`;
}
