import type { Finding } from '#findings';
import { csvProfiles, type CsvProfile } from './csv/profile.js';
import type { TextEncoding } from './csv/decode.js';
import { CsvReader } from './csv/read-csv.js';
import { CsvSurvey, type Surveyed } from './csv/survey.js';
import { JsonReader } from './json/read-json.js';
import { fileFault, MAX_FAULTS } from './model/read-result.js';
import type { TestFormat, TestRecord } from './model/record.js';
import { readerOf } from './read-test-file.js';
import { archivesInside, testPartsOf, type TestPart } from './read-test-files.js';
import { readSor } from './sor/read-sor.js';
import { LinkwareDates, readLinkwareIndex, readLinkwareTest, isLinkwareIndex } from './xml/read-linkware.js';

/** A file whose bytes come in pieces, as often as they are asked for. */
export interface TestSource {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** First bytes that tell what a file is, and how its text is encoded. */
const START_BYTES = 4096;
/** Bytes of a file that is read whole: a trace, or one test as XML. */
const MOST_WHOLE = 32 * 1024 * 1024;

/**
 * Reads tester files of any size without holding them: tables and canonical results in pieces, traces and XML tests one by
 * one. A table is read twice, since only all of it tells how it is written. When `faults` is not empty at the end, none
 * of the records that were given means anything.
 */
export class TestStream {
  readonly faults: Finding[] = [];
  readonly warnings: Finding[] = [];
  format: TestFormat = 'csv';
  readonly #profiles = new Set<string>();
  readonly #profile: CsvProfile | null;
  readonly #seen: (bytes: number) => void;
  readonly #startBytes: number;

  /** `seen` hears of all bytes that were looked at. */
  constructor(
    profile: CsvProfile | null,
    seen: (bytes: number) => void = () => undefined,
    startBytes = START_BYTES,
  ) {
    [this.#profile, this.#seen, this.#startBytes] = [profile, seen, startBytes];
  }

  /** The column profiles, or the dialects of formats, that were used. */
  get profile(): string {
    return [...this.#profiles].join(', ');
  }

  /** The tests of one file. */
  async *file(source: TestSource): AsyncGenerator<readonly TestRecord[]> {
    const start = await this.#pieces(source).next();
    const reader = readerOf(source.name, start.done ? new Uint8Array() : start.value);
    this.format = reader;
    if (reader === 'csv') yield* this.#csv(source);
    else if (reader === 'json') yield* this.#json(source);
    else yield* this.#sor(source);
  }

  /** The tests of an archive or folder; each says which file it is from. */
  async *files(
    sources: ReadonlyMap<string, TestSource>,
    archive: string,
  ): AsyncGenerator<readonly TestRecord[]> {
    const parts = testPartsOf([...sources.keys()], archive);
    this.warnings.push(...archivesInside([...sources.keys()], archive));
    if (parts.length === 0)
      this.#fault(fileFault('CERT_ARCHIVE_EMPTY', { file: archive }, { file: archive }));
    for (const part of parts) {
      if (this.faults.length >= MAX_FAULTS) break;
      const own =
        part.kind === 'linkware' ? this.#linkware(part, sources) : this.file(sources.get(part.source)!);
      for await (const records of own)
        yield records.map((record): TestRecord => ({ ...record, source: part.source }));
    }
    this.format = 'zip';
  }

  async *#csv(source: TestSource): AsyncGenerator<readonly TestRecord[]> {
    const survey = await this.#survey(source, null);
    if (!survey) return;
    this.warnings.push(...survey.warnings);
    const profile = this.#profile ?? csvProfiles[0]!;
    this.#profiles.add(profile.name);
    const reader = new CsvReader(survey, { file: source.name, profile });
    for await (const bytes of this.#pieces(source)) {
      this.#seen(bytes.length);
      yield reader.push(bytes);
    }
    yield reader.end();
    this.#fault(...reader.faults);
    this.warnings.push(...reader.warnings);
  }

  async #survey(source: TestSource, encoding: TextEncoding | null): Promise<Surveyed | null> {
    const options = { file: source.name, ...(this.#profile ? { profile: this.#profile } : {}) };
    const survey = new CsvSurvey(options, encoding);
    for await (const bytes of this.#pieces(source)) {
      this.#seen(bytes.length);
      survey.push(bytes);
    }
    const end = survey.end();
    if (end.ok) return end.survey;
    if ('again' in end) return this.#survey(source, end.again);
    this.#fault(end.finding);
    return null;
  }

  async *#json(source: TestSource): AsyncGenerator<readonly TestRecord[]> {
    this.#profiles.add('test-results/1');
    const reader = new JsonReader(source.name);
    for await (const bytes of this.#pieces(source)) {
      this.#seen(bytes.length);
      yield reader.push(bytes);
    }
    yield reader.end();
    this.#fault(...reader.faults);
  }

  async *#sor(source: TestSource): AsyncGenerator<readonly TestRecord[]> {
    const bytes = await this.#whole(source);
    const read = bytes && readSor(bytes, source.name);
    if (read?.ok) {
      this.#profiles.add(read.profile);
      this.warnings.push(...read.findings);
      yield read.records;
    } else if (read) this.#fault(...read.findings);
  }

  async *#linkware(
    { names }: TestPart,
    sources: ReadonlyMap<string, TestSource>,
  ): AsyncGenerator<readonly TestRecord[]> {
    this.#profiles.add('linkware-xml');
    const index = sources.get(names.find(isLinkwareIndex)!)!;
    const bytes = await this.#whole(index);
    const listed = bytes && readLinkwareIndex({ name: index.name, bytes }, names);
    if (!listed?.ok) {
      if (listed) this.#fault(listed.finding);
      return;
    }
    const dates = new LinkwareDates(index.name);
    for (const { file } of listed.value) {
      if (dates.decided) break;
      const content = await this.#whole(sources.get(file)!);
      if (content) dates.see({ name: file, bytes: content });
    }
    this.warnings.push(...dates.warnings);
    for (const { identifier, file } of listed.value) {
      const content = await this.#whole(sources.get(file)!);
      const read = content && readLinkwareTest(identifier, { name: file, bytes: content }, dates.order);
      if (read?.ok) yield [read.value];
      else if (read) this.#fault(read.finding);
      if (this.faults.length >= MAX_FAULTS) return;
    }
  }

  /** The bytes of a file as they come; the first piece is long enough to tell what the file is. */
  async *#pieces({ open }: TestSource): AsyncGenerator<Uint8Array> {
    let start: Uint8Array | null = new Uint8Array();
    for await (const bytes of open()) {
      if (start) start = joined([start, bytes]);
      if (start && start.length < this.#startBytes) continue;
      yield start ?? bytes;
      start = null;
    }
    if (start) yield start;
  }

  /** All bytes of a small file; null, and a fault, when it is no small one. */
  async #whole({ name, open }: TestSource): Promise<Uint8Array | null> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const bytes of open()) {
      length += bytes.length;
      if (length > MOST_WHOLE) {
        this.#fault(fileFault('CERT_FILE_TOO_LARGE', { file: name }, { most: MOST_WHOLE / 1024 / 1024 }));
        return null;
      }
      this.#seen(bytes.length);
      pieces.push(bytes);
    }
    return joined(pieces);
  }

  #fault(...faults: readonly Finding[]): void {
    this.faults.push(...faults.slice(0, MAX_FAULTS - this.faults.length));
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
