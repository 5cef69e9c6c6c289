import type { Id } from '#changes';
import { addPushes, Database, newestConfigs, pushById, pushSteps, type PushRow } from '#persistence';
import { Injectable } from '@nestjs/common';
import { may, type Principal } from '../auth/principal.js';
import { notFound, Problem } from '../http/problem.js';
import { JobStore } from '../jobs/job-store.js';
import { ProjectStore } from '../projects/project-store.js';
import { Runtime } from '../runtime/runtime.js';
import { Configurations } from './configurations.js';

export interface PushRequest {
  readonly deviceIds: readonly Id[];
  readonly dryRun: boolean;
  readonly confirmTimeoutS: number;
  readonly reason: string;
}

/** A push with its steps, as answers carry it. */
export interface PushDto {
  readonly id: Id;
  readonly deviceId: Id;
  readonly state: string;
  readonly author: string;
  readonly dryRun: boolean;
  /** Why it was asked for. */
  readonly reason: string;
  /** Why it ended as it did; empty while it runs. */
  readonly outcome: string;
  readonly diff: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly checks: readonly unknown[];
  readonly steps: readonly { at: string; stage: string; ok: boolean; detail: string }[];
}

/** Hands pushes to the worker: who may, from which state of the project, on what was approved. */
@Injectable()
export class RequestPush {
  constructor(
    private readonly db: Database,
    private readonly jobs: JobStore,
    private readonly projects: ProjectStore,
    private readonly configurations: Configurations,
    private readonly runtime: Runtime,
  ) {}

  /**
   * A dry run is for planners in any state; a push is for approvers, from approved or in progress (docs/security.md).
   * The running configuration that was last read is what was looked at: if the device has another one by then, nothing is
   * sent.
   * @throws Problem RIGHT_MISSING, PUSH_NOT_APPROVED, NOT_FOUND
   */
  async run(who: Principal, projectId: Id, request: PushRequest): Promise<{ job: Id; pushes: Id[] }> {
    if (!request.dryRun && !may(who, 'approve')) {
      throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: 'approve' });
    }
    const project = await this.projects.one(projectId);
    if (!project) throw notFound('project', projectId);
    if (!request.dryRun && project.state !== 'approved' && project.state !== 'in-progress') {
      throw new Problem(409, 'PUSH_NOT_APPROVED', { code: project.code, state: project.state });
    }
    const { device } = await this.configurations.target(who, projectId);
    const unknown = request.deviceIds.find((id) => !device.has(id));
    if (unknown !== undefined) throw notFound('device', unknown);
    const running = await newestConfigs(this.db, request.deviceIds, 'running');
    const createdAt = this.runtime.now();
    const rows = request.deviceIds.map((deviceId): PushRow => ({
      id: this.runtime.newId(),
      projectId,
      deviceId,
      state: 'planned',
      author: who.username,
      reason: request.reason,
      diff: '',
      createdAt,
      endedAt: null,
      proof: { dryRun: request.dryRun, baseSha256: running.get(deviceId)?.sha256 ?? null },
    }));
    await addPushes(this.db, rows);
    const pushes = rows.map(({ id }) => id);
    const payload = { projectId, pushIds: pushes, dryRun: request.dryRun, timerS: request.confirmTimeoutS };
    return { job: await this.jobs.add({ task: 'push', author: who.username, projectId, payload }), pushes };
  }

  /** @throws Problem NOT_FOUND */
  async one(id: Id): Promise<PushDto> {
    const row = await pushById(this.db, id);
    if (!row) throw notFound('push', id);
    const { deviceId, state, author, reason, diff, createdAt, endedAt, proof } = row;
    const steps = await pushSteps(this.db, id);
    return {
      id,
      deviceId,
      state,
      author,
      dryRun: proof['dryRun'] === true,
      reason,
      outcome: typeof proof['outcome'] === 'string' ? proof['outcome'] : '',
      diff,
      createdAt: createdAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      checks: Array.isArray(proof['checks']) ? (proof['checks'] as unknown[]) : [],
      steps: steps.map(({ at, action, ok, transcript }) => ({
        at: at.toISOString(),
        stage: action,
        ok,
        detail: transcript,
      })),
    };
  }
}
