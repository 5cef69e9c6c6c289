import { csvProfile, csvProfiles, csvProfileSchema, readTestFile, readTestFiles, type CsvProfile, type ReadResult } from '#certification'; // prettier-ignore
import { unzip, ZipRefused, type ZipLimits } from '#documents';
import { Problem } from '../http/problem.js';

export interface TestUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name of a column profile; empty: everything is found out. */
  readonly profile: string;
  /** A column profile of this one import, as JSON: what the mapping wizard says. Empty: none. */
  readonly mapping: string;
}

export type ReadUpload = Extract<ReadResult, { ok: true }>;

/** What an archive of tester files may unpack to: everything is held in memory while it is read. */
const archiveLimits: ZipLimits = { entries: 10_000, totalBytes: 256 * 1024 * 1024, ratio: 100 };

/** `PK` and the mark of a local file or of an empty archive. */
const isZip = ({ bytes }: TestUpload): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5); // prettier-ignore

/** Reads a tester file, or an archive of them. @throws Problem CERT_FILE_REFUSED with every fault, CERT_ARCHIVE_REFUSED */
export function readUpload(upload: TestUpload, profile: CsvProfile | null): ReadUpload {
  const named = profile ? { profile } : {};
  const read = isZip(upload) ? readTestFiles(entriesOf(upload), upload.name, profile ?? undefined) : readTestFile(upload.bytes, { file: upload.name, ...named }); // prettier-ignore
  if (read.ok) return read;
  const { findings } = read;
  throw new Problem(422, 'CERT_FILE_REFUSED', { file: upload.name, count: findings.length }, { findings });
}

function entriesOf({ name, bytes }: TestUpload): { name: string; bytes: Uint8Array }[] {
  try {
    return [...unzip(bytes, archiveLimits)].filter(([entry]) => !entry.endsWith('/')).map(([entry, content]) => ({ name: entry, bytes: content })); // prettier-ignore
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    throw new Problem(422, 'CERT_ARCHIVE_REFUSED', { file: name, reason: cause.message }, { cause });
  }
}

/** The profile that an upload names or brings along; null: none. @throws Problem CERT_PROFILE_UNKNOWN, REQUEST_INVALID */
export function profileOf({ profile, mapping }: TestUpload, saved: readonly CsvProfile[]): CsvProfile | null {
  if (mapping !== '') return mappingOf(mapping);
  if (profile === '') return null;
  const found = csvProfile(profile) ?? saved.find(({ name }) => name === profile);
  if (found) return found;
  const known = [...csvProfiles, ...saved].map(({ name }) => name);
  throw new Problem(422, 'CERT_PROFILE_UNKNOWN', { profile, known });
}

function mappingOf(text: string): CsvProfile {
  const parsed = csvProfileSchema.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Problem(400, 'REQUEST_INVALID', {
    count: parsed.error.issues.length,
    path: ['mapping', ...(first?.path ?? [])].join('.'),
    reason: first?.message ?? '',
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new Problem(
      400,
      'REQUEST_INVALID',
      { count: 1, path: 'mapping', reason: cause.message },
      { cause },
    );
  }
}
