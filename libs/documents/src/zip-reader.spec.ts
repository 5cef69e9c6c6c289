import fc from 'fast-check';
import { zipOf, ZipRefused } from './zip.js';
import { readZip, type RandomAccess } from './zip-reader.js';

const access = (bytes: Uint8Array): RandomAccess => ({
  sizeBytes: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
});
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

async function contents(
  zip: Uint8Array,
  limits = { entries: 10, totalBytes: 10_000_000, ratio: 100 },
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name, open } of await readZip(access(zip), limits)) {
    found[name] = 0;
    for await (const bytes of open()) found[name] += bytes.length;
  }
  return found;
}

const zip = zipOf([
  { name: 'day 1/é.csv', bytes: text('id,result\n'.repeat(40_000)) },
  { name: 'b.sor', bytes: Uint8Array.from({ length: 600_000 }, (_, i) => (i * 7919) % 251) },
  { name: 'empty.txt', bytes: new Uint8Array() },
]);

describe('a ZIP that is read in pieces', () => {
  it('gives each entry to its last byte, as often as it is opened', async () => {
    expect(await contents(zip)).toEqual({ 'day 1/é.csv': 400_000, 'b.sor': 600_000, 'empty.txt': 0 });
    expect(await contents(zip)).toEqual(await contents(zip));
  });

  it.each([
    ['too many entries', zip, { entries: 2, totalBytes: 1e9, ratio: 100 }, 'more than 2 entries'],
    ['too much in all', zip, { entries: 9, totalBytes: 1e5, ratio: 100 }, 'more than 100000 bytes'],
    [
      'a bomb',
      zipOf([{ name: 'x', bytes: new Uint8Array(30_000_000) }]),
      { entries: 9, totalBytes: 1e9, ratio: 100 },
      'more than 100 times',
    ],
    ['no ZIP', text('PK\u0003\u0004 but nothing else'), undefined, 'not a ZIP'],
    ['nothing', new Uint8Array(), undefined, 'not a ZIP'],
    ['half of one', zip.subarray(0, zip.length / 2), undefined, 'not a ZIP'],
  ])('refuses %s before anything is unpacked', async (_, bytes, limits, words) => {
    await expect(contents(bytes, limits)).rejects.toThrow(words);
  });

  it('unpacks no more than the directory declares, whatever the entry holds', async () => {
    const lying = zipOf([{ name: 'x', bytes: new Uint8Array(500_000) }]);
    const view = new DataView(lying.buffer, lying.byteOffset);
    let at = lying.length - 22;
    at = view.getUint32(at + 16, true);
    view.setUint32(at + 24, 1000, true);
    await expect(contents(lying)).rejects.toThrow('longer than the archive says');
  });

  it('never fails in another way, whatever byte is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, value) => {
        const damaged = Uint8Array.from(zip);
        damaged[at] = value;
        await contents(damaged).catch((error: unknown) => expect(error).toBeInstanceOf(ZipRefused));
      }),
      { numRuns: 100 },
    );
  });
});
