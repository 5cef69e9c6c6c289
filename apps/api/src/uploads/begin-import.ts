import type { Id } from '#changes';
import type { UploadRow } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { JobStore } from '../jobs/job-store.js';
import { ReceiveUpload, type Received } from './receive-upload.js';

/** What a job is to do with a file. */
export interface ImportJob {
  readonly task: string;
  readonly projectId: Id | null;
  readonly payload: object;
}

/** Takes the file of a request, and hands it to the worker. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly receive: ReceiveUpload,
    private readonly jobs: JobStore,
  ) {}

  /**
   * `endings`: of the files that the import reads, without the dot.
   * @throws Problem FILE_KIND_UNKNOWN, and those of `ReceiveUpload`
   */
  async take(who: Principal, request: FastifyRequest, endings: readonly string[]): Promise<Received> {
    const received = await this.receive.run(who, request);
    const { name } = received.upload;
    const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
    if (endings.includes(ending)) return received;
    throw new Problem(415, 'FILE_KIND_UNKNOWN', { file: name, known: endings.map((one) => `.${one}`) });
  }

  async job(
    who: Principal,
    { id }: UploadRow,
    { task, projectId, payload }: ImportJob,
  ): Promise<{ readonly job: Id; readonly upload: Id }> {
    const author = who.username;
    const all = { ...payload, uploadId: id, author };
    return { job: await this.jobs.add({ task, author, projectId, payload: all, uploadId: id }), upload: id };
  }
}
