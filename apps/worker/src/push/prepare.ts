import { driverOf, type Driver } from '#devices';
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
  const intended = await rendered(sql, objects, deviceId);
  if (!intended) return `there are no templates for ${driver.title}`;
  const faults = faultsOf(intended);
  if (faults.length > 0) return `the configuration cannot be rendered: ${faults.join(', ')}`;
  const secrets = await secretsOf(sql, vault, intended.text);
  if (typeof secrets === 'string') return secrets;
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

/** The secrets that a configuration names; a text says which are not stored. */
async function secretsOf(
  sql: Sql,
  vault: Vault,
  text: string,
): Promise<ReadonlyMap<string, string> | string> {
  const names = secretsIn(text);
  const secrets = await openNamedSecrets(sql, vault, names);
  const missing = names.filter((name) => !secrets.has(name));
  return missing.length === 0
    ? secrets
    : `the configuration names secrets that are not stored: ${missing.join(', ')}`;
}

/** A configuration of before, as it was kept, wanted whole. */
export async function prepareRestore(
  sql: Sql,
  objects: PlanObjects,
  deviceId: string,
  text: string,
): Promise<Prepared | string> {
  const spoken = reachable(objects, deviceId);
  if (typeof spoken === 'string') return spoken;
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
): Promise<Prepared | string> {
  const spoken = reachable(objects, deviceId);
  if (typeof spoken === 'string') return spoken;
  const intended = await rendered(sql, objects, deviceId);
  // What cannot be rendered is left out, as the report does; the rules of the house stand for themselves.
  const planned = intended && faultsOf(intended).length === 0 ? intended : null;
  const rules = rulesOf(spoken.driver.name);
  const golden = goldenRulesSchema.parse((await configurationSetting(sql, 'golden.rules')) ?? []);
  const wanted = configText(compliantConfig(parseConfig(text, rules), planned, golden, rules));
  const secrets = await secretsOf(sql, vault, wanted);
  if (typeof secrets === 'string') return secrets;
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
