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
    d.put('dhcpScope', { id: 'd', prefixId: 'lan', dnsServers: ['2001:db8:0:20::53'], domain: 'six.example' });
    for (const [id, address, dnsName] of [['a', '2001:db8:0:20::53/64', 'ns.six.example'], ['b', '2001:db8:0:ff::/127', 'r1'], ['c', '2001:db8:0:ff::1/127', 'r2'], ['e', '2001:db8:ffff::1/128', 'lo']] as const) d.put('address', { id, address, dnsName });
    d.put('prefix', { id: 'lo', prefix: '2001:db8:ffff::1/128' });
  },
  'links of /31 and /30, a loopback, a network of /20 and one of /9': (d) => {
    for (const [id, prefix] of [['a', '10.0.255.0/31'], ['b', '10.0.255.4/30'], ['c', '10.255.255.1/32'], ['e', '10.16.0.0/20'], ['f', '172.128.0.0/9']] as const) d.put('prefix', { id, prefix });
    for (const [id, address, dnsName] of [['r1', '10.0.255.0/31', 'r1'], ['r2', '10.0.255.1/31', 'r2'], ['r3', '10.0.255.5/30', 'r3'], ['lo', '10.255.255.1/32', 'lo-r1'], ['h', '10.16.15.254/20', 'h'], ['g', '172.200.1.2/9', 'g']] as const) d.put('address', { id, address, dnsName });
    d.put('range', { id: 'p', start: '10.16.1.0', end: '10.16.14.255', role: 'dhcp' });
    d.put('dhcpScope', { id: 'd', prefixId: 'e', domain: 'odd.example', dnsServers: ['10.16.15.254'] });
  },
  'twenty zones with accents, spaces and signs; a zone without a network': (d) => {
    for (let n = 0; n < 20; n += 1) {
      d.put('zone', { id: `z${n}`, name: `Zone n° ${n} “Été & Hiver” {#}` });
      d.put('prefix', { id: `p${n}`, prefix: `10.${n}.0.0/24`, zoneId: `z${n}`, description: 'Bâtiment "à l’Est" \\ {' });
      d.put('address', { id: `a${n}`, address: `10.${n}.0.9/24`, dnsName: `Hôte_${n}.café.example` });
      if (n > 0) d.put('flow', { id: `f${n}`, name: `Flux ${n} – é`, fromZoneId: `z${n}`, toZoneId: `z${n - 1}`, protocol: 'udp', ports: ['1-65535'], reason: 'Données' });
    }
    d.put('zone', { id: 'empty', name: 'Rien' });
    for (const [n, name] of [[30, 'A B'], [31, 'A-B'], [32, 'A–B']] as const) {
      d.put('zone', { id: `z${n}`, name });
      d.put('prefix', { id: `p${n}`, prefix: `10.${n}.0.0/24`, zoneId: `z${n}` });
    }
    d.put('flow', { id: 'x', name: 'X', fromZoneId: 'empty', toZoneId: 'z1' });
  },
  'nothing at all': () => undefined,
}; // prettier-ignore

describeWith(['kea-dhcp4', 'kea-dhcp6', 'dhcpd', 'named-checkzone'], 'unusual plans', () => {
  it.each(Object.entries(plans))('%s: every file that is written is taken by its program', (_, fill) => {
    const d = new Draft();
    fill(d);
    const files = ipExportFormats.flatMap((format) => ipExports(d.objects, format, { domain: 'plant.example', serial: 1 })); // prettier-ignore
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
