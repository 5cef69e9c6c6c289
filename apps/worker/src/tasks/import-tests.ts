import {
  Binder,
  cableOf,
  csvProfileSchema,
  inWorkingOrder,
  TestStream,
  type TestRecord,
  type TestTarget,
} from '#certification';
import {
  addTests,
  agreementOf,
  appendEvent,
  beginTestFile,
  endTestFile,
  everything,
  planOf,
  testFiles,
  type Database,
  type NewTestFile,
  type Sql,
  type StoredTestRecord,
  type UploadRow,
} from '#persistence';
import { layerOf, linksToCertify } from '#plan';
import { z } from 'zod';
import { ImportProgress } from '../imports/progress.js';
import { archiveOf, isZip, refusedArchive, sourceOf, uploadFor } from '../imports/uploaded.js';
import { TaskFault } from '../task-fault.js';
import type { Task, TaskContext } from '../task.js';

const payloadSchema = z.looseObject({
  projectId: z.uuid(),
  uploadId: z.uuid(),
  profile: csvProfileSchema.nullable(),
  author: z.string(),
});
type Request = z.infer<typeof payloadSchema>;

/** Tests that are bound and written at once. */
const BATCH = 2000;
/** Tests without a link that the result names; the binding page has them all. */
const NAMED = 100;

/** What came of a file. */
interface Imported {
  readonly import: string;
  readonly records: number;
  readonly bound: number;
  /** How many found no link, and the first of them. */
  readonly unbound: number;
  readonly unmatched: readonly { readonly identifier: string; readonly candidates: readonly string[] }[];
}

/**
 * Brings a tester file into a project: all of its tests in one transaction, or every fault and none. The file is read in
 * pieces and its tests are written in batches, so that a hundred thousand of them take no more memory than a thousand.
 */
export const importTests: Task = async (payload, context) => {
  const request = payloadSchema.parse(payload);
  const { db, newId, now } = context;
  const upload = await uploadFor(db, request.uploadId);
  const file: NewTestFile = {
    id: newId(),
    projectId: request.projectId,
    uploadId: upload.id,
    file: upload.name,
    sha256: upload.sha256,
    importedBy: request.author,
    importedAt: now(),
  };
  const links = await linksOf(db, request.projectId);
  return db.transaction(async (sql) => {
    if (!(await beginTestFile(sql, file))) throw await known(sql, file);
    const reading = new Reading(context, request, upload);
    const binding = new Binding(links, newId);
    for await (const records of reading.batches(db)) {
      await addTests(
        sql,
        file.id,
        records.map((record) => binding.bind(record)),
      );
      await reading.tell('storing', binding);
    }
    const { stream } = reading;
    if (stream.faults.length > 0)
      throw new TaskFault(
        'CERT_FILE_REFUSED',
        { file: file.file, count: stream.faults.length },
        stream.faults,
      );
    const records = binding.bound + binding.unbound;
    await endTestFile(sql, file.id, { format: stream.format, profile: stream.profile, records });
    await reading.tell('recording', binding);
    const detail = {
      file: file.file,
      sha256: file.sha256,
      profile: stream.profile,
      records,
      bound: binding.bound,
    };
    await appendEvent(
      sql,
      {
        id: newId(),
        at: now(),
        actor: request.author,
        action: 'tests.imported',
        reason: '',
        projectId: request.projectId,
        detail,
      },
      [],
    );
    const { bound, unbound, unmatched } = binding;
    return {
      import: file.id,
      records,
      bound,
      unbound,
      unmatched,
      findings: stream.warnings,
    } satisfies Imported & { findings: object };
  });
};

/** The file as batches of tests. */
class Reading {
  readonly stream: TestStream;
  private readonly progress: ImportProgress;
  private seen = 0;

  constructor(
    context: TaskContext,
    { profile }: Request,
    private readonly upload: UploadRow,
  ) {
    this.stream = new TestStream(profile, (bytes) => (this.seen += bytes));
    // A table is looked at once before it is read.
    this.progress = new ImportProgress(context, upload.sizeBytes * 2);
  }

  /** @throws TaskFault CERT_ARCHIVE_REFUSED */
  async *batches(db: Database): AsyncGenerator<TestRecord[]> {
    const batch: TestRecord[] = [];
    try {
      for await (const records of await this.records(db)) {
        batch.push(...records);
        if (records.length === 0) await this.tell('reading', { bound: 0, unbound: 0 });
        while (batch.length >= BATCH) yield batch.splice(0, BATCH);
      }
    } catch (error) {
      throw refusedArchive(error, this.upload.name);
    }
    if (batch.length > 0) yield batch;
  }

  async tell(step: string, { bound, unbound }: { bound: number; unbound: number }): Promise<void> {
    const counts = { read: bound + unbound, bound, faults: this.stream.faults.length };
    await this.progress.at(step, this.seen, counts);
  }

  private async records(db: Database): Promise<AsyncIterable<readonly TestRecord[]>> {
    if (!(await isZip(db, this.upload))) return this.stream.file(sourceOf(db, this.upload));
    const { sources, bytes } = await archiveOf(db, this.upload);
    this.progress.total = bytes * 2;
    return this.stream.files(sources, this.upload.name);
  }
}

/** Gives each test its link as its identifier says, and counts. */
class Binding {
  bound = 0;
  unbound = 0;
  readonly unmatched: { identifier: string; candidates: string[] }[] = [];

  constructor(
    private readonly links: Links,
    private readonly newId: () => string,
  ) {}

  bind(record: TestRecord): StoredTestRecord {
    const found = this.links.binder.bind(record.identifier, record.fibre);
    if (found.linkId !== null) this.bound += 1;
    else if ((this.unbound += 1) <= NAMED)
      this.unmatched.push({
        identifier: record.identifier,
        candidates: found.candidates.map((id) => this.links.nameOf.get(id) ?? id),
      });
    const link = found.linkId === null ? { cableId: null, strand: null } : cableOf(found.linkId);
    const method = found.linkId === null ? null : found.method;
    return { id: this.newId(), record, ...link, method, boundBy: '', boundAt: null };
  }
}

interface Links {
  readonly binder: Binder;
  readonly nameOf: ReadonlyMap<string, string>;
}

/** The links of the target, or of the present where the project does not fit it any more, as testers may call them. */
async function linksOf(db: Database, projectId: string): Promise<Links> {
  const plan = await planOf(db, everything, projectId);
  if (!plan) throw new TaskFault('NOT_FOUND', { what: 'project', id: projectId });
  const target = layerOf(plan, 'after');
  const targets: TestTarget[] = inWorkingOrder(
    linksToCertify(plan, target.ok ? target.objects : plan.present),
  );
  const { aliases, policy } = await agreementOf(db, projectId);
  return {
    binder: new Binder(targets, { aliases, templates: policy.templates }),
    nameOf: new Map(targets.map(({ linkId, names }) => [linkId, names[0] ?? linkId])),
  };
}

async function known(sql: Sql, { projectId, file, sha256 }: NewTestFile): Promise<TaskFault> {
  const before = (await testFiles(sql, projectId)).find((one) => one.sha256 === sha256);
  const at = before?.importedAt.toISOString().slice(0, 16).replace('T', ' ') ?? '';
  return new TaskFault('CERT_FILE_KNOWN', { file, at, by: before?.importedBy ?? '' });
}
