import { readZip } from './zip-reader.js';
import { streamZip, type StreamedFile } from './zip-writer.js';
import { unzip } from './zip.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
async function* pieces(...all: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const one of all) yield await Promise.resolve(one);
}
const file = (name: string, ...all: readonly Uint8Array[]): StreamedFile => ({
  name,
  bytes: () => pieces(...all),
});

async function packed(files: Iterable<StreamedFile>): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  for await (const piece of streamZip(files)) found.push(piece);
  return Buffer.concat(found);
}

/** Bytes that do not pack (Weyl sequence of the golden ratio). */
const noise = Uint8Array.from({ length: 700_000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 13);
const files = [
  file('originals/001 é.csv', text('id,result\n'.repeat(40_000)), text('X,PASS\n')),
  file('b.sor', noise.subarray(0, 300_000), noise.subarray(300_000)),
  file('empty.txt'),
];

describe('a ZIP that is written in pieces', () => {
  it('holds every file to the byte, for both readers, and is the same however the files come in pieces', async () => {
    const zip = await packed(files);
    const read = unzip(zip);
    expect([...read.keys()]).toEqual(['originals/001 é.csv', 'b.sor', 'empty.txt']);
    expect(Buffer.from(read.get('b.sor')!).equals(Buffer.from(noise))).toBe(true);
    expect(read.get('originals/001 é.csv')).toHaveLength(400_007);
    const entries = await readZip({
      sizeBytes: zip.length,
      read: (offset, length) => Promise.resolve(zip.subarray(offset, offset + length)),
    });
    expect(entries.map(({ sizeBytes }) => sizeBytes)).toEqual([400_007, 700_000, 0]);
    const other = [
      files[0]!,
      file('b.sor', ...Array.from({ length: 70 }, (_, i) => noise.subarray(i * 10_000, (i + 1) * 10_000))),
      files[2]!,
    ];
    expect(Buffer.from(await packed(other)).equals(Buffer.from(zip))).toBe(true);
  });

  it.each([
    ['a name that leads out', [file('../x', text('x'))], /not a safe file name/],
    ['one name twice', [file('x', text('x')), file('x', text('y'))], /two files/],
  ])('refuses %s', async (_, bad, error) => {
    const run = async (): Promise<void> => {
      for await (const piece of streamZip(bad)) void piece;
    };
    await expect(run()).rejects.toThrow(error);
  });

  it('ends with the fault of a file that cannot be read to its end', async () => {
    const broken: StreamedFile = { name: 'x', bytes: () => failing() };
    await expect(packed([broken])).rejects.toThrow('the disk is gone');
  });
});

async function* failing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(noise);
  throw new Error('the disk is gone');
}
