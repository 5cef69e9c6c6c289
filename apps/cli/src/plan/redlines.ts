import { readRedlines, readWorkbook, redlineFinding, writeWorkbook, type RedlinesRead } from '#documents';
import { renderFinding, type Language } from '#findings';
import { apply } from '#changes';
import { fieldName, plainValue, type Plan } from '#plan';
import { planToSheets, writePlan } from '#planfile';
import type { Command } from 'commander';
import { basename, dirname } from 'node:path';
import { EXIT, Unreadable, type ExitCode } from '../exit.js';
import { bytesOfText, jsonText, readInput, writeFiles } from '../files.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { loadPlan, objectsOf } from './load-plan.js';
import { words } from '../words.js';

interface RedlinesFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly out?: string;
}

/** `brassage plan redlines`: what the site filled in comes back into the plan. */
export function redlinesCommand(plan: Command, io: Io, end: (code: ExitCode) => void): void {
  plan
    .command('redlines')
    .summary('read what the site filled in: status, measured length, remark')
    .description(
      'Compares a filled-in patch table or cable schedule with what was issued and with the plan, and shows the red lines. With --out it writes the plan with them.',
    )
    .argument('<file>', 'plan file, .yaml or .xlsx')
    .argument('<workbook>', 'the workbook that came back, .xlsx')
    .option('-o, --out <file>', 'the plan file to write, .yaml or .xlsx; without, nothing is written')
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, workbook: string, flags: RedlinesFlags) =>
      end(await redlines(file, workbook, flags, io)),
    );
}

async function redlines(file: string, workbook: string, flags: RedlinesFlags, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(file);
  const name = basename(workbook);
  const sheets = await readWorkbook(await readInput(workbook), name);
  if (!sheets.ok)
    throw new Unreadable(
      { en: `${workbook} cannot be read as a workbook`, fr: `${workbook} ne peut être lu comme un classeur` },
      sheets.findings,
    );
  const read = readRedlines(sheets.sheets, objectsOf(plan, 'after'), name);
  tell(read, flags, io);
  if (flags.out !== undefined && read.changes.length > 0)
    await write(withRedlines(plan, read), flags.out, io);
  return read.findings.length > 0 ? EXIT.findings : EXIT.fine;
}

/** What becomes of an entry. */
const verdicts = {
  en: { change: 'change', same: 'already so', conflict: 'conflict' },
  fr: { change: 'reporté', same: 'déjà ainsi', conflict: 'conflit' },
} as const;

function tell({ redlines: lines, findings }: RedlinesRead, { json, lang }: RedlinesFlags, io: Io): void {
  const told = findings.map((finding) => ({
    ...finding,
    ...renderFinding(redlineFinding(finding, lang), lang),
  }));
  if (json) {
    io.out(jsonText({ redlines: lines, findings: told }));
    return;
  }
  for (const { label, field, now, filled, verdict } of lines) {
    const shown = (value: string | number | null): string =>
      value === null || value === '' ? '–' : plainValue(field, value, lang);
    io.out(
      `${verdicts[lang][verdict]}  ${label}  ${fieldName(field, lang)}: ${shown(now)} → ${shown(filled)}\n`,
    );
  }
  for (const { text, hint } of told) io.talk(`${text}\n  ${hint}\n`);
}

/** In a project the red lines are its last step's; without one they are the present's. */
function withRedlines(plan: Plan, { changes }: RedlinesRead): Plan {
  const { project } = plan;
  if (project) {
    const step = Math.max(
      1,
      ...project.steps.map(({ number }) => number),
      ...project.changes.map((it) => it.step),
    );
    const added = changes.map((change) => ({ step, change }));
    return { ...plan, project: { ...project, changes: [...project.changes, ...added] } };
  }
  const applied = apply(plan.present, changes);
  if (!applied.ok)
    throw new Error('red lines fit the plan that they were read for', { cause: applied.conflicts });
  return { ...plan, present: applied.objects };
}

async function write(plan: Plan, out: string, io: Io): Promise<void> {
  const bytes = /\.xlsx$/i.test(out) ? await writeWorkbook(planToSheets(plan)) : bytesOfText(writePlan(plan));
  await writeFiles(dirname(out), [{ name: basename(out), bytes }]);
  io.talk(`${words(io.language).written(out)}\n`);
}
