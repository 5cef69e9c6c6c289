import type { Id } from '#changes';
import { appendEvent, Database, type Sql } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../http/problem.js';
import { ProjectStore } from '../projects/project-store.js';
import { Runtime } from '../runtime/runtime.js';
import type { ticksAnswer, ticksBody } from './schemas.js';

type Said = z.infer<typeof ticksBody>['ticks'];
type Tick = z.infer<typeof ticksAnswer>['items'][number];

/** What people at the racks say of the gestures of a project. What was said last holds; the register keeps all of it. */
@Injectable()
export class GestureTicks {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectStore,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem NOT_FOUND */
  async of(projectId: Id): Promise<Tick[]> {
    if (!(await this.projects.one(projectId))) throw notFound('project', projectId);
    const rows = await this.db.query<Omit<Tick, 'at'> & { at: Date }>(
      'SELECT gesture, state, remark, author, at FROM gesture_tick WHERE project_id = $1 ORDER BY at, gesture',
      [projectId],
    );
    return rows.map(({ at, ...tick }) => ({ ...tick, at: at.toISOString() }));
  }

  /** @throws Problem NOT_FOUND, PROJECT_NOT_EDITABLE */
  async say(who: Principal, projectId: Id, said: Said): Promise<void> {
    await this.projects.refuseUnlessOpen(projectId);
    // Of one gesture the last word counts, also within one request.
    const last = [...new Map(said.map((tick) => [tick.gesture, tick])).values()];
    const at = this.runtime.now();
    await this.db.transaction(async (sql) => {
      const news = await this.newsOf(sql, projectId, last);
      if (news.length === 0) return;
      await sql.execute('DELETE FROM gesture_tick WHERE project_id = $1 AND gesture = ANY ($2::text[])', [
        projectId,
        news.map(({ gesture }) => gesture),
      ]);
      const kept = news.filter(({ state }) => state !== 'open');
      await sql.execute(
        `INSERT INTO gesture_tick (project_id, gesture, state, remark, author, at)
         SELECT $1, gesture, state, remark, $2, $3
         FROM unnest($4::text[], $5::text[], $6::text[]) AS said (gesture, state, remark)`,
        [projectId, who.username, at, ...columnsOf(kept)],
      );
      await this.event(sql, who, projectId, at, news);
    });
  }

  /** What is not known yet: a telephone that did not hear the answer says the same again. */
  private async newsOf(sql: Sql, projectId: Id, said: Said): Promise<Said> {
    const known = await sql.query<Pick<Tick, 'gesture' | 'state' | 'remark'>>(
      'SELECT gesture, state, remark FROM gesture_tick WHERE project_id = $1 AND gesture = ANY ($2::text[])',
      [projectId, said.map(({ gesture }) => gesture)],
    );
    const before = new Map(known.map((tick) => [tick.gesture, tick]));
    return said.filter(({ gesture, state, remark }) => {
      const old = before.get(gesture);
      return (old?.state ?? 'open') !== state || (old?.remark ?? '') !== remark;
    });
  }

  private async event(sql: Sql, who: Principal, projectId: Id, at: Date, said: Said): Promise<void> {
    const event = {
      id: this.runtime.newId(),
      at,
      actor: who.username,
      action: 'gestures.ticked',
      reason: said.map(({ remark }) => remark).find((remark) => remark !== '') ?? '',
      projectId,
      detail: { ticks: said },
    };
    await appendEvent(sql, event, []);
  }
}

const columnsOf = (said: Said): [string[], string[], string[]] => [
  said.map(({ gesture }) => gesture),
  said.map(({ state }) => state),
  said.map(({ remark }) => remark),
];
