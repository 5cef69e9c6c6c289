import { pathOf, type PlanObjects } from '#plan';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { lookAtPhpIpam, phpIpamListOf, proposePhpIpam, readPhpIpam, type PhpIpamFile } from '../index.js';

const text = (file: string): string => readFileSync(`test/fixtures/phpipam/${file}`, 'utf8');
const csv = (file: string): PhpIpamFile => ({ file, sheet: null, rows: parse(text(file)) });
const paths = (objects: PlanObjects, kind: keyof PlanObjects): string[] =>
  [...objects[kind].keys()].map((id) => pathOf(objects, kind, id));

describe('a phpIPAM export as tables', () => {
  const { objects, findings } = readPhpIpam(['subnets.csv', 'addresses.csv', 'vlans.csv'].map(csv));
  const prefix = (description: string) =>
    [...objects.prefix.values()].find((it) => it.description === description)!;

  it('subnets come with their VLAN and VRF; what others lie in stands for space', () => {
    expect(
      [...objects.prefix.values()].map(({ prefix: it, status, vrfId, vlanId }) => [
        it,
        status,
        vrfId && pathOf(objects, 'vrf', vrfId),
        vlanId && pathOf(objects, 'vlan', vlanId),
      ]),
    ).toEqual([
      ['10.60.0.0/16', 'container', null, null],
      ['10.60.10.0/24', 'active', null, 'VLAN 10 OFFICES'],
      ['10.60.20.0/24', 'active', null, 'VLAN 20 PHONES'],
      ['10.60.10.0/24', 'active', 'LAB', null],
      ['2001:db8:60::/64', 'active', null, 'VLAN 10 OFFICES'],
      ['10.60.40.0/24', 'active', null, null],
    ]);
    expect(prefix('Offices').gateway).toBe('10.60.10.1');
    expect(prefix('Lab copy').gateway).toBeNull();
  });

  it('addresses have the length of their subnet; a MAC address is a reservation only where DHCP gives it out', () => {
    expect(
      [...objects.address.values()].map(({ address, status, dnsName, reservedMac, description }) => [
        address,
        status,
        dnsName,
        reservedMac,
        description,
      ]),
    ).toEqual([
      ['10.60.10.1/24', 'active', 'gw-offices.example', null, 'core-1 · Network'],
      ['10.60.10.20/24', 'reserved', '', null, 'Copier · second floor'],
      ['10.60.10.30/24', 'dhcp', 'pc-30', '00:1b:21:aa:00:02', ''],
      ['10.60.10.1/24', 'active', 'lab-gw', null, ''],
      ['10.99.0.1/24', 'active', 'lost', null, ''],
      ['2001:db8:60::5/64', 'active', 'pc-30', null, ''],
    ]);
  });

  it('the default domain is none, others are L2 domains', () => {
    expect([paths(objects, 'vlanGroup'), paths(objects, 'vrf')]).toEqual([['Campus'], ['LAB']]);
    expect([...objects.vlan.values()].map(({ vid, groupId }) => [vid, groupId !== null])).toEqual([
      [10, true],
      [20, true],
      [30, true],
      [40, false],
    ]);
  });

  it('tells what is doubtful, refers to nothing, or has no place', () => {
    expect(
      findings.map(({ code, where: [place], params }) => [
        code,
        JSON.stringify(place),
        params['right'] ?? params['target'] ?? params['field'],
      ]),
    ).toEqual([
      ['TABLE_IP_HOST_BITS', '{"file":"subnets.csv","line":8}', '10.60.30.0/24'],
      ['PHPIPAM_REFERENCE_MISSING', '{"file":"subnets.csv","line":9}', '99'],
      ['TABLE_IP_LEADING_ZERO', '{"file":"addresses.csv","line":6}', '10.60.10.9'],
      ['PHPIPAM_REFERENCE_MISSING', '{"file":"addresses.csv","line":7}', '10.99.0.0/24'],
      ['PHPIPAM_FIELD_DROPPED', '{"file":"subnets","path":"section"}', 'section'],
      ['PHPIPAM_FIELD_DROPPED', '{"file":"subnets","path":"cost centre"}', 'cost centre'],
      ['PHPIPAM_FIELD_DROPPED', '{"file":"subnets","path":"folder"}', 'folder'],
      ['PHPIPAM_FIELD_DROPPED', '{"file":"addresses","path":"section"}', 'section'],
    ]);
  });
});

describe('the answers of the API as JSON', () => {
  const { objects, findings } = readPhpIpam([{ file: 'api.json', json: text('api.json') }]);

  it('refer by number; a decimal subnet of a dump is read', () => {
    const rows = [...objects.prefix.values()].map(({ prefix, vlanId, vrfId, gateway, pool }) => [
      prefix,
      vlanId && pathOf(objects, 'vlan', vlanId),
      vrfId && pathOf(objects, 'vrf', vrfId),
      gateway,
      pool,
    ]);
    expect(rows).toEqual([
      ['10.60.0.0/16', null, null, null, false],
      ['10.60.10.0/24', 'VLAN 10 OFFICES', null, '10.60.10.1', false],
      ['10.60.10.0/24', null, 'LAB', null, true],
    ]);
    expect(
      [...objects.address.values()].map(({ address, vrfId, reservedMac }) => [
        address,
        vrfId !== null,
        reservedMac,
      ]),
    ).toEqual([
      ['10.60.10.1/24', false, null],
      ['10.60.10.1/24', true, '00:1b:21:aa:00:09'],
    ]);
  });

  it('VLAN 4095 may be recorded and is told by its rule; a mapped address is refused', () => {
    expect([...objects.vlan.values()].map(({ vid }) => vid)).toEqual([10, 4095]);
    expect(
      findings.filter(({ severity }) => severity !== 'info').map(({ code, where }) => [code, where[0]]),
    ).toEqual([['TABLE_IP_MAPPED', { file: 'api.json', path: 'addresses[2]' }]]);
  });
});

it('what is no export is said', () => {
  expect(readPhpIpam([{ file: 'x.json', json: '{' }]).findings.map(({ code }) => code)).toEqual([
    'PHPIPAM_UNREADABLE',
  ]);
  expect(
    readPhpIpam([
      {
        file: 'x.csv',
        sheet: null,
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
      },
    ]).findings.map(({ code }) => code),
  ).toEqual(['PHPIPAM_LIST_UNKNOWN']);
});

describe('a first look at an export', () => {
  it('has each table with its headings and first rows; the answers of the API name their fields themselves', () => {
    const files = [csv('vlans.csv'), { file: 'api.json', json: text('api.json') }];
    const [look, ...others] = lookAtPhpIpam(files);
    expect([look?.file, look?.headings, look?.sample[0], others]).toEqual([
      'vlans.csv',
      ['Name', 'Number', 'Domain', 'Description'],
      ['OFFICES', '10', 'Campus', 'Desks'],
      [],
    ]);
  });

  it.each<[headings: string[], mapping: Record<string, string>, list: string | null]>([
    [['Subnet', 'VLAN'], {}, 'subnets'],
    [['Netz', 'VLAN'], {}, null],
    [['Netz', 'VLAN'], { Netz: 'subnet' }, 'subnets'],
    [['IP Address', 'Subnet'], {}, 'addresses'],
    [['Number', 'Name'], {}, 'vlans'],
  ])('%j with %j is read as %s', (headings, mapping, list) => {
    const proposed = { ...proposePhpIpam([{ file: 'x.csv', sheet: null, rows: [headings] }]), ...mapping };
    expect(phpIpamListOf(headings.map((heading) => proposed[heading] ?? null))).toBe(list);
  });

  it('a row that a schema refuses says which field is wrong, in the words of a plan file', () => {
    const rows = [
      ['Name', 'Number'],
      ['FAR', '5000'],
    ];
    const { findings } = readPhpIpam([{ file: 'v.csv', sheet: null, rows }]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['PLANFILE_TOO_BIG', 'warning'],
      ['PHPIPAM_ROW_SKIPPED', 'warning'],
    ]);
  });
});
