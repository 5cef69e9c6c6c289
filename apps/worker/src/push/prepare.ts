import { driverOf, type Driver } from '#devices';
import { told, type Told } from '#findings';
import { compliantConfig, configText, goldenRulesSchema, parseConfig, rulesOf } from '#netconfig';
import {
  configurationSetting,
  loginNameOf,
  openNamedSecrets,
  siteTemplates,
  type Sql,
  type Vault,
} from '#persistence';
import { managedDevices, uplinksOf, type ManagedDevice, type PlanObjects } from '#plan';
import { defaultTemplateFolder, renderIntended, type IntendedConfiguration } from '#rendering';
import type { Wanted, WayIn } from '#ssh';
import { expectationOf, type Expectation } from './expectation.js';
import { secretProof } from './secret-proof.js';
import { secretsIn, siteSettingsSchema, type SiteSettings } from '#templating';

/** What a push needs to know about one device. */
export interface Prepared {
  readonly device: ManagedDevice;
  readonly driver: Driver;
  readonly wanted: Wanted;
  /** Texts of the secrets that the configuration names; put in when a line is sent. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly wayIn: WayIn;
  /** What the device must show when it is done. */
  readonly expects: Expectation;
}

/** What the site sets for all its devices; undefined while nobody set it. */
export async function siteSettings(sql: Sql): Promise<SiteSettings | undefined> {
  const saved = await configurationSetting(sql, 'site.settings');
  return saved === null ? undefined : siteSettingsSchema.parse(saved);
}

/** The device of a push and how it is spoken to; sentences say why it cannot be. */
export function reachable(
  objects: PlanObjects,
  deviceId: string,
): { device: ManagedDevice; driver: Driver } | readonly Told[] {
  const device = managedDevices(objects).get(deviceId);
  if (!device) return [told('PUSH_NO_ADDRESS')];
  if (device.platform === null) return [told('PUSH_NO_PLATFORM')];
  const driver = driverOf(device.platform);
  return driver ? { device, driver } : [told('PUSH_PLATFORM_UNSPOKEN', { platform: device.platform })];
}

/** Renders what the plan wants on a device; sentences say why there is nothing to push. */
export async function prepare(
  sql: Sql,
  vault: Vault,
  objects: PlanObjects,
  deviceId: string,
): Promise<Prepared | readonly Told[]> {
  const spoken = reachable(objects, deviceId);
  if (!('device' in spoken)) return spoken;
  const { device, driver } = spoken;
  const intended = await rendered(sql, objects, deviceId);
  if (!intended) return [told('PUSH_NO_TEMPLATES', { platform: driver.title })];
  const faults = faultsOf(intended);
  if (faults.length > 0) return [told('PUSH_UNRENDERED', { codes: faults.join(', ') })];
  const secrets = await secretsOf(sql, vault, intended.text);
  if (!(secrets instanceof Map)) return secrets;
  const wanted = { intended: intended.text, owned: intended.owned, secrets: secretProof(secrets) };
  const expects = expectationOf(objects, device, driver, intended.text);
  return { device, driver, wanted, secrets, wayIn: await wayInto(sql, objects, spoken), expects };
}

async function rendered(
  sql: Sql,
  objects: PlanObjects,
  deviceId: string,
): Promise<IntendedConfiguration | null> {
  const [intended] = await renderedAll(sql, objects, [deviceId]);
  return intended ?? null;
}

/** What the plan wants on devices, as far as there are templates; the settings and the templates of the site count. */
export async function renderedAll(
  sql: Sql,
  objects: PlanObjects,
  deviceIds: readonly string[],
): Promise<readonly IntendedConfiguration[]> {
  const [settings, own] = [await siteSettings(sql), await siteTemplates(sql)];
  return renderIntended(objects, deviceIds, defaultTemplateFolder(), settings, own);
}

const faultsOf = ({ findings }: IntendedConfiguration): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** The secrets that a configuration names; a sentence says which are not stored. */
async function secretsOf(
  sql: Sql,
  vault: Vault,
  text: string,
): Promise<Map<string, string> | readonly Told[]> {
  const names = secretsIn(text);
  const secrets = await openNamedSecrets(sql, vault, names);
  const missing = names.filter((name) => !secrets.has(name));
  return missing.length === 0
    ? new Map(secrets)
    : [told('PUSH_SECRETS_MISSING', { names: missing.join(', ') })];
}

/** A configuration of before, as it was kept, wanted whole. */
export async function prepareRestore(
  sql: Sql,
  objects: PlanObjects,
  deviceId: string,
  text: string,
): Promise<Prepared | readonly Told[]> {
  const spoken = reachable(objects, deviceId);
  if (!('device' in spoken)) return spoken;
  const wanted = { intended: text, owned: [{ line: /^/, whole: true }] };
  const expects = expectationOf(objects, spoken.device, spoken.driver, text);
  return { ...spoken, wanted, secrets: new Map(), wayIn: await wayInto(sql, objects, spoken), expects };
}

/**
 * What makes a device compliant, wanted whole: its configuration as it was read, with what the plan wants and what the
 * golden rules want put in.
 */
export async function prepareMending(
  sql: Sql,
  vault: Vault,
  objects: PlanObjects,
  deviceId: string,
  text: string,
): Promise<Prepared | readonly Told[]> {
  const spoken = reachable(objects, deviceId);
  if (!('device' in spoken)) return spoken;
  const intended = await rendered(sql, objects, deviceId);
  // What cannot be rendered is left out, as the report does; the rules of the house stand for themselves.
  const planned = intended && faultsOf(intended).length === 0 ? intended : null;
  const rules = rulesOf(spoken.driver.name);
  const golden = goldenRulesSchema.parse((await configurationSetting(sql, 'golden.rules')) ?? []);
  const wanted = configText(compliantConfig(parseConfig(text, rules), planned, golden, rules));
  const secrets = await secretsOf(sql, vault, wanted);
  if (!(secrets instanceof Map)) return secrets;
  return {
    ...spoken,
    wanted: { intended: wanted, owned: [{ line: /^/, whole: true }], secrets: secretProof(secrets) },
    secrets,
    wayIn: await wayInto(sql, objects, spoken),
    expects: expectationOf(objects, spoken.device, spoken.driver, wanted),
  };
}

/** How we come in: the management address, the account that we log in as, and the ports towards other managed devices. */
async function wayInto(
  sql: Sql,
  objects: PlanObjects,
  { device, driver }: { readonly device: ManagedDevice; readonly driver: Driver },
): Promise<WayIn> {
  return {
    address: device.address,
    user: await loginNameOf(sql, device.deviceId, driver.account),
    uplinks: uplinksOf(objects)(device.deviceId),
  };
}
