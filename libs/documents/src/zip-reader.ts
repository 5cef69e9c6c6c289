import { createInflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';
import { zipLimits, ZipRefused, type ZipLimits } from './zip.js';

/** Bytes that are read from any place: a file, or an upload that stands in parts. */
export interface RandomAccess {
  readonly sizeBytes: number;
  /** Fewer bytes where the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A file in a ZIP. The name is a label, never a path. */
export interface ZipEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** Unpacks it, as often as it is called. @throws ZipRefused when it is broken or longer than its directory says */
  readonly open: () => AsyncIterable<Uint8Array>;
}

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
/** The end record, and the longest comment behind it. */
const END_BYTES = 22 + 65_535;
/** The directory of 10,000 entries with long names. */
const MOST_DIRECTORY = 16 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;

/**
 * The files of a ZIP from outside, without holding any of them: the directory is read and held to the limits, then each
 * entry is unpacked in pieces when somebody opens it. Folders are left out.
 * @throws ZipRefused if it is no ZIP or passes a limit
 */
export async function readZip(source: RandomAccess, limits: ZipLimits = zipLimits): Promise<ZipEntry[]> {
  const listed = await directoryOf(source, limits);
  const total = listed.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes) throw new ZipRefused(`more than ${limits.totalBytes} bytes unpacked`);
  if (total > 1_000_000 && total > source.sizeBytes * limits.ratio)
    throw new ZipRefused(`unpacks to more than ${limits.ratio} times its size`);
  return listed
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({ name: entry.name, sizeBytes: entry.size, open: () => unpacked(source, entry) }));
}

async function directoryOf(source: RandomAccess, limits: ZipLimits): Promise<Listed[]> {
  const from = Math.max(0, source.sizeBytes - END_BYTES);
  const tail = viewOf(await source.read(from, END_BYTES));
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== END) at -= 1;
  if (at < 0) throw broken();
  const [count, length, offset] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  if (offset === 0xffffffff || count === 0xffff) throw new ZipRefused('larger than a ZIP of 4 GB');
  if (count > limits.entries) throw new ZipRefused(`more than ${limits.entries} entries`);
  if (length > MOST_DIRECTORY || offset + length > source.sizeBytes) throw broken();
  return entriesOf(await source.read(offset, length), count);
}

function entriesOf(directory: Uint8Array, count: number): Listed[] {
  const view = viewOf(directory);
  const listed: Listed[] = [];
  for (let at = 0, i = 0; i < count; i += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== ENTRY) throw broken();
    const [nameLength, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    if (at + 46 + nameLength > directory.length) throw broken();
    if (view.getUint16(at + 8, true) & 1) throw new ZipRefused('protected by a password');
    listed.push({
      name: nameOf(directory.subarray(at + 46, at + 46 + nameLength), view.getUint16(at + 8, true)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return listed;
}

/** Bit 11 says UTF-8; without it the code page is anybody's guess, and Latin-1 loses nothing. */
function nameOf(bytes: Uint8Array, flags: number): string {
  return new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(bytes);
}

async function* unpacked(source: RandomAccess, entry: Listed): AsyncGenerator<Uint8Array> {
  const head = viewOf(await source.read(entry.offset, 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw broken();
  const from = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + entry.packed > source.sizeBytes) throw broken();
  const packed = piecesOf(source, from, entry.packed);
  let length = 0;
  for await (const bytes of entry.method === 0 ? packed : inflated(packed, entry)) {
    length += bytes.length;
    // What the directory did not declare is not unpacked: it was held to the limits by what it declares.
    if (length > entry.size) throw new ZipRefused(`${entry.name} is longer than the archive says`);
    yield bytes;
  }
  if (length < entry.size) throw broken();
}

async function* inflated(
  packed: AsyncIterable<Uint8Array>,
  { method, name }: Listed,
): AsyncGenerator<Uint8Array> {
  if (method !== 8) throw new ZipRefused(`${name} is packed in a way that is not read (${method})`);
  const input = Readable.from(packed, { objectMode: false });
  const stream = createInflateRaw();
  input.once('error', (error) => stream.destroy(error));
  try {
    for await (const bytes of input.pipe(stream)) yield bytes as Uint8Array;
  } catch (cause) {
    // zlib says what is wrong by a code of its own; anything else is not about the archive.
    if (String((cause as { code?: unknown }).code).startsWith('Z_')) throw broken(cause);
    throw cause;
  } finally {
    input.destroy();
    stream.destroy();
  }
}

async function* piecesOf(source: RandomAccess, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < from + length;) {
    const bytes = await source.read(at, Math.min(PIECE_BYTES, from + length - at));
    if (bytes.length === 0) throw broken();
    yield bytes;
    at += bytes.length;
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const broken = (cause?: unknown): ZipRefused =>
  new ZipRefused('not a ZIP file, or a broken one', cause === undefined ? {} : { cause });
