import {
  Binder,
  coverageOf,
  judgeRecord,
  limitOf,
  limitOver,
  parseLimitName,
  standardPack,
  testRecordSchema,
  TestStream,
  defaultCoveragePolicy,
  type KeptTest,
  type KnownRecord,
  type LinkIdentity,
  type TestRecord,
  type TestTarget,
} from '#certification';
import { flowToPdf } from '#documents';
import {
  addTests,
  addUploadPart,
  beginTestFile,
  beginUpload,
  completeUpload,
  endTestFile,
  openDatabase,
  PART_BYTES,
  startEmbedded,
  uploadParts,
  type Database,
} from '#persistence';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptanceDocument, acceptanceInput } from '#plan';
import { measured, seconds, type BenchRow } from './row.js';

const LINES = 100_000;
const RECORDS = 10_000;
const FIGURES = 40;
const LINKS = 50_000;
/** Tests that are written at once, as an import does. */
const BATCH = 2000;

/** Test results: from the bytes of a file to rows in the database; verdicts over sweeps; coverage of a large project. */
export async function resultRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-bench-'));
  // Open, so that as root everything stays in this folder and goes with it.
  chmodSync(folder, 0o755);
  const server = await startEmbedded(join(folder, 'data'));
  const db = await openDatabase({ url: server.url });
  try {
    return [
      await importRate(db, 'import-results', summaryTable(), LINES, '12 columns'),
      await importRate(db, 'import-records', wideTable(), RECORDS, `${FIGURES} measurements each`),
      await verdict(),
      await coverage(),
    ];
  } finally {
    await db.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reading, binding and storing. The reference cuts the same text into cells and does nothing else. */
async function importRate(
  db: Database,
  id: string,
  table: string,
  count: number,
  what: string,
): Promise<BenchRow> {
  const bytes = new TextEncoder().encode(table);
  const links = linksOf(count);
  const raw = await seconds(() =>
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => line.split(',')),
  );
  let read = 0;
  const total = await seconds(async () => {
    read = await store(db, bytes, new Binder(links));
  });
  if (read !== count) throw new Error(`${id}: ${read} of ${count} tests were stored`);
  return measured(
    id,
    count / total,
    count / raw,
    `${count} tests, ${what}, uploaded, read back in pieces, stored; reference: cutting into cells`,
  );
}

/** What an import does: the file in parts into the database, read from there in pieces, bound and written in batches. */
async function store(db: Database, bytes: Uint8Array, binder: Binder): Promise<number> {
  const [projectId, id, uploadId] = [randomUUID(), randomUUID(), randomUUID()];
  await beginUpload(db, { id: uploadId, name: 'bench.csv', author: 'bench', createdAt: new Date() });
  for (let part = 0; part * PART_BYTES < bytes.length; part += 1)
    await addUploadPart(db, uploadId, part, bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
  await completeUpload(db, uploadId, bytes.length, id);
  const stream = new TestStream(null);
  await db.transaction(async (sql) => {
    await sql.execute(
      `INSERT INTO project (id, code, name, client, index, state, description, drawn_by, checked_by, approved_by, author, created_at) VALUES ($1, $2, 'Bench', '', '', 'draft', '', '', '', '', 'bench', now())`,
      [projectId, projectId],
    );
    await beginTestFile(sql, {
      id,
      projectId,
      uploadId,
      file: 'bench.csv',
      sha256: id,
      importedBy: 'bench',
      importedAt: new Date(),
    });
    let count = 0;
    const batch: TestRecord[] = [];
    const write = async (records: readonly TestRecord[]): Promise<void> => {
      count += records.length;
      await addTests(
        sql,
        id,
        records.map((record) => ({
          id: randomUUID(),
          record,
          cableId: binder.bind(record.identifier).linkId,
          strand: null,
          method: 'exact' as const,
          boundBy: '',
          boundAt: null,
        })),
      );
    };
    for await (const records of stream.file({ name: 'bench.csv', open: () => uploadParts(db, uploadId) })) {
      batch.push(...records);
      while (batch.length >= BATCH) await write(batch.splice(0, BATCH));
    }
    await write(batch);
    await endTestFile(sql, id, { format: 'csv', profile: 'generic', records: count });
  });
  if (stream.faults.length > 0) throw new Error(`bench: ${JSON.stringify(stream.faults[0])}`);
  const [stored] = await db.rows<[string]>(
    'SELECT count(*) FROM test_record WHERE session_id = $1 AND cable_id IS NOT NULL',
    [id],
  );
  return Number(stored?.[0]);
}

const linksOf = (count: number): LinkIdentity[] =>
  Array.from({ length: count }, (_, i) => ({
    linkId: uuidOf(i),
    names: [label(i), `P${i}-01`],
    plannedLengthM: 20 + (i % 60),
    required: true,
    limit: 'Cat6A permanent link',
    changedOn: null,
  }));
const label = (i: number): string => `L-${String(i + 1).padStart(6, '0')}`;
const uuidOf = (i: number): string => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`;

function summaryTable(): string {
  const line = (i: number): string =>
    `${label(i)},2026-11-18,10:11:12,PASS,TIA Cat 6A Perm. Link,${20 + (i % 60)}.5,${3 + (i % 5)}.2,MX-500,MX5-00417,team A,2026-03-12,`;
  return [
    'Cable ID,Date,Time,Result,Limit,Length (m),Margin (dB),Tester,Serial,Operator,Calibration,Comment',
    ...Array.from({ length: LINES }, (_, i) => line(i)),
  ].join('\n');
}

function wideTable(): string {
  const parameters = ['NEXT', 'PSNEXT', 'RL', 'ACRF'].flatMap((parameter) =>
    Array.from({ length: FIGURES / 4 }, (_, i) => `${parameter} ${i + 1}`),
  );
  const head = [
    'Cable ID,Result',
    ...parameters.map((one) => `${one} value (dB),${one} margin (dB),${one} frequency (MHz)`),
  ];
  const figures = parameters.map((_, i) => `${40 + i / 10},${3 + (i % 7)}.1,${i + 1}.5`).join(',');
  return [head.join(','), ...Array.from({ length: RECORDS }, (_, i) => `${label(i)},PASS,${figures}`)].join(
    '\n',
  );
}

/** One link with every sweep of a certifier. The reference computes the limit lines that it is held against, once. */
async function verdict(): Promise<BenchRow> {
  const [record, name] = [sweptRecord(), parseLimitName('Cat6A permanent link')!];
  const limits = ['IL', 'RL', 'NEXT', 'PSNEXT', 'ACRF', 'PSACRF'].map((one) =>
    limitOf(standardPack, name, one)!,
  );
  const frequencies = record.sweeps[0]!.frequenciesMhz;
  const times = 50;
  const once = (): unknown => judgeRecord(record, standardPack, { kind: 'testRecord', id: 'x', path: 'x' });
  const reference = await seconds(() =>
    repeat(times, () => limits.map((limit) => limitOver(limit, frequencies))),
  );
  repeat(times, once);
  const total = await seconds(() => repeat(times, once));
  const points = record.sweeps.reduce((all, { values }) => all + values.length, 0);
  return measured(
    'verdict',
    (total / times) * 1000,
    (reference / times) * 1000,
    `${record.sweeps.length} sweeps, ${points} points; reference: the limit lines alone`,
  );
}

function sweptRecord(): TestRecord {
  const frequenciesMhz = Array.from({ length: 500 }, (_, i) => i + 1);
  const pairs = ['12', '36', '45', '78'];
  const both = pairs.flatMap((a, i) => pairs.slice(i + 1).map((b) => `${a}-${b}`));
  const subjects: Readonly<Record<string, readonly string[]>> = {
    IL: pairs,
    RL: pairs,
    NEXT: both,
    PSNEXT: pairs,
    ACRF: both,
    PSACRF: pairs,
  };
  const sweeps = Object.entries(subjects).flatMap(([parameter, all]) =>
    all.flatMap((subject) =>
      (['main', 'remote'] as const).map((end) => ({
        parameter,
        subject,
        end,
        frequenciesMhz,
        values: frequenciesMhz.map((f) => 60 - 10 * Math.log10(f)),
      })),
    ),
  );
  return testRecordSchema.parse({
    identifier: 'L-1',
    result: 'pass',
    limitName: 'Cat6A permanent link',
    sweeps,
  });
}

function repeat(times: number, work: () => unknown): void {
  for (let i = 0; i < times; i += 1) work();
}

/** The reference counts results by link and does nothing else. */
async function coverage(): Promise<BenchRow> {
  const links = linksOf(LINKS);
  const records = links.map(({ linkId }, i): KnownRecord => ({
    id: String(i),
    record: testRecordSchema.parse({
      identifier: label(i),
      result: i % 50 ? 'pass' : 'fail',
      testedAt: '2026-11-18T10:00:00',
      limitName: 'TIA Cat 6A Perm. Link',
      lengthM: 20 + (i % 60),
      marginDb: 4,
    }),
    linkId,
    method: 'exact',
    candidates: [],
  }));
  const counted = new Map<string, number>();
  const reference = await seconds(() =>
    records.forEach(({ linkId, record }) => counted.set(`${linkId} ${record.result}`, 1)),
  );
  let proven = 0;
  const value = await seconds(() => (proven = coverageOf(links, records).proven));
  return measured(
    'coverage',
    value,
    reference,
    `${LINKS} links and tests, ${proven} proven; reference: one pass`,
  );
}

const FILE_LINKS = 500;

/** From tests with curves to the bytes of the document. The reference judges each link once and writes nothing. */
export async function acceptanceFile(): Promise<BenchRow> {
  const tests = Array.from({ length: FILE_LINKS }, (_, i): KeptTest => ({
    id: `r${i}`,
    record: {
      ...sweptRecord(),
      identifier: label(i),
      testedAt: '2026-11-18T10:00:00',
      marginDb: 3 + (i % 50) / 10,
      lengthM: 20 + (i % 60),
    },
    linkId: null,
    method: null,
    discarded: '',
  }));
  const reference = await seconds(() =>
    tests.map(({ id, record }) => judgeRecord(record, standardPack, { kind: 'testRecord', id, path: id })),
  );
  let bytes = 0;
  const value = await seconds(async () => {
    // prettier-ignore
    const input = acceptanceInput({
      plan: { name: 'Bench', project: null }, language: 'en',
      targets: Array.from({ length: FILE_LINKS }, (_, i) => targetOf(i)), tests, aliases: {}, policy: defaultCoveragePolicy, reserves: [],
      testers: [], pack: standardPack, files: [], fileOf: new Map(), model: 'bench',
    });
    bytes = (await flowToPdf(acceptanceDocument(input))).length;
  });
  return measured(
    'acceptance-file',
    value,
    reference,
    `${FILE_LINKS} links of ${sweptRecord().sweeps.length} sweeps, ${Math.round(bytes / 1e6)} MB; reference: judging them once`,
  );
}

function targetOf(i: number): TestTarget {
  const [panel, port] = [`P${Math.floor(i / 24) + 1}`, String((i % 24) + 1)];
  return {
    linkId: uuidOf(i),
    cableId: uuidOf(i),
    strand: null,
    names: [label(i)],
    plannedLengthM: 20 + (i % 60),
    required: true,
    limit: 'Cat6A permanent link',
    changedOn: null,
    family: 'copper',
    media: 'cat6a',
    product: '',
    panelPath: `R1/${panel}`,
    ends: [`R1/${panel}:${port}`, `T${i}:1`],
    place: 'Hall',
    fields: {
      label: label(i),
      site: '',
      building: '',
      floor: '',
      room: 'Hall',
      rack: 'R1',
      panel,
      port,
      outlet: `T${i}`,
      strand: '',
    },
  };
}
