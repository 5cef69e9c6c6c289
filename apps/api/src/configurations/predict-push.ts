import type { Id } from '#changes';
import { driverOf, type Driver, type Safety } from '#devices';
import { renderFinding, type Language, type RenderedFinding } from '#findings';
import {
  compareConfigs,
  configView,
  differenceOf,
  maskSecrets,
  maskTree,
  rulesOf,
  type ConfigTree,
  type ConfigView,
  type DifferenceLine,
} from '#netconfig';
import {
  approvedConfigs,
  Database,
  loginNameOf,
  namedSecrets,
  newestConfigs,
  type ConfigVersion,
} from '#persistence';
import { managedDevices, predictedFindings, uplinksOf, type PlanObjects } from '#plan';
import type { IntendedConfiguration } from '#rendering';
import { changeOf, lockoutsOf, type ConfigChange, type Lockout } from '#ssh';
import { secretsIn } from '#templating';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';
import { Runtime } from '../runtime/runtime.js';
import { Configurations } from './configurations.js';

/**
 * Why a device cannot be predicted, or that it is.
 * `unread`: its running configuration was never read · `faulty`: what is wanted cannot be rendered · `unspoken`: we do not
 * speak to its platform, or the plan gives it no management address · `same`: it has what is wanted.
 */
export type Readiness = 'ready' | 'same' | 'unread' | 'faulty' | 'unspoken';

/** What a push would do to one device, decided on the configuration that was read last; secrets masked. */
export interface PredictedDevice {
  readonly deviceId: Id;
  readonly name: string;
  readonly platform: string;
  readonly readiness: Readiness;
  /** When the configuration was read that this stands on. */
  readonly readAt: string | null;
  /** What was read last is not what the approval stands on: a push will refuse it. */
  readonly changedSinceApproval: boolean;
  /** A push to it that has not come to its end: whose, and in which run. Another one would be refused. */
  readonly underWay: UnderWay | null;
  /** Running against intended, within what the templates own. */
  readonly difference: readonly DifferenceLine[];
  readonly added: number;
  readonly removed: number;
  /** The lines that would be sent, and those that lead back. */
  readonly remediation: string;
  readonly rollback: string;
  /** The whole device: running against what it will have. */
  readonly future: readonly DifferenceLine[];
  readonly lockouts: readonly Lockout[];
  /** How the device goes back by itself; null: it cannot, a session of ours watches. */
  readonly safety: Safety['technique'] | null;
  /** Secrets that the configuration names and nobody has stored. */
  readonly missingSecrets: readonly string[];
  readonly findings: readonly RenderedFinding[];
}

/** A push that goes on. */
export interface UnderWay {
  readonly run: Id | null;
  readonly author: string;
  readonly createdAt: string;
}

/** A finding on the predicted network; `remains`: it is so already, and ends when other devices are configured too. */
export interface RemainingFinding extends RenderedFinding {
  readonly remains: boolean;
}

/** What a push to several devices leads to, before anything is asked of a device. */
export interface Prediction {
  readonly devices: readonly PredictedDevice[];
  /** What the rules find on the predicted network, and would not find if all were as planned; new ones first. */
  readonly findings: readonly RemainingFinding[];
  /** Devices that are taken to be as planned, since nobody has read them: what is said of links to them is a guess. */
  readonly assumed: readonly string[];
}

/** Predicts pushes: the same decision that the worker takes, on the configurations that were read last. */
@Injectable()
export class PredictPush {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
    private readonly configurations: Configurations,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem NOT_FOUND for a device that the project does not configure */
  async predict(
    who: Principal,
    projectId: Id,
    deviceIds: readonly Id[],
    language: Language,
  ): Promise<Prediction> {
    const plan = await this.plans.of(who.scope, projectId);
    const objects = this.plans.layer(plan, 'after');
    const intended = await this.configurations.intended(objects, deviceIds);
    const unknown = deviceIds.find((id) => !intended.some(({ deviceId }) => deviceId === id));
    if (unknown !== undefined) throw notFound('configuration of device', unknown);
    const managed = [...managedDevices(objects).values()];
    const running = await newestConfigs(
      this.db,
      [...new Set([...deviceIds, ...managed.map(({ deviceId }) => deviceId)])],
      'running',
    );
    const approved = await approvedConfigs(this.db, projectId, deviceIds);
    const stored = new Set((await namedSecrets(this.db)).map(({ name }) => name));
    const underWay = await this.underWay(deviceIds);
    const forecasts = await Promise.all(
      intended.map(async (it) => {
        const user = await loginNameOf(this.db, it.deviceId, driverOf(it.platform)?.account ?? 'cli');
        const read = running.get(it.deviceId) ?? null;
        const changedSinceApproval =
          read !== null && (approved.get(it.deviceId)?.sha256 ?? read.sha256) !== read.sha256;
        const standing = { changedSinceApproval, underWay: underWay.get(it.deviceId) ?? null };
        return forecastOf(objects, it, read, standing, stored, user, language);
      }),
    );
    const viewsOf = (
      configOf: (deviceId: Id) => string | ConfigTree | undefined,
    ): ReadonlyMap<Id, ConfigView> =>
      new Map(
        managed.flatMap(({ deviceId, platform }) => {
          const config = configOf(deviceId);
          const view = config === undefined ? null : configView(config, rulesOf(platform ?? ''));
          return view ? [[deviceId, view] as const] : [];
        }),
      );
    const predicted = new Map(forecasts.map(({ device, change }) => [device.deviceId, change?.predicted]));
    const now = viewsOf((id) => running.get(id)?.text);
    const after = viewsOf((id) => predicted.get(id) ?? running.get(id)?.text);
    const today = this.runtime.now().toISOString().slice(0, 10);
    const found = after.size === 0 ? [] : predictedFindings(plan, objects, { now, after }, today);
    return {
      devices: forecasts.map(({ device }) => device),
      findings: found
        .map(({ finding, remains }) => ({ ...renderFinding(finding, language), remains }))
        .toSorted((a, b) => Number(a.remains) - Number(b.remains)),
      assumed: managed
        .filter(({ deviceId }) => !after.has(deviceId))
        .map(({ name }) => name)
        .toSorted(),
    };
  }

  /** The pushes that wait or go on, dry runs aside: the newest of each device. */
  private async underWay(deviceIds: readonly Id[]): Promise<ReadonlyMap<Id, UnderWay>> {
    const rows = await this.db.query<{ deviceId: Id; run: Id | null; author: string; createdAt: Date }>(
      `SELECT DISTINCT ON (device_id) device_id AS "deviceId", run_id AS run, author, created_at AS "createdAt" FROM push
       WHERE device_id = ANY ($1::uuid[]) AND state IN ('planned', 'running') AND proof->>'dryRun' IS DISTINCT FROM 'true'
       ORDER BY device_id, created_at DESC`,
      [deviceIds],
    );
    return new Map(
      rows.map(({ deviceId, run, author, createdAt }) => [
        deviceId,
        { run, author, createdAt: createdAt.toISOString() },
      ]),
    );
  }
}

interface Forecast {
  readonly device: PredictedDevice;
  readonly change: ConfigChange | null;
}

function forecastOf(
  objects: PlanObjects,
  intended: IntendedConfiguration,
  running: ConfigVersion | null,
  standing: Pick<PredictedDevice, 'changedSinceApproval' | 'underWay'>,
  stored: ReadonlySet<string>,
  user: string | null,
  language: Language,
): Forecast {
  const { deviceId, platform, findings, text } = intended;
  const head = {
    deviceId,
    name: objects.device.get(deviceId)?.name ?? deviceId,
    platform,
    readAt: running?.takenAt.toISOString() ?? null,
    ...standing,
    missingSecrets: secretsIn(text).filter((name) => !stored.has(name)),
    findings: findings.map((finding) => renderFinding(finding, language)),
  };
  const driver = driverOf(platform);
  const managed = managedDevices(objects).get(deviceId);
  const isFaulty = findings.some(({ severity }) => severity === 'error');
  if (isFaulty) return { device: { ...head, ...nothing, readiness: 'faulty' }, change: null };
  if (!driver || !managed) return { device: { ...head, ...nothing, readiness: 'unspoken' }, change: null };
  if (!running) return { device: { ...head, ...nothing, readiness: 'unread' }, change: null };
  const change = changeOf(running.text, { intended: text, owned: intended.owned }, driver);
  const wayIn = { address: managed.address, user, uplinks: uplinksOf(objects)(deviceId) };
  const lockouts = lockoutsOf(change.running, change.predicted, wayIn);
  return { device: { ...head, ...shown(running.text, intended, change, driver), lockouts }, change };
}

const nothing = {
  difference: [],
  added: 0,
  removed: 0,
  remediation: '',
  rollback: '',
  future: [],
  lockouts: [],
  safety: null,
} as const;

/** The change as people see it. */
function shown(
  running: string,
  { text, owned }: IntendedConfiguration,
  { rules, running: before, predicted, remediation, rollback, commands }: ConfigChange,
  driver: Driver,
): Omit<
  PredictedDevice,
  | 'deviceId'
  | 'name'
  | 'platform'
  | 'readAt'
  | 'changedSinceApproval'
  | 'underWay'
  | 'missingSecrets'
  | 'findings'
  | 'lockouts'
> {
  const { difference, added, removed } = compareConfigs(running, text, rules, owned);
  return {
    readiness: commands.length === 0 ? 'same' : 'ready',
    difference,
    added,
    removed,
    remediation: maskSecrets(remediation, rules),
    rollback: maskSecrets(rollback.map((line) => `${line}\n`).join(''), rules),
    future: differenceOf(maskTree(before, rules), maskTree(predicted, rules), rules),
    safety: driver.safety?.technique ?? null,
  };
}
