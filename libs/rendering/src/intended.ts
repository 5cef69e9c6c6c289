import type { Finding } from '#findings';
import { ownedWhereSaid, parseConfig, rulesOf, type OwnedLines } from '#netconfig';
import { platformOf, variablesFor, type PlanObjects } from '#plan';
import type { SiteSettings } from '#templating';
import { renderAll } from './render.js';
import { readPlatformTemplates, textPlatform, type SiteTemplates } from './template-folder.js';

/** What the plan wants on one device. */
export interface IntendedConfiguration {
  readonly deviceId: string;
  readonly platform: string;
  /** Secrets are marks. Empty where findings are errors. */
  readonly text: string;
  /** What the templates answer for on this device: nothing of what the plan is silent about. */
  readonly owned: readonly OwnedLines[];
  readonly findings: readonly Finding[];
}

/**
 * Renders the intended configurations of devices from a plan. Devices without a platform, or with one that the folder
 * has no templates for, are left out: there is nothing to configure.
 * @param own - Templates that the site has in the place of the folder's.
 * @throws RenderLimitError
 */
export async function renderIntended(
  objects: PlanObjects,
  deviceIds: readonly string[],
  folder: string,
  site?: SiteSettings,
  own?: SiteTemplates,
): Promise<readonly IntendedConfiguration[]> {
  const variablesOf = variablesFor(objects, site);
  const byPlatform = new Map<string, string[]>();
  for (const id of deviceIds) {
    const device = objects.device.get(id);
    const platform = device ? platformOf(objects, device) : null;
    if (platform !== null) byPlatform.set(platform, [...(byPlatform.get(platform) ?? []), id]);
  }
  const rendered: IntendedConfiguration[] = [];
  for (const [platform, ids] of byPlatform) {
    const templates = readPlatformTemplates(folder, platform, own);
    if (!templates) continue;
    const jobs = ids.map(variablesOf).map((variables) => ({ role: variables.device.role, variables }));
    const results = await renderAll(templates.set, jobs);
    results.forEach(({ text, findings }, index) => {
      const owned = ownedWhereSaid(templates.owned, parseConfig(text, rulesOf(platform)));
      rendered.push({ deviceId: ids[index]!, platform, text, owned, findings });
    });
  }
  return rendered;
}

/** The devices of a plan that can be configured: those whose platform has templates, in the order of the plan. */
export function configurableDevices(objects: PlanObjects, platforms: readonly string[]): string[] {
  return [...objects.device.values()]
    .filter((device) => platforms.includes(textPlatform(platformOf(objects, device) ?? '')))
    .map(({ id }) => id);
}
