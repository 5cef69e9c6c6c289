import { canonicalJson, type Id } from '#changes';
import { closeProject, Database, everything, planOf } from '#persistence';
import { checkPlan, type Plan, type ProjectState } from '#plan';
import { writePlan } from '#planfile';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { may, type Principal } from '../auth/principal.js';
import { refuseUnproven } from '../certification/acceptance-gate.js';
import { refusingClosedProjects, Write } from '../changes/write.js';
import { notFound, Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { nextIndex, nextStates, transition } from './life-cycle.js';
import { ProjectStore, type ProjectRow } from './project-store.js';

/** Leads a project from one state to the next. */
@Injectable()
export class MoveProject {
  constructor(
    private readonly db: Database,
    private readonly store: ProjectStore,
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem PROJECT_STATE_WRONG, RIGHT_MISSING, PROJECT_OWN_WORK, PROJECT_HAS_ERRORS, CHANGES_CONFLICT … */
  async run(who: Principal, id: Id, to: ProjectState, comment: string): Promise<void> {
    const project = await this.store.one(id);
    if (!project) throw notFound('project', id);
    const arrow = transition(project.state, to);
    if (!arrow) {
      const allowed = [...nextStates(project.state)];
      throw new Problem(
        409,
        'PROJECT_STATE_WRONG',
        { from: project.state, to, allowed },
        { facts: { allowed } },
      );
    }
    if (!may(who, arrow.right))
      throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: arrow.right });
    if (arrow.effect === 'close') {
      await refuseUnproven(this.db, id);
      return this.close(who, id, comment);
    }
    const { moved, issued } =
      arrow.effect === 'approve' ? await this.frozen(who, project) : { moved: project, issued: null };
    if (await this.store.move(moved, to, who.username, comment, issued)) return;
    throw new Problem(412, 'VERSION_STALE', { kind: 'project', path: project.code });
  }

  /** The project under its next index, with the hash of exactly the changes that are approved, and the file of it. */
  private async frozen(
    who: Principal,
    project: ProjectRow,
  ): Promise<{ readonly moved: ProjectRow; readonly issued: Uint8Array }> {
    const authors = await this.store.authors(project.id);
    if (authors.includes(who.username)) throw new Problem(409, 'PROJECT_OWN_WORK');
    const plan = await planOf(this.db, everything, project.id);
    if (!plan) throw notFound('project', project.id);
    const count = openErrors(plan, this.runtime.now());
    if (count > 0) throw new Problem(409, 'PROJECT_HAS_ERRORS', { count });
    const index = nextIndex(project.index);
    return {
      moved: { ...project, index, approvedHash: hashOfChanges(plan) },
      issued: issuedFile(plan, index),
    };
  }

  private async close(who: Principal, projectId: Id, reason: string): Promise<void> {
    const written = await refusingClosedProjects(() =>
      closeProject(this.db, {
        actor: who.username,
        reason,
        projectId,
        at: this.runtime.now(),
        newId: () => this.runtime.newId(),
      }),
    );
    await this.write.made(written, null, 0);
  }
}

/** The plan file of what is issued, with every id, compressed. */
function issuedFile(plan: Plan, index: string): Uint8Array {
  const project = plan.project && { ...plan.project, index, state: 'approved' as const };
  return gzipSync(writePlan({ ...plan, project }, { ids: true }));
}

/** Errors that the project brings and nobody waived; faults of the present are not its own. */
function openErrors(plan: Plan, now: Date): number {
  const [after] = checkPlan(plan, { layers: ['after'], today: now.toISOString().slice(0, 10) });
  const findings = after?.findings ?? [];
  return findings.filter(
    ({ severity, waivedBy, inherited }) => severity === 'error' && !waivedBy && !inherited,
  ).length;
}

/** SHA-256 of the canonical JSON of the project's changes, in order: what an approval stands for. */
export function hashOfChanges(plan: Plan): string {
  return createHash('sha256')
    .update(canonicalJson(plan.project?.changes ?? []))
    .digest('hex');
}
