import {
  writeTestJson,
  type CsvProfile,
  type KnownRecord,
  type LinkIdentity,
  type TestRecord,
} from '#certification';
import { renderFinding, type Language } from '#findings';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.js';
import { jsonText } from '../files.js';
import { findingLines } from '../findings-text.js';
import type { Io } from '../io.js';
import { options } from '../options.js';
import { bound, linksOfPlan } from './bound.js';
import { profileOption, readResults, type Results } from './read-results.js';

interface ImportFlags {
  readonly json?: true;
  readonly lang: Language;
  readonly plan?: string;
  readonly profile?: CsvProfile;
}

/** `brassage cert import`: which link each test of a tester file belongs to. */
export function importCommand(cert: Command, io: Io, end: (code: ExitCode) => void): void {
  cert
    .command('import')
    .summary('read a tester file, and bind its tests to the links of a plan')
    .description(
      'Reads a tester file. With --plan it says which link each test belongs to; without, --json writes the canonical form of the results. Nothing is stored.',
    )
    .argument(
      '<file>',
      'table (.csv), OTDR trace (.sor), canonical results (.json), or a LinkWare-like XML folder',
    )
    .option('--plan <file>', 'plan file, .yaml or .xlsx: says which link each test belongs to')
    .addOption(profileOption())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, flags: ImportFlags) => end(await importFile(file, flags, io)));
}

async function importFile(file: string, flags: ImportFlags, io: Io): Promise<ExitCode> {
  if (flags.plan === undefined) return readAlone(file, flags, io);
  const links = await linksOfPlan(flags.plan);
  const results = await readResults([file], flags.profile);
  const records = bound(links, results);
  const names = new Map(links.map((link) => [link.linkId, link.names[0] ?? '']));
  if (flags.json) io.out(jsonText(resultOf(results, records, names, flags.lang)));
  else tell(results, records, names, flags, io);
  return records.every(({ linkId }) => linkId !== null) ? EXIT.fine : EXIT.findings;
}

/** Without a plan: what the file says, test by test. */
async function readAlone(file: string, { json, lang, profile }: ImportFlags, io: Io): Promise<ExitCode> {
  const { records, findings, files } = await readResults([file], profile);
  for (const finding of findings) io.talk(`${findingLines(finding, lang, io.colour).join('\n')}\n`);
  if (json) io.out(writeTestJson(records.map(({ record }) => record)));
  else for (const { record } of records) io.out(`${recordLine(record)}\n`);
  io.talk(`${texts[lang].read(records.length, `${files[0]?.format} / ${files[0]?.profile}`)}\n`);
  return EXIT.fine;
}

function recordLine({ identifier, result, marginDb, limitName }: TestRecord): string {
  const margin = marginDb === null ? '' : `${marginDb} dB`;
  return `${identifier.padEnd(16)} ${result.padEnd(14)} ${margin.padEnd(9)} ${limitName}`.trimEnd();
}

/** The JSON result: its shape is a promise (docs/cli.md). */
function resultOf(
  { files, findings }: Results,
  records: readonly KnownRecord[],
  names: ReadonlyMap<LinkIdentity['linkId'], string>,
  lang: Language,
): unknown {
  return {
    files,
    bound: records.filter(({ linkId }) => linkId !== null).length,
    records: records.map(({ record, linkId, method, candidates }) => ({
      ...record,
      link: linkId === null ? null : names.get(linkId),
      method,
      candidates: candidates.map((link) => names.get(link)),
    })),
    findings: findings.map((finding) => renderFinding(finding, lang)),
  };
}

function tell(
  { files, findings }: Results,
  records: readonly KnownRecord[],
  names: ReadonlyMap<LinkIdentity['linkId'], string>,
  { lang }: ImportFlags,
  io: Io,
): void {
  const words = texts[lang];
  for (const finding of findings) io.talk(`${findingLines(finding, lang, io.colour).join('\n')}\n`);
  for (const { record, linkId, method, candidates } of records) {
    const link =
      linkId === null ? words.none(candidates.map((one) => names.get(one) ?? '')) : names.get(linkId);
    const how = method === null || method === 'exact' ? '' : `  (${method})`;
    io.out(`${record.identifier.padEnd(16)} ${record.result.padEnd(14)} → ${link}${how}\n`);
  }
  const found = records.filter(({ linkId }) => linkId !== null).length;
  const [first] = files;
  io.talk(`${words.total(records.length, found, `${first?.format} / ${first?.profile}`)}\n`);
}

const texts = {
  en: {
    read: (all: number, how: string) => `${all} tests read as ${how}`,
    none: (candidates: readonly string[]) => candidates.length > 0 ? `? ${candidates.join(' | ')}` : 'no link of that name', // prettier-ignore
    total: (all: number, found: number, how: string) => `${all} tests read as ${how}, ${found} bound, ${all - found} without a link`, // prettier-ignore
  },
  fr: {
    read: (all: number, how: string) => `${all} tests lus comme ${how}`,
    none: (candidates: readonly string[]) => candidates.length > 0 ? `? ${candidates.join(' | ')}` : 'aucun lien de ce nom', // prettier-ignore
    total: (all: number, found: number, how: string) => `${all} tests lus comme ${how}, ${found} associés, ${all - found} sans lien`, // prettier-ignore
  },
} as const;
