import type { Id } from '#changes';
import type { RenderedFinding } from '#findings';
import { renderFinding, type Language } from '#findings';
import { driverOf } from '#devices';
import { compareConfigs, maskSecrets, rulesOf, type DifferenceLine, type SecretCheck } from '#netconfig';
import {
  configurationSetting,
  Database,
  fullConfig,
  lastPushes,
  newestConfigs,
  openNamedSecrets,
  siteTemplates,
  Vault,
  type ConfigVersion,
  type PushRow,
} from '#persistence';
import type { PlanObjects } from '#plan';
import {
  configurableDevices,
  defaultTemplateFolder,
  platformsIn,
  renderIntended,
  type IntendedConfiguration,
} from '#rendering';
import { verifySecret } from '#secrets';
import { secretsOn } from '#ssh';
import { secretMark, secretsIn, siteSettingsSchema, type SiteSettings } from '#templating';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { notFound } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';

/** The newest push of the project to a device: how it ended or how far it is, whose it is and in which run. */
export interface LastPush {
  readonly id: Id;
  readonly state: string;
  readonly endedAt: string | null;
  readonly run: Id | null;
  readonly author: string;
  readonly createdAt: string;
}

/** A device that the project can configure, in a list. */
export interface ConfigurationLine {
  readonly deviceId: Id;
  readonly name: string;
  readonly platform: string;
  /** Lines that would come and go; null while the running configuration was never read. */
  readonly changes: { readonly added: number; readonly removed: number } | null;
  readonly running: { readonly collectedAt: string; readonly sha256: string } | null;
  readonly lastPush: LastPush | null;
  readonly errors: number;
}

/** What the plan wants on one device, beside what runs there. */
export interface ConfigurationDetail extends ConfigurationLine {
  readonly intended: string;
  readonly runningText: string | null;
  readonly difference: readonly DifferenceLine[] | null;
  readonly remediation: string | null;
  readonly findings: readonly RenderedFinding[];
  /** Every secret that is wanted and stands on the device: whether its own algorithm proves it the same. */
  readonly secrets: readonly SecretCheck[];
}

/** Intended configurations of a project's target, compared with the newest running ones. Secrets are masked. */
@Injectable()
export class Configurations {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
    private readonly vault: Vault,
  ) {}

  /** @throws Problem NOT_FOUND, PROJECT_MISFIT */
  async list(who: Principal, projectId: Id): Promise<ConfigurationLine[]> {
    const objects = await this.target(who, projectId);
    const rendered = await this.intended(
      objects,
      configurableDevices(objects, platformsIn(defaultTemplateFolder())),
    );
    const ids = rendered.map(({ deviceId }) => deviceId);
    const [running, pushes] = [
      await newestConfigs(this.db, ids, 'running'),
      await lastPushes(this.db, projectId),
    ];
    return rendered
      .map((it) => line(objects, it, running.get(it.deviceId) ?? null, pushes.get(it.deviceId) ?? null))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** @throws Problem NOT_FOUND where the plan has nothing to configure on the device */
  async one(who: Principal, projectId: Id, deviceId: Id, language: Language): Promise<ConfigurationDetail> {
    const objects = await this.target(who, projectId);
    const [intended] = await this.intended(objects, [deviceId]);
    if (!intended) throw notFound('configuration of device', deviceId);
    const running = (await newestConfigs(this.db, [deviceId], 'running')).get(deviceId) ?? null;
    const push = (await lastPushes(this.db, projectId)).get(deviceId) ?? null;
    const rules = rulesOf(intended.platform);
    const compared = running && compareConfigs(running.text, intended.text, rules, intended.owned);
    return {
      ...line(objects, intended, running, push),
      intended: maskSecrets(intended.text, rules),
      runningText: running?.text ?? null,
      difference: compared?.difference ?? null,
      remediation: compared?.remediation ?? null,
      findings: intended.findings.map((finding) => renderFinding(finding, language)),
      secrets: running ? await this.secrets(intended, running) : [],
    };
  }

  /** The secrets of a device against those that are stored here; only their places and the verdicts leave this function. */
  private async secrets(
    { text, owned, platform }: IntendedConfiguration,
    { contentSha256 }: ConfigVersion,
  ): Promise<readonly SecretCheck[]> {
    const driver = driverOf(platform);
    const full = contentSha256 === null ? null : await fullConfig(this.db, this.vault, contentSha256);
    if (!driver || full === null) return [];
    const stored = await openNamedSecrets(this.db, this.vault, secretsIn(text));
    // One that nobody stored stays a mark, and cannot be compared.
    const reveal = (line: string): string =>
      [...stored].reduce((revealed, [name, secret]) => revealed.replaceAll(secretMark(name), secret), line);
    const secrets = { reveal, hide: (line: string) => line, verify: verifySecret };
    return secretsOn(full, { intended: text, owned, secrets }, driver);
  }

  /** What the plan wants on devices of a target; those that there are no templates for are left out. */
  async intended(objects: PlanObjects, deviceIds: readonly Id[]): Promise<readonly IntendedConfiguration[]> {
    const own = await siteTemplates(this.db);
    return renderIntended(objects, deviceIds, defaultTemplateFolder(), await this.site(), own);
  }

  /** What the site sets for all its devices; undefined while nobody set it. */
  async site(): Promise<SiteSettings | undefined> {
    const saved = await configurationSetting(this.db, 'site.settings');
    return saved === null ? undefined : siteSettingsSchema.parse(saved);
  }

  /** Names of devices by id, for those that the target can configure. */
  async target(who: Principal, projectId: Id): Promise<PlanObjects> {
    return this.plans.layer(await this.plans.of(who.scope, projectId), 'after');
  }
}

function line(
  objects: PlanObjects,
  intended: IntendedConfiguration,
  running: ConfigVersion | null,
  push: PushRow | null,
): ConfigurationLine {
  const { deviceId, platform, text, owned, findings } = intended;
  const compared = running && compareConfigs(running.text, text, rulesOf(platform), owned);
  return {
    deviceId,
    name: objects.device.get(deviceId)?.name ?? deviceId,
    platform,
    changes: compared && { added: compared.added, removed: compared.removed },
    running: running && { collectedAt: running.takenAt.toISOString(), sha256: running.sha256 },
    lastPush: push && lastPushOf(push),
    errors: findings.filter(({ severity }) => severity === 'error').length,
  };
}

const lastPushOf = ({ id, state, endedAt, runId, author, createdAt }: PushRow): LastPush => ({
  id,
  state,
  endedAt: endedAt?.toISOString() ?? null,
  run: runId,
  author,
  createdAt: createdAt.toISOString(),
});
