import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { isSafeName } from './zip.js';

/** A file that is packed in pieces: none of them is held longer than it takes to pack it. */
export interface StreamedFile {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** A ZIP that its format cannot hold: 4 GiB, or 65,535 files. */
export class ZipTooLarge extends Error {
  constructor() {
    super('more than 4 GiB, or more than 65,535 files, in one ZIP');
    this.name = 'ZipTooLarge';
  }
}

const [LOCAL, SIZES, ENTRY, END] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
const MOST_BYTES = 0xffff_fffe;
/** Sizes stand behind the data, since nobody knows them before; names are UTF-8. */
const FLAGS = 0x0808;
const [VERSION, DEFLATE] = [20, 8];
/** The earliest day that a ZIP can hold, so that the same files give the same bytes: 1 January 1980. */
const FIXED_DATE = 0x0021;

interface Packed {
  readonly name: Uint8Array;
  readonly at: number;
  crc: number;
  packed: number;
  size: number;
}

/**
 * Files as one ZIP (APPNOTE 6.3.4), piece by piece and byte for byte the same for the same files. Names as in `zipOf`.
 * @throws ZipTooLarge; Error if two files have one name or a name would lead out of the folder where it is unpacked
 */
export async function* streamZip(
  files: Iterable<StreamedFile> | AsyncIterable<StreamedFile>,
): AsyncGenerator<Uint8Array> {
  const entries: Packed[] = [];
  const names = new Set<string>();
  let offset = 0;
  const counted = (bytes: Uint8Array): Uint8Array => {
    offset += bytes.length;
    if (offset > MOST_BYTES) throw new ZipTooLarge();
    return bytes;
  };
  for await (const { name, bytes } of files) {
    if (!isSafeName(name)) throw new Error(`not a safe file name in a ZIP: ${JSON.stringify(name)}`);
    if (names.size === names.add(name).size) throw new Error(`two files of one ZIP are called ${name}`);
    if (names.size > 65_534) throw new ZipTooLarge();
    const entry: Packed = { name: new TextEncoder().encode(name), at: offset, crc: 0, packed: 0, size: 0 };
    entries.push(entry);
    yield counted(localHeader(entry));
    for await (const piece of deflated(bytes(), entry)) yield counted(piece);
    yield counted(words([SIZES, 4], [entry.crc, 4], [entry.packed, 4], [entry.size, 4]));
  }
  const directory = offset;
  for (const entry of entries) yield counted(directoryEntry(entry));
  const count = entries.length;
  yield counted(
    words([END, 4], [0, 4], [count, 2], [count, 2], [offset - directory, 4], [directory, 4], [0, 2]),
  );
}

/** The bytes packed; counts them and sums them up. */
async function* deflated(source: AsyncIterable<Uint8Array>, entry: Packed): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw({ level: 6 });
  const fed = feed(source, packer, entry).catch((error: unknown) => packer.destroy(asError(error)));
  for await (const piece of packer as AsyncIterable<Buffer>) {
    entry.packed += piece.length;
    yield piece;
  }
  await fed;
}

async function feed(
  source: AsyncIterable<Uint8Array>,
  packer: ReturnType<typeof createDeflateRaw>,
  entry: Packed,
): Promise<void> {
  for await (const bytes of source) {
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    if (entry.size > MOST_BYTES) throw new ZipTooLarge();
    if (!packer.write(bytes)) await once(packer, 'drain');
  }
  packer.end();
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const localHeader = ({ name }: Packed): Uint8Array =>
  joined(
    words(
      [LOCAL, 4],
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATE, 2],
      [0, 2],
      [FIXED_DATE, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
    ),
    name,
  );

const directoryEntry = ({ name, at, crc, packed, size }: Packed): Uint8Array =>
  joined(
    words(
      [ENTRY, 4],
      [VERSION, 2],
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATE, 2],
      [0, 2],
      [FIXED_DATE, 2],
      [crc, 4],
      [packed, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    ),
    name,
  );

/** Numbers in little-endian order, each in so many bytes. */
function words(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

const joined = (head: Uint8Array, tail: Uint8Array): Uint8Array => Buffer.concat([head, tail]);
