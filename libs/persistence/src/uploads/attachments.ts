import type { Id } from '#changes';
import { createHash } from 'node:crypto';
import type { Sql } from '../database/database.js';
import { PART_BYTES } from './uploads.js';

/** A file that the product made for somebody. */
export interface NewAttachment {
  readonly id: Id;
  readonly ownerId: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly author: string;
  readonly createdAt: Date;
}

/**
 * Keeps a file that comes in pieces, in parts of `PART_BYTES`; one of the same owner and name makes room for it. Call it in
 * a transaction: a file that ends in the middle is none.
 */
export async function addAttachment(
  sql: Sql,
  { id, ownerId, name, mediaType, author, createdAt }: NewAttachment,
  pieces: AsyncIterable<Uint8Array>,
): Promise<{ readonly sha256: string; readonly sizeBytes: number }> {
  await sql.execute('DELETE FROM attachment WHERE owner_id = $1 AND name = $2', [ownerId, name]);
  await sql.execute(
    `INSERT INTO attachment (id, owner_id, name, media_type, sha256, bytes, author, created_at) VALUES ($1, $2, $3, $4, '', '', $5, $6)`,
    [id, ownerId, name, mediaType, author, createdAt],
  );
  const hash = createHash('sha256');
  let [ordinal, sizeBytes] = [0, 0];
  for await (const part of inParts(pieces)) {
    hash.update(part);
    sizeBytes += part.length;
    await sql.execute('INSERT INTO attachment_part (attachment_id, ordinal, bytes) VALUES ($1, $2, $3)', [
      id,
      ordinal,
      part,
    ]);
    ordinal += 1;
  }
  const sha256 = hash.digest('hex');
  await sql.execute('UPDATE attachment SET sha256 = $2 WHERE id = $1', [id, sha256]);
  return { sha256, sizeBytes };
}

/** The bytes of an attachment, a part at a time: those of its parts, else the one value that it is. */
export async function* attachmentParts(sql: Sql, id: Id): AsyncGenerator<Uint8Array> {
  for (let ordinal = 0; ; ordinal += 1) {
    const [part] = await sql.rows<[Buffer]>(
      'SELECT bytes FROM attachment_part WHERE attachment_id = $1 AND ordinal = $2',
      [id, ordinal],
    );
    if (!part && ordinal > 0) return;
    if (!part) break;
    yield part[0];
  }
  const [whole] = await sql.rows<[Buffer]>('SELECT bytes FROM attachment WHERE id = $1', [id]);
  if (whole && whole[0].length > 0) yield whole[0];
}

async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < PART_BYTES) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    for (; whole.length - at >= PART_BYTES; at += PART_BYTES) yield whole.subarray(at, at + PART_BYTES);
    held = [whole.subarray(at)];
    size = whole.length - at;
  }
  if (size > 0) yield Buffer.concat(held);
}
