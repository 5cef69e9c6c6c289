import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#findings';
import { configText, ownedLines, ownedPart, parseConfig, rulesOf, type ConfigTree } from '#netconfig';
import {
  deviceVariablesSchema,
  renderTemplate,
  templateSetOf,
  type DeviceVariables,
  type TemplateSet,
} from '#templating';
import { fullSwitch } from './support/full-switch.js';

type Change = (of: DeviceVariables) => DeviceVariables;
type Interface = DeviceVariables['svis'][number];
type Gateway = Interface['sharedGateways'][number];

const port =
  (change: Partial<Interface>): Change =>
  (of) => ({ ...of, ports: of.ports.map((one, at) => (at === 4 ? { ...one, ...change } : one)) });
const svi =
  (change: Partial<Interface>): Change =>
  (of) => ({ ...of, svis: of.svis.map((one, at) => (at === 1 ? { ...one, ...change } : one)) });
const gateway = (change: Partial<Gateway>): Partial<Interface> => ({
  sharedGateways: [{ protocol: 'vrrp3', number: 120, priority: 110, addresses: ['10.40.120.1'], ...change }],
});
const lag =
  (change: Partial<Interface>): Change =>
  (of) => ({ ...of, lags: of.lags.map((one) => ({ ...one, ...change })) });
const inVrf: Change = (of) => ({ ...of, routes: of.routes.map((route) => ({ ...route, vrf: 'RED' })) });
const zoned: Change = (of) => ({
  ...of,
  accessLists: [{ name: 'ZONE-USERS-IN', zone: 'users', version: 4, entries: [] }],
});

/** What a plan may say and some platforms' templates do not write, by platform. */
// prettier-ignore
const unsaid: readonly (readonly [title: string, variable: string, change: Change, platforms: readonly string[]])[] = [
  ['a gateway shared by CARP', 'sharedGateways.protocol', svi(gateway({ protocol: 'carp' })), ['ios-xe', 'nx-os', 'eos', 'junos', 'aos-cx', 'procurve', 'routeros', 'frr', 'vrp', 'comware']],
  ['a gateway shared by HSRP', 'sharedGateways.protocol', svi(gateway({ protocol: 'hsrp' })), ['eos', 'junos', 'aos-cx', 'procurve', 'routeros', 'frr', 'vrp', 'comware']],
  ['a gateway shared by GLBP', 'sharedGateways.protocol', svi(gateway({ protocol: 'glbp' })), ['nx-os', 'eos', 'junos', 'aos-cx', 'procurve', 'routeros', 'frr', 'vrp', 'comware']],
  ['a shared gateway of IPv6', 'sharedGateways.addresses', svi(gateway({ addresses: ['10.40.120.1', '2001:db8:40:120::1'] })), ['ios-xe', 'nx-os', 'eos', 'junos', 'aos-cx', 'procurve', 'routeros', 'vrp', 'comware']],
  ['two addresses of a shared gateway', 'sharedGateways.addresses', svi(gateway({ addresses: ['10.40.120.1', '10.40.120.9'] })), ['ios-xe', 'nx-os', 'eos', 'junos', 'aos-cx', 'procurve', 'vrp', 'comware']],
  ['an interface in a VRF', 'vrf', svi({ vrf: 'RED' }), ['junos', 'procurve', 'routeros', 'frr']],
  ['a route in a VRF', 'routes.vrf', inVrf, ['junos', 'procurve', 'routeros']],
  ['access lists of zones', 'accessLists', zoned, ['nx-os', 'eos', 'junos', 'aos-cx', 'procurve', 'routeros', 'frr', 'vrp', 'comware']],
  ['a DHCP relay on a routed port', 'relayServers', port({ relayServers: ['10.40.10.5'] }), ['junos', 'procurve', 'routeros']],
  ['a shared gateway on a routed port', 'sharedGateways.protocol', port(gateway({})), ['junos', 'procurve', 'routeros']],
  ['a port with an address of its own', 'mode', port({ mode: 'routed', addresses: [{ address: '10.40.254.2/31', version: 4, secondary: false }] }), ['procurve']],
  ['a LAG with an address of its own', 'mode', lag({ mode: 'routed' }), ['procurve']],
  ['a LAG that is shut', 'enabled', lag({ enabled: false }), ['procurve']],
  ['RADIUS servers with different secrets', 'site.radiusServers.secret', (of) => ({ ...of, site: { ...of.site, radiusServers: [...of.site.radiusServers, { address: '10.40.10.8', secret: 'other-key' }] } }), ['vrp']],
  ['a VLAN interface that is shut', 'enabled', svi({ enabled: false }), ['procurve']],
  ['a VLAN interface that is silent in OSPF', '', svi({ ospf: { area: '0.0.0.0', cost: 20, passive: true } }), []],
  ['a routed port that is silent in OSPF', 'mode', port({ mode: 'routed', addresses: [{ address: '10.40.254.2/31', version: 4, secondary: false }], ospf: { area: '0.0.0.0', cost: null, passive: true } }), ['procurve']],
  ['a loopback in OSPF', 'ospf', (of) => ({ ...of, loopbacks: of.loopbacks.map((one) => ({ ...one, ospf: { area: '0.0.0.0', cost: null, passive: true } })) }), ['procurve']],
  ['a route of IPv6 that drops', '', (of) => ({ ...of, routes: [...of.routes, { prefix: '2001:db8:9::/48', version: 6, nextHop: null, distance: 77, vrf: null, description: '' }] }), []],
  ['a host port of unknown speed where storms are limited', 'ports.speedMbps', (of) => ({ ...of, ports: of.ports.map((one) => (one.mode === 'access' ? { ...one, description: 'kiosk', speedMbps: null } : one)) }), ['aos-cx']],
  ['802.1X alone proves a host', '', (of) => ({ ...of, ports: of.ports.map((one) => ({ ...one, portAccess: one.portAccess && 'dot1x' })) }), []],
];

const all = ['ios-xe', 'nx-os', 'eos', 'junos', 'aos-cx', 'procurve', 'routeros', 'frr', 'vrp', 'comware'];

const sets = new Map(all.map((platform) => [platform, templatesOf(platform)]));
/** What each platform's templates write of a switch whose plan says all that a plan may say. */
const full = new Map(all.map((platform) => [platform, rendered(platform, (of) => of).text]));

function templatesOf(platform: string): TemplateSet {
  const folder = join(import.meta.dirname, platform);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  return templateSetOf(
    platform,
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
  );
}

function rendered(
  platform: string,
  change: Change,
): { readonly text: string; readonly findings: readonly Finding[] } {
  return renderTemplate(
    sets.get(platform)!,
    'switch',
    deviceVariablesSchema.parse(change(fullSwitch(platform))),
  );
}

/** What the platform's templates answer for: all of what they write. */
function ownedIn(platform: string, text: string): ConfigTree {
  const owned = ownedLines(
    JSON.parse(readFileSync(join(import.meta.dirname, platform, 'owned.json'), 'utf8')),
  );
  return ownedPart(parseConfig(text, rulesOf(platform)), owned);
}

describe('what a plan says is written, or refused by template, line and variable', () => {
  it.each(
    unsaid.flatMap(([title, variable, change, platforms]) =>
      all.map((platform) => [title, platform, variable, change, platforms] as const),
    ),
  )('%s on %s', (_, platform, variable, change, platforms) => {
    const { text, findings } = rendered(platform, change);
    if (!platforms.includes(platform)) {
      expect(findings).toEqual([]);
      // FRRouting leaves to its host what its host does (support/features.ts).
      expect(configText(ownedIn(platform, text))).toBe(configText(parseConfig(text, rulesOf(platform))));
      if (platform !== 'frr') expect(text).not.toBe(full.get(platform));
      return;
    }
    expect(text).toBe('');
    expect(findings).toMatchObject([
      { code: 'CONFIG_SETTING_UNSAID', severity: 'error', params: { variable } },
    ]);
    const [place] = findings[0]?.where ?? [];
    expect(place).toMatchObject({
      file: expect.stringMatching(`^${platform}/partials/unsaid`),
      line: expect.any(Number),
    });
  });
});
