import { createHash, randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { addAttachment, attachmentParts } from './attachments.js';
import { PART_BYTES } from './uploads.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

const ownerId = randomUUID();
const made = (name: string) => ({
  id: randomUUID(),
  ownerId,
  name,
  mediaType: 'application/zip',
  author: 'a',
  createdAt: new Date('2026-11-22T10:00:00Z'),
});
const bytes = Uint8Array.from({ length: PART_BYTES * 2 + 1000 }, (_, i) => i % 251);

async function* inPieces(of: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += of) yield await Promise.resolve(bytes.subarray(at, at + of));
}

async function read(id: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of attachmentParts(test.db, id)) parts.push(part);
  expect(parts.every(({ length }) => length <= PART_BYTES)).toBe(true);
  return Buffer.concat(parts);
}

it.each([700, 65_536, PART_BYTES, PART_BYTES + 1, bytes.length])(
  'comes back to the byte, kept in pieces of %d bytes',
  async (size) => {
    const one = made(`${size}.zip`);
    const { sha256, sizeBytes } = await addAttachment(test.db, one, inPieces(size));
    expect([sizeBytes, sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    expect((await read(one.id)).equals(bytes)).toBe(true);
  },
);

it('makes room for the next of its name, and a file that ends in the middle leaves the last one', async () => {
  const [first, second, third] = [made('r.zip'), made('r.zip'), made('r.zip')];
  await addAttachment(test.db, first, inPieces(9000));
  await addAttachment(test.db, second, inPieces(9000));
  expect(await read(first.id)).toHaveLength(0);
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield* inPieces(PART_BYTES);
    throw new Error('the disk is gone');
  };
  await expect(test.db.transaction((sql) => addAttachment(sql, third, broken()))).rejects.toThrow(
    'the disk is gone',
  );
  expect([(await read(second.id)).length, (await read(third.id)).length]).toEqual([bytes.length, 0]);
});

it('gives what was kept as one value before there were parts', async () => {
  const { id, name } = made('old.zip');
  await test.db.execute(
    `INSERT INTO attachment (id, owner_id, name, media_type, sha256, bytes, author, created_at) VALUES ($1, $2, $3, '', '', $4, 'a', now())`,
    [id, ownerId, name, Buffer.from('old')],
  );
  expect((await read(id)).toString()).toBe('old');
});
