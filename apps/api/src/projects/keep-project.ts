import type { Id } from '#changes';
import type { Step } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound, Problem } from '../http/problem.js';
import { seenVersion } from '../kinds/etag.js';
import { Runtime } from '../runtime/runtime.js';
import type { NewProject } from '#persistence';
import { ProjectStore, type ProjectRow } from './project-store.js';

/** Fields of a head that somebody gives; absent ones stay. */
type HeadPatch = { readonly [F in keyof Omit<NewProject, 'id'>]?: NewProject[F] | undefined };

/** Begins, edits and deletes projects. */
@Injectable()
export class KeepProject {
  constructor(
    private readonly store: ProjectStore,
    private readonly runtime: Runtime,
  ) {}

  all(): Promise<ProjectRow[]> {
    return this.store.all();
  }

  /** @throws Problem NOT_FOUND */
  async one(id: Id): Promise<ProjectRow> {
    const project = await this.store.one(id);
    if (!project) throw notFound('project', id);
    return project;
  }

  /** @throws Problem PROJECT_CODE_TAKEN */
  async add(who: Principal, wanted: Omit<NewProject, 'id'>): Promise<ProjectRow> {
    const id = this.runtime.newId();
    if (await this.store.hasCode(wanted.code)) throw taken(wanted.code);
    await this.store.add({ ...wanted, id }, who.username);
    return this.one(id);
  }

  /** @throws Problem VERSION_STALE, PROJECT_NOT_EDITABLE, PROJECT_CODE_TAKEN */
  async change(who: Principal, id: Id, patch: HeadPatch, ifMatch: string | undefined): Promise<ProjectRow> {
    const project = await this.one(id);
    if (ifMatch !== undefined && seenVersion(ifMatch) !== String(project.version)) {
      throw new Problem(412, 'VERSION_STALE', { kind: 'project', path: project.code });
    }
    if (project.state === 'closed' || project.state === 'cancelled') {
      throw new Problem(409, 'PROJECT_NOT_EDITABLE', { code: project.code, state: project.state });
    }
    const head = {
      id,
      code: patch.code ?? project.code,
      name: patch.name ?? project.name,
      client: patch.client ?? project.client,
      description: patch.description ?? project.description,
      drawnBy: patch.drawnBy ?? project.drawnBy,
      checkedBy: patch.checkedBy ?? project.checkedBy,
      approvedBy: patch.approvedBy ?? project.approvedBy,
      steps: [] as readonly Step[],
    };
    if (!(await this.store.update(head, patch.steps ?? null, who.username))) throw taken(head.code);
    return this.one(id);
  }

  /** @throws Problem PROJECT_NOT_DELETABLE */
  async remove(who: Principal, id: Id): Promise<void> {
    const { code, state } = await this.one(id);
    if (state !== 'draft') throw new Problem(409, 'PROJECT_NOT_DELETABLE', { code, state });
    await this.store.remove(id, who.username);
  }
}

function taken(code: string): Problem {
  return new Problem(409, 'PROJECT_CODE_TAKEN', { code });
}
