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

/** Reads one file of a tester, by what it is: OTDR trace, canonical JSON, else a table. */
export function readTestFile(bytes: Uint8Array, options: ReadTestOptions): ReadResult {
  const { file } = options;
  if (/\.sor$/i.test(file) || isSor(bytes)) return readSor(bytes, file);
  if (/\.json$/i.test(file)) return readTestJson(bytes, file);
  return readCsv(bytes, options);
}

/** `Map` and a zero: version 2. Version 1 has no mark and goes by its ending. */
const isSor = (bytes: Uint8Array): boolean => [0x4d, 0x61, 0x70, 0].every((byte, at) => bytes[at] === byte);
