import type { Finding } from '#findings';
import { z } from 'zod';
import { encodingAtStart } from '../csv/decode.js';
import { fileFault, MAX_FAULTS, type ReadResult } from '../model/read-result.js';
import { testFileSchema, testRecordSchema, type TestRecord } from '../model/record.js';
import { ElementFeed, JsonPartError } from './element-feed.js';

/** Most tests of one file. */
const MOST_RECORDS = 1_000_000;

/** Reads the canonical JSON form: `{"brassage": "test-results/1", "records": [...]}`. Faults name the JSON path. */
export function readTestJson(bytes: Uint8Array, file: string): ReadResult {
  const reader = new JsonReader(file);
  const records = [...reader.push(bytes), ...reader.end()];
  if (reader.faults.length > 0) return { ok: false, findings: reader.faults };
  return { ok: true, format: 'json', profile: 'test-results/1', records, findings: [] };
}

/** The same for bytes that come in pieces. With any fault no record means anything. */
export class JsonReader {
  readonly faults: Finding[] = [];
  readonly #file: string;
  readonly #feed = new ElementFeed('records');
  #decoder: InstanceType<typeof TextDecoder> | null = null;
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The records that are complete with these bytes. */
  push(bytes: Uint8Array): TestRecord[] {
    if (bytes.length === 0 || this.#full) return [];
    this.#decoder ??= this.#decoderFor(bytes);
    return this.#take(() => this.#decoder?.decode(bytes, { stream: true }));
  }

  end(): TestRecord[] {
    if (this.#full) return [];
    const records = this.#take(() => this.#decoder?.decode());
    if (this.faults.length === 0) this.#attempt(() => this.#check(testFileSchema, this.#feed.end(), ''));
    return records;
  }

  get #full(): boolean {
    return this.faults.length >= MAX_FAULTS || this.#syntax;
  }
  /** Behind a fault of syntax nothing can be told apart. */
  #syntax = false;

  #decoderFor(bytes: Uint8Array): InstanceType<typeof TextDecoder> | null {
    const encoding = encodingAtStart(bytes);
    if (encoding) return new TextDecoder(encoding, { fatal: true });
    this.faults.push(fileFault('CERT_FILE_NOT_TEXT', { file: this.#file }));
    this.#syntax = true;
    return null;
  }

  #take(decode: () => string | undefined): TestRecord[] {
    const records: TestRecord[] = [];
    this.#attempt(() => {
      for (const element of this.#feed.push(textOf(decode))) {
        const record = this.#check(testRecordSchema, element, `records.${this.#count}`);
        this.#count += 1;
        if (this.#count > MOST_RECORDS) throw new JsonPartError(`more than ${MOST_RECORDS} records`);
        if (record) records.push(record);
        if (this.faults.length >= MAX_FAULTS) break;
      }
    });
    return records;
  }

  #check<T>(schema: z.ZodType<T>, value: unknown, at: string): T | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const path = [at, ...issue.path].filter((part) => part !== '').join('.');
      this.faults.push(
        fileFault(
          'CERT_JSON_VALUE',
          { file: this.#file, path },
          { path: path || 'the file', reason: issue.message },
        ),
      );
    }
    this.faults.splice(MAX_FAULTS);
    return null;
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof JsonPartError)) throw error;
      this.#syntax = true;
      this.faults.push(fileFault('CERT_JSON_SYNTAX', { file: this.#file }, { reason: error.message }));
    }
  }
}

/** JSON has but one encoding: a fatal decoder throws at a byte that is not of it, and at nothing else. */
function textOf(decode: () => string | undefined): string {
  try {
    return decode() ?? '';
  } catch {
    throw new JsonPartError('the file is not UTF-8');
  }
}

/** The canonical JSON text of records; reading it gives the same records. */
export function writeTestJson(records: readonly TestRecord[]): string {
  return `${JSON.stringify({ brassage: 'test-results/1', records }, null, 1)}\n`;
}
