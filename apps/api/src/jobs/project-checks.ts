import type { Id } from '#changes';
import { Database, requestCheck } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Runtime } from '../runtime/runtime.js';

/** Has a project checked anew after a change, so that lists can say how many findings it has. */
@Injectable()
export class ProjectChecks {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  async request(projectId: Id): Promise<void> {
    const { runtime } = this;
    await this.db.transaction((sql) => requestCheck(sql, projectId, runtime.newId(), runtime.now()));
  }

  /** Has every project that is still worked on checked anew: what all of them are judged by has changed. */
  async requestOpen(): Promise<void> {
    const { runtime } = this;
    await this.db.transaction(async (sql) => {
      const open = await sql.rows<[Id]>(
        `SELECT id FROM project WHERE state NOT IN ('closed', 'cancelled', 'rejected') ORDER BY id`,
      );
      for (const [id] of open) await requestCheck(sql, id, runtime.newId(), runtime.now());
    });
  }
}
