import {
  judgeRecord,
  parseLimitName,
  standardPack,
  type CsvProfile,
  type RecordVerdict,
  type TestRecord,
} from '#certification';
import { inOrder, numberText, renderFinding, type Finding, type Language, type Severity } from '#findings';
import { Option, type Command } from 'commander';
import { EXIT, type ExitCode, WrongValue } from '../exit.js';
import { jsonText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { failsAt, options } from '../options.js';
import { profileOption, readResults } from './read-results.js';

interface EvaluateFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly profile?: CsvProfile;
  readonly limit?: string;
  readonly failOn: Severity;
}

const limitOption = (): Option =>
  new Option(
    '--limit <name>',
    'judge against this limit in place of the one that the file names: “Cat6A permanent link”',
  ).argParser((text: string) => {
    if (parseLimitName(text)) return text;
    throw new WrongValue({
      en: 'Say category or class, and permanent link or channel: “Class EA channel”.',
      fr: 'Dites la catégorie ou la classe, et permanent link ou channel : « Class EA channel ».',
    });
  });

/** `brassage cert evaluate`: the tester's verdict beside the one that its figures give. */
export function evaluateCommand(cert: Command, io: Io, end: (code: ExitCode) => void): void {
  cert
    .command('evaluate')
    .summary('recompute margins: the tester’s verdict beside the one that its figures give')
    .description(
      `Recomputes every margin, on the limits that the tester exported and on the limit pack ${standardPack.name} ${standardPack.version}.`,
    )
    .argument('<file>', 'tester file: .csv, .sor, .json, or a LinkWare-like XML folder')
    .addOption(limitOption())
    .addOption(profileOption())
    .addOption(options.failOn())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, flags: EvaluateFlags) => end(await evaluate(file, flags, io)));
}

interface Judged {
  readonly record: TestRecord;
  readonly verdict: RecordVerdict;
}

async function evaluate(file: string, flags: EvaluateFlags, io: Io): Promise<ExitCode> {
  const results = await readResults([file], flags.profile);
  const judged = results.records.map(({ id, record }): Judged => {
    const asked = flags.limit === undefined ? record : { ...record, limitName: flags.limit };
    return {
      record,
      verdict: judgeRecord(asked, standardPack, { kind: 'testRecord', id, path: record.identifier }),
    };
  });
  const findings = inOrder([...results.findings, ...judged.flatMap(({ verdict }) => verdict.findings)]);
  if (flags.json) io.out(jsonText(resultOf(judged, flags.lang)));
  else tell(judged, findings, flags.lang, io);
  const failed = judged.some(({ record }) => record.result.startsWith('fail'));
  return failed || findings.some(({ severity }) => failsAt(severity, flags.failOn))
    ? EXIT.findings
    : EXIT.fine;
}

/** The JSON result: its shape is a promise (docs/cli.md). */
function resultOf(judged: readonly Judged[], lang: Language): unknown {
  return {
    limits: { name: standardPack.name, version: standardPack.version },
    results: judged.map(
      ({ record: { identifier, limitName }, verdict: { tester, exported, pack, findings } }) => ({
        identifier,
        limitName,
        tester,
        exported,
        pack,
        findings: findings.map((finding) => renderFinding(finding, lang)),
      }),
    ),
  };
}

function tell(judged: readonly Judged[], findings: readonly Finding[], lang: Language, io: Io): void {
  const margin = (db: number | null | undefined): string =>
    (db === null || db === undefined ? '–' : `${numberText(db, lang)} dB`).padStart(10);
  io.out(`${texts[lang].head}\n`);
  for (const { record, verdict } of judged) {
    const { tester, exported, pack } = verdict;
    const cells = [
      record.identifier.padEnd(16),
      tester.result.padEnd(14),
      margin(tester.marginDb),
      margin(exported?.marginDb),
      margin(pack?.marginDb),
      pack && !pack.verified ? texts[lang].unverified : '',
    ];
    io.out(`${cells.join(' ').trimEnd()}\n`);
  }
  io.out('\n');
  for (const finding of findings) io.out(`${findingLines(finding, lang, io.colour).join('\n')}\n\n`);
}

const head = (...words: readonly [string, string, string, string, string]): string =>
  [words[0].padEnd(16), words[1].padEnd(14), ...words.slice(2).map((word) => word.padStart(10))].join(' ');
const texts = {
  en: { head: head('link', 'tester', 'tester', 'exported', 'our pack'), unverified: '  unverified limit' },
  fr: {
    head: head('lien', 'testeur', 'testeur', 'exportée', 'nos limites'),
    unverified: '  limite non vérifiée',
  },
} as const;
