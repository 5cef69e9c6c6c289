import { basename } from 'node:path';
import { csvProfile, csvProfiles, readTestFile, type ReadResult } from '#certification';
import { Option } from 'commander';
import { Unreadable } from '../exit.js';
import { readInput } from '../files.js';

/** A tester's file, read whole. */
export type TestResults = Extract<ReadResult, { ok: true }>;

/** The column profiles of testers' tables, by name. */
export const profileOption = (): Option =>
  new Option('--profile <name>', 'columns of a CSV file; found by its header when left out').choices(csvProfiles.map(({ name }) => name)); // prettier-ignore

/** Reads a tester's file by what it is: OTDR trace, canonical JSON, or a table. */
export async function readResults(path: string, profile: string | undefined): Promise<TestResults> {
  const chosen = profile === undefined ? null : csvProfile(profile);
  const read = readTestFile(await readInput(path), {
    file: basename(path),
    ...(chosen ? { profile: chosen } : {}),
  });
  if (read.ok) return read;
  throw new Unreadable(`${path} cannot be read as test results`, read.findings);
}
