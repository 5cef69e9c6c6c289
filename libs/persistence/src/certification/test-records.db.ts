import { testRecordSchema, type TestRecord } from '#certification';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { TestFigures1795000000021 } from '../migrations/21-test-figures.js';
import { beginUpload, addUploadPart, completeUpload } from '../uploads/uploads.js';
import {
  addTests,
  beginTestFile,
  endTestFile,
  originalOf,
  testFiles,
  type StoredTestRecord,
} from './test-files.js';
import { decideBindings, testRecords, wholeTestRecords } from './test-records.js';

let test: TestDatabase;
const projectId = randomUUID();
beforeAll(async () => {
  test = await testDatabase();
  await test.db.execute(
    `INSERT INTO project (id, code, name, client, index, state, description, drawn_by, checked_by, approved_by, author, created_at) VALUES ($1, 'T', 'T', '', '', 'draft', '', '', '', '', 't', now())`,
    [projectId],
  );
});
afterAll(() => test.close());

const NEXT = {
  parameter: 'NEXT',
  subject: '12-36',
  end: 'main',
  frequencyMhz: 233.5,
  value: 38.1,
  limit: 35,
  margin: 3.1,
};
// prettier-ignore
const full = testRecordSchema.parse({
  identifier: '0012', fibre: '07', testedAt: '2026-11-18T10:11:12', result: 'pass', marginDb: null, lengthM: 0, nvpPercent: 69,
  measurements: [NEXT, { parameter: 'DELAY', subject: '36', worst: 'value', value: 480, unit: 'ns' }],
  sweeps: [{ parameter: 'RL', subject: '36', end: 'remote', frequenciesMhz: [1, 2], values: [20, 19], limits: [null, 18] }],
  otdr: { wavelengthNm: 1310, refractiveIndex: 1.468, events: [{ distanceM: 12.3, lossDb: -0.1 }], spacingM: 2, levelsDb: [0, -1] },
});

async function stored(records: readonly TestRecord[]): Promise<StoredTestRecord[]> {
  const rows = records.map((record): StoredTestRecord => ({
    id: randomUUID(),
    record,
    cableId: null,
    strand: null,
    method: null,
    boundBy: '',
    boundAt: null,
  }));
  await imported(randomUUID(), rows);
  return rows;
}

/** An import as the worker makes it; false where the project has these bytes already. */
async function imported(sha256: string, rows: readonly StoredTestRecord[]): Promise<string | null> {
  const [uploadId, id] = [randomUUID(), randomUUID()];
  await beginUpload(test.db, { id: uploadId, name: 'f.csv', author: 't', createdAt: new Date() });
  await addUploadPart(test.db, uploadId, 0, Buffer.from('one'));
  await completeUpload(test.db, uploadId, 3, sha256);
  const begun = await test.db.transaction(async (sql) => {
    const file = { id, projectId, uploadId, file: 'f.csv', sha256, importedBy: 't', importedAt: new Date() };
    if (!(await beginTestFile(sql, file))) return false;
    await addTests(sql, id, rows);
    await endTestFile(sql, id, { format: 'csv', profile: 'x', records: rows.length });
    return true;
  });
  return begun ? id : null;
}

describe('a tester file', () => {
  it('comes into a project once, and its original is the upload', async () => {
    const sha256 = randomUUID();
    const [first, second] = await Promise.all([imported(sha256, []), imported(sha256, [])]);
    const won = first ?? second!;
    expect([first, second].filter((id) => id !== null)).toEqual([won]);
    expect((await testFiles(test.db, projectId))[0]).toMatchObject({
      id: won,
      format: 'csv',
      profile: 'x',
      records: 0,
    });
    const bytes: number[] = [];
    for await (const part of (await originalOf(test.db, projectId, won))!.parts()) bytes.push(...part);
    expect(Buffer.from(bytes).toString()).toBe('one');
    expect(await originalOf(test.db, randomUUID(), won)).toBeNull();
  });
});

describe('test records', () => {
  it('come back as they were read, the bare and the full one; lists leave figures and curves out', async () => {
    const bare = testRecordSchema.parse({ identifier: 'b', result: 'unknown' });
    const rows = await stored([full, bare]);
    const ids = rows.map(({ id }) => id);
    const whole = await wholeTestRecords(test.db, projectId, ids);
    expect(new Map(whole.map(({ id, record }) => [id, record]))).toEqual(
      new Map(rows.map(({ id, record }) => [id, record])),
    );
    const heads = (await testRecords(test.db, projectId)).filter(({ id }) => ids.includes(id));
    expect(heads.map(({ record }) => record)).toContainEqual({
      ...full,
      measurements: [],
      sweeps: [],
      otdr: null,
    });
  });

  it('keep who bound them, and only those of the project are decided', async () => {
    const [one] = await stored([{ ...full, identifier: 'x' }]);
    const cableId = randomUUID();
    const decision = { recordId: one!.id, cableId, strand: 3, method: 'manual' as const, discarded: '' };
    const at = new Date('2026-11-22T10:00:00Z');
    expect(await decideBindings(test.db, randomUUID(), 'team', at, [decision])).toBe(0);
    expect(await decideBindings(test.db, projectId, 'team', at, [decision])).toBe(1);
    const [known] = await wholeTestRecords(test.db, projectId, [one!.id]);
    expect(known).toMatchObject({ cableId, strand: 3, method: 'manual', boundBy: 'team', boundAt: at });
  });

  it('keep their figures through the migration that moved them, down and up', async () => {
    const [one] = await stored([{ ...full, identifier: 'old' }]);
    const runner = test.db.dataSource.createQueryRunner();
    const migration = new TestFigures1795000000021();
    await migration.down(runner);
    expect(
      await test.db.rows(
        'SELECT parameter, at_end, frequency_mhz, value, unit FROM test_measurement WHERE record_id = $1 ORDER BY ordinal',
        [one!.id],
      ),
    ).toEqual([
      ['NEXT', 'main', 233.5, 38.1, 'dB'],
      ['DELAY', null, null, 480, 'ns'],
    ]);
    await migration.up(runner);
    await runner.release();
    const [known] = await wholeTestRecords(test.db, projectId, [one!.id]);
    expect(known?.record).toEqual({ ...full, identifier: 'old', otdr: null });
  });
});
