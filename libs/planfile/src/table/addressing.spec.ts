import { apply } from '#changes';
import { ipPlanTables, planTables, type PlanObjects } from '#plan';
import { readFileSync } from 'node:fs';
import {
  planToSheets,
  proposeRoles,
  readPlan,
  readTable,
  type TableInput,
  type TableKind,
} from '../index.js';

let next = 0;
const newId = (): string => `n${(next += 1)}`;
const { plan } = readPlan(
  `{brassage: 1, name: x, present: {
  deviceTypes: [{manufacturer: M, model: SW, ports: [{name: 'Gi[1-2]', kind: interface}]}],
  locations: [{name: S, kind: site, racks: [{name: SR1, heightU: 42, devices: [{name: SW1, type: SW}]}]}],
  vrfs: [{name: LAB}], vlanGroups: [{name: L2-A}, {name: L2-B}],
  vlans: [{group: L2-A, vid: 120, name: DON}, {group: L2-B, vid: 120, name: DON}, {group: L2-A, vid: 130, name: VOX}],
  prefixes: [{prefix: 10.0.0.0/16, status: container}, {prefix: 10.0.20.0/24, description: Users}],
  addresses: [{address: 10.0.20.9/24, dnsName: old}]}}`,
  { file: 'p', newId },
);
const present: PlanObjects = plan!.present;

function table(
  rows: TableInput['rows'],
  kind: TableKind,
  roles?: readonly (string | null)[],
  state = present,
) {
  return readTable(
    { file: 'plan.csv', sheet: null, rows },
    { kind, roles: roles ?? proposeRoles(kind, rows[0]!.map(String)), present: state, newId },
  );
}

describe('what a column of an addressing plan gives is told by its heading', () => {
  it.each<[TableKind, string[], (string | null)[]]>([
    [
      'vlan',
      ['N° VLAN', 'Nom du VLAN', 'Domaine L2', 'Rôle', 'Remarques', 'Préfixes'],
      ['vid', 'name', 'group', 'role', 'description', null],
    ],
    ['vlan', ['VLAN ID', 'Name', 'Status', 'Zone'], ['vid', 'name', 'status', 'zone']],
    [
      'prefix',
      ['Réseau', 'Masque', 'N° VLAN', 'Passerelle par défaut', 'Bâtiment', 'Usage'],
      ['prefix', 'mask', 'vlan', 'gateway', 'location', 'description'],
    ],
    [
      'prefix',
      ['Subnet', 'VLAN', 'Gateway', 'VRF', 'Planned hosts'],
      ['prefix', 'vlan', 'gateway', 'vrf', 'plannedHosts'],
    ],
    ['range', ['Début', 'Fin', 'Type', 'Commentaire'], ['start', 'end', 'role', 'description']],
    ['range', ['IP range', 'Kind'], ['span', 'role']],
    [
      'address',
      ['Adresse IP', 'Masque', 'Nom d’hôte', 'Équipement', 'Interface', 'Adresse MAC'],
      ['address', 'mask', 'dnsName', 'portDevice', 'portName', 'reservedMac'],
    ],
    ['address', ['IP address', 'Interface', 'DNS name'], ['address', 'port', 'dnsName']],
  ])('%s: %j', (kind, headings, roles) => expect(proposeRoles(kind, headings)).toEqual(roles));
});

describe('rows as people write them', () => {
  it('VLANs: roles and states in French, a number with its word', () => {
    const rows = [
      ['N° VLAN', 'Nom', 'Domaine L2', 'Rôle', 'État'],
      ['VLAN 140', 'TEL', 'L2-A', 'Téléphonie', 'Réservé'],
      [120, 'DONNEES', 'L2-A', null, '-'],
    ];
    const { changes, findings } = table(rows, 'vlan');
    expect(findings).toEqual([]);
    expect(changes).toMatchObject([
      { op: 'add', after: { vid: 140, role: 'voice', status: 'reserved' } },
      { op: 'change', before: { name: 'DON' }, after: { vid: 120, name: 'DONNEES', status: 'active' } },
    ]);
  });

  it('prefixes: a mask column, a VLAN by its number in a domain, what is there is changed and keeps the rest', () => {
    const rows = [
      ['Réseau', 'Masque', 'Domaine L2', 'VLAN', 'Passerelle', 'État'],
      ['10.0.30.0', '255.255.254.0', 'L2-B', '120 - DON', '10.0.30.1', 'Actif'],
      ['10.0.20.0/24', null, 'L2-A', 130, '–', null],
    ];
    const { changes, findings } = table(rows, 'prefix');
    expect(findings).toEqual([]);
    const vlan = (group: string) =>
      [...present.vlan.values()].find(
        ({ vid, groupId }) =>
          vid === (group === 'L2-B' ? 120 : 130) && present.vlanGroup.get(groupId!)?.name === group,
      )!.id;
    expect(changes).toMatchObject([
      { op: 'add', after: { prefix: '10.0.30.0/23', vlanId: vlan('L2-B'), gateway: '10.0.30.1' } },
      { op: 'change', after: { prefix: '10.0.20.0/24', vlanId: vlan('L2-A'), description: 'Users' } },
    ]);
  });

  it('ranges: one column or two, the end alone, the ends with a length', () => {
    const one = table(
      [
        ['Plage', 'Type'],
        ['10.0.20.100 - 199', 'Dynamique'],
        ['10.0.20.10 à 10.0.20.20', 'réservé'],
      ],
      'range',
    );
    expect([one.findings, one.changes.map(({ after }) => after)]).toMatchObject([
      [],
      [
        { start: '10.0.20.100', end: '10.0.20.199', role: 'dhcp' },
        { start: '10.0.20.10', end: '10.0.20.20', role: 'reserved' },
      ],
    ]);
    const two = table(
      [
        ['start', 'end'],
        ['2001:DB8::10/64', '2001:db8::1f/64'],
      ],
      'range',
    );
    expect(two.changes).toMatchObject([{ after: { start: '2001:db8::10', end: '2001:db8::1f' } }]);
  });

  it('addresses: the length of the recorded network, the port by device and name, the MAC in any spelling', () => {
    const rows = [
      ['Adresse IP', 'Équipement', 'Interface', 'Adresse MAC', 'Nom'],
      ['10.0.20.21', 'SW1', 'Gi1', null, 'sw1'],
      ['10.0.20.9', null, null, '001B.21AA.0001', 'nas'],
    ];
    const { changes, findings } = table(rows, 'address');
    expect(findings).toEqual([]);
    const port = [...present.port.values()].find(({ name }) => name === 'Gi1')!.id;
    expect(changes).toMatchObject([
      { op: 'add', after: { address: '10.0.20.21/24', portId: port } },
      {
        op: 'change',
        before: { dnsName: 'old' },
        after: { reservedMac: '00:1b:21:aa:00:01', dnsName: 'nas' },
      },
    ]);
  });
});

describe('the hostile list at the entrance of tables: told with its cell and what was meant, nothing comes in', () => {
  it.each<[TableKind, string, string, string | null]>([
    ['prefix', '10.0.0.5/24', 'TABLE_IP_HOST_BITS', '10.0.0.0/24'],
    ['prefix', '010.1.1.0/24', 'TABLE_IP_LEADING_ZERO', '10.1.1.0/24'],
    ['prefix', '::ffff:1.2.3.0/120', 'TABLE_IP_MAPPED', '1.2.3.0/120'],
    ['prefix', '10.0.0.0/33', 'TABLE_IP_LENGTH', '–'],
    ['prefix', '10.0.0.0/255.0.255.0', 'TABLE_IP_MASK', '–'],
    ['prefix', '10.9.0.0', 'TABLE_IP_NO_LENGTH', '–'],
    ['address', '010.1.1.1', 'TABLE_IP_LEADING_ZERO', '10.1.1.1'],
    ['address', '::ffff:1.2.3.4', 'TABLE_IP_MAPPED', '1.2.3.4'],
    ['address', 'fe80::1%eth0', 'TABLE_IP_ZONE', 'fe80::1'],
    ['address', '172.16.0.1', 'TABLE_IP_NO_LENGTH', '–'],
    ['address', '10.1', 'TABLE_IP_UNREADABLE', '–'],
    ['vlan', '0', 'TABLE_VLAN_ID', null],
    ['vlan', '4095', 'TABLE_VLAN_ID', null],
    ['vlan', '1002', 'TABLE_VLAN_ID', null],
    ['vlan', '1005', 'TABLE_VLAN_ID', null],
    ['vlan', '70000', 'TABLE_VLAN_ID', null],
    ['vlan', 'ten', 'TABLE_VLAN_ID', null],
  ])('%s %s: %s', (kind, value, code, right) => {
    const rows = [
      ['x', 'y'],
      [value, 'name'],
      [value.startsWith('1') ? '10.77.0.0/16' : '', ''],
    ];
    const { changes, findings } = table(rows.slice(0, 2), kind, [
      kind === 'vlan' ? 'vid' : kind,
      kind === 'vlan' ? 'name' : 'description',
    ]);
    expect(changes).toEqual([]);
    expect(findings.map((finding) => [finding.code, finding.where, finding.params['right'] ?? null])).toEqual(
      [[code, [{ file: 'plan.csv', line: 2, column: 1 }], right]],
    );
  });

  it('a row with two faults tells both, and the same network twice is told however it is spelled', () => {
    const rows = [
      ['prefix', 'gateway'],
      ['10.0.0.5/24', '010.0.0.1'],
      ['2001:db8::/64', null],
      ['2001:DB8:0::/64', null],
    ];
    expect(table(rows, 'prefix').findings.map(({ code, where }) => [code, where[0]])).toEqual([
      ['TABLE_IP_HOST_BITS', { file: 'plan.csv', line: 2, column: 1 }],
      ['TABLE_IP_LEADING_ZERO', { file: 'plan.csv', line: 2, column: 2 }],
      ['TABLE_ROW_TWICE', { file: 'plan.csv', line: 4, column: 1 }],
    ]);
  });
});

it('20,000 addresses with one bad row: it is named, and nothing comes in', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => [
    i === 7777
      ? '10.0.300.1/16'
      : `10.0.${(i >> 8) & 255}.${i & 255}/${i >> 16 ? 15 : 16}`.replace('10.0', `10.${i >> 16}`),
    `host-${i}`,
  ]);
  const { changes, findings, rows } = table([['ip', 'name'], ...many], 'address');
  expect([rows, changes.length, findings.map(({ code, where }) => [code, where[0]])]).toEqual([
    20_000,
    0,
    [['TABLE_IP_UNREADABLE', { file: 'plan.csv', line: 7779, column: 1 }]],
  ]);
});

describe('what goes out comes back in', () => {
  const example = readPlan(readFileSync('examples/atelier-nord/plan.yaml', 'utf8'), {
    file: 'p',
    newId,
  }).plan!;
  const presentOf = { ...example, project: null };

  it.each<[TableKind, string]>([
    ['vlan', 'VLANs'],
    ['prefix', 'Prefixes'],
    ['range', 'Ranges'],
    ['address', 'Addresses'],
  ])(
    '%s: the sheet of the workbook changes nothing where it came from, and brings all of it into an empty plan',
    (kind, name) => {
      const { rows } = planToSheets(presentOf).find((sheet) => sheet.name === name)!;
      const again = table(rows, kind, undefined, example.present);
      expect([again.findings, again.changes]).toEqual([[], []]);
      const state = { ...example.present, [kind]: new Map() };
      const fresh = table(rows, kind, undefined, state);
      expect(fresh.findings).toEqual([]);
      const applied = apply(state, fresh.changes);
      if (!applied.ok) throw new Error('does not apply');
      const facts = (objects: PlanObjects) =>
        [...objects[kind].values()].map(({ id: _id, ...rest }) => JSON.stringify(rest)).toSorted();
      expect(facts(applied.objects)).toEqual(facts(example.present));
      expect(fresh.changes.length).toBe(example.present[kind].size);
    },
  );

  it.each(['en', 'fr'] as const)(
    'the tables of the document set (%s) change nothing where they came from',
    (language) => {
      const state = example.present;
      const tables = planTables(presentOf, language);
      const prefixes = tables.find(({ name }) => name === 'addressing-prefixes')!;
      const rows = [
        prefixes.columns.map(({ title }) => title),
        ...prefixes.rows.map(({ cells }) => [...cells]),
      ];
      const read = table(rows, 'prefix', undefined, state);
      expect(read.findings).toEqual([]);
      expect(read.changes).toEqual([]);
      expect(read.rows).toBe(ipPlanTables(state).prefixes.length);
    },
  );
});
