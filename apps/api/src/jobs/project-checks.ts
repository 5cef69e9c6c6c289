import type { Id } from '#changes';
import { Injectable } from '@nestjs/common';
import { JobStore } from './job-store.js';

/** Has a project checked anew after a change, so that lists can say how many findings it has. */
@Injectable()
export class ProjectChecks {
  constructor(private readonly jobs: JobStore) {}

  /** Many changes in a row ask for one check: the key holds one waiting job per project. */
  async request(projectId: Id): Promise<void> {
    const key = `check-project ${projectId}`;
    await this.jobs.add({ task: 'check-project', author: '', projectId, payload: { projectId }, key });
  }
}
