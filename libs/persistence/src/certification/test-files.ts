import type { BindingMethod, TestFormat, TestRecord } from '#certification';
import type { Id } from '#changes';
import { batches } from '../changes/stored-objects.js';
import type { Sql } from '../database/database.js';
import { keepUpload, uploadParts } from '../uploads/uploads.js';
import { figuresJson, headJson } from './record-json.js';

/** One import of one tester file. */
export interface TestFileRow {
  readonly id: Id;
  readonly file: string;
  readonly sha256: string;
  readonly format: TestFormat;
  readonly profile: string;
  readonly records: number;
  readonly importedBy: string;
  readonly importedAt: Date;
}

/** A test as it is stored: its own id, and the cable, or the strand of one, that it was bound to. */
export interface StoredTestRecord {
  readonly id: Id;
  readonly record: TestRecord;
  readonly cableId: Id | null;
  /** The strand of a trunk, from 1; null: the whole cable. */
  readonly strand: number | null;
  readonly method: BindingMethod | null;
  /** Who said which link it is; empty where a rung of the ladder did. */
  readonly boundBy: string;
  readonly boundAt: Date | null;
}

/** A file whose tests come in; what they are is known when the last one has been read. */
export interface NewTestFile extends Pick<
  TestFileRow,
  'id' | 'file' | 'sha256' | 'importedBy' | 'importedAt'
> {
  readonly projectId: Id;
  /** The original. */
  readonly uploadId: Id;
}

/**
 * Begins the import of a tester file in the running transaction; its upload becomes the original that is kept. False: the
 * project has a file of these bytes already, and nothing was written. Of two who bring it at once the second waits until
 * the first has ended, and is then told so.
 */
export async function beginTestFile(sql: Sql, file: NewTestFile): Promise<boolean> {
  const added = await sql.execute(
    `INSERT INTO test_session (id, project_id, file_name, file_sha256, profile, imported_by, imported_at)
     VALUES ($1, $2, $3, $4, '', $5, $6) ON CONFLICT (project_id, file_sha256) DO NOTHING`,
    [file.id, file.projectId, file.file, file.sha256, file.importedBy, file.importedAt],
  );
  if (added === 0) return false;
  if (!(await keepUpload(sql, file.uploadId, file.id)))
    throw new Error('the upload is kept by another import');
  return true;
}

/** Adds tests to a file that was begun. */
export async function addTests(sql: Sql, fileId: Id, records: readonly StoredTestRecord[]): Promise<void> {
  for (const batch of batches(records)) await insertRecords(sql, fileId, batch);
}

/** Ends an import: what the file was, and how many tests it held. */
export async function endTestFile(
  sql: Sql,
  fileId: Id,
  { format, profile, records }: Pick<TestFileRow, 'format' | 'profile' | 'records'>,
): Promise<void> {
  await sql.execute('UPDATE test_session SET format = $2, profile = $3, records = $4 WHERE id = $1', [
    fileId,
    format,
    profile,
    records,
  ]);
}

/**
 * Writes tests by one statement. Columns are sent as joined text and cut in the database: as arrays of the driver they take
 * four times as long. JSON and UUIDs hold no control character, so none of them can hold the separator.
 */
async function insertRecords(sql: Sql, sessionId: Id, records: readonly StoredTestRecord[]): Promise<void> {
  const column = (pick: (one: StoredTestRecord) => string | number | null): string =>
    records.map((one) => pick(one) ?? ABSENT).join(SEPARATOR);
  await sql.execute(
    `INSERT INTO test_record (session_id, id, cable_id, strand, method, bound_at, bound_by, label, limit_name, result, tested_at,
       record, measurements, sweeps, otdr)
     SELECT $1, id, cable_id, strand, method, bound_at, COALESCE(binder->>0, ''), head->>'identifier',
       COALESCE(head->>'limitName', ''), head->>'result', (head->>'testedAt')::timestamp AT TIME ZONE 'UTC', head,
       measurements, sweeps, otdr
     FROM (SELECT id::uuid, cable_id::uuid, strand::int, method, bound_at::timestamptz, binder::json, head::jsonb,
         measurements::json, sweeps::json, otdr::json
       FROM unnest(${cut(2)}, ${cut(3)}, ${cut(4)}, ${cut(5)}, ${cut(6)}, ${cut(7)}, ${cut(8)}, ${cut(9)}, ${cut(10)}, ${cut(11)})
         AS r (id, cable_id, strand, method, bound_at, binder, head, measurements, sweeps, otdr)
       OFFSET 0) AS read`,
    [
      sessionId,
      column(({ id }) => id),
      column(({ cableId }) => cableId),
      column(({ strand }) => strand),
      column(({ method }) => method),
      column(({ boundAt }) => boundAt?.toISOString() ?? null),
      column(({ boundBy }) => JSON.stringify([boundBy])),
      column(({ record }) => headJson(record)),
      column(({ record }) => figuresJson(record)),
      column(({ record }) => JSON.stringify(record.sweeps)),
      column(({ record }) => (record.otdr ? JSON.stringify(record.otdr) : null)),
    ],
  );
}

const [SEPARATOR, ABSENT] = ['\u001e', '\u001f'];
const cut = (parameter: number): string => `string_to_array($${parameter}, chr(30), chr(31))`;

/** The files that a project was given, newest first. */
export function testFiles(sql: Sql, projectId: Id): Promise<TestFileRow[]> {
  return sql.query<TestFileRow>(
    `SELECT id, file_name AS file, file_sha256 AS sha256, format, profile, records, imported_by AS "importedBy",
       imported_at AS "importedAt"
     FROM test_session WHERE project_id = $1 ORDER BY imported_at DESC, id DESC`,
    [projectId],
  );
}

/** The original of a file: its name, and its bytes a part at a time. */
export interface Original {
  readonly name: string;
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** The original of a file, to the byte; null when the project has no such import. */
export async function originalOf(sql: Sql, projectId: Id, sessionId: Id): Promise<Original | null> {
  const [upload] = await sql.query<{ id: Id; name: string }>(
    `SELECT u.id, s.file_name AS name FROM upload u JOIN test_session s ON s.id = u.owner_id
     WHERE s.id = $1 AND s.project_id = $2`,
    [sessionId, projectId],
  );
  if (upload) return { name: upload.name, parts: () => uploadParts(sql, upload.id) };
  // Imports from before uploads came in parts kept their original as one value.
  const [row] = await sql.query<{ name: string; bytes: Uint8Array }>(
    `SELECT a.name, a.bytes FROM attachment a JOIN test_session s ON s.id = a.owner_id
     WHERE s.id = $1 AND s.project_id = $2`,
    [sessionId, projectId],
  );
  return row ? { name: row.name, parts: () => once(row.bytes) } : null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
