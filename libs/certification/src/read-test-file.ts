import type { CsvProfile } from './csv/profile.js';
import { readCsv } from './csv/read-csv.js';
import { readTestJson } from './json/read-json.js';
import type { ReadResult } from './model/read-result.js';
import { readSor } from './sor/read-sor.js';

export interface ReadTestOptions {
  /** File name: shown in findings, and its ending decides where the bytes do not. */
  readonly file: string;
  readonly profile?: CsvProfile;
}

/** What reads a file. */
export type TestReader = 'sor' | 'json' | 'csv';

/** Reads one file of a tester, by what it is: OTDR trace, canonical JSON, else a table. */
export function readTestFile(bytes: Uint8Array, options: ReadTestOptions): ReadResult {
  const { file } = options;
  const reader = readerOf(file, bytes);
  if (reader === 'sor') return readSor(bytes, file);
  return reader === 'json' ? readTestJson(bytes, file) : readCsv(bytes, options);
}

/** By its ending, and by its first bytes: `Map` and a zero are an OTDR trace of version 2; version 1 has no mark. */
export function readerOf(file: string, start: Uint8Array): TestReader {
  if (/\.sor$/i.test(file) || [0x4d, 0x61, 0x70, 0].every((byte, at) => start[at] === byte)) return 'sor';
  return /\.json$/i.test(file) ? 'json' : 'csv';
}
