import { defaultTemplateFolder, readPlatformTemplates } from '#rendering';
import type { Finding } from '#findings';
import { platformOf, variablesFor, type PlanObjects } from '#plan';
import type { Io } from '../io.js';

/** The configuration that a plan wants of a device. */
export interface DeviceConfig {
  readonly device: string;
  readonly platform: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Renders the devices that have a platform with templates, or those of one name; in order of names. */
export async function renderDevices(
  objects: PlanObjects,
  io: Io,
  only: ReadonlySet<string> | null = null,
  folder = defaultTemplateFolder(),
): Promise<DeviceConfig[]> {
  const variables = variablesFor(objects);
  const byPlatform = new Map<string, { name: string; role: string; variables: unknown }[]>();
  for (const device of objects.device.values()) {
    const platform = platformOf(objects, device);
    if (platform === null || (only && !only.has(device.id))) continue;
    const role = objects.deviceType.get(device.typeId)?.role ?? 'other';
    const list = byPlatform.get(platform) ?? [];
    byPlatform.set(platform, [...list, { name: device.name, role, variables: variables(device.id) }]);
  }
  const rendered: DeviceConfig[] = [];
  for (const [platform, jobs] of byPlatform) {
    const templates = readPlatformTemplates(folder, platform);
    if (!templates) continue;
    const results = await io.render(
      templates.set,
      jobs.map(({ role, variables: values }) => ({ role, variables: values })),
    );
    results.forEach(({ text, findings }, index) =>
      rendered.push({ device: jobs[index]!.name, platform, text, findings }),
    );
  }
  return rendered.toSorted((a, b) => (a.device < b.device ? -1 : 1));
}
