import { renderFinding } from '#findings';
import { cableSchema, portSchema, deviceSchema, deviceTypeSchema, locationSchema } from '#cabling';
import { kinds, noObjects, planTables, type Plan, type PlanObjects } from '#plan';
import type { ReadSheet } from '#planfile';
import { tableFiles, workbookTable } from '../set/table-files.js';
import { readWorkbook } from '../xlsx/read-workbook.js';
import { redlineFinding } from './redline-finding.js';
import { readRedlines } from './read-redlines.js';

/** [T1:1] --L-1-- [T2:1] and [T1:2] --L-2-- [T2:2], no project. */
function plant(edit: (label: string) => object = () => ({})): Plan {
  const present = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as unknown as PlanObjects &
    Record<string, Map<string, object>>;
  const put = (kind: string, object: { id: string }): void => void present[kind]!.set(object.id, object);
  put('location', locationSchema.parse({ id: 'S', name: 'S', kind: 'site' }));
  put('deviceType', deviceTypeSchema.parse({ id: 't', manufacturer: 'G', model: 'O', role: 'outlet' }));
  for (const name of ['T1', 'T2']) {
    put('device', deviceSchema.parse({ id: name, name, typeId: 't', locationId: 'S' }));
    for (const n of [1, 2])
      put('port', portSchema.parse({ id: `${name}${n}`, deviceId: name, name: String(n), kind: 'front' }));
  }
  for (const n of [1, 2]) {
    const ends = { a: [{ portId: `T1${n}` }], b: [{ portId: `T2${n}` }] };
    put(
      'cable',
      cableSchema.parse({
        id: `c${n}`,
        label: `L-${n}`,
        role: 'horizontal',
        media: 'cat6a',
        lengthM: 20,
        ...ends,
        ...edit(`L-${n}`),
      }),
    );
  }
  return { name: 'P', present: { ...noObjects(), ...present }, project: null, waivers: [], policy: {} };
}

const schedule = (plan: Plan, lang: 'en' | 'fr' = 'en') =>
  planTables(plan, lang).find(({ name }) => name === 'cable-schedule')!;

/** The sheet as it comes back, with some cells filled in by title and row. */
function filled(
  plan: Plan,
  cells: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
  lang: 'en' | 'fr' = 'en',
): ReadSheet {
  const { title, columns, rows } = workbookTable(schedule(plan, lang));
  const label = columns.findIndex((column) => column.title === (lang === 'fr' ? 'Câble' : 'Cable'));
  const lines = rows.map((row) =>
    row.map((cell, at) => cells[String(row[label])]?.[columns[at]!.title] ?? cell),
  );
  return { name: title, rows: [columns.map((column) => column.title), ...lines.map((line) => [...line])] };
}

describe('Red lines', () => {
  it('a workbook that nobody touched changes nothing, in either language, through the bytes of a file', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const [file] = await tableFiles(schedule(plant(), lang));
      const read = await readWorkbook(file!.bytes, 'schedule.xlsx');
      expect(read.ok && readRedlines(read.sheets, plant().present, 'schedule.xlsx')).toEqual({
        redlines: [],
        changes: [],
        findings: [],
      });
    }
  });

  it('status, length and remark come back as one change for each cable', () => {
    const plan = plant();
    const sheet = filled(plan, {
      'L-1': { 'Site status': 'installed', 'Measured (m)': 17.2, 'Site remark': 'behind the duct' },
      'L-2': { 'Measured (m)': '21,5 m' },
    });
    const { changes, findings } = readRedlines([sheet], plan.present, 'f');
    expect(findings).toEqual([]);
    expect(changes.map(({ id, after }) => [id, after])).toEqual([
      [
        'c1',
        expect.objectContaining({
          status: 'installed',
          measuredLengthM: 17.2,
          description: 'behind the duct',
        }),
      ],
      ['c2', expect.objectContaining({ status: 'planned', measuredLengthM: 21.5 })],
    ]);
  });

  it('rows that were sorted, and a language other than the reader’s', () => {
    const plan = plant();
    const sheet = filled(plan, { 'L-2': { 'État sur site': 'posé' } }, 'fr');
    const [head, ...rows] = sheet.rows;
    const { changes } = readRedlines([{ ...sheet, rows: [head!, ...rows.toReversed()] }], plan.present, 'f');
    expect(changes.map(({ id }) => id)).toEqual(['c2']);
  });

  it.each([
    ['the plan changed the same field meanwhile', { measuredLengthM: 18 }, 'conflict', 0],
    ['the plan says the same already', { measuredLengthM: 17.2 }, 'same', 0],
    ['the plan changed another field', { description: 'x' }, 'change', 1],
  ] as const)('%s', (_what, edit, verdict, count) => {
    const sheet = filled(plant(), { 'L-1': { 'Measured (m)': 17.2 } });
    const now = plant((label) => (label === 'L-1' ? edit : {}));
    const { redlines, changes } = readRedlines([sheet], now.present, 'f');
    expect([redlines.map((it) => it.verdict), changes.length]).toEqual([[verdict], count]);
  });

  it('a cable is found by its label when ids were counted anew; one that is gone is told', () => {
    const plan = plant();
    const sheet = filled(plan, { 'L-1': { 'Measured (m)': 17 } });
    const renamed = plant();
    const cables = new Map(
      [...renamed.present.cable.values()]
        .filter(({ label }) => label !== 'L-2')
        .map((cable) => ['new-9', { ...cable, id: 'new-9' }] as const),
    );
    const { changes, findings } = readRedlines([sheet], { ...renamed.present, cable: cables }, 'f');
    expect(changes.map(({ id }) => id)).toEqual(['new-9']);
    expect(findings.map(({ code, params }) => [code, params?.['label']])).toEqual([
      ['REDLINE_UNKNOWN', 'L-2'],
    ]);
  });

  it.each([
    ['Site status', 'finished'],
    ['Measured (m)', 'long'],
    ['Measured (m)', '-3'],
    ['Site remark', 'x'.repeat(501)],
    ['Site remark', '#VALUE!'],
  ])('%s = %s is told with its row and changes nothing', (title, value) => {
    const plan = plant();
    const { changes, findings } = readRedlines(
      [filled(plan, { 'L-1': { [title]: value } })],
      plan.present,
      'f',
    );
    expect([changes, findings.map(({ code, params }) => [code, params?.['row']])]).toEqual([
      [],
      [['REDLINE_VALUE', 2]],
    ]);
  });

  it('any other workbook is refused in words', () => {
    const { findings } = readRedlines(
      [
        {
          name: 'x',
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
        },
      ],
      plant().present,
      'other.xlsx',
    );
    expect(findings.map(({ code }) => code)).toEqual(['REDLINE_SHEET']);
  });

  it('a conflict is told with the states and fields of the reader’s language', () => {
    const sheet = filled(plant(), { 'L-1': { 'Site status': 'installed', 'Measured (m)': 17.2 } });
    const now = plant((label) => (label === 'L-1' ? { status: 'tested', measuredLengthM: 3 } : {}));
    const { findings } = readRedlines([sheet], now.present, 'f');
    const told = findings.map((finding) => renderFinding(redlineFinding(finding, 'fr'), 'fr').text);
    expect(told.join(' ')).toContain(
      'émis « prévu », sur site « posé », mais le plan dit maintenant « mesuré »',
    );
    expect(told.join(' ')).toContain('Longueur mesurée (m)');
  });
});
