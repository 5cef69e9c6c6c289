import { csvProfile, csvProfiles, readLinkwareXml, readTestFile, type CsvProfile, type KnownRecord, type NamedBytes, type ReadResult } from '#certification'; // prettier-ignore
import type { Finding } from '#findings';
import { InvalidArgumentError, Option } from 'commander';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Unreadable } from '../exit.js';
import { readInput } from '../files.js';

/** Tests of files that the command line names. */
export interface Results {
  readonly files: readonly { readonly file: string; readonly format: string; readonly profile: string; readonly records: number }[]; // prettier-ignore
  readonly records: readonly Omit<KnownRecord, 'linkId' | 'method' | 'candidates'>[];
  readonly findings: readonly Finding[];
}

/** `--profile`: how the columns of a tester's table are read. */
export const profileOption = (): Option =>
  new Option('--profile <name>', `column profile: ${csvProfiles.map(({ name }) => name).join(', ')}`).argParser(profileOf); // prettier-ignore

function profileOf(name: string): CsvProfile {
  const profile = csvProfile(name);
  if (profile) return profile;
  throw new InvalidArgumentError(`Known profiles: ${csvProfiles.map((one) => one.name).join(', ')}.`);
}

/** Reads tester files; a folder is a LinkWare-like XML folder. @throws Unreadable with every fault of a file */
export async function readResults(paths: readonly string[], profile?: CsvProfile): Promise<Results> {
  const files: Results['files'][number][] = [];
  const records: Results['records'][number][] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    const read = await readOne(path, profile);
    const file = basename(path);
    if (!read.ok) {
      const count = read.findings.length === 1 ? 'one fault' : `${read.findings.length} faults`;
      throw new Unreadable(`${path} cannot be read as test results: ${count}`, read.findings);
    }
    files.push({ file, format: read.format, profile: read.profile, records: read.records.length });
    records.push(...read.records.map((record, index) => ({ id: `${file}#${index + 1}`, record })));
    findings.push(...read.findings);
  }
  return { files, records, findings };
}

async function readOne(path: string, profile?: CsvProfile): Promise<ReadResult> {
  if (await isFolder(path)) return readLinkwareXml(await folderFiles(path));
  const bytes = await readInput(path);
  return readTestFile(bytes, { file: basename(path), ...(profile ? { profile } : {}) });
}

/** What cannot be looked at is no folder: the reader of files then says why. */
function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function folderFiles(path: string): Promise<NamedBytes[]> {
  const names = (await readdir(path)).filter((name) => /\.xml$/i.test(name)).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: await readInput(join(path, name)) })));
}
