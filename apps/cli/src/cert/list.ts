import {
  identifierFindings,
  identifierText,
  listText,
  templateFields,
  testerListProfile,
  testerListProfiles,
  testPlanOf,
  unknownFields,
  type TesterListProfile,
} from '#certification';
import { pagesToPdf, qrMaker } from '#documents';
import type { Language, Severity } from '#findings';
import { labelScenes } from '#plan';
import { Option, type Command } from 'commander';
import { EXIT, type ExitCode, WrongValue } from '../exit.js';
import { writeFiles } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { failsAt, options } from '../options.js';
import { linksOfPlan } from './bound.js';

interface ListFlags {
  readonly lang: Language;
  readonly plan: string;
  readonly scheme: string;
  readonly tester: TesterListProfile;
  readonly teams: readonly string[];
  readonly format: 'txt' | 'csv';
  readonly out?: string;
  readonly failOn: Severity;
}

function profileOf(name: string): TesterListProfile {
  const profile = testerListProfile(name);
  if (profile) return profile;
  throw new WrongValue({
    en: `Known: ${testerListProfiles.map((one) => one.name).join(', ')}.`,
    fr: `Connus : ${testerListProfiles.map((one) => one.name).join(', ')}.`,
  });
}

function schemeOf(text: string): string {
  if (text === 'label' || (text.includes('{') && unknownFields(text).length === 0)) return text;
  throw new WrongValue({
    en: `Say label, or a scheme of ${templateFields.map((field) => `{${field}}`).join(' ')}.`,
    fr: `Dites label, ou une règle faite de ${templateFields.map((field) => `{${field}}`).join(' ')}.`,
  });
}

/** `brassage cert list`: what to load into testers before work starts. */
export function listCommand(cert: Command, io: Io, end: (code: ExitCode) => void): void {
  cert
    .command('list')
    .summary('write the identifiers to load into testers, in panel order')
    .description(
      'Writes the links that a plan must prove, in the order in which people go along the panels: identifiers one a line, or a table. Collisions in the tester are found before work starts. With --out labels with QR codes are written too.',
    )
    .requiredOption('--plan <file>', 'plan file, .yaml or .xlsx')
    .addOption(
      new Option('--scheme <scheme>', 'how identifiers are made: label, or {panel}.{port} and the like')
        .default('label')
        .argParser(schemeOf),
    )
    .addOption(
      new Option(
        '--tester <profile>',
        `what the tester takes: ${testerListProfiles.map(({ name }) => name).join(', ')}`,
      )
        .default(testerListProfiles[0], 'any')
        .argParser(profileOf),
    )
    .addOption(
      new Option('--teams <names>', 'teams that share the work, separated by commas')
        .default([], 'one')
        .argParser((text) =>
          text
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== ''),
        ),
    )
    .addOption(
      new Option('--format <format>', 'one identifier a line, or a table')
        .choices(['txt', 'csv'])
        .default('txt'),
    )
    .addOption(options.out('write a list per team, and labels, into this folder'))
    .addOption(options.failOn())
    .addOption(options.lang(io))
    .action(async (flags: ListFlags) => end(await list(flags, io)));
}

async function list(flags: ListFlags, io: Io): Promise<ExitCode> {
  const { scheme, tester, teams, format, lang } = flags;
  const lines = testPlanOf(await linksOfPlan(flags.plan), { scheme, teams });
  const findings = identifierFindings(lines, tester);
  for (const finding of findings) io.talk(`${findingLines(finding, lang, io.colour).join('\n')}\n`);
  const textOf = (some: typeof lines): string =>
    format === 'csv' ? listText(some, tester) : identifierText(some);
  if (flags.out === undefined) io.out(textOf(lines));
  else {
    const maker = await qrMaker();
    const pages = labelScenes(lines, 'tests', (text) => maker(text)).map((scene) => ({ scene }));
    const encoder = new TextEncoder();
    const perTeam = (teams.length > 0 ? teams : ['']).map((team) => ({
      name: `${['tests', team].filter((part) => part !== '').join(' ')}.${format}`,
      bytes: encoder.encode(textOf(team === '' ? lines : lines.filter((line) => line.team === team))),
    }));
    await writeFiles(flags.out, [
      ...perTeam,
      { name: 'labels.pdf', bytes: await pagesToPdf(pages, { title: 'tests', lang }) },
    ]);
  }
  return findings.some(({ severity }) => failsAt(severity, flags.failOn)) ? EXIT.findings : EXIT.fine;
}
