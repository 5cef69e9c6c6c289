import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedFile } from '#documents';
import { OperationFailed, Unreadable } from './exit.js';

/** More than any plan or configuration; a mistyped path to a disk image should not fill the memory. */
const MAX_BYTES = 200_000_000;

/** The bytes of a file or pipe that the command line names. */
export async function readInput(path: string, most = MAX_BYTES): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > most) throw new Unreadable(`${path} has ${size} bytes; at most ${most} are read`);
    return await bytesOf(path, most);
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable(`cannot read ${path}: ${reason(cause)}`, [], { cause });
  }
}

/** What tells no size beforehand, a pipe or /dev/zero, is held to the limit too. */
async function bytesOf(path: string, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new Unreadable(`${path} has more than ${most} bytes, the most that are read`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A text file in UTF-8, with or without a byte order mark. */
export async function readText(path: string): Promise<string> {
  const bytes = await readInput(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Unreadable(`${path} is not text in UTF-8; save it as UTF-8 and try again`, [], { cause });
  }
}

/** Writes files below a folder, making folders as needed. */
export async function writeFiles(folder: string, files: readonly NamedFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    } catch (cause) {
      throw new OperationFailed(`cannot write ${path}: ${reason(cause)}`);
    }
  }
}

function reason(cause: unknown): string {
  const { code } = cause as { code?: string };
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  };
  return known[code ?? ''] ?? (cause instanceof Error ? cause.message : String(cause));
}

/** UTF-8 bytes of a text. */
export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A result for machines: indented JSON and a line end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
