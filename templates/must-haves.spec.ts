import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderTemplate, templateSetOf, type DeviceVariables } from '#templating';
import { fullSwitch } from './support/full-switch.js';

function rendered(platform: string, variables: DeviceVariables): readonly string[] {
  const folder = join(import.meta.dirname, platform);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  const sources = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  return renderTemplate(templateSetOf(platform, sources), 'switch', variables)
    .text.split('\n')
    .map((line) => line.trim());
}

/** Lines without which a device refuses another one, or takes it for something else. */
describe('what a line needs to mean what the plan says', () => {
  it.each([
    [
      'ios-xe',
      ['ip routing', 'ipv6 unicast-routing', 'fhrp version vrrp v3', 'lldp run', 'switchport nonegotiate'],
    ],
    ['eos', ['ip routing', 'ipv6 unicast-routing', 'vrrp 120 ipv4 version 3']],
    [
      'nx-os',
      [
        'feature interface-vlan',
        'feature lacp',
        'feature lldp',
        'feature vrrpv3',
        'vrrpv3 120 address-family ipv4',
      ],
    ],
    [
      'junos',
      [
        'set chassis aggregated-devices ethernet device-count 1',
        'set protocols mstp interface all',
        'set protocols vrrp version-3',
      ],
    ],
    ['aos-cx', ['spanning-tree priority 7', 'router vrrp enable', 'version 3']],
    ['procurve', ['spanning-tree priority 7', 'ip routing', 'ipv6 unicast-routing']],
    ['vrp', ['ipv6', 'vrrp version v3', 'lldp enable']],
    ['comware', ['ntp-service enable', 'lldp global enable']],
  ])('%s', (platform, lines) => {
    expect(rendered(platform, fullSwitch(platform))).toEqual(expect.arrayContaining(lines));
  });

  it('VRP enables IPv6 on an interface before it takes an address', () => {
    const lines = rendered('vrp', fullSwitch('vrp'));
    expect(lines[lines.indexOf('ipv6 address 2001:db8:40:120::2/64') - 1]).not.toContain('ipv6 address');
    expect(lines.lastIndexOf('ipv6 enable')).toBeLessThan(
      lines.indexOf('ipv6 address 2001:db8:40:120::2/64'),
    );
  });

  it('Comware selects only members that say what their aggregation says', () => {
    const lines = rendered('comware', fullSwitch('comware'));
    const said = lines.filter((line) => line === 'port trunk permit vlan 10 120 130 140 999');
    expect(said).toHaveLength(3);
  });

  it('IOS-XE negotiates no trunk on any port that switches, and says the mode first', () => {
    const lines = rendered('ios-xe', fullSwitch('ios-xe'));
    const modes = lines.flatMap((line, at) => (line.startsWith('switchport mode ') ? [at] : []));
    expect(modes).toHaveLength(7);
    for (const at of modes) expect(lines[at + 1]).toBe('switchport nonegotiate');
  });

  it.each([
    ['vrp', 120, true],
    ['vrp', 1, false],
    ['comware', 120, true],
    ['comware', 1, false],
  ])('%s: a port with a phone and VLAN %s leaves VLAN 1: %s', (platform, vlan, leaves) => {
    const full = fullSwitch(platform);
    const ports = full.ports.map((port) => ({
      ...port,
      accessVlan: port.voiceVlan === null ? port.accessVlan : vlan,
    }));
    expect(rendered(platform, { ...full, ports }).includes('undo port hybrid vlan 1')).toBe(leaves);
  });

  it.each(['ios-xe', 'eos', 'procurve'])(
    '%s does not route where the plan gives it nothing to route',
    (platform) => {
      const full = fullSwitch(platform);
      const lines = rendered(platform, {
        ...full,
        device: { ...full.device, ospfRouterId: null, ospfAreas: [], gatewayProtocols: [] },
        routes: [],
        svis: full.svis.map((svi) => ({ ...svi, relayServers: [], sharedGateways: [], ospf: null })),
      });
      expect(lines).not.toContain('ip routing');
      expect(lines).not.toContain('ipv6 unicast-routing');
    },
  );

  it.each(['ios-xe', 'eos', 'procurve', 'vrp'])(
    '%s does not speak of IPv6 where nothing has it',
    (platform) => {
      const full = fullSwitch(platform);
      const four = <T extends { readonly addresses: readonly { readonly version: number }[] }>(
        all: readonly T[],
      ): T[] =>
        all.map((one) => ({ ...one, addresses: one.addresses.filter(({ version }) => version === 4) }));
      const lines = rendered(platform, {
        ...full,
        svis: four(full.svis),
        ports: four(full.ports),
        routes: full.routes.filter(({ version }) => version === 4),
      });
      expect(lines.filter((line) => line.includes('ipv6'))).toEqual([]);
    },
  );
});
