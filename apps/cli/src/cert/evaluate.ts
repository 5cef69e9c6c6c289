import { basename } from 'node:path';
import { renderFinding, type Language, type Severity } from '#findings';
import { judgeRecord, standardPack } from '#certification';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { failsAt, options } from '../options.js';
import { profileOption, readResults } from './read-results.js';

interface EvaluateFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly failOn: Severity;
  readonly profile?: string;
}

/** `brassage cert evaluate`: judges test results again, on the tester's limits and on the standards'. */
export function evaluateCommand(cert: Command, io: Io, end: (code: ExitCode) => void): void {
  cert
    .command('evaluate')
    .summary('judge test results against the limits of the standards')
    .description(
      'Recomputes every margin on the limits in the file and on those of the standards, and tells what disagrees.',
    ) // prettier-ignore
    .argument('<file>', 'file of the tester')
    .addOption(profileOption())
    .addOption(options.failOn())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, flags: EvaluateFlags) => end(await evaluate(file, flags, io)));
}

async function evaluate(
  file: string,
  { json, lang, failOn, profile }: EvaluateFlags,
  io: Io,
): Promise<ExitCode> {
  const { records } = await readResults(file, profile);
  const judged = records.map((record, index) => ({
    identifier: record.identifier,
    ...judgeRecord(record, standardPack, { file: basename(file), path: `records[${index}]` }),
  }));
  if (json) {
    const results = judged.map((it) => ({ ...it, findings: it.findings.map((finding) => renderFinding(finding, lang)) })); // prettier-ignore
    io.out(jsonText({ results }));
  } else
    for (const { identifier, tester, exported, pack, findings } of judged) {
      const verdicts = [tester.result, exported?.result ?? '–', pack?.result ?? '–'].map((word) =>
        word.padEnd(14),
      );
      io.out(`${identifier.padEnd(16)} ${verdicts.join('')}\n`);
      for (const finding of findings) io.out(`${findingLines(finding, lang, io.colour).join('\n')}\n`);
    }
  const failed = judged.some(({ tester, findings }) => tester.result.startsWith('fail') || findings.some(({ severity }) => failsAt(severity, failOn))); // prettier-ignore
  return failed ? EXIT.findings : EXIT.fine;
}
