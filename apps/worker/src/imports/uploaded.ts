import type { TestSource } from '#certification';
import { readZip, ZipRefused, type RandomAccess } from '#documents';
import { uploadOf, uploadParts, uploadRange, type Sql, type UploadRow } from '#persistence';
import { TaskFault } from '../task-fault.js';

/** The file that a job was given. @throws TaskFault UPLOAD_GONE */
export async function uploadFor(sql: Sql, id: string): Promise<UploadRow> {
  const upload = await uploadOf(sql, id);
  if (!upload) throw new TaskFault('UPLOAD_GONE');
  return upload;
}

/** A file that came in, as something that is read in pieces. */
export const sourceOf = (sql: Sql, { id, name }: UploadRow): TestSource => ({
  name,
  open: () => uploadParts(sql, id),
});

/** The files of an archive that came in, by name, and their bytes together; none of them is held. @throws ZipRefused */
export async function archiveOf(
  sql: Sql,
  { id, sizeBytes }: UploadRow,
): Promise<{ readonly sources: ReadonlyMap<string, TestSource>; readonly bytes: number }> {
  const access: RandomAccess = { sizeBytes, read: (offset, length) => uploadRange(sql, id, offset, length) };
  const entries = await readZip(access);
  return {
    sources: new Map(entries.map(({ name, open }) => [name, { name, open }])),
    bytes: entries.reduce((sum, entry) => sum + entry.sizeBytes, 0),
  };
}

/** `PK` and the mark of a local file or of an empty archive. */
export async function isZip(sql: Sql, { id }: UploadRow): Promise<boolean> {
  const [p, k, mark] = await uploadRange(sql, id, 0, 3);
  return p === 0x50 && k === 0x4b && (mark === 3 || mark === 5);
}

/** All bytes of a file, for readers that need them at once. */
export function bytesOf(sql: Sql, { id, sizeBytes }: UploadRow): Promise<Uint8Array> {
  return uploadRange(sql, id, 0, sizeBytes);
}

/** A refused archive as the answer of a job; anything else goes on as it is. */
export function refusedArchive(error: unknown, file: string): unknown {
  return error instanceof ZipRefused
    ? new TaskFault('CERT_ARCHIVE_REFUSED', { file, reason: error.message }, [], { cause: error })
    : error;
}
