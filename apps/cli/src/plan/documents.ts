import { join } from 'node:path';
import { documentSetName, zipOf } from '#documents';
import type { Language } from '#findings';
import type { Command } from 'commander';
import { jsonText, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { documentSet } from './document-set.js';
import { manyFloorPlans, readFloorPlans } from './floor-plans.js';
import { loadPlan } from './load-plan.js';

interface DocumentsFlags {
  readonly json?: true;
  readonly zip?: true;
  readonly lang: Language;
  readonly out: string;
  readonly date: string;
  readonly against?: string;
  readonly floorPlan: readonly string[];
}

/** `brassage plan documents`: everything that a plan hands to the site, in one go. */
export function documentsCommand(plan: Command, io: Io): void {
  plan
    .command('documents')
    .summary('write the whole set: drawings, tables, labels, configurations, plan')
    .description(
      'Writes the set of documents of a plan, with an index page and a manifest of SHA-256 sums. The same plan gives the same bytes.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx, or a .zip with its floor plans')
    .addOption(options.out('where the documents go').default('out'))
    .option('--zip', 'one ZIP file in place of single files')
    .option('--date <day>', 'day of issue for the title blocks, YYYY-MM-DD', '')
    .option('--against <file>', 'the plan file of the issue before: its difference is drawn')
    .option(
      '--floor-plan <place=file>',
      'plan of a floor (PNG, JPEG, DXF) in place of the one that it names; may be said again',
      manyFloorPlans,
      [],
    )
    .addOption(options.lang(io))
    .addOption(options.json())
    .action((file: string, flags: DocumentsFlags) => documents(file, flags, io));
}

async function documents(file: string, flags: DocumentsFlags, io: Io): Promise<void> {
  const plan = await loadPlan(file);
  const older = flags.against === undefined ? undefined : await loadPlan(flags.against, 'older');
  const { files, manifest } = await documentSet(
    plan,
    {
      lang: flags.lang,
      date: flags.date,
      ...(older ? { older } : {}),
      floorPlans: await readFloorPlans(file, plan, flags.floorPlan, io),
      progress: (done, total, step) => io.talk(`${done + 1}/${total} ${step}\n`),
    },
    io,
  );
  const written = flags.zip ? [{ name: documentSetName(plan), bytes: zipOf(files) }] : files;
  await writeFiles(flags.out, written);
  if (flags.json) io.out(jsonText({ folder: flags.out, written: written.map(({ name }) => name), manifest }));
  else for (const { name } of written) io.out(`${join(flags.out, name)}\n`);
}
