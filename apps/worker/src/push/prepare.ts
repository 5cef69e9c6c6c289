import { driverOf, type Driver } from '#devices';
import { configurationSetting, openNamedSecrets, type Sql, type Vault } from '#persistence';
import { expectedNeighbours, type PlanObjects, managedDevices, type ManagedDevice } from '#plan';
import { defaultTemplateFolder, renderIntended } from '#rendering';
import type { Wanted, WayIn } from '#ssh';
import { secretsIn, siteSettingsSchema, type SiteSettings } from '#templating';

/** What a push needs to know about one device. */
export interface Prepared {
  readonly device: ManagedDevice;
  readonly driver: Driver;
  readonly wanted: Wanted;
  /** Texts of the secrets that the configuration names; put in when a line is sent. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly wayIn: WayIn;
}

/** What the site sets for all its devices; undefined while nobody set it. */
export async function siteSettings(sql: Sql): Promise<SiteSettings | undefined> {
  const saved = await configurationSetting(sql, 'site.settings');
  return saved === null ? undefined : siteSettingsSchema.parse(saved);
}

/** The device of a push and how it is spoken to; a text says why it cannot be. */
export function reachable(
  objects: PlanObjects,
  deviceId: string,
): { device: ManagedDevice; driver: Driver } | string {
  const device = managedDevices(objects).get(deviceId);
  if (!device) return 'the plan gives this device no management address';
  const driver = device.platform === null ? null : driverOf(device.platform);
  return driver ? { device, driver } : `the platform ${device.platform ?? '(none)'} cannot be spoken to`;
}

/** Renders what the plan wants on a device; a text says why there is nothing to push. */
export async function prepare(
  sql: Sql,
  vault: Vault,
  objects: PlanObjects,
  deviceId: string,
): Promise<Prepared | string> {
  const spoken = reachable(objects, deviceId);
  if (typeof spoken === 'string') return spoken;
  const { device, driver } = spoken;
  const [intended] = await renderIntended(
    objects,
    [deviceId],
    defaultTemplateFolder(),
    await siteSettings(sql),
  );
  if (!intended) return `there are no templates for ${driver.title}`;
  const faults = intended.findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    return `the configuration cannot be rendered: ${faults.map(({ code }) => code).join(', ')}`;
  const names = secretsIn(intended.text);
  const secrets = await openNamedSecrets(sql, vault, names);
  const missing = names.filter((name) => !secrets.has(name));
  if (missing.length > 0) return `the configuration names secrets that are not stored: ${missing.join(', ')}`;
  return {
    device,
    driver,
    wanted: { intended: intended.text, owned: intended.owned },
    secrets,
    wayIn: wayInto(objects, device),
  };
}

/** A configuration of before, as it was kept, wanted whole. */
export function prepareRestore(objects: PlanObjects, deviceId: string, text: string): Prepared | string {
  const spoken = reachable(objects, deviceId);
  if (typeof spoken === 'string') return spoken;
  const wanted = { intended: text, owned: [{ line: /^/, whole: true }] };
  return { ...spoken, wanted, secrets: new Map(), wayIn: wayInto(objects, spoken.device) };
}

/** How we come in: the management address, and the ports towards other managed devices. */
function wayInto(objects: PlanObjects, device: ManagedDevice): WayIn {
  const managed = managedDevices(objects);
  const uplinks = expectedNeighbours(objects).flatMap(({ a, b }) => {
    if (a.deviceId === device.deviceId && managed.has(b.deviceId)) return [a.port];
    return b.deviceId === device.deviceId && managed.has(a.deviceId) ? [b.port] : [];
  });
  return { address: device.address, user: null, uplinks };
}
