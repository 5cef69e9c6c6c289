import {
  coverageOf,
  coverageStates,
  defaultCoveragePolicy,
  type Coverage,
  type CoverageState,
  type CsvProfile,
  type LinkCoverage,
} from '#certification';
import { numberText, renderFinding, type Language, type Severity } from '#findings';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { failsAt, options } from '../options.js';
import { linksToCertify } from '#plan';
import { loadPlan, objectsOf } from '../plan/load-plan.js';
import { bound } from './bound.js';
import { profileOption, readResults } from './read-results.js';
import { changesSince, testedOption } from './tested-plan.js';

interface CoverageFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly plan: string;
  readonly tested?: string;
  readonly profile?: CsvProfile;
  readonly failOn: Severity;
  /** False: `--refuse-marginal`. */
  readonly refuseMarginal?: true;
}

/** `brassage cert coverage`: what is proven of each link, and what is missing. */
export function coverageCommand(cert: Command, io: Io, end: (code: ExitCode) => void): void {
  cert
    .command('coverage')
    .summary('say which links are proven: pass, fail, missing, retested, stale')
    .description('Binds tester files to the links of a plan and says what is proven of each.')
    .argument('<files...>', 'tester files: .csv, .sor, .json, or LinkWare-like XML folders')
    .requiredOption('--plan <file>', 'plan file, .yaml or .xlsx')
    .addOption(testedOption())
    .addOption(profileOption())
    .option('--refuse-marginal', 'a PASS* does not count as proven')
    .addOption(options.failOn())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (files: readonly string[], flags: CoverageFlags) => end(await show(files, flags, io)));
}

async function show(files: readonly string[], flags: CoverageFlags, io: Io): Promise<ExitCode> {
  const plan = await loadPlan(flags.plan);
  const objects = objectsOf(plan, 'after');
  const links = linksToCertify(plan, objects);
  const results = await readResults(files, flags.profile);
  const policy = { ...defaultCoveragePolicy, acceptMarginal: !flags.refuseMarginal };
  const coverage = coverageOf(
    links,
    bound(links, results),
    policy,
    await changesSince(flags.tested, objects, links),
  );
  const findings = [...results.findings, ...coverage.findings];
  const failed = findings.some(({ severity }) => failsAt(severity, flags.failOn));
  if (flags.json) io.out(jsonText(resultOf(coverage, findings, flags.lang, failed)));
  else tell(coverage, findings, flags.lang, io);
  return failed ? EXIT.findings : EXIT.fine;
}

/** The JSON result: its shape is a promise (docs/cli.md). */
function resultOf(
  coverage: Coverage,
  findings: Coverage['findings'],
  lang: Language,
  failed: boolean,
): unknown {
  const { required, proven, counts, rows, orphans } = coverage;
  return {
    required,
    proven,
    failed,
    counts,
    links: rows.filter(({ state }) => state !== 'not-required').map(linkResult),
    orphans: orphans.map(({ id, record }) => ({
      test: id,
      identifier: record.identifier,
      result: record.result,
    })),
    findings: findings.map((finding) => renderFinding(finding, lang)),
  };
}

/** A row without the id of its cable, which lasts for one run only. */
function linkResult(row: LinkCoverage): unknown {
  const {
    name,
    required,
    state,
    recordIds,
    retests,
    duplicates,
    result,
    limitName,
    requiredLimit,
    marginDb,
    lengthM,
    plannedLengthM,
    testedAt,
    method,
    changes,
  } = row;
  return {
    name,
    required,
    state,
    tests: recordIds,
    retests,
    duplicates,
    result,
    limitName,
    requiredLimit,
    marginDb,
    lengthM,
    plannedLengthM,
    testedAt,
    method,
    changes,
  };
}

function tell(
  { rows, counts, required, proven }: Coverage,
  findings: Coverage['findings'],
  lang: Language,
  io: Io,
): void {
  const words = texts[lang];
  for (const { name, state, marginDb, lengthM, limitName, testedAt } of rows) {
    if (state === 'not-required') continue;
    const figures = [
      marginDb === null ? '' : `${numberText(marginDb, lang)} dB`,
      lengthM === null ? '' : `${numberText(lengthM, lang)} m`,
    ];
    const cells = [
      name.padEnd(10),
      words.states[state].padEnd(24),
      ...figures.map((text) => text.padStart(9)),
      `  ${testedAt?.slice(0, 10) ?? ''}`,
      limitName,
    ];
    io.out(`${cells.join(' ').trimEnd()}\n`);
  }
  io.out('\n');
  for (const finding of findings) io.out(`${findingLines(finding, lang, io.colour).join('\n')}\n\n`);
  const parts = coverageStates
    .filter((state) => state !== 'not-required' && counts[state] > 0)
    .map((state) => `${counts[state]} ${words.states[state]}`);
  io.out(`${words.total(proven, required)}: ${parts.join(', ')}\n`);
}

const texts: Readonly<
  Record<
    Language,
    { states: Readonly<Record<CoverageState, string>>; total: (proven: number, required: number) => string }
  >
> = {
  en: {
    states: {
      missing: 'missing',
      fail: 'FAIL',
      duplicate: 'contradicting tests',
      stale: 'stale',
      uncalibrated: 'tester not calibrated',
      'wrong-limit': 'wrong limit',
      'pass-marginal': 'pass*',
      'passed-after-retest': 'passed after retest',
      pass: 'pass',
      'not-required': 'not required',
    },
    total: (proven, required) => `${proven} of ${required} links proven`,
  },
  fr: {
    states: {
      missing: 'manquant',
      fail: 'ÉCHEC',
      duplicate: 'tests contradictoires',
      stale: 'périmé',
      uncalibrated: 'testeur hors étalonnage',
      'wrong-limit': 'autre limite',
      'pass-marginal': 'succès*',
      'passed-after-retest': 'succès après reprise',
      pass: 'succès',
      'not-required': 'non demandé',
    },
    total: (proven, required) => `${proven} liens prouvés sur ${required}`,
  },
};
