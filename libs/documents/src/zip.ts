import { unzipSync, zipSync, type Zippable } from 'fflate';

/** A file in a set of documents. The name may have folders, with `/`. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// The earliest moment that a ZIP can hold: the same files give the same bytes, whenever they are packed.
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * Files as one ZIP, byte for byte the same for the same files.
 * @throws Error if two files have one name or a name would lead out of the folder where it is unpacked.
 */
export function zipOf(files: readonly NamedFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) {
    if (!isSafeName(name)) throw new Error(`not a safe file name in a ZIP: ${JSON.stringify(name)}`);
    if (name in entries) throw new Error(`two files of one ZIP are called ${name}`);
    entries[name] = [bytes, { mtime: FIXED_TIME, level: 6 }];
  }
  return zipSync(entries);
}

/** Relative, inside its folder, and possible on every file system. */
export function isSafeName(name: string): boolean {
  const parts = name.split('/');
  const bad = /[\p{Cc}\\:*?"<>|\u202a-\u202e\u2066-\u2069]/u;
  return (
    name.length <= 240 &&
    !bad.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part))
  );
}

/** A name that people gave, as a part of a file name: what file systems refuse becomes `-`. */
export function fileNameOf(text: string): string {
  const safe = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\\/:*?"<>|\u202a-\u202e\u2066-\u2069]+/gu, '-')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  return safe === '' ? '-' : safe.slice(0, 100);
}

/** What a ZIP from outside may hold; see docs/security.md. */
export interface ZipLimits {
  readonly entries: number;
  readonly totalBytes: number;
  /** Unpacked to packed size of the whole. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 10_000, totalBytes: 2 ** 31, ratio: 100 };

export class ZipRefused extends Error {}

/**
 * The entries of a ZIP from outside. Names are labels, never paths. Sizes are checked on what the directory declares
 * before anything is unpacked, and no entry is unpacked beyond its declared size.
 * @throws ZipRefused if it is no ZIP or passes a limit.
 */
export function unzip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Map<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1;
        total += originalSize;
        if (entries > limits.entries) throw new ZipRefused(`more than ${limits.entries} entries`);
        if (total > limits.totalBytes) throw new ZipRefused(`more than ${limits.totalBytes} bytes unpacked`);
        if (total > 1_000_000 && total > bytes.length * limits.ratio)
          throw new ZipRefused(`unpacks to more than ${limits.ratio} times its size`);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    if (cause instanceof ZipRefused) throw cause;
    throw new ZipRefused('not a ZIP file, or a broken one', { cause });
  }
}
