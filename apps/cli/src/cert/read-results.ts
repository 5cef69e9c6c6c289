import { faultCount, verbatim } from '../said.js';
import { issueSaid } from '../issue-said.js';
import {
  csvProfile,
  csvProfiles,
  csvProfileSchema,
  readTestFile,
  readTestFiles,
  type CsvProfile,
  type KnownRecord,
  type NamedBytes,
  type ReadResult,
} from '#certification';
import { unzip, ZipRefused } from '#documents';
import type { Finding } from '#findings';
import { Option } from 'commander';
import { readdir, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Unreadable, WrongValue } from '../exit.js';
import { readInput } from '../files.js';

/** Tests of files that the command line names. */
export interface Results {
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly profile: string;
    readonly records: number;
  }[];
  readonly records: readonly Omit<KnownRecord, 'linkId' | 'method' | 'candidates'>[];
  readonly findings: readonly Finding[];
}

/** `--profile`: how the columns of a tester's table are read. */
export const profileOption = (): Option =>
  new Option(
    '--profile <name>',
    `column profile: ${csvProfiles.map(({ name }) => name).join(', ')}, or a file of one (.json)`,
  ).argParser(profileOf);

function profileOf(name: string): CsvProfile {
  const profile = csvProfile(name) ?? (/\.json$/i.test(name) ? profileFile(name) : null);
  if (profile) return profile;
  throw new WrongValue({
    en: `Known profiles: ${csvProfiles.map((one) => one.name).join(', ')}.`,
    fr: `Profils connus : ${csvProfiles.map((one) => one.name).join(', ')}.`,
  });
}

/** A profile as `PUT /tester-profiles` takes it, from a file. */
function profileFile(path: string): CsvProfile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new WrongValue(verbatim(`${path}: ${error instanceof Error ? error.message : String(error)}`));
  }
  const parsed = csvProfileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new WrongValue(issueSaid(path, issue));
}

/** Reads tester files; folders and archives are read whole. @throws Unreadable with every fault of a file */
export async function readResults(paths: readonly string[], profile?: CsvProfile): Promise<Results> {
  const files: Results['files'][number][] = [];
  const records: Results['records'][number][] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    const read = await readOne(path, profile);
    const file = basename(path);
    if (!read.ok) {
      const count = faultCount(read.findings.length);
      throw new Unreadable(
        {
          en: `${path} cannot be read as test results: ${count.en}`,
          fr: `${path} ne peut être lu comme des résultats de mesure : ${count.fr}`,
        },
        read.findings,
      );
    }
    files.push({ file, format: read.format, profile: read.profile, records: read.records.length });
    records.push(...read.records.map((record, index) => ({ id: `${file}#${index + 1}`, record })));
    findings.push(...read.findings);
  }
  return { files, records, findings };
}

async function readOne(path: string, profile?: CsvProfile): Promise<ReadResult> {
  if (await isFolder(path)) return readTestFiles(await folderFiles(path), basename(path), profile);
  const bytes = await readInput(path);
  if (/\.zip$/i.test(path)) return readTestFiles(entriesOf(bytes, path), basename(path), profile);
  return readTestFile(bytes, { file: basename(path), ...(profile ? { profile } : {}) });
}

/** What cannot be looked at is no folder: the reader of files then says why. */
export function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The tester files of a folder and of the folders in it. */
async function folderFiles(path: string): Promise<NamedBytes[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && /\.(xml|csv|tsv|txt|sor|json)$/i.test(entry.name))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)));
  return Promise.all(
    names
      .toSorted()
      .map(async (name) => ({ name: name.replaceAll('\\', '/'), bytes: await readInput(join(path, name)) })),
  );
}

function entriesOf(bytes: Uint8Array, path: string): NamedBytes[] {
  try {
    return [...unzip(bytes)]
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, content]) => ({ name, bytes: content }));
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    throw new Unreadable(
      { en: `${path} is not read: ${cause.message}`, fr: `${path} n’est pas lu : ${cause.message}` },
      [],
      { cause },
    );
  }
}
