import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** What a form brought: its one file, and its text fields. */
export interface FileForm {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The one file and the text fields of a form, in whatever order they come. @throws Problem FILE_MISSING */
export async function formOf(request: FastifyRequest): Promise<FileForm> {
  if (!request.isMultipart()) throw new Problem(400, 'FILE_MISSING');
  const fields: Record<string, unknown> = {};
  let file: { name: string; bytes: Uint8Array } | null = null;
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() };
    else fields[part.fieldname] = part.value;
  }
  if (!file) throw new Problem(400, 'FILE_MISSING');
  return { ...file, fields };
}
