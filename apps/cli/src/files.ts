import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedFile } from '#documents';
import { OperationFailed, Unreadable } from './exit.js';
import { verbatim, type Said } from './said.js';

/** More than any plan or configuration; a mistyped path to a disk image should not fill the memory. */
const MAX_BYTES = 200_000_000;

/** The bytes of a file or pipe that the command line names. */
export async function readInput(path: string, most = MAX_BYTES): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > most)
      throw new Unreadable({
        en: `${path} has ${size} bytes; at most ${most} are read`,
        fr: `${path} a ${size} octets ; on en lit au plus ${most}`,
      });
    return await bytesOf(path, most);
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable(
      {
        en: `cannot read ${path}: ${reason(cause).en}`,
        fr: `impossible de lire ${path} : ${reason(cause).fr}`,
      },
      [],
      { cause },
    );
  }
}

/** What tells no size beforehand, a pipe or /dev/zero, is held to the limit too. */
async function bytesOf(path: string, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most)
      throw new Unreadable({
        en: `${path} has more than ${most} bytes, the most that are read`,
        fr: `${path} a plus de ${most} octets, le plus qu’on lise`,
      });
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
    throw new Unreadable(
      {
        en: `${path} is not text in UTF-8; save it as UTF-8 and try again`,
        fr: `${path} n’est pas du texte en UTF-8 ; enregistrez-le en UTF-8 et recommencez`,
      },
      [],
      { cause },
    );
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
      throw new OperationFailed({
        en: `cannot write ${path}: ${reason(cause).en}`,
        fr: `impossible d’écrire ${path} : ${reason(cause).fr}`,
      });
    }
  }
}

function reason(cause: unknown): Said {
  const { code } = cause as { code?: string };
  const known: Readonly<Record<string, Said>> = {
    ENOENT: { en: 'there is no such file', fr: 'ce fichier n’existe pas' },
    EACCES: { en: 'no permission', fr: 'ce n’est pas permis' },
    EISDIR: { en: 'it is a folder', fr: 'c’est un dossier' },
    ENOTDIR: { en: 'a part of the path is no folder', fr: 'une partie du chemin n’est pas un dossier' },
    ENOSPC: { en: 'the disk is full', fr: 'le disque est plein' },
    EROFS: { en: 'the disk is read-only', fr: 'le disque est en lecture seule' },
  };
  return known[code ?? ''] ?? verbatim(cause instanceof Error ? cause.message : String(cause));
}

/** UTF-8 bytes of a text. */
export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A result for machines: indented JSON and a line end. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
