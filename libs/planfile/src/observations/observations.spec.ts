import { checkPlan, ipExports, type PlanObjects } from '#plan';
import { readObservations, readPlan, type ObservedFile } from '../index.js';

let next = 0;
const newId = (): string => `n${(next += 1)}`;
const { plan } = readPlan(
  `{brassage: 1, name: x, present: {
  deviceTypes: [{manufacturer: M, model: SW, role: switch, ports: [{name: 'Gi1/0/[1-4]', kind: interface}]}, {manufacturer: M, model: PRN, role: printer, ports: [{name: eth0, kind: interface}]}],
  locations: [{name: S, kind: site, devices: [{name: acc-1, type: SW}, {name: core-1, type: SW}, {name: prn-1, type: PRN, ports: [{name: eth0, kind: interface, mac: '00:00:5e:00:00:05'}]}]}],
  vrfs: [{name: OOB}],
  vlans: [{vid: 10, name: MGMT, l2Only: true}, {vid: 20, name: USERS, l2Only: true}],
  interfaceVlans: [{port: 'acc-1:Gi1/0/1', mode: trunk, taggedVlans: [10, 20]}, {port: 'core-1:Gi1/0/1', mode: trunk, taggedVlans: [10, 20]}, {port: 'acc-1:Gi1/0/2', mode: access, untaggedVlan: 20}, {port: 'acc-1:Gi1/0/3', mode: access, untaggedVlan: 20}],
  cables: [{label: C1, status: installed, a: 'acc-1:Gi1/0/1', b: 'core-1:Gi1/0/1'}, {label: C2, status: installed, a: 'acc-1:Gi1/0/2', b: 'prn-1:eth0'}],
  prefixes: [{prefix: 10.0.20.0/26, vlan: 20}, {prefix: 'fd00:20::/64', vlan: 20}],
  addresses: [{address: 10.0.20.9/26, dnsName: prn-1, port: 'prn-1:eth0'}, {address: 10.0.20.10/26, dnsName: nas.nord.example, status: reserved}, {address: 'fd00:20::9/64', dnsName: nas6}]}}`,
  { file: 'p', newId },
);
const objects: PlanObjects = plan!.present;
const read = (...files: ObservedFile[]) => readObservations(files, objects);
/** Codes of what the observations bring to light, with the names of their places. */
function told(files: ObservedFile[], policy = {}): string[] {
  const { observed } = read(...files);
  const of = (more: object) =>
    checkPlan(
      { name: 'x', present: objects, project: null, waivers: [], policy },
      { today: '2026-11-22', ...more },
    )[0]!.findings.map(({ code, where: [place] }) => `${code} ${place && 'path' in place ? place.path : ''}`);
  const before = of({});
  return of({ observed }).filter((line) => !before.includes(line));
}

describe('tables of the network, told by their columns', () => {
  it.each<[string, string, string, string[]]>([
    [
      'an ARP table',
      'answers',
      'IP address;MAC address\n10.0.20.9;0000.5e00.0099\n10.0.20.50;0000.5e00.0077\n',
      ['IPPLAN_SEEN_OTHER_MAC 10.0.20.9/26', 'IPPLAN_SEEN_STRANGER 10.0.20.0/26'],
    ],
    [
      'V20: a reserved address answers a ping',
      'answers',
      'Adresse\n10.0.20.10\n',
      ['IPPLAN_ADDRESS_ANSWERS 10.0.20.10/26'],
    ],
    [
      'ip neigh',
      'answers',
      '10.0.20.10 dev eth0 lladdr 00:00:5e:00:00:77 REACHABLE\n10.0.20.61 dev eth0 FAILED\n',
      ['IPPLAN_ADDRESS_ANSWERS 10.0.20.10/26'],
    ],
    [
      'arp -an',
      'answers',
      '? (10.0.20.10) at 00:00:5e:00:00:77 [ether] on eth0\n? (10.0.20.61) at <incomplete> on eth0\n',
      ['IPPLAN_ADDRESS_ANSWERS 10.0.20.10/26'],
    ],
    [
      'a MAC table',
      'stations',
      'Device,Port,VLAN,MAC\nacc-1.nord.example,GigabitEthernet1/0/3,20,00-00-5E-00-00-05\n',
      ['IPPLAN_SEEN_OTHER_PLACE S/acc-1:Gi1/0/3'],
    ],
    [
      'neighbours as planned',
      'neighbours',
      'device,local port,system name,port id\nacc-1,Gi1/0/1,core-1.nord.example,GigabitEthernet1/0/1\n',
      [],
    ],
    [
      'another neighbour',
      'neighbours',
      'device,local port,system name,port id\nacc-1,Gi1/0/1,core-1,Gi1/0/2\nacc-1,Gi1/0/4,phone,1\n',
      ['IPPLAN_SEEN_OTHER_NEIGHBOUR S/acc-1:Gi1/0/1', 'IPPLAN_SEEN_OTHER_NEIGHBOUR S/acc-1:Gi1/0/4'],
    ],
    [
      'modes of ports, a wrapped list',
      'interfaces',
      'device;port;mode;native vlan;allowed vlans\nacc-1;Gi1/0/1;trunk;;"10\nadd 20"\nacc-1;Gi1/0/2;static access;10;\n',
      ['IPPLAN_SEEN_OTHER_VLAN S/acc-1:Gi1/0/2'],
    ],
    [
      'a trunk that lacks a VLAN',
      'interfaces',
      'device;port;mode;native vlan;allowed vlans\nacc-1;Gi1/0/1;trunk;;10\n',
      ['IPPLAN_SEEN_OTHER_TRUNK S/acc-1:Gi1/0/1'],
    ],
    [
      'V54: use by day',
      'use',
      `prefix,date,used\n${Array.from({ length: 20 }, (_, day) => `10.0.20.0/26,2026-11-${String(day + 1).padStart(2, '0')},${10 + 2 * day}`).join('\n')}\n`,
      ['IPPLAN_PREFIX_FULL_SOON 10.0.20.0/26'],
    ],
  ])('%s', (_, sort, text, codes) => {
    expect(read({ name: 'x', text })).toMatchObject({ files: [{ sort }], findings: [] });
    expect(told([{ name: 'x', text }])).toEqual(codes);
  });

  it('servers of devices are compared with the site’s', () => {
    const text = 'device;service;servers\nacc-1;syslog;10.9.9.9\ncore-1;syslog;198.51.100.7\n';
    expect(told([{ name: 'x', text }], { syslogServers: '198.51.100.7' })).toEqual([
      'IPPLAN_DEVICE_SERVICE_DIFFERS S/acc-1',
    ]);
  });

  it('rows that name nothing are told one by one; the others count', () => {
    const { files, findings } = read(
      {
        name: 'lldp.csv',
        text: 'device;port;system name\nacc-1;Gi9;x\nnobody;Gi1/0/1;x\nacc-1;Gi1/0/1;core-1\n',
      },
      { name: 'noise', text: 'x\ny\n' },
    );
    expect(files).toEqual([
      { name: 'lldp.csv', sort: 'neighbours', rows: 1 },
      { name: 'noise', sort: null, rows: 0 },
    ]);
    expect(findings.map(({ code, where: [place] }) => [code, place])).toEqual([
      ['OBSERVED_ROW', { file: 'lldp.csv', line: 2 }],
      ['OBSERVED_ROW', { file: 'lldp.csv', line: 3 }],
      ['OBSERVED_UNKNOWN', { file: 'noise' }],
    ]);
  });
});

describe('DNS zones', () => {
  const zones = ipExports(objects, 'bind', { vrfId: null, serial: 1, domain: 'nord.example' })
    .filter(({ name }) => name.startsWith('db.'))
    .map(({ name, text }) => ({ name, text }));

  it('those that the plan writes agree with it', () => {
    expect(zones.length).toBeGreaterThan(2);
    // The zone of a /24 that is parted (RFC 2317) only points into its parts.
    expect(
      read(...zones)
        .files.filter(({ sort, rows }) => sort !== 'zone' || rows === 0)
        .map(({ name }) => name),
    ).toEqual(['db.20.0.10.in-addr.arpa']);
    expect(told(zones)).toEqual([]);
  });

  it('what a server has otherwise is told, forwards and backwards', () => {
    const edited = zones.map(({ name, text }) => ({
      name,
      text: text
        .replaceAll(/(\s)10\.0\.20\.9$/gm, '$110.0.20.33')
        .replaceAll('prn-1.nord.example.', 'old.nord.example.'),
    }));
    expect(told(edited)).toEqual([
      'IPPLAN_DNS_RECORD_DIFFERS 10.0.20.9/26',
      'IPPLAN_PTR_DIFFERS 10.0.20.9/26',
      'IPPLAN_DNS_RECORD_STALE 10.0.20.0/26',
    ]);
  });

  it('a master file as people write it: comments, parentheses, names left out', () => {
    const text = `$TTL 1h ; lifetime\n$ORIGIN nord.example.\n@ IN SOA ns ( host 1 ; serial\n 2 3 4 5 )\n  NS ns\nprn-1 3600 IN A 10.0.20.9\n      AAAA fd00:20::99\n$ORIGIN lab.nord.example.\nx 1h IN A 10.0.20.10 ; "quoted"\n`;
    const { observed } = read({ name: 'z', text });
    expect(observed.zones).toEqual([
      {
        origin: 'nord.example.',
        records: [
          { name: 'prn-1.nord.example.', type: 'A', value: '10.0.20.9' },
          { name: 'prn-1.nord.example.', type: 'AAAA', value: 'fd00:20::99' },
          { name: 'x.lab.nord.example.', type: 'A', value: '10.0.20.10' },
        ],
      },
    ]);
  });
});
