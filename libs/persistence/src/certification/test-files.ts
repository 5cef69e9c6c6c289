import { testRecordSchema, type BindingMethod, type TestFormat, type TestRecord } from '#certification';
import type { Id } from '#changes';
import { batches } from '../changes/stored-objects.js';
import type { Sql } from '../database/database.js';
import { insertMeasurements } from './measurements.js';

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

/** A test as it is stored: its own id, and the cable that it was bound to. */
export interface StoredTestRecord {
  readonly id: Id;
  readonly record: TestRecord;
  readonly cableId: Id | null;
  readonly method: BindingMethod | null;
}

export interface NewTestFile extends Omit<TestFileRow, 'records'> {
  readonly projectId: Id;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly attachmentId: Id;
  readonly records: readonly StoredTestRecord[];
}

/**
 * Keeps a tester file, with its original bytes, and the tests that it holds, in the running transaction. False: the
 * project has a file of these bytes already, and nothing was written; of two who bring it at once, one is told so.
 */
export async function addTestFile(sql: Sql, file: NewTestFile): Promise<boolean> {
  const { id, projectId, sha256, profile, format, importedBy, importedAt, records } = file;
  const added = await sql.execute(
    `INSERT INTO test_session (id, project_id, file_name, file_sha256, profile, imported_by, imported_at, format, records)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (project_id, file_sha256) DO NOTHING`,
    [id, projectId, file.file, sha256, profile, importedBy, importedAt, format, records.length],
  );
  if (added === 0) return false;
  await sql.execute(
    `INSERT INTO attachment (id, owner_id, name, media_type, sha256, bytes, author, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      file.attachmentId,
      id,
      file.file,
      file.mediaType,
      sha256,
      Buffer.from(file.bytes),
      importedBy,
      importedAt,
    ],
  );
  for (const batch of batches(records)) await insertRecords(sql, id, batch);
  return true;
}

async function insertRecords(sql: Sql, sessionId: Id, records: readonly StoredTestRecord[]): Promise<void> {
  await sql.execute(
    `INSERT INTO test_record (session_id, id, cable_id, method, label, limit_name, result, tested_at, record)
     SELECT $1, id, cable_id, method, label, limit_name, result, tested_at AT TIME ZONE 'UTC', head
     FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamp[], $9::jsonb[])
       AS r (id, cable_id, method, label, limit_name, result, tested_at, head)`,
    [
      sessionId,
      records.map(({ id }) => id),
      records.map(({ cableId }) => cableId),
      records.map(({ method }) => method),
      records.map(({ record }) => record.identifier),
      records.map(({ record }) => record.limitName),
      records.map(({ record }) => record.result),
      records.map(({ record }) => record.testedAt),
      records.map(({ record }) => JSON.stringify({ ...record, measurements: [] })),
    ],
  );
  await insertMeasurements(sql, records);
}

/** The files that a project was given, newest first. */
export function testFiles(sql: Sql, projectId: Id): Promise<TestFileRow[]> {
  return sql.query<TestFileRow>(
    `SELECT id, file_name AS file, file_sha256 AS sha256, format, profile, records, imported_by AS "importedBy",
       imported_at AS "importedAt"
     FROM test_session WHERE project_id = $1 ORDER BY imported_at DESC, id DESC`,
    [projectId],
  );
}

/** The original of a file, to the byte; null when the project has no such import. */
export async function testFileBytes(
  sql: Sql,
  projectId: Id,
  sessionId: Id,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const [row] = await sql.query<{ name: string; bytes: Uint8Array }>(
    `SELECT a.name, a.bytes FROM attachment a JOIN test_session s ON s.id = a.owner_id
     WHERE s.id = $1 AND s.project_id = $2`,
    [sessionId, projectId],
  );
  return row ?? null;
}

/** The tests of a project, in the order of import, without their measurements: coverage needs the heads alone. */
export async function testRecords(sql: Sql, projectId: Id): Promise<StoredTestRecord[]> {
  const rows = await sql.rows<[Id, Id | null, BindingMethod | null, object]>(
    `SELECT r.id, r.cable_id, r.method, r.record - 'sweeps' FROM test_record r JOIN test_session s ON s.id = r.session_id
     WHERE s.project_id = $1 ORDER BY s.imported_at, r.id`,
    [projectId],
  );
  return rows.map(([id, cableId, method, head]) => ({
    id,
    cableId,
    method,
    record: testRecordSchema.parse(head),
  }));
}
