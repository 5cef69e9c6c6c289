import { parse } from 'yaml';
import { describeWith } from '../../../../../test/support/programs.js';
import { Draft } from '../draft.fixture.js';
import { iosText } from './acl.js';
import { accepted } from './checkers.fixture.js';
import { ipExportFormats } from './export-file.js';
import { ipExports } from './ip-exports.js';
import { zoneAcls } from '../../value/zone-acls.js';

/** A plan as they come: what each has that exports stumble over. */
const plans: Readonly<Record<string, (d: Draft) => void>> = {
  'IPv6 only, with a /127 between routers and a /128': (d) => {
    d.put('prefix', { id: 'lan', prefix: '2001:db8:0:20::/64' });
    d.put('prefix', { id: 'p2p', prefix: '2001:db8:0:ff::/127' });
    d.put('range', { id: 'pool', start: '2001:db8:0:20::1000', end: '2001:db8:0:20::1fff', role: 'dhcp' });
    d.put('dhcpScope', {
      id: 'd',
      prefixId: 'lan',
      dnsServers: ['2001:db8:0:20::53'],
      domain: 'six.example',
    });
    for (const [id, address, dnsName] of [
      ['a', '2001:db8:0:20::53/64', 'ns.six.example'],
      ['b', '2001:db8:0:ff::/127', 'r1'],
      ['c', '2001:db8:0:ff::1/127', 'r2'],
      ['e', '2001:db8:ffff::1/128', 'lo'],
    ] as const)
      d.put('address', { id, address, dnsName });
    d.put('prefix', { id: 'lo', prefix: '2001:db8:ffff::1/128' });
  },
  'links of /31 and /30, a loopback, a network of /20 and one of /9': (d) => {
    for (const [id, prefix] of [
      ['a', '10.0.255.0/31'],
      ['b', '10.0.255.4/30'],
      ['c', '10.255.255.1/32'],
      ['e', '10.16.0.0/20'],
      ['f', '172.128.0.0/9'],
    ] as const)
      d.put('prefix', { id, prefix });
    for (const [id, address, dnsName] of [
      ['r1', '10.0.255.0/31', 'r1'],
      ['r2', '10.0.255.1/31', 'r2'],
      ['r3', '10.0.255.5/30', 'r3'],
      ['lo', '10.255.255.1/32', 'lo-r1'],
      ['h', '10.16.15.254/20', 'h'],
      ['g', '172.200.1.2/9', 'g'],
    ] as const)
      d.put('address', { id, address, dnsName });
    d.put('range', { id: 'p', start: '10.16.1.0', end: '10.16.14.255', role: 'dhcp' });
    d.put('dhcpScope', { id: 'd', prefixId: 'e', domain: 'odd.example', dnsServers: ['10.16.15.254'] });
  },
  'twenty zones with accents, spaces and signs; a zone without a network': (d) => {
    for (let n = 0; n < 20; n += 1) {
      d.put('zone', { id: `z${n}`, name: `Zone n° ${n} “Été & Hiver” {#}` });
      d.put('prefix', {
        id: `p${n}`,
        prefix: `10.${n}.0.0/24`,
        zoneId: `z${n}`,
        description: 'Bâtiment "à l’Est" \\ {',
      });
      d.put('address', { id: `a${n}`, address: `10.${n}.0.9/24`, dnsName: `Hôte_${n}.café.example` });
      if (n > 0)
        d.put('flow', {
          id: `f${n}`,
          name: `Flux ${n} – é`,
          fromZoneId: `z${n}`,
          toZoneId: `z${n - 1}`,
          protocol: 'udp',
          ports: ['1-65535'],
          reason: 'Données',
        });
    }
    d.put('zone', { id: 'empty', name: 'Rien' });
    for (const [n, name] of [
      [30, 'A B'],
      [31, 'A-B'],
      [32, 'A–B'],
    ] as const) {
      d.put('zone', { id: `z${n}`, name });
      d.put('prefix', { id: `p${n}`, prefix: `10.${n}.0.0/24`, zoneId: `z${n}` });
    }
    d.put('flow', { id: 'x', name: 'X', fromZoneId: 'empty', toZoneId: 'z1' });
  },
  'the DHCP servers stand in a network of their own, IPv4 and IPv6': (d) => {
    d.put('prefix', { id: 'all', prefix: '10.1.0.0/16', status: 'container' });
    for (const [id, prefix] of [
      ['users', '10.1.20.0/24'],
      ['servers', '10.1.40.0/24'],
      ['six', 'fd00:20::/64'],
      ['servers6', 'fd00:40::/64'],
    ] as const)
      d.put('prefix', { id, prefix });
    d.put('range', { id: 'p', start: '10.1.20.50', end: '10.1.20.99', role: 'dhcp' });
    d.put('range', { id: 'q', start: 'fd00:20::1000', end: 'fd00:20::1fff', role: 'dhcp' });
    d.put('dhcpScope', {
      id: 'd',
      prefixId: 'users',
      server: '10.1.40.11',
      failoverServer: '10.1.40.12',
      options: ['150=10.1.40.20', '66=tftp.plant.example'],
    });
    d.put('dhcpScope', { id: 'e', prefixId: 'six', server: 'fd00:40::11' });
  },
  'nothing at all': () => undefined,
};

describeWith(['kea-dhcp4', 'kea-dhcp6', 'dhcpd', 'named-checkzone'], 'unusual plans', () => {
  it.each(Object.entries(plans))('%s: every file that is written is taken by its program', (_, fill) => {
    const d = new Draft();
    fill(d);
    const files = ipExportFormats.flatMap((format) =>
      ipExports(d.objects, format, { domain: 'plant.example', serial: 1 }),
    );
    for (const { name, text } of files) {
      if (name.startsWith('kea-dhcp')) accepted(name.replace('.conf', ''), ['-t'], name, text);
      else if (name.startsWith('dhcpd'))
        accepted('dhcpd', [...(name.includes('6') ? ['-6'] : []), '-t', '-cf'], name, text);
      else if (name.startsWith('db.'))
        accepted('named-checkzone', ['-i', 'local', name.slice(3)], name, text);
      // IOS takes no letter beyond ASCII, and no line without an end.
      else if (name.endsWith('.acl')) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    }
    const names = zoneAcls(d.objects).map((acl) => iosText(acl)[0]!);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('dhcpd, which listens in networks that it is told of only', () => {
  it('[users 10.1.20.0/24, scope] [servers 10.1.40.0/24, 10.1.40.11]: knows its own network, which gives nothing out', () => {
    const d = new Draft();
    plans['the DHCP servers stand in a network of their own, IPv4 and IPv6']!(d);
    const text = (server?: string) =>
      ipExports(d.objects, 'isc-dhcp', server === undefined ? {} : { server }).map((file) => file.text);
    const [four, six] = text();
    expect(four).toContain('subnet 10.1.40.0 netmask 255.255.255.0 {\n}');
    expect(four!.match(/^subnet /gm)).toHaveLength(2);
    expect(six).toContain('subnet6 fd00:40::/64 {\n}');
    expect(text('10.1.40.12')).toEqual([four]);
  });
});

describe('an Ansible inventory', () => {
  it('has every managed device once, whatever table it is managed in, under names that Ansible takes', () => {
    const d = new Draft();
    d.put('vrf', { id: 'mgmt', name: 'MGMT' });
    d.place('NORD', 'site');
    const type = d.type('SW', 'switch', 0, [{ name: '1', kind: 'interface' }]);
    const names = ['core 1', 'sw[1:3]', 'all', 'baie:7', 'Étage.2'];
    for (const [n, name] of names.entries()) {
      const device = d.device(name, type, { locationId: 'NORD' });
      d.put('address', {
        id: `a${n}`,
        vrfId: 'mgmt',
        address: `10.255.0.${n + 9}/24`,
        management: true,
        portId: `${device}:1`,
      });
      d.put('address', {
        id: `b${n}`,
        address: `fd00::${n + 1}/64`,
        management: true,
        portId: `${device}:1`,
      });
    }
    const inventory = (options: object): unknown => parse(ipExports(d.objects, 'ansible', options)[0]!.text);
    const hosts = (inventory({}) as Inventory).all.children['switch']!.hosts;
    expect(Object.entries(hosts).map(([name, { ansible_host }]) => `${name} ${ansible_host}`)).toEqual([
      'all-2 10.255.0.11',
      'baie-7 10.255.0.12',
      'core-1 10.255.0.9',
      'sw-1-3- 10.255.0.10',
      'Étage.2 10.255.0.13',
    ]);
    const six = (inventory({ vrfId: 'none' }) as { all: { hosts: object } }).all.hosts;
    expect(six).toEqual({});
  });
});

interface Inventory {
  readonly all: {
    readonly children: Readonly<
      Record<string, { readonly hosts: Readonly<Record<string, { readonly ansible_host: string }>> }>
    >;
  };
}
