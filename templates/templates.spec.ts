import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  commandText,
  configText,
  ownedLines,
  ownedPart,
  ownedWhereSaid,
  parseConfig,
  remediationFor,
  rulesOf,
} from '#netconfig';
import { deviceVariablesSchema, renderTemplate, templateSetOf, type DeviceVariables } from '#templating';
import { expectGolden } from '../test/support/golden.js';
import { fullSwitch } from './support/full-switch.js';

const here = import.meta.dirname;
const platforms = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(here, entry.name, 'owned.json')))
  .map(({ name }) => name);

function filesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe.each(platforms)('templates of %s', (platform) => {
  const folder = join(here, platform);
  const set = templateSetOf(platform, filesBelow(folder));
  const files = existsSync(join(folder, 'examples')) ? readdirSync(join(folder, 'examples')) : [];
  const examples = ['full-switch', ...files.map((file) => file.replace('.json', ''))];
  const rules = rulesOf(platform);
  const owned = ownedLines(JSON.parse(readFileSync(join(folder, 'owned.json'), 'utf8')));
  const variablesOf = (example: string) =>
    example === 'full-switch'
      ? fullSwitch(platform)
      : deviceVariablesSchema.parse(
          JSON.parse(readFileSync(join(folder, 'examples', `${example}.json`), 'utf8')),
        );

  it.each(examples)('render the example %s', (example) => {
    const variables = variablesOf(example);
    const { text, findings } = renderTemplate(set, variables.device.role, variables);
    expect(findings).toEqual([]);
    expectGolden(`templates/${platform}/${example}.txt`, text);
  });

  it.each(examples)('own every line that they write for %s', (example) => {
    const variables = variablesOf(example);
    const { text } = renderTemplate(set, variables.device.role, variables);
    const tree = parseConfig(text, rules);
    expect(tree.length).toBeGreaterThan(0);
    expect(configText(ownedPart(tree, owned))).toBe(configText(tree));
  });

  it.each(examples)(
    'give a configuration that is reached from nothing and needs nothing more for %s',
    (example) => {
      const variables = variablesOf(example);
      const intended = parseConfig(renderTemplate(set, variables.device.role, variables).text, rules);
      const remediation = remediationFor([], intended, rules);
      const typed = parseConfig(commandText(remediation, rules), rules);
      expect(remediationFor(typed, intended, rules)).toEqual([]);
    },
  );

  // [device runs everything] + [plan silent] → only interfaces and names are the plan's to change
  it('leave alone what the plan is silent about', () => {
    const full = fullSwitch(platform);
    const running = parseConfig(renderTemplate(set, full.device.role, full).text, rules);
    const silent = silentOf(full);
    const intended = parseConfig(renderTemplate(set, full.device.role, silent).text, rules);
    const said = ownedWhereSaid(owned, intended);
    const change = remediationFor(ownedPart(running, said), ownedPart(intended, said), rules);
    expect(
      configText(change)
        .split('\n')
        .filter((line) => UNKNOWN.test(line)),
    ).toEqual([]);
  });

  it('take away what the plan no longer wants of a topic that it speaks of', () => {
    const full = fullSwitch(platform);
    if (full.routes.length === 0 || platform === 'linux-ovs') return;
    const running = parseConfig(renderTemplate(set, full.device.role, full).text, rules);
    const fewer = { ...full, routes: full.routes.slice(0, 1) };
    const intended = parseConfig(renderTemplate(set, full.device.role, fewer).text, rules);
    const said = ownedWhereSaid(owned, intended);
    const change = remediationFor(ownedPart(running, said), ownedPart(intended, said), rules);
    expect(configText(change)).toContain('192.0.2.0');
    expect(configText(change)).not.toContain('2001:db8::');
  });
});

/** What a plan may not know of; `address` is in it because a plan without any address must not take them away. */
const UNKNOWN =
  /ospf|route\b|routing$|vrrp|relay|helper|snooping|ntp|logging|loghost|syslog|dns|name-server|domain|snmp|banner|radius|aaa|dot1x|authentication|ssh|telnet|ip(v6)? address|inet6? address|(spanning-tree|stp) (mode|priority|instance)|priority/;

/** The same device in a plan that knows its ports and VLANs, and nothing else. */
function silentOf(full: DeviceVariables): DeviceVariables {
  const bare = <P extends DeviceVariables['ports'][number]>(port: P): P => ({
    ...port,
    addresses: [],
    ospf: null,
    relayServers: [],
    sharedGateways: [],
    portAccess: null,
    edge: false,
    bpduGuard: false,
    poe: false,
  });
  return deviceVariablesSchema.parse({
    ...full,
    device: {
      ...full.device,
      location: '',
      management: null,
      managementInterface: null,
      gateway: null,
      ospfRouterId: null,
      ospfAreas: [],
      gatewayProtocols: [],
      spanningTree: null,
    },
    ports: full.ports.map(bare),
    svis: full.svis.map(bare),
    loopbacks: full.loopbacks.map(bare),
    routes: [],
    site: {},
  });
}
