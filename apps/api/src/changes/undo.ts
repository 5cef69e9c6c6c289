import type { Id } from '#changes';
import type { Finding } from '#findings';
import {
  conflictFinding,
  Database,
  NotUndoableError,
  toldConflicts,
  undoEvent,
  type Undone,
} from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound, Problem } from '../http/problem.js';
import { ProjectChecks } from '../jobs/project-checks.js';
import { Runtime } from '../runtime/runtime.js';
import { refuseWithoutRight, refusingClosedProjects } from './write.js';

/** Makes the inverse of a change set. */
@Injectable()
export class Undo {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
    private readonly checks: ProjectChecks,
  ) {}

  /** @throws Problem NOT_FOUND, UNDO_REFUSED (with each object in the way and who touched it since), RIGHT_MISSING */
  async run(who: Principal, eventId: Id, reason: string): Promise<{ event: Id; applied: number }> {
    const [event] = await this.db.query<{ projectId: Id | null; objects: number }>(
      `SELECT e.project_id AS "projectId", (SELECT count(*)::int FROM register_object o WHERE o.event_id = e.id) AS objects
         FROM register_event e WHERE e.id = $1`,
      [eventId],
    );
    if (!event) throw notFound('event', eventId);
    refuseWithoutRight(who, { projectId: event.projectId });
    const undone = await this.undone(who, eventId, reason);
    if (!undone.ok) throw await this.refused(eventId, undone);
    if (event.projectId !== null) await this.checks.request(event.projectId);
    return { event: undone.event.id, applied: event.objects };
  }

  private async undone(who: Principal, eventId: Id, reason: string): Promise<Undone> {
    try {
      return await refusingClosedProjects(() =>
        undoEvent(this.db, {
          actor: who.username,
          reason,
          eventId,
          at: this.runtime.now(),
          newId: () => this.runtime.newId(),
        }),
      );
    } catch (error) {
      if (!(error instanceof NotUndoableError)) throw error;
      throw new Problem(409, 'UNDO_REFUSED', { event: eventId, reason: error.message }, { cause: error });
    }
  }

  private async refused(eventId: Id, undone: Extract<Undone, { ok: false }>): Promise<Problem> {
    const conflicts = (await toldConflicts(this.db, undone.conflicts)).map((conflict) => ({
      ...conflict,
      later: undone.later.find(({ objectId }) => objectId === conflict.id) ?? null,
    }));
    const findings: Finding[] = [...conflicts.map(conflictFinding), ...undone.faults];
    const reason = conflicts[0]
      ? `${conflicts[0].path}${conflicts[0].later ? ` ← ${conflicts[0].later.actor}` : ''}`
      : (undone.faults[0]?.code ?? '');
    return new Problem(409, 'UNDO_REFUSED', { event: eventId, reason }, { findings, facts: { conflicts } });
  }
}
