import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  addUploadPart,
  beginUpload,
  completeUpload,
  keepUpload,
  PART_BYTES,
  sweepUploads,
  uploadOf,
  uploadParts,
  uploadRange,
  waitingUploads,
} from './uploads.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

const NOW = new Date('2026-11-22T10:00:00Z');
const bytes = Uint8Array.from({ length: PART_BYTES * 2 + 1000 }, (_, i) => i % 251);

async function upload(author: string, { complete = true, at = NOW } = {}): Promise<string> {
  const id = randomUUID();
  await beginUpload(test.db, { id, name: 'a.csv', author, createdAt: at });
  for (let i = 0; i * PART_BYTES < bytes.length; i += 1)
    await addUploadPart(test.db, id, i, bytes.subarray(i * PART_BYTES, (i + 1) * PART_BYTES));
  if (complete) await completeUpload(test.db, id, bytes.length, 'sha');
  return id;
}

it('comes back in parts and in ranges, to the byte', async () => {
  const id = await upload('a');
  const parts: Uint8Array[] = [];
  for await (const part of uploadParts(test.db, id)) parts.push(part);
  expect(parts.map(({ length }) => length)).toEqual([PART_BYTES, PART_BYTES, 1000]);
  expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  for (const [offset, length] of [
    [0, 3],
    [PART_BYTES - 2, 4],
    [bytes.length - 5, 100],
    [bytes.length, 1],
    [10, PART_BYTES * 2],
  ] as const)
    expect(
      Buffer.from(await uploadRange(test.db, id, offset, length)).equals(
        bytes.subarray(offset, offset + length),
      ),
    ).toBe(true);
});

it('is there for nobody before its last part, and after an import has kept it', async () => {
  const [half, whole] = [await upload('b', { complete: false }), await upload('b')];
  expect(await uploadOf(test.db, half)).toBeNull();
  expect(await uploadOf(test.db, whole)).toMatchObject({ name: 'a.csv', sizeBytes: bytes.length });
  expect(await waitingUploads(test.db, 'b')).toEqual({ count: 2, bytes: bytes.length * 2 });
  expect(await keepUpload(test.db, half, randomUUID())).toBe(false);
  expect(await keepUpload(test.db, whole, randomUUID())).toBe(true);
  expect(await keepUpload(test.db, whole, randomUUID())).toBe(false);
  expect(await uploadOf(test.db, whole)).toBeNull();
});

it('is swept when nobody waits for it: not while a job reads it, not while an import keeps it', async () => {
  const old = new Date(NOW.getTime() - 1000);
  const [left, fresh, read, orphan] = [
    await upload('c', { at: old }),
    await upload('c'),
    await upload('c', { at: old }),
    await upload('c', { at: old }),
  ];
  await test.db.execute(
    `INSERT INTO job (id, task, state, author, created_at, upload_id) VALUES ($1, 'import-tests', 'running', 'c', $2, $3)`,
    [randomUUID(), NOW, read],
  );
  await keepUpload(test.db, orphan, randomUUID());
  await sweepUploads(test.db, NOW);
  const ids = (await test.db.rows<[string]>('SELECT id FROM upload WHERE author = $1', ['c'])).map(
    ([id]) => id,
  );
  expect(new Set(ids)).toEqual(new Set([fresh, read]));
  expect(ids).not.toContain(left);
});
