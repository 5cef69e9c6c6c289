import type { Id } from '#changes';
import {
  addJob,
  addPushDecision,
  addPushes,
  approvedConfigs,
  configVersion,
  Database,
  everything,
  newestConfigs,
  presentPlan,
  pushesOfRun,
  type PushDecision,
  type PushRow,
} from '#persistence';
import { expectedNeighbours, type PlanObjects } from '#plan';
import { apartOf, wavesOf } from '#ssh';
import { Injectable } from '@nestjs/common';
import { may, type Principal } from '../auth/principal.js';
import { notFound, Problem } from '../http/problem.js';
import { ProjectStore } from '../projects/project-store.js';
import { Runtime } from '../runtime/runtime.js';
import { Configurations } from './configurations.js';

export interface PushRequest {
  readonly deviceIds: readonly Id[];
  readonly dryRun: boolean;
  readonly confirmTimeoutS: number;
  readonly reason: string;
  /** Seconds that a wave is watched before the next begins. */
  readonly soakS: number;
  /** A run with more failures than this stops. */
  readonly maxFailures: number;
  /** Somebody read what the lock-out guard says, and wants the change all the same. */
  readonly acceptLockout: boolean;
  /** Somebody read what the rules find on what it leads to, and wants it all the same. */
  readonly acceptFindings: boolean;
}

/** What was asked for: the job, the run and its pushes, wave by wave. */
export interface PushRun {
  readonly job: Id;
  readonly run: Id;
  readonly pushes: readonly Id[];
  readonly waves: readonly (readonly Id[])[];
}

/** Hands pushes to the worker: who may, from which state of the project, on what was approved. */
@Injectable()
export class RequestPush {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectStore,
    private readonly configurations: Configurations,
    private readonly runtime: Runtime,
  ) {}

  /**
   * A dry run is for planners in any state; a push is for approvers, from approved or in progress (docs/security.md).
   * The running configuration that was known at the approval is what was approved: if the device has another one by then,
   * nothing is sent. Where none was known, it is the one that was read last.
   * @throws Problem RIGHT_MISSING, PUSH_NOT_APPROVED, NOT_FOUND
   */
  async push(who: Principal, projectId: Id, request: PushRequest): Promise<PushRun> {
    if (!request.dryRun && !may(who, 'approve')) {
      throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: 'approve' });
    }
    const project = await this.projects.one(projectId);
    if (!project) throw notFound('project', projectId);
    if (!request.dryRun && project.state !== 'approved' && project.state !== 'in-progress') {
      throw new Problem(409, 'PUSH_NOT_APPROVED', { code: project.code, state: project.state });
    }
    const objects = await this.configurations.target(who, projectId);
    const waves = this.wavesOf(objects, request.deviceIds);
    const { confirmTimeoutS, dryRun, soakS, maxFailures, acceptLockout, acceptFindings } = request;
    const rows = await this.rowsOf(who, projectId, waves, request.reason, { dryRun });
    const { approvedHash } = project;
    const accepted = { acceptLockout, acceptFindings };
    const task = { timerS: confirmTimeoutS, dryRun, soakS, maxFailures, ...accepted, approvedHash };
    return this.start(who, projectId, rows, waves, task);
  }

  /** The waves that a push to these devices would go in. @throws Problem NOT_FOUND */
  async waves(who: Principal, projectId: Id, deviceIds: readonly Id[]): Promise<readonly (readonly Id[])[]> {
    return this.wavesOf(await this.configurations.target(who, projectId), deviceIds);
  }

  /**
   * A version of before as a push: the same ceremony, on the present.
   * @throws Problem NOT_FOUND, RIGHT_MISSING, CONFIG_NOT_WHOLE
   */
  async restore(
    who: Principal,
    versionId: Id,
    request: Pick<PushRequest, 'dryRun' | 'confirmTimeoutS' | 'reason' | 'acceptLockout' | 'acceptFindings'>,
  ): Promise<PushRun> {
    if (!request.dryRun && !may(who, 'approve')) {
      throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: 'approve' });
    }
    const version = await configVersion(this.db, versionId);
    if (!version) throw notFound('configuration', versionId);
    if (version.contentSha256 === null) throw new Problem(409, 'CONFIG_NOT_WHOLE', { id: versionId });
    const { dryRun, confirmTimeoutS, acceptLockout, acceptFindings, reason } = request;
    const waves = [[version.deviceId]];
    const rows = await this.rowsOf(who, null, waves, reason, { dryRun, restores: versionId });
    const accepted = { acceptLockout, acceptFindings };
    const task = { timerS: confirmTimeoutS, dryRun, soakS: 0, maxFailures: 0, ...accepted };
    return this.start(who, null, rows, waves, task);
  }

  /**
   * What makes devices of the present compliant, on the configurations that were read last: a device that has another one
   * by then is left alone.
   * @throws Problem NOT_FOUND, RIGHT_MISSING, CONFIG_NOT_WHOLE
   */
  async mend(who: Principal, request: PushRequest): Promise<PushRun> {
    if (!request.dryRun && !may(who, 'approve')) {
      throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: 'approve' });
    }
    const { present } = await presentPlan(this.db, everything);
    const waves = this.wavesOf(present, request.deviceIds);
    const running = await newestConfigs(this.db, request.deviceIds, 'running');
    const notWhole = request.deviceIds.find((id) => !running.get(id)?.contentSha256);
    if (notWhole !== undefined) throw new Problem(409, 'CONFIG_NOT_WHOLE', { id: notWhole });
    const { confirmTimeoutS, dryRun, soakS, maxFailures, acceptLockout, acceptFindings, reason } = request;
    const rows = await this.rowsOf(who, null, waves, reason, { dryRun });
    const mending = rows.map((row) => ({
      ...row,
      proof: { ...row.proof, mends: running.get(row.deviceId)!.id },
    }));
    const accepted = { acceptLockout, acceptFindings };
    const task = { timerS: confirmTimeoutS, dryRun, soakS, maxFailures, ...accepted };
    return this.start(who, null, mending, waves, task);
  }

  private wavesOf(objects: PlanObjects, deviceIds: readonly Id[]): readonly (readonly Id[])[] {
    const unknown = deviceIds.find((id) => !objects.device.has(id));
    if (unknown !== undefined) throw notFound('device', unknown);
    const links = expectedNeighbours(objects).map(({ a, b }) => ({ a: a.deviceId, b: b.deviceId }));
    return wavesOf([...new Set(deviceIds)], { never: apartOf(links, gatewayPairs(objects)) });
  }

  private async rowsOf(
    who: Principal,
    projectId: Id | null,
    waves: readonly (readonly Id[])[],
    reason: string,
    proof: Readonly<Record<string, unknown>>,
  ): Promise<PushRow[]> {
    const running = await newestConfigs(this.db, waves.flat(), 'running');
    const approved = projectId === null ? null : await approvedConfigs(this.db, projectId, waves.flat());
    const baseOf = (id: Id): object => {
      const version = running.get(id);
      const base = approved?.get(id) ?? (version && { ...version, versionId: version.id });
      return {
        baseSha256: base?.sha256 ?? null,
        baseDigest: base?.secretsDigest ?? null,
        baseVersion: base?.versionId ?? null,
      };
    };
    const [createdAt, runId] = [this.runtime.now(), this.runtime.newId()];
    return waves.flatMap((wave, index) =>
      wave.map((deviceId) => ({
        id: this.runtime.newId(),
        projectId,
        deviceId,
        state: 'planned' as const,
        author: who.username,
        reason,
        diff: '',
        createdAt,
        endedAt: null,
        runId,
        wave: index + 1,
        jobId: null,
        // A restore replaces whatever runs: there is no base that somebody approved.
        proof: { ...proof, ...('restores' in proof ? { baseSha256: null } : baseOf(deviceId)) },
      })),
    );
  }

  private async start(
    who: Principal,
    projectId: Id | null,
    rows: readonly PushRow[],
    waves: readonly (readonly Id[])[],
    task: object,
  ): Promise<PushRun> {
    const run = rows[0]!.runId!;
    const payload = { ...task, projectId, runId: run };
    const job = this.runtime.newId();
    const at = this.runtime.now();
    // Both or neither: a push without a job would wait for ever.
    await this.db.transaction(async (sql) => {
      const pushes = rows.map((row) => ({ ...row, jobId: job }));
      await addPushes(sql, pushes);
      await addJob(sql, { id: job, task: 'push', author: who.username, projectId, payload, at });
    });
    return { job, run, pushes: rows.map(({ id }) => id), waves };
  }

  /**
   * Decides for a run that goes on: `go-on` ends the watching of a wave, `roll-back` stops the run and leads every device
   * of it back to what it had. The worker hears it within a second.
   * @throws Problem NOT_FOUND, PUSH_RUN_OVER
   */
  async decide(who: Principal, runId: Id, decision: PushDecision): Promise<void> {
    const rows = await pushesOfRun(this.db, runId);
    if (rows.length === 0) throw notFound('run of pushes', runId);
    const [job] = await this.db.query<{ over: boolean }>(
      `SELECT state NOT IN ('waiting', 'running') AS over FROM job WHERE id = $1`,
      [rows[0]!.jobId],
    );
    if (job?.over !== false || rows[0]!.proof['dryRun'] === true)
      throw new Problem(409, 'PUSH_RUN_OVER', { run: runId });
    const row = { id: this.runtime.newId(), runId, decision, author: who.username, at: this.runtime.now() };
    await addPushDecision(this.db, row);
  }
}

/** Devices that carry one gateway between them. */
function gatewayPairs(objects: PlanObjects): Id[][] {
  const members = new Map<Id, Id[]>();
  for (const { groupId, portId } of objects.fhrpMember.values()) {
    const device = objects.port.get(portId)?.deviceId;
    if (device !== undefined) members.set(groupId, [...(members.get(groupId) ?? []), device]);
  }
  return [...members.values()];
}
