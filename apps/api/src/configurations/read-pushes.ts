import type { Id } from '#changes';
import { driverOf } from '#devices';
import type { Language } from '#findings';
import {
  configHistory,
  configVersion,
  Database,
  everything,
  lastStages,
  presentPlan,
  pushById,
  pushDecisions,
  pushesOfRun,
  pushSteps,
  type PushRow,
} from '#persistence';
import { managedDevices } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../http/problem.js';
import { codesOf, worded } from '../http/told.js';
import { byHand, type ByHand } from './by-hand.js';
import { Configurations } from './configurations.js';
import { headOf, type PushDto, type PushHeadDto } from './push-dto.js';

/** Pushes as they were recorded, and what a person does where one was left to them. */
@Injectable()
export class ReadPushes {
  constructor(
    private readonly db: Database,
    private readonly configurations: Configurations,
  ) {}

  /** All pushes of a run, wave by wave. @throws Problem NOT_FOUND */
  async run(id: Id, language: Language): Promise<PushHeadDto[]> {
    const rows = await pushesOfRun(this.db, id);
    if (rows.length === 0) throw notFound('run of pushes', id);
    const stages = await lastStages(this.db, id);
    return rows.map((row) => headOf(row, stages.get(row.id) ?? null, language));
  }

  /** What was decided for a run, the oldest first. */
  async decisions(runId: Id): Promise<readonly { decision: string; author: string; at: string }[]> {
    const rows = await pushDecisions(this.db, runId);
    return rows.map(({ decision, author, at }) => ({ decision, author, at: at.toISOString() }));
  }

  /** @throws Problem NOT_FOUND */
  async one(who: Principal, id: Id, language: Language): Promise<PushDto> {
    const row = await pushById(this.db, id);
    if (!row) throw notFound('push', id);
    const steps = await pushSteps(this.db, id);
    return {
      ...headOf(row, steps.at(-1)?.action ?? null, language),
      byHand: row.state === 'needs-person' ? await this.byHand(who, row) : null,
      steps: steps.map(({ at, action, ok, transcript, told, said }) => ({
        at: at.toISOString(),
        stage: action,
        ok,
        detail: worded(told, transcript, language),
        codes: codesOf(told),
        said,
      })),
    };
  }

  /** What a person types on the device that the push left to them. */
  private async byHand(who: Principal, row: PushRow): Promise<ByHand | null> {
    const { deviceId, projectId, diff, proof } = row;
    const objects =
      projectId === null
        ? (await presentPlan(this.db, everything)).present
        : await this.configurations.target(who, projectId);
    const device = managedDevices(objects).get(deviceId);
    const driver = device?.platform ? driverOf(device.platform) : null;
    if (!device || !driver) return null;
    const [before, after] = await this.textsOf(deviceId, hashesOf(row));
    const { baseVersion } = proof;
    const base = typeof baseVersion === 'string' ? await configVersion(this.db, baseVersion) : null;
    const known = { before: before ?? base?.text ?? null, remediation: diff, after: after ?? null };
    return byHand(driver, device.address, known);
  }

  /** The masked texts of these hashes, as far as they are kept. */
  private async textsOf(deviceId: Id, hashes: readonly unknown[]): Promise<(string | undefined)[]> {
    if (hashes.length === 0) return [];
    const versions = await configHistory(this.db, deviceId, 200);
    return Promise.all(
      hashes.map(async (hash) => {
        const found = versions.find(({ sha256 }) => sha256 === hash);
        return found && (await configVersion(this.db, found.id))?.text;
      }),
    );
  }
}

/** The hashes of what was read before and after, as the worker recorded them. */
function hashesOf({ proof }: PushRow): readonly unknown[] {
  return Array.isArray(proof['sha256']) ? (proof['sha256'] as unknown[]) : [];
}
