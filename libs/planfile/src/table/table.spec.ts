import { noObjects, type PlanObjects } from '#plan';
import { apply } from '#changes';
import {
  headRowOf,
  likeliestSheet,
  proposeRoles,
  readPlan,
  readTable,
  type TableInput,
  type TableKind,
} from '../index.js';

let next = 0;
const newId = (): string => `n${(next += 1)}`;
const { plan } = readPlan(
  `{brassage: 1, name: x, present: {deviceTypes: [{manufacturer: M, model: P, ports: [{name: '[1-4]', kind: front}]}],
  locations: [{name: S, kind: site, racks: [{name: SR1, heightU: 42, devices: [{name: P1, type: P}]}, {name: SR2, heightU: 42, devices: [{name: P1, type: P}, {name: P2, type: P}]}]}],
  cables: [{label: J-9, a: 'P2:4'}]}}`,
  { file: 'p', newId },
);
const present: PlanObjects = plan!.present;

function table(rows: TableInput['rows'], kind: TableKind = 'cable', roles?: readonly (string | null)[]) {
  const headings = rows[0]!.map(String);
  return readTable(
    { file: 'cables.csv', sheet: null, rows },
    { kind, roles: roles ?? proposeRoles(kind, headings), present, newId },
  );
}

describe('what a column gives is told by its heading', () => {
  it.each<[TableKind, string[], (string | null)[]]>([
    [
      'cable',
      [
        'N° câble',
        'Baie A',
        'Bandeau A',
        'Port A',
        'Baie B',
        'Bandeau B',
        'Port B',
        'Longueur (m)',
        'Catégorie',
        'Prix',
      ],
      ['label', 'aRack', 'aDevice', 'aPort', 'bRack', 'bDevice', 'bPort', 'lengthM', 'media', null],
    ],
    [
      'cable',
      ['Cable ID', 'From', 'To', 'Length', 'Color', 'Status'],
      ['label', 'a', 'b', 'lengthM', 'colour', 'status'],
    ],
    ['cable', ['label', 'Label', 'measuredLengthM'], ['label', null, 'measuredLengthM']],
    [
      'device',
      ['Nom', 'Modèle', 'Baie', 'U', 'N° de série'],
      ['name', 'type', 'rack', 'positionU', 'serial'],
    ],
    ['port', ['Baie', 'Équipement', 'Port', 'Connecteur'], ['deviceRack', 'device', 'name', 'connector']],
  ])('%s: %j', (kind, headings, roles) => expect(proposeRoles(kind, headings)).toEqual(roles));
});

describe('where the headings are', () => {
  const head = ['Repère', 'Baie A', 'Bandeau A', 'Port A', 'Longueur (m)', 'Couleur'];
  const data = ['0012', 'SR1', 'P1', '1', '2', 'bleu'];
  it.each<[string, TableInput['rows'], number]>([
    ['the first row', [head, data], 0],
    ['below a title and a gap', [['Brassage 2026'], [], head, data], 2],
    ['below a legend of two cells', [['Date', '2026-11-22'], head, data], 1],
    ['never below what could be a row', [data, head], 0],
    [
      'the first where no heading tells anything',
      [
        ['x', 'y'],
        ['1', '2'],
        ['Couleur', null],
      ],
      0,
    ],
    ['the first of two alike', [head, head, data], 0],
    ['nowhere', [], 0],
  ])('%s', (_, rows, at) => expect(headRowOf('cable', rows)).toBe(at));

  it('faults keep the line of the file', () => {
    const { findings } = table(
      [['Brassage 2026'], [], head, ['X', 'SR1', 'P1', '9', null, null]],
      'cable',
      proposeRoles('cable', head),
    );
    expect(findings).toMatchObject([{ code: 'PLANFILE_UNKNOWN_NEAR', where: [{ line: 4 }] }]);
  });

  it('of several sheets the one that tells most', () => {
    const sheets = [
      { sheet: 'Notes', rows: [['Lisez-moi']] },
      { sheet: 'Cordons', rows: [['Titre'], head, data] },
    ];
    expect(likeliestSheet('cable', sheets)?.sheet).toBe('Cordons');
    expect(likeliestSheet('cable', [{ rows: [['a']] }, { rows: [['b']] }])).toEqual({ rows: [['a']] });
    expect(likeliestSheet('cable', [])).toBeUndefined();
  });
});

describe('a table of cables', () => {
  const rows = [
    ['Repère', 'Baie A', 'Bandeau A', 'Port A', 'Vers', 'Longueur', 'Type', 'Statut'],
    ['0012', 'SR1', 'P1', 1, 'SR2/P1:2', '2,50 m', 'Cat. 6A', 'Posé'],
    ['1E05', 'SR1', 'P1', '3', null, null, 'OM4', null],
    [null, null, null, null, null, null, null, null],
    ['J-9', null, null, null, 'SR2/P2:1', '3', null, null],
  ];

  it('is read as people write it, identifiers to the letter; what is there is changed', () => {
    const { changes, findings, ...counts } = table(rows);
    expect(findings).toEqual([]);
    expect(counts).toEqual({ rows: 3, added: 2, changed: 1, sums: [] });
    const applied = apply(present, changes);
    const cables = applied.ok ? [...applied.objects.cable.values()] : [];
    expect(cables.map(({ label, lengthM, media, status }) => [label, lengthM, media, status])).toEqual([
      ['J-9', 3, 'other', 'planned'],
      ['0012', 2.5, 'cat6a', 'installed'],
      ['1E05', null, 'om4', 'planned'],
    ]);
    expect(cables[0]).toMatchObject({ a: [{}], b: [{}] });
  });

  it.each<[string, (string | number | null)[], string, number | undefined]>([
    ['a port that is not there', ['X', 'SR1', 'P1', '9', null, null, null, null], 'PLANFILE_UNKNOWN_NEAR', 2],
    ['a name that two have', ['X', null, 'P1', '1', null, null, null, null], 'PLANFILE_AMBIGUOUS', 3],
    ['a length that is none', ['X', null, null, null, null, 'long', null, null], 'PLANFILE_NUMBER', 6],
    ['a medium that is none', ['X', null, null, null, null, null, 'string', null], 'PLANFILE_CHOICE', 7],
    ['a label twice', ['0012', null, null, null, null, null, null, null], 'TABLE_ROW_TWICE', 1],
    [
      'a label that a spreadsheet ate',
      [12, null, null, null, null, null, null, null],
      'PLANFILE_CELL_NUMBER',
      1,
    ],
    ['500 letters', ['X'.repeat(500), null, null, null, null, null, null, null], 'PLANFILE_TOO_LONG', 1],
    [
      'letters that run backwards',
      ['A\u202eB', null, null, null, null, null, null, null],
      'PLANFILE_UNPRINTABLE',
      1,
    ],
  ])('%s: told with its place, and nothing comes in', (_, bad, code, column) => {
    const { changes, findings } = table([...rows, bad]);
    expect(changes).toEqual([]);
    expect(
      findings.slice(0, 1).map((finding) => [finding.code.replace(/_NEAR$/, ''), finding.where[0]]),
    ).toEqual([[code.replace(/_NEAR$/, ''), { file: 'cables.csv', line: 6, column }]]);
  });

  it('says all at once what is wrong with the columns', () => {
    const { findings } = table(
      [
        ['x', 'y'],
        ['1', '2'],
      ],
      'cable',
      ['a', 'a'],
    );
    expect(findings.map(({ code }) => code)).toEqual(['TABLE_COLUMN_TWICE', 'TABLE_COLUMN_NEEDED']);
    expect(table([['label']]).findings.map(({ code }) => code)).toEqual(['TABLE_EMPTY']);
  });
});

it('20,000 rows with one bad one: one finding, nothing comes in', () => {
  const many = Array.from({ length: 20_000 }, (_, row) => [`L-${row}`, row === 7777 ? 'nowhere:1' : null]);
  const { changes, findings, rows } = table([['label', 'a'], ...many]);
  expect([rows, changes.length, findings.length]).toEqual([20_000, 0, 1]);
  expect(findings[0]!.where).toEqual([{ file: 'cables.csv', line: 7779, column: 2 }]);
});

it('devices stand in their racks, and a plant with nothing in it takes none', () => {
  const rows = [
    ['Nom', 'Modèle', 'Baie', 'U'],
    ['SW1', 'P', 'SR1', '12.5'],
  ];
  expect(table(rows, 'device').changes).toMatchObject([
    { op: 'add', after: { name: 'SW1', positionU: 12.5 } },
  ]);
  const empty = readTable(
    { file: 'x', sheet: 'S', rows },
    { kind: 'device', roles: ['name', 'type', 'rack', 'positionU'], present: noObjects(), newId },
  );
  expect(empty.findings.map(({ where }) => where[0])).toMatchObject([
    { sheet: 'S', cell: 'B2' },
    { cell: 'C2' },
  ]);
});

describe('rows that sum up the table, and spaces that nobody sees', () => {
  const head = ['Repère', 'De', 'Vers', 'Longueur', 'Remarque'];
  it.each<[string, TableInput['rows'][number], boolean]>([
    ['a sum of metres', ['Total', null, null, '148,5 m', null], true],
    [
      'a sum that a formula makes',
      ['Sous-total', null, null, { strange: 'formula', shown: '148' }, null],
      true,
    ],
    ['the word in another column', [null, null, 'TOTAL :', 148, null], true],
    ['how many', ['Nombre de câbles', null, null, '48 câbles', null], true],
    ['a cable of that name', ['Total', 'P1:1', null, '2', null], false],
    ['a cable whose name begins so', ['Totalgaz-01', null, null, '2', null], false],
    ['no text at all', [null, null, null, 12, null], false],
  ])('%s', (_, row, isSum) => {
    const read = table([head, ['J-1', null, null, '2', null], row], 'cable');
    expect({ sums: read.sums, rows: read.rows }).toEqual(
      isSum ? { sums: [3], rows: 1 } : { sums: [], rows: 2 },
    );
  });

  it('a table of nothing but a sum is empty', () => {
    expect(table([head, ['Total', null, null, 0, null]]).findings).toMatchObject([{ code: 'TABLE_EMPTY' }]);
  });

  it('spaces around a cell go, letters and spaces within stay', () => {
    const { changes, findings } = table([head, ['  00 12\u00a0', ' SR1/P1:1 ', ' ', null, ' vu ']]);
    expect(findings).toEqual([]);
    expect(changes).toMatchObject([{ after: { label: '00 12', a: [{}], b: [], description: 'vu' } }]);
  });

  it('what cannot be printed is said in the reader’s words', () => {
    const { findings } = table([head, ['J\u202e1', null, null, null, null]]);
    expect(findings).toMatchObject([{ code: 'PLANFILE_UNPRINTABLE', where: [{ line: 2 }] }]);
  });
});
