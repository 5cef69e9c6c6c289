import { parse } from 'yaml';
import { describeWith } from '../../../../../test/support/programs.js';
import { Draft, portRow } from '../draft.fixture.js';
import { iosText } from './acl.js';
import { accepted } from './checkers.fixture.js';
import { zoneAcls } from '../../value/zone-acls.js';
import { ipExportFormats, type IpExportFormat } from './export-file.js';
import { ipExports } from './ip-exports.js';

/** Two networks with DHCP, a /27 of servers, IPv6; texts that would break a careless writer. */
function plant() {
  const d = new Draft();
  d.place('NORD', 'site');
  const sw = d.type('SW', 'switch', 0, portRow(2, { kind: 'interface' }, String), { platform: 'ios-xe' });
  for (const name of ['acc-1', 'Bâtiment "2"']) d.device(name, sw, { locationId: 'NORD' });
  d.put('zone', { id: 'u', name: 'USERS' });
  d.put('zone', { id: 's', name: 'SERVERS' });
  d.put('vlan', { id: 'v20', vid: 20, name: 'Users', zoneId: 'u' });
  d.put('vlan', { id: 'v50', vid: 50, name: 'Servers', zoneId: 's' });
  d.put('flow', {
    id: 'f',
    name: 'WEB',
    fromZoneId: 'u',
    toZoneId: 's',
    protocol: 'tcp',
    ports: ['443', '8000-8010'],
    reason: 'Portal',
  });
  d.put('flow', {
    id: 'g',
    name: 'NO-SSH',
    fromZoneId: 'u',
    toZoneId: 's',
    protocol: 'tcp',
    ports: ['22'],
    action: 'deny',
  });
  d.put('prefix', {
    id: 'users',
    prefix: '10.40.20.0/23',
    vlanId: 'v20',
    gateway: '10.40.20.1',
    description: 'Postes "bureau" {',
  });
  d.put('prefix', { id: 'servers', prefix: '10.40.50.64/27', vlanId: 'v50', gateway: '10.40.50.65' });
  d.put('prefix', { id: 'six', prefix: 'fd00:1:20::/64', vlanId: 'v20' });
  d.put('range', { id: 'pool', start: '10.40.20.50', end: '10.40.21.249', role: 'dhcp' });
  d.put('range', { id: 'pool6', start: 'fd00:1:20::1000', end: 'fd00:1:20::1fff', role: 'dhcp' });
  d.put('dhcpScope', {
    id: 'd4',
    prefixId: 'users',
    server: '10.40.50.70',
    dnsServers: ['10.40.50.70'],
    ntpServers: ['10.40.50.70'],
    domain: 'plant.example',
    options: ['66=tftp.plant.example', '150=10.40.50.71,10.40.50.72', '43=0x0104c0a80001'],
  });
  d.put('dhcpScope', { id: 'd6', prefixId: 'six', dnsServers: ['fd00:1:20::53'], domain: 'plant.example' });
  d.put('address', {
    id: 'res',
    address: '10.40.20.60/23',
    reservedMac: '00:00:5e:00:53:01',
    dnsName: 'Imprimante_2',
    status: 'reserved',
  });
  d.put('address', {
    id: 'res2',
    address: '10.40.20.61/23',
    reservedMac: '00:00:5e:00:53:02',
    dnsName: 'imprimante-2',
    status: 'reserved',
  });
  d.put('address', {
    id: 'dns',
    address: '10.40.50.70/27',
    dnsName: 'ns1.plant.example',
    portId: 'Bâtiment "2":1',
  });
  d.put('address', { id: 'm', address: '10.40.20.2/23', management: true, portId: 'acc-1:1' });
  d.put('address', { id: 'six-a', address: 'fd00:1:20::2/64', dnsName: 'acc-1.plant.example' });
  d.put('address', { id: 'old', address: '10.40.20.9/23', dnsName: 'gone', status: 'deprecated' });
  return d.objects;
}

const objects = plant();
const textOf = (format: IpExportFormat, name: string): string => {
  const files = ipExports(objects, format);
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`no ${name} among ${files.map((file) => file.name).join(', ')}`);
  return found.text;
};

describeWith(
  ['kea-dhcp4', 'kea-dhcp6', 'dhcpd', 'named-checkzone'],
  'the programs that shall read them accept them',
  () => {
    it('Kea, DHCPv4 and DHCPv6', () => {
      accepted('kea-dhcp4', ['-t'], 'kea-dhcp4.conf', textOf('kea', 'kea-dhcp4.conf'));
      accepted('kea-dhcp6', ['-t'], 'kea-dhcp6.conf', textOf('kea', 'kea-dhcp6.conf'));
    });

    it('ISC DHCP, DHCPv4 and DHCPv6', () => {
      accepted('dhcpd', ['-t', '-cf'], 'dhcpd.conf', textOf('isc-dhcp', 'dhcpd.conf'));
      accepted('dhcpd', ['-6', '-t', '-cf'], 'dhcpd6.conf', textOf('isc-dhcp', 'dhcpd6.conf'));
    });

    it('BIND, every zone', () => {
      const files = ipExports(objects, 'bind', { serial: 2_026_112_201 });
      expect(files.map(({ name }) => name)).toEqual([
        'db.plant.example',
        'db.0.0.0.0.0.2.0.0.1.0.0.0.0.0.d.f.ip6.arpa',
        'db.20.40.10.in-addr.arpa',
        'db.50.40.10.in-addr.arpa',
        'db.64-27.50.40.10.in-addr.arpa',
      ]);
      for (const { name, text } of files)
        accepted('named-checkzone', ['-i', 'local', name.slice(3)], name, text);
    });

    it('a checker refuses a broken file, so that its silence means something', () => {
      expect(() => accepted('named-checkzone', ['x.example'], 'broken', 'x IN A 10.0.0.300\n')).toThrow(
        /refuses broken/,
      );
      expect(() =>
        accepted('kea-dhcp4', ['-t'], 'broken.json', '{"Dhcp4": {"subnet4": [{"subnet": "10"}]}}'),
      ).toThrow(/refuses/);
      expect(() => accepted('dhcpd', ['-t', '-cf'], 'broken.conf', 'subnet 10.0.0.0 netmask {')).toThrow(
        /refuses/,
      );
    });
  },
);

describe('what they say', () => {
  it('a network of /27 is a zone of its own, and the zone of its /24 points into it', () => {
    expect(textOf('bind', 'db.64-27.50.40.10.in-addr.arpa')).toContain('70\tIN\tPTR\tns1.plant.example.');
    const parent = textOf('bind', 'db.50.40.10.in-addr.arpa');
    expect(parent).toContain('64-27\tIN\tNS\tns1.plant.example.');
    expect(parent).toContain('70\tIN\tCNAME\t70.64-27');
  });

  it('names become host names, devices name their management address, retired ones are gone', () => {
    expect(textOf('hosts', 'hosts').split('\n')).toEqual([
      '10.40.20.2\tacc-1.plant.example acc-1\t# NORD/acc-1:1',
      '10.40.20.60\timprimante-2.plant.example imprimante-2',
      '10.40.20.61\timprimante-2.plant.example imprimante-2',
      '10.40.50.70\tns1.plant.example ns1\t# NORD/Bâtiment "2":1',
      'fd00:1:20::2\tacc-1.plant.example acc-1',
      '',
    ]);
  });

  it('the inventory is YAML with the devices under their role and place', () => {
    expect(parse(textOf('ansible', 'inventory.yml'))).toEqual({
      all: {
        children: Object.fromEntries(
          ['at_nord', 'switch'].map((group) => [
            group,
            { hosts: { 'acc-1': { ansible_host: '10.40.20.2', ansible_network_os: 'cisco.ios.ios' } } },
          ]),
        ),
      },
    });
  });

  it('a zone’s list denies before it permits, and ends with nothing more', () => {
    const [, users] = zoneAcls(objects).map(iosText);
    expect(users).toEqual([
      'ip access-list extended ZONE-USERS-IN',
      ' permit udp any eq bootpc any eq bootps',
      ' remark NO-SSH',
      ' deny tcp 10.40.20.0 0.0.1.255 10.40.50.64 0.0.0.31 eq 22',
      ' remark WEB: Portal',
      ' permit tcp 10.40.20.0 0.0.1.255 10.40.50.64 0.0.0.31 eq 443',
      ' permit tcp 10.40.20.0 0.0.1.255 10.40.50.64 0.0.0.31 range 8000 8010',
      ' deny ip any any log',
    ]);
  });

  it('only the scopes of a server that is asked for', () => {
    const of = (server: string) => ipExports(objects, 'kea', { server }).map(({ name }) => name);
    expect([of('10.40.50.70'), of('10.9.9.9')]).toEqual([['kea-dhcp4.conf'], []]);
  });

  it.each(ipExportFormats)('%s: the same plan gives the same bytes, an empty one no error', (format) => {
    expect(ipExports(plant(), format)).toEqual(ipExports(objects, format));
    expect(() => ipExports(new Draft().objects, format)).not.toThrow();
  });
});
