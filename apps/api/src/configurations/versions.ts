import type { Id } from '#changes';
import type { Language } from '#findings';
import { driverOf } from '#devices';
import { compareConfigs, rulesOf, type DifferenceLine } from '#netconfig';
import {
  backupPolicy,
  configHistory,
  configVersion,
  Database,
  deviceBackups,
  everything,
  newestConfigs,
  presentPlan,
  type ConfigVersion,
  type ConfigVersionHead,
} from '#persistence';
import { managedDevices, pathOf, type PlanObjects } from '#plan';
import { Injectable } from '@nestjs/common';
import { codesOf, worded } from '../http/told.js';
import { notFound } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';

/** A device of the present with its last backup. */
export interface BackupLine {
  readonly deviceId: Id;
  readonly name: string;
  readonly location: string;
  readonly platform: string | null;
  readonly address: string;
  /** `never`: not yet · `failed`: the last try · `unknown`: we do not speak to its platform. */
  readonly state: 'good' | 'failed' | 'never' | 'unknown';
  readonly at: string | null;
  readonly goodAt: string | null;
  /** The last good backup is older than two of the intervals that the policy asks for. */
  readonly stale: boolean;
  readonly detail: string;
  readonly codes: readonly string[];
  readonly version: Id | null;
}

/** A version in a list. */
export interface VersionDto {
  readonly id: Id;
  readonly deviceId: Id;
  readonly takenAt: string;
  readonly source: string;
  readonly sha256: string;
  readonly lines: number;
  /** Whether it was kept whole, so that it can be restored. */
  readonly whole: boolean;
  /** Whether nothing but secrets is another than in the version before. */
  readonly secretsOnly: boolean;
  /** The push that left it: whose, why, and in which run; null where it was only read. */
  readonly push: VersionPush | null;
}

/** A push that left a version of a configuration. */
export interface VersionPush {
  readonly id: Id;
  readonly run: Id | null;
  readonly projectId: Id | null;
  readonly author: string;
  readonly reason: string;
}

const HOUR_MS = 3_600_000;

/** Versions of configurations as people see them: masked. */
@Injectable()
export class Versions {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  /** The devices of the present that have a management address, each with how its last backup went. */
  async list(language: Language): Promise<BackupLine[]> {
    const { present } = await presentPlan(this.db, everything);
    const managed = [...managedDevices(present).values()];
    const backups = await deviceBackups(this.db);
    const { everyHours } = await backupPolicy(this.db);
    const staleBefore = this.runtime.now().getTime() - 2 * everyHours * HOUR_MS;
    const versions = await newestConfigs(
      this.db,
      managed.map(({ deviceId }) => deviceId),
      'running',
    );
    return managed
      .map(({ deviceId, name, platform, address }): BackupLine => {
        const last = backups.get(deviceId);
        const version = versions.get(deviceId);
        const isSpoken = platform !== null && driverOf(platform) !== null;
        const state = !isSpoken
          ? 'unknown'
          : !last
            ? version
              ? 'good'
              : 'never'
            : last.ok
              ? 'good'
              : 'failed';
        const goodAt = last?.goodAt ?? version?.takenAt ?? null;
        return {
          deviceId,
          name,
          location: locationOf(present, deviceId),
          platform,
          address,
          state,
          at: (last?.at ?? version?.takenAt)?.toISOString() ?? null,
          goodAt: goodAt?.toISOString() ?? null,
          stale: isSpoken && everyHours > 0 && goodAt !== null && goodAt.getTime() < staleBefore,
          detail: worded(last?.told, last?.detail, language),
          codes: codesOf(last?.told),
          version: version?.id ?? null,
        };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async history(deviceId: Id): Promise<VersionDto[]> {
    const versions = await configHistory(this.db, deviceId, 200);
    const pushes = await this.pushesOf(versions);
    return versions.map((version, index) => ({
      ...headDto(version, versions[index + 1]),
      push: pushes.get(pushIdIn(version.source)) ?? null,
    }));
  }

  /** @throws Problem NOT_FOUND */
  async one(id: Id): Promise<VersionDto & { text: string }> {
    const version = await this.version(id);
    const push = (await this.pushesOf([version])).get(pushIdIn(version.source)) ?? null;
    return {
      ...headDto({ ...version, lines: version.text.split('\n').length - 1 }),
      push,
      text: version.text,
    };
  }

  /** What came and went from one version to another. @throws Problem NOT_FOUND */
  async difference(
    from: Id,
    to: Id,
  ): Promise<{ added: number; removed: number; difference: readonly DifferenceLine[] }> {
    const [before, after] = [await this.version(from), await this.version(to)];
    const platform = await this.platformOfDevice(after.deviceId);
    const { added, removed, difference } = compareConfigs(before.text, after.text, rulesOf(platform), null);
    return { added, removed, difference };
  }

  /** The platform of a device of the present; of another, none that we know. */
  async platformOfDevice(deviceId: Id): Promise<string> {
    const { present } = await presentPlan(this.db, everything);
    return managedDevices(present).get(deviceId)?.platform ?? 'generic';
  }

  /** The pushes that left these versions, by their ids. */
  private async pushesOf(versions: readonly { source: string }[]): Promise<ReadonlyMap<Id, VersionPush>> {
    const ids = [...new Set(versions.map(({ source }) => pushIdIn(source)))].filter((id) => id !== '');
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<VersionPush>(
      `SELECT id, run_id AS run, project_id AS "projectId", author, reason FROM push WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async version(id: Id): Promise<ConfigVersion> {
    const version = await configVersion(this.db, id);
    if (!version) throw notFound('configuration', id);
    return version;
  }
}

function locationOf(objects: PlanObjects, deviceId: Id): string {
  const device = objects.device.get(deviceId);
  return device ? pathOf(objects, 'device', deviceId).split('/').slice(0, -1).join('/') : '';
}

function headDto(
  { id, deviceId, kind, takenAt, source, sha256, lines, contentSha256 }: ConfigVersionHead,
  before?: ConfigVersionHead,
): Omit<VersionDto, 'push'> {
  return {
    id,
    deviceId,
    takenAt: takenAt.toISOString(),
    source,
    sha256,
    lines,
    whole: contentSha256 !== null,
    secretsOnly: before?.sha256 === sha256 && before.kind === kind,
  };
}

/** The id in what the worker notes of a version that a push left (`push …`); empty for all others. */
const pushIdIn = (source: string): string => /^push ([0-9a-f-]{36})$/.exec(source)?.[1] ?? '';
