import type { Id } from '#changes';
import {
  Database,
  ProjectNotOpenError,
  refreshStatistics,
  toldConflicts,
  writeChanges,
  type Written,
} from '#persistence';
import { isSiteReport, type PlanChangeSet } from '#plan';
import { Injectable } from '@nestjs/common';
import { may, type Principal } from '../auth/principal.js';
import { notFound, Problem } from '../http/problem.js';
import { ProjectChecks } from '../jobs/project-checks.js';
import { Runtime } from '../runtime/runtime.js';
import { MOST_CHANGES } from './change-schema.js';
import { placedFaults } from './placed-faults.js';
import { refusal } from './refusals.js';

/** Where changes go: into the present, or into a step of a project. */
export interface Target {
  readonly projectId: Id | null;
  readonly step?: number;
}

/** What was made, and how many objects it touched. */
export interface Recorded {
  readonly event: Id;
  readonly applied: number;
  readonly versions: ReadonlyMap<Id, number>;
}

/** The one way in which the API writes to the plan. */
@Injectable()
export class Write {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
    private readonly checks: ProjectChecks,
  ) {}

  /**
   * Makes a change set, all of it or nothing.
   * @throws Problem RIGHT_MISSING (the present is for approvers), CHANGES_CONFLICT, PROJECT_NOT_EDITABLE …
   */
  async run(
    who: Principal,
    reason: string,
    target: Target,
    changes: PlanChangeSet,
    expect?: ReadonlyMap<Id, number>,
  ): Promise<Recorded> {
    refuseWithoutRight(who, target, changes);
    if (changes.length > MOST_CHANGES) {
      throw new Problem(413, 'CHANGES_TOO_MANY', { count: changes.length, limit: MOST_CHANGES });
    }
    return this.all(who, reason, target, changes, expect);
  }

  /** `run` for what was read from a file, however long: the file's own limits hold. */
  async all(
    who: Principal,
    reason: string,
    target: Target,
    changes: PlanChangeSet,
    expect?: ReadonlyMap<Id, number>,
  ): Promise<Recorded> {
    refuseWithoutRight(who, target, changes);
    if (changes.length === 0) throw new Problem(422, 'CHANGES_EMPTY');
    const { projectId, step } = target;
    const written = await refusingClosedProjects(() =>
      writeChanges(this.db, {
        actor: who.username,
        reason,
        changes,
        projectId,
        ...(step === undefined ? {} : { step }),
        ...(expect ? { expect } : {}),
        at: this.runtime.now(),
        newId: () => this.runtime.newId(),
      }),
    );
    if (written.ok && projectId === null) await refreshStatistics(this.db, changes);
    return this.made(written, projectId, changes.length, changes);
  }

  /** What came of a write: its event, or the refusal with the path of everything in the way. */
  async made(
    written: Written,
    projectId: Id | null,
    applied: number,
    changes: PlanChangeSet = [],
  ): Promise<Recorded> {
    if (!written.ok) throw await this.refused(written, changes);
    if (projectId !== null) await this.checks.request(projectId);
    return { event: written.event.id, applied, versions: written.versions };
  }

  private async refused(
    { conflicts, faults }: Extract<Written, { ok: false }>,
    changes: PlanChangeSet,
  ): Promise<Problem> {
    return refusal(await toldConflicts(this.db, conflicts), await placedFaults(this.db, faults, changes));
  }
}

/** Turns the store's word for a project that takes no changes into the answer. */
export async function refusingClosedProjects<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof ProjectNotOpenError)) throw error;
    const { projectId, state } = error;
    if (state === null) throw notFound('project', projectId);
    throw new Problem(409, 'PROJECT_NOT_EDITABLE', { code: projectId, state }, { cause: error });
  }
}

/**
 * A project is edited by planners; the present by those who may close projects into it; how far the work of a project is
 * tells whoever records.
 */
export function refuseWithoutRight(who: Principal, { projectId }: Target, changes: PlanChangeSet = []): void {
  const isReport = changes.length > 0 && changes.every(isSiteReport);
  const right = projectId === null ? 'approve' : isReport ? 'record' : 'plan';
  if (!may(who, right)) throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right });
}
