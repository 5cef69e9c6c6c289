import '@fastify/multipart';
import {
  addUploadPart,
  beginUpload,
  completeUpload,
  Database,
  dropUpload,
  PART_BYTES,
  uploadOf,
  waitingUploads,
  type UploadRow,
} from '#persistence';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { shaped } from '../http/validate.js';
import { Runtime } from '../runtime/runtime.js';

/** Largest file: half a million test results with all their figures, or the workbook of the largest plan. */
export const UPLOAD_LIMIT_BYTES = 512 * 1024 * 1024;
/** What one person may leave lying at once; a day later it is swept. */
const WAITING_LIMIT_BYTES = 4 * UPLOAD_LIMIT_BYTES;
/** What a form adds to its file: boundaries and text fields. */
const FORM_BYTES = 1024 * 1024;

/** What a request brought: its file, as it is stored now, and its text fields. */
export interface Received {
  readonly upload: UploadRow;
  readonly fields: Readonly<Record<string, unknown>>;
}

const named = z.object({ upload: z.uuid() });

/**
 * Takes the file of a request into the database, a megabyte at a time: it is never held whole, and a file that is too
 * large is refused as soon as that is known. A request may instead name a file that came in before.
 */
@Injectable()
export class ReceiveUpload {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem FILE_MISSING, FORM_UNREADABLE, UPLOAD_TOO_LARGE, UPLOADS_TOO_MANY, UPLOAD_GONE */
  async run(who: Principal, request: FastifyRequest): Promise<Received> {
    if (!request.isMultipart()) return this.named(who, request.body);
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > UPLOAD_LIMIT_BYTES + FORM_BYTES) throw tooLarge();
    const waiting = await waitingUploads(this.db, who.username);
    if (waiting.bytes + declared > WAITING_LIMIT_BYTES)
      throw new Problem(413, 'UPLOADS_TOO_MANY', {
        count: waiting.count,
        limit: mebibytes(WAITING_LIMIT_BYTES),
      });
    try {
      return await this.form(who, request);
    } catch (error) {
      // What is still on its way is let past, so that the sender gets to hear the answer.
      request.raw.unpipe();
      request.raw.resume();
      throw error;
    }
  }

  private async form(who: Principal, request: FastifyRequest): Promise<Received> {
    const fields: Record<string, unknown> = {};
    let upload: UploadRow | null = null;
    try {
      const parts = request.parts({ limits: { fileSize: UPLOAD_LIMIT_BYTES + 1, files: 1 } });
      for await (const part of readable(parts)) {
        if (part.type === 'file') upload = await this.keep(who, part.filename, readable(part.file));
        else fields[part.fieldname] = part.value;
      }
    } catch (error) {
      if (upload) await dropUpload(this.db, upload.id);
      throw error;
    }
    return upload ? { upload, fields } : this.named(who, fields);
  }

  private async keep(who: Principal, name: string, bytes: AsyncIterable<Uint8Array>): Promise<UploadRow> {
    const head = {
      id: this.runtime.newId(),
      name: name.slice(-300),
      author: who.username,
      createdAt: this.runtime.now(),
    };
    await beginUpload(this.db, head);
    try {
      const hash = createHash('sha256');
      let sizeBytes = 0;
      let ordinal = 0;
      for await (const part of inParts(bytes)) {
        sizeBytes += part.length;
        if (sizeBytes > UPLOAD_LIMIT_BYTES) throw tooLarge();
        hash.update(part);
        await addUploadPart(this.db, head.id, ordinal, part);
        ordinal += 1;
      }
      const sha256 = hash.digest('hex');
      await completeUpload(this.db, head.id, sizeBytes, sha256);
      return { ...head, sizeBytes, sha256 };
    } catch (error) {
      await dropUpload(this.db, head.id);
      throw error;
    }
  }

  /** A file that the same person sent before. */
  private async named(who: Principal, body: unknown): Promise<Received> {
    const fields = typeof body === 'object' && body !== null ? { ...body } : {};
    if (!('upload' in fields)) throw new Problem(400, 'FILE_MISSING');
    const upload = await uploadOf(this.db, shaped(named, fields, 'form').upload);
    if (!upload || upload.author !== who.username) throw new Problem(404, 'UPLOAD_GONE');
    return { upload, fields };
  }
}

/** What is read of a form. @throws Problem FORM_UNREADABLE where it is none, ends too early or holds more than one file */
async function* readable<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (cause) {
    throw new Problem(400, 'FORM_UNREADABLE', {}, { cause });
  }
}

/** The bytes in pieces of exactly `PART_BYTES`; the last one is what is left. */
async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    held.push(piece);
    length += piece.length;
    if (length < PART_BYTES) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    for (; at + PART_BYTES <= whole.length; at += PART_BYTES) yield whole.subarray(at, at + PART_BYTES);
    held = [whole.subarray(at)];
    length = whole.length - at;
  }
  if (length > 0) yield Buffer.concat(held);
}

const mebibytes = (bytes: number): string => `${bytes / 1024 / 1024} MiB`;
const tooLarge = (): Problem =>
  new Problem(413, 'UPLOAD_TOO_LARGE', { limit: mebibytes(UPLOAD_LIMIT_BYTES) });
