import type { Id } from '#changes';
import type { Language } from '#findings';
import { driverOf } from '#devices';
import { compareConfigs, rulesOf, type DifferenceLine } from '#netconfig';
import {
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
}

/** Versions of configurations as people see them: masked. */
@Injectable()
export class Versions {
  constructor(private readonly db: Database) {}

  /** The devices of the present that have a management address, each with how its last backup went. */
  async list(language: Language): Promise<BackupLine[]> {
    const { present } = await presentPlan(this.db, everything);
    const managed = [...managedDevices(present).values()];
    const backups = await deviceBackups(this.db);
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
        return {
          deviceId,
          name,
          location: locationOf(present, deviceId),
          platform,
          address,
          state,
          at: (last?.at ?? version?.takenAt)?.toISOString() ?? null,
          goodAt: (last?.goodAt ?? version?.takenAt)?.toISOString() ?? null,
          detail: worded(last?.told, last?.detail, language),
          codes: codesOf(last?.told),
          version: version?.id ?? null,
        };
      })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async history(deviceId: Id): Promise<VersionDto[]> {
    const versions = await configHistory(this.db, deviceId, 200);
    return versions.map((version, index) => headDto(version, versions[index + 1]));
  }

  /** @throws Problem NOT_FOUND */
  async one(id: Id): Promise<VersionDto & { text: string }> {
    const version = await this.version(id);
    return { ...headDto({ ...version, lines: version.text.split('\n').length - 1 }), text: version.text };
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
): VersionDto {
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
