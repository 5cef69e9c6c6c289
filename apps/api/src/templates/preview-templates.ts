import type { Id } from '#changes';
import type { Language } from '#findings';
import { configText, linesMissingIn, maskSecrets, ownedPart, parseConfig, rulesOf } from '#netconfig';
import { deviceVariables, platformOf } from '#plan';
import { renderAll, templatesOf } from '#rendering';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { Configurations } from '../configurations/configurations.js';
import { notFound, Problem } from '../http/problem.js';
import { withinLimit } from './pattern-cost.js';
import { placed, SiteTemplateStore, type PlacedFinding } from './site-template-store.js';

/** What a device of the plan would get from templates that are being written. */
export interface TemplatePreview {
  /** Secrets are masked; empty where a finding is an error. */
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
  /** Lines that are rendered, but that `owned.json` does not name: they are neither compared nor sent. */
  readonly unowned: string;
}

export interface PreviewRequest {
  readonly project: Id;
  readonly device: Id;
  /** Files as they are being written, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Renders templates that are not saved, with the variables of a real device, in the thread with limits. */
@Injectable()
export class PreviewTemplates {
  constructor(
    private readonly store: SiteTemplateStore,
    private readonly configurations: Configurations,
  ) {}

  /** @throws Problem NOT_FOUND, TEMPLATE_REFUSED for an `owned.json` that is none, TEMPLATE_PATTERN_SLOW */
  async preview(
    who: Principal,
    platform: string,
    { project, device, files }: PreviewRequest,
    language: Language,
  ): Promise<TemplatePreview> {
    const objects = await this.configurations.target(who, project);
    const record = objects.device.get(device);
    if (!record || platformOf(objects, record) !== platform) throw notFound('device', device);
    const { set, owned } = this.read(platform, { ...(await this.store.files(platform)), ...files });
    const variables = deviceVariables(objects, device, await this.configurations.site());
    const [rendered] = await renderAll(set, [{ role: variables.device.role, variables }]);
    const { text, findings } = rendered!;
    const rules = rulesOf(platform);
    const tree = parseConfig(text, rules);
    const unowned = withinLimit(() => linesMissingIn(ownedPart(tree, owned), tree));
    if (!unowned) throw new Problem(422, 'TEMPLATE_PATTERN_SLOW', { path: `${platform}/owned.json` });
    return {
      text: maskSecrets(text, rules),
      findings: findings.map((finding) => placed(finding, language)),
      unowned: maskSecrets(configText(unowned), rules),
    };
  }

  private read(platform: string, files: Readonly<Record<string, string>>): ReturnType<typeof templatesOf> {
    try {
      return templatesOf(platform, files);
    } catch (cause) {
      throw new Problem(422, 'TEMPLATE_REFUSED', { path: `${platform}/owned.json` }, { cause });
    }
  }
}
