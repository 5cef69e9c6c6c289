import { csvProfile, csvProfiles, readTestFile, type CsvProfile, type KnownRecord, type LinkIdentity, type ReadResult } from '#certification'; // prettier-ignore
import type { Id } from '#changes';
import type { Finding } from '#findings';
import { addTestFile, appendEvent, Database, testFiles, type NewTestFile, type Sql, type TestFileRow } from '#persistence'; // prettier-ignore
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { CertifiedLinks } from './links.js';

export interface TestUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Name of a column profile; empty: everything is found out. */
  readonly profile: string;
}

/** What came of a file. */
export interface ImportedTests {
  readonly row: TestFileRow;
  readonly records: readonly KnownRecord[];
  readonly links: readonly LinkIdentity[];
  readonly findings: readonly Finding[];
}

type Read = Extract<ReadResult, { ok: true }>;

/** Brings a tester file into a project: all of its tests, or every fault and none. The original is kept. */
@Injectable()
export class ImportTests {
  constructor(
    private readonly db: Database,
    private readonly links: CertifiedLinks,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem NOT_FOUND, CERT_PROFILE_UNKNOWN, CERT_FILE_REFUSED with every fault, CERT_FILE_KNOWN */
  async run(who: Principal, projectId: Id, upload: TestUpload): Promise<ImportedTests> {
    const links = await this.links.of(who, projectId);
    const read = readUpload(upload);
    const stored = read.records.map((record) => ({
      id: this.runtime.newId(),
      record,
      cableId: null,
      strand: null,
      method: null,
      boundBy: '',
      boundAt: null,
    }));
    const records = this.links.bind(links, stored);
    const file = this.fileOf(who, projectId, upload, read, records);
    await this.db.transaction(async (sql) => {
      if (!(await addTestFile(sql, file))) throw await this.known(sql, projectId, file);
      await this.event(sql, who, projectId, file);
    });
    return { row: { ...file, records: records.length }, records, links, findings: read.findings };
  }

  private fileOf(
    who: Principal,
    projectId: Id,
    upload: TestUpload,
    read: Read,
    records: readonly KnownRecord[],
  ): NewTestFile {
    return {
      id: this.runtime.newId(),
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
      records: records.map(({ id, record, linkId, method }) => ({
        id,
        record,
        cableId: linkId,
        strand: null,
        method,
        boundBy: '',
        boundAt: null,
      })),
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

/** @throws Problem CERT_PROFILE_UNKNOWN, CERT_FILE_REFUSED */
function readUpload({ name, bytes, profile }: TestUpload): Read {
  const chosen = profileOf(profile);
  const read = readTestFile(bytes, { file: name, ...(chosen ? { profile: chosen } : {}) });
  if (read.ok) return read;
  const { findings } = read;
  throw new Problem(422, 'CERT_FILE_REFUSED', { file: name, count: findings.length }, { findings });
}

function profileOf(name: string): CsvProfile | null {
  if (name === '') return null;
  const profile = csvProfile(name);
  if (profile) return profile;
  throw new Problem(422, 'CERT_PROFILE_UNKNOWN', {
    profile: name,
    known: csvProfiles.map((one) => one.name),
  });
}
