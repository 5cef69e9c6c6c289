import { cableOf, type KnownRecord, type TestTarget } from '#certification';
import type { Id } from '#changes';
import type { Finding } from '#findings';
import {
  addTestFile, agreementOf, appendEvent, Database, savedProfiles, testersOf, testFiles,
  type KnownTestRecord, type NewTestFile, type Sql, type TestFileRow,
} from '#persistence'; // prettier-ignore
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { boundTests, ProjectTests } from './project-tests.js';
import { profileOf, readUpload, type ReadUpload, type TestUpload } from './read-upload.js';

/** What came of a file. */
export interface ImportedTests {
  readonly row: TestFileRow;
  readonly records: readonly KnownRecord[];
  readonly targets: readonly TestTarget[];
  readonly findings: readonly Finding[];
}

/** Brings a tester file into a project: all of its tests, or every fault and none. The original is kept. */
@Injectable()
export class ImportTests {
  constructor(
    private readonly db: Database,
    private readonly tests: ProjectTests,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem NOT_FOUND, CERT_PROFILE_UNKNOWN, CERT_FILE_REFUSED with every fault, CERT_FILE_KNOWN */
  async run(who: Principal, projectId: Id, upload: TestUpload): Promise<ImportedTests> {
    const { targets } = await this.tests.targets(who, projectId);
    const read = readUpload(upload, profileOf(upload, await savedProfiles(this.db)));
    const id = this.runtime.newId();
    const fresh = read.records.map((record): KnownTestRecord => ({
      id: this.runtime.newId(), sessionId: id, record, cableId: null, strand: null, method: null, boundBy: '', boundAt: null,
      discarded: '',
    })); // prettier-ignore
    const agreement = await agreementOf(this.db, projectId);
    const records = boundTests(targets, fresh, agreement, await testersOf(this.db));
    const file = this.fileOf(who, projectId, id, upload, read, records);
    await this.db.transaction(async (sql) => {
      if (!(await addTestFile(sql, file))) throw await this.known(sql, projectId, file);
      await this.event(sql, who, projectId, file);
    });
    return { row: { ...file, records: records.length }, records, targets, findings: read.findings };
  }

  private fileOf(
    who: Principal,
    projectId: Id,
    id: Id,
    upload: TestUpload,
    read: ReadUpload,
    records: readonly KnownRecord[],
  ): NewTestFile {
    return {
      id,
      projectId,
      file: upload.name,
      sha256: createHash('sha256').update(upload.bytes).digest('hex'),
      format: read.format,
      profile: read.profile,
      importedBy: who.username,
      importedAt: this.runtime.now(),
      bytes: upload.bytes,
      mediaType: 'application/octet-stream',
      attachmentId: this.runtime.newId(),
      records: records.map((known, at) => {
        const { cableId, strand } =
          known.linkId === null ? { cableId: null, strand: null } : cableOf(known.linkId);
        // As it was read: what the register adds is not the tester's word.
        return { id: known.id, record: read.records[at]!, cableId, strand, method: known.method, boundBy: '', boundAt: null }; // prettier-ignore
      }),
    };
  }

  private async known(sql: Sql, projectId: Id, { file, sha256 }: NewTestFile): Promise<Problem> {
    const before = (await testFiles(sql, projectId)).find((one) => one.sha256 === sha256);
    const at = before?.importedAt.toISOString().slice(0, 16).replace('T', ' ') ?? '';
    return new Problem(409, 'CERT_FILE_KNOWN', { file, at, by: before?.importedBy ?? '' });
  }

  private async event(sql: Sql, who: Principal, projectId: Id, file: NewTestFile): Promise<void> {
    const bound = file.records.filter(({ cableId }) => cableId !== null).length;
    const detail = {
      file: file.file,
      sha256: file.sha256,
      profile: file.profile,
      records: file.records.length,
      bound,
    };
    const event = { id: this.runtime.newId(), at: this.runtime.now(), actor: who.username, action: 'tests.imported', reason: '', projectId, detail }; // prettier-ignore
    await appendEvent(sql, event, []);
  }
}
