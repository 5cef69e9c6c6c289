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
import { Server, serverOptions, type ServerFlags } from '../online/server.js';
import { options } from '../options.js';
import { filesAt, packed } from '../bring/folder.js';
import { bound, linksOfPlan } from './bound.js';
import { isFolder, profileOption, readResults, type Results } from './read-results.js';

interface ImportFlags extends ServerFlags {
  readonly project?: string;
  readonly profileName?: string;
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
      'Reads a tester file. With --plan it says which link each test belongs to; without, --json writes the canonical form of the results; nothing is stored. With --project a server takes the file in: all of its tests, or every fault and none.',
    )
    .argument(
      '<file>',
      'table (.csv), OTDR trace (.sor), canonical results (.json), or a LinkWare-like XML folder',
    )
    .option('--plan <file>', 'plan file, .yaml or .xlsx: says which link each test belongs to')
    .addOption(profileOption())
    .option('--project <code>', 'project of a server that takes the tests in')
    .option('--profile-name <name>', 'column profile by its name on the server; with --project')
    .addOption(serverOptions.server())
    .addOption(serverOptions.token())
    .addOption(options.lang(io))
    .addOption(options.json())
    .action(async (file: string, flags: ImportFlags) => end(await importFile(file, flags, io)));
}

async function importFile(file: string, flags: ImportFlags, io: Io): Promise<ExitCode> {
  if (flags.project !== undefined) return toServer(file, flags.project, flags, io);
  if (flags.plan === undefined) return readAlone(file, flags, io);
  const links = await linksOfPlan(flags.plan);
  const results = await readResults([file], flags.profile);
  const records = bound(links, results);
  const names = new Map(links.map((link) => [link.linkId, link.names[0] ?? '']));
  if (flags.json) io.out(jsonText(resultOf(results, records, names, flags.lang)));
  else tell(results, records, names, flags, io);
  return records.every(({ linkId }) => linkId !== null) ? EXIT.fine : EXIT.findings;
}

interface Stored {
  readonly records: number;
  readonly bound: number;
  readonly unbound: number;
  readonly unmatched: readonly { readonly identifier: string; readonly candidates: readonly string[] }[];
}

/** Into a project of a server: the file is sent as it is read, and the worker tells how far it is. */
async function toServer(file: string, code: string, flags: ImportFlags, io: Io): Promise<ExitCode> {
  const server = Server.from(flags, io);
  const { profile, profileName } = flags;
  const fields = {
    ...(profile ? { mapping: JSON.stringify(profile) } : {}),
    ...(profileName === undefined ? {} : { profile: profileName }),
  };
  const path = `/projects/${await server.projectId(code)}/certification/imports`;
  const body = (await isFolder(file)) ? packed(await filesAt(file, /\.(xml|csv|tsv|txt|sor|json)$/i)) : file;
  const stored = await server.import<Stored>(path, body, fields);
  if (flags.json) io.out(jsonText(stored));
  else {
    for (const { title, text } of stored.findings) io.talk(`${title}: ${text}\n`);
    for (const { identifier, candidates } of stored.unmatched)
      io.out(`${identifier.padEnd(16)} ${texts[flags.lang].none(candidates)}\n`);
    io.talk(`${texts[flags.lang].stored(stored.records, stored.bound)}\n`);
  }
  return stored.unbound > 0 ? EXIT.findings : EXIT.fine;
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
    stored: (all: number, found: number) =>
      `${all} tests stored, ${found} bound, ${all - found} without a link`,
    read: (all: number, how: string) => `${all} tests read as ${how}`,
    none: (candidates: readonly string[]) =>
      candidates.length > 0 ? `? ${candidates.join(' | ')}` : 'no link of that name',
    total: (all: number, found: number, how: string) =>
      `${all} tests read as ${how}, ${found} bound, ${all - found} without a link`,
  },
  fr: {
    stored: (all: number, found: number) =>
      `${all} tests enregistrés, ${found} associés, ${all - found} sans lien`,
    read: (all: number, how: string) => `${all} tests lus comme ${how}`,
    none: (candidates: readonly string[]) =>
      candidates.length > 0 ? `? ${candidates.join(' | ')}` : 'aucun lien de ce nom',
    total: (all: number, found: number, how: string) =>
      `${all} tests lus comme ${how}, ${found} associés, ${all - found} sans lien`,
  },
} as const;
