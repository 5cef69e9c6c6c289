import { renderFinding, type Finding } from '#findings';
import { checkPlan, noObjects, type Plan } from '#plan';
import { proposeRoles, readPlan, readTable } from './index.js';

/** Where each kind has the value: its list and field in a plan file, its heading in a table. */
const PLACES = {
  prefix: { list: 'prefixes', field: 'prefix', heading: 'Prefix' },
  address: { list: 'addresses', field: 'address', heading: 'IP address' },
  vlan: { list: 'vlans', field: 'vid', heading: 'VID' },
} as const;
type Kind = keyof typeof PLACES;

/** The same hostile value at each door: refused while it is read, or taken and told by the rules. */
const cases: readonly (readonly [kind: Kind, value: string | number, planFile: string, table: string])[] = [
  ['prefix', '10.0.0.5/24', 'IPPLAN_HOST_BITS', 'TABLE_IP_HOST_BITS'],
  ['prefix', '010.1.1.0/24', 'TABLE_IP_LEADING_ZERO', 'TABLE_IP_LEADING_ZERO'],
  ['prefix', '::ffff:1.2.3.4/128', 'TABLE_IP_MAPPED', 'TABLE_IP_MAPPED'],
  ['prefix', 'fe80::%eth0/64', 'TABLE_IP_ZONE', 'TABLE_IP_ZONE'],
  ['prefix', '0.0.0.0/0', 'IPPLAN_DEFAULT_AS_PREFIX', ''],
  ['prefix', '::/0', 'IPPLAN_DEFAULT_AS_PREFIX', ''],
  ['prefix', '10.0.0.0/33', 'TABLE_IP_LENGTH', 'TABLE_IP_LENGTH'],
  ['prefix', '10.0.0.0/255.0.255.0', 'TABLE_IP_MASK', 'TABLE_IP_MASK'],
  ['prefix', '10.0.0.0', 'TABLE_IP_NO_LENGTH', 'TABLE_IP_NO_LENGTH'],
  ['prefix', 5, 'TABLE_IP_UNREADABLE', 'TABLE_IP_UNREADABLE'],
  ['address', '010.1.1.1/24', 'TABLE_IP_LEADING_ZERO', 'TABLE_IP_LEADING_ZERO'],
  ['address', '::ffff:1.2.3.4/128', 'TABLE_IP_MAPPED', 'TABLE_IP_MAPPED'],
  ['address', 'fe80::1%eth0/64', 'TABLE_IP_ZONE', 'TABLE_IP_ZONE'],
  ['address', '10.1.1.256/24', 'TABLE_IP_UNREADABLE', 'TABLE_IP_UNREADABLE'],
  ['vlan', 0, 'IPPLAN_VLAN_ID_INVALID', 'TABLE_VLAN_ID'],
  ['vlan', 4095, 'IPPLAN_VLAN_ID_INVALID', 'TABLE_VLAN_ID'],
  ['vlan', 1002, 'IPPLAN_VLAN_ID_INVALID', 'TABLE_VLAN_ID'],
  ['vlan', 1005, 'IPPLAN_VLAN_ID_INVALID', 'TABLE_VLAN_ID'],
  ['vlan', 5000, 'PLANFILE_TOO_BIG', 'TABLE_VLAN_ID'],
  ['vlan', '1-10', 'PLANFILE_NUMBER', 'TABLE_VLAN_ID'],
  ['vlan', 2.5, 'PLANFILE_WHOLE', 'TABLE_VLAN_ID'],
];

/** Ids are not what is tested. */
function counter(): () => string {
  let count = 0;
  return () => `id-${(count += 1)}`;
}

function planFile(kind: Kind, value: string | number): { plan: Plan | null; findings: readonly Finding[] } {
  const { list, field } = PLACES[kind];
  const name = kind === 'vlan' ? ', name: X' : '';
  const text = `brassage: 1\nname: Hostile\npresent:\n  ${list}:\n    - {${field}: ${JSON.stringify(value)}${name}}\n`;
  return readPlan(text, { file: 'plan.yaml', newId: counter() });
}

function table(kind: Kind, cell: string | number): readonly Finding[] {
  const rows = [
    [PLACES[kind].heading, 'Name'],
    [cell, 'X'],
  ];
  const roles = proposeRoles(kind, rows[0]!.map(String));
  return readTable(
    { file: 'x.csv', sheet: null, rows, headRow: 0 },
    { kind, roles, present: noObjects(), newId: counter() },
  ).findings;
}

/** What a person reads names the value, leaves no placeholder, and is nothing that the schema library says. */
function readsWell(found: Finding): void {
  for (const language of ['en', 'fr'] as const) {
    const { text, hint } = renderFinding(found, language);
    expect(`${text} ${hint}`).not.toMatch(/[{}]|Invalid|expected|Entrée invalide|attendu/);
  }
  expect(renderFinding(found, 'fr').text).not.toBe(renderFinding(found, 'en').text);
}

describe('a value that is none, at the plan file and at tables', () => {
  it.each(cases)('%s %j: %s in a plan file, %s in a table', (kind, value, inFile, inTable) => {
    const { plan, findings } = planFile(kind, value);
    const told = plan ? checkPlan(plan, { today: '2026-11-22' })[0]!.findings : findings;
    expect(told.map(({ code }) => code)).toContain(inFile);
    // As CSV has it, and as a cell of a workbook that holds a number.
    for (const cell of new Set([String(value), value]))
      expect(table(kind, cell).map(({ code }) => code)).toEqual(inTable === '' ? [] : [inTable]);
    for (const found of [...told, ...table(kind, value)]) readsWell(found);
  });
});

describe('a table of 100,000 rows with a bad one', () => {
  it('tells that one by its line, and gives no changes', () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => [`10.${(n >> 8) & 255}.${n & 255}.${n >> 16}/32`]);
    rows[77_776] = ['10.0.0.5/24x'];
    const read = readTable(
      { file: 'x.csv', sheet: null, rows: [['IP address'], ...rows], headRow: 0 },
      { kind: 'address', roles: ['address'], present: noObjects(), newId: counter() },
    );
    expect([read.changes.length, read.findings.map(({ where }) => where)]).toEqual([
      0,
      [[{ file: 'x.csv', line: 77_778, column: 1 }]],
    ]);
  });
});
