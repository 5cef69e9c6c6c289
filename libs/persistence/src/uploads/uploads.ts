import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** A file that came in whole. */
export interface UploadRow {
  readonly id: Id;
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly author: string;
  readonly createdAt: Date;
}

/** Bytes of every part but the last. */
export const PART_BYTES = 1024 * 1024;

const UPLOAD = `id, name, size_bytes AS "sizeBytes", sha256, author, created_at AS "createdAt"`;

/** Begins a file; until `completeUpload` nobody can use it. */
export async function beginUpload(
  sql: Sql,
  { id, name, author, createdAt }: Omit<UploadRow, 'sizeBytes' | 'sha256'>,
): Promise<void> {
  await sql.execute('INSERT INTO upload (id, name, author, created_at) VALUES ($1, $2, $3, $4)', [
    id,
    name,
    author,
    createdAt,
  ]);
}

/** Adds the part of that number, from 0; all but the last have `PART_BYTES`. */
export async function addUploadPart(sql: Sql, id: Id, ordinal: number, bytes: Uint8Array): Promise<void> {
  await sql.execute('INSERT INTO upload_part (upload_id, ordinal, bytes) VALUES ($1, $2, $3)', [
    id,
    ordinal,
    Buffer.from(bytes),
  ]);
}

/** Ends a file: from now on it may be imported. */
export async function completeUpload(sql: Sql, id: Id, sizeBytes: number, sha256: string): Promise<void> {
  await sql.execute('UPDATE upload SET size_bytes = $2, sha256 = $3 WHERE id = $1', [id, sizeBytes, sha256]);
}

export async function dropUpload(sql: Sql, id: Id): Promise<void> {
  await sql.execute('DELETE FROM upload WHERE id = $1', [id]);
}

/** A file that is there to its end and that no import has kept; null: there is none of that id. */
export async function uploadOf(sql: Sql, id: Id): Promise<UploadRow | null> {
  const [row] = await sql.query<UploadRow>(
    `SELECT ${UPLOAD} FROM upload WHERE id = $1 AND sha256 <> '' AND owner_id IS NULL`,
    [id],
  );
  return row ?? null;
}

/** Files of one person that no import has kept, finished or not: how many, and how large together. */
export async function waitingUploads(
  sql: Sql,
  author: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const [row] = await sql.rows<[string, string]>(
    `SELECT count(DISTINCT u.id), COALESCE(sum(octet_length(p.bytes)), 0)
     FROM upload u LEFT JOIN upload_part p ON p.upload_id = u.id WHERE u.author = $1 AND u.owner_id IS NULL`,
    [author],
  );
  return { count: Number(row?.[0] ?? 0), bytes: Number(row?.[1] ?? 0) };
}

/** The bytes of a file, a part at a time. */
export async function* uploadParts(sql: Sql, id: Id): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal += 1) {
    const bytes = await part(sql, id, ordinal);
    if (!bytes) return;
    yield bytes;
  }
}

/** Some of the bytes of a file; fewer where it ends before. */
export async function uploadRange(sql: Sql, id: Id, offset: number, length: number): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  for (let at = offset; at < offset + length;) {
    const [ordinal, from] = [Math.floor(at / PART_BYTES), at % PART_BYTES];
    const bytes = await part(sql, id, ordinal);
    const wanted = bytes?.subarray(from, from + offset + length - at);
    if (!wanted || wanted.length === 0) break;
    found.push(wanted);
    at += wanted.length;
  }
  return Buffer.concat(found);
}

async function part(sql: Sql, id: Id, ordinal: number): Promise<Uint8Array | null> {
  const [row] = await sql.rows<[Buffer]>(
    'SELECT bytes FROM upload_part WHERE upload_id = $1 AND ordinal = $2',
    [id, ordinal],
    'upload part',
  );
  return row?.[0] ?? null;
}

/** Makes a file the original of an import. False: it is not there, or another import keeps it. */
export async function keepUpload(sql: Sql, id: Id, ownerId: Id): Promise<boolean> {
  const kept = await sql.execute(
    `UPDATE upload SET owner_id = $2 WHERE id = $1 AND owner_id IS NULL AND sha256 <> ''`,
    [id, ownerId],
  );
  return kept > 0;
}

/**
 * Removes what nobody will ask for again: files from before `before` that no import kept and no job that is still open
 * names, and whatever belonged to an import or project that is gone. Returns how many.
 */
export async function sweepUploads(sql: Sql, before: Date): Promise<number> {
  const uploads = await sql.execute(
    `DELETE FROM upload u WHERE
       (owner_id IS NULL AND created_at < $1 AND NOT EXISTS (
          SELECT 1 FROM job j WHERE j.state IN ('waiting', 'running') AND j.upload_id = u.id))
       OR (owner_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM test_session s WHERE s.id = u.owner_id))`,
    [before],
  );
  const attachments = await sql.execute(
    `DELETE FROM attachment a WHERE created_at < $1
       AND NOT EXISTS (SELECT 1 FROM test_session s WHERE s.id = a.owner_id)
       AND NOT EXISTS (SELECT 1 FROM project p WHERE p.id = a.owner_id)`,
    [before],
  );
  return uploads + attachments;
}
