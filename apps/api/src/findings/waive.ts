import type { Id } from '#changes';
import { appendEvent, Database, type Sql } from '#persistence';
import type { Waiver } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../http/problem.js';
import { ProjectChecks } from '../jobs/project-checks.js';
import { ProjectStore } from '../projects/project-store.js';
import { Runtime } from '../runtime/runtime.js';

/** Accepts findings of a project, and takes that back; both are in the register. */
@Injectable()
export class Waive {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectStore,
    private readonly runtime: Runtime,
    private readonly checks: ProjectChecks,
  ) {}

  async add(who: Principal, projectId: Id, wanted: Omit<Waiver, 'id' | 'author'>): Promise<Waiver> {
    await this.projects.refuseUnlessOpen(projectId);
    const waiver: Waiver = { ...wanted, id: this.runtime.newId(), author: who.username };
    const { id, code, place, reason, author, expiresOn } = waiver;
    await this.db.transaction(async (sql) => {
      await sql.execute(
        `INSERT INTO waiver (id, project_id, code, place, reason, author, expires_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, projectId, code, place, reason, author, expiresOn],
      );
      await this.event(sql, who, projectId, 'waiver.added', reason, { code, place, expiresOn });
    });
    await this.checks.request(projectId);
    return waiver;
  }

  /** @throws Problem NOT_FOUND */
  async remove(who: Principal, projectId: Id, waiverId: Id): Promise<void> {
    await this.projects.refuseUnlessOpen(projectId);
    await this.db.transaction(async (sql) => {
      const [waiver] = await sql.query<{ code: string; place: string }>(
        'DELETE FROM waiver WHERE id = $1 AND project_id = $2 RETURNING code, place',
        [waiverId, projectId],
      );
      if (!waiver) throw notFound('waiver', waiverId);
      await this.event(sql, who, projectId, 'waiver.removed', '', waiver);
    });
    await this.checks.request(projectId);
  }

  private async event(
    sql: Sql,
    who: Principal,
    projectId: Id,
    action: string,
    reason: string,
    detail: object,
  ): Promise<void> {
    const id = this.runtime.newId();
    const event = { id, at: this.runtime.now(), actor: who.username, action, reason, projectId, detail };
    await appendEvent(sql, event, []);
  }
}
