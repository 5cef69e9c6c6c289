import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planTables, type Plan, type ViewTable } from '#plan';
import { planToSheets, readPlan, sheetsToPlan, writePlan } from '#planfile';
import { readRedlines } from '../redlines/read-redlines.js';
import { workbookTable } from '../set/table-files.js';
import { readSheets } from '../sheets.js';
import { unzip } from '../zip.js';
import { tablesToXlsx } from './table-to-xlsx.js';
import { writeWorkbook } from './write-workbook.js';

const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
afterAll(() => rmSync(folder, { recursive: true }));

let next = 0;
const newId = (): string => `n${(next += 1)}`;
const plan = readPlan(readFileSync('examples/atelier-nord/plan.yaml', 'utf8'), {
  file: 'plan.yaml',
  newId,
}).plan!;

/** What LibreOffice says of a sheet; rows and columns count from 0, both ends included. */
interface SeenSheet {
  readonly name: string;
  readonly cells: readonly (readonly (string | number)[])[];
  readonly frozen: readonly [number, number] | null;
  readonly printArea: readonly (readonly number[])[];
  readonly titleRows: readonly [number, number] | null;
  readonly hidden: readonly number[];
  readonly choices: Readonly<
    Record<string, { readonly choices: readonly string[]; readonly forbids: boolean }>
  >;
}

interface Job {
  readonly bytes: Uint8Array;
  /** Whether it is looked at, beside being saved again. */
  readonly look?: true;
  /** What is typed, `Sheet!M2` → text. */
  readonly type?: Readonly<Record<string, string>>;
}

interface Seen {
  readonly sheets: readonly SeenSheet[];
  /** What the program saved. */
  readonly saved: Uint8Array;
}

/** Opens the workbooks in one run of the program, types into them, and saves each. */
function inLibreOffice(jobs: readonly Job[]): Seen[] {
  const path = (index: number, ending: string): string => join(folder, `${index}${ending}`);
  const workbooks = jobs.map(({ bytes, look = false, type = {} }, index) => {
    writeFileSync(path(index, '.xlsx'), bytes);
    return { open: path(index, '.xlsx'), look, type, save: path(index, '-saved.xlsx') };
  });
  const out = execFileSync('/usr/bin/python3', ['test/support/open-in-libreoffice.py'], {
    input: JSON.stringify({ profile: join(folder, 'profile'), workbooks }),
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return (JSON.parse(out) as Pick<Seen, 'sheets'>[]).map(({ sheets }, index) => ({
    sheets,
    saved: new Uint8Array(readFileSync(path(index, '-saved.xlsx'))),
  }));
}

/** The cells as a spreadsheet has them: nothing is an empty text. */
const asCells = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((cell) => cell ?? ''));

const part = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzip(bytes).get(name));

function changesOf(plan: Plan, saved: Uint8Array) {
  const { sheets } = readSheets('saved.xlsx', saved);
  const read = sheets.map(({ sheet, rows }) => ({ name: sheet ?? '', rows: rows.map((row) => [...row]) }));
  return readRedlines(read, { ...plan.present, cable: cablesOf(plan) }, 'saved.xlsx');
}

/** What the rows of the schedule speak of: the plan with its project. */
const cablesOf = ({ present, project }: Plan): Plan['present']['cable'] =>
  new Map([
    ...present.cable,
    ...(project?.changes ?? []).flatMap(({ change }) =>
      change.kind === 'cable' && change.after ? [[change.id, change.after] as const] : [],
    ),
  ]);

describe('LibreOffice', () => {
  const tables = planTables(plan, 'fr').filter(({ rows }) => rows.length > 0);
  const schedule = tables.find(({ name }) => name === 'cable-schedule')!;
  const at = (title: string): string =>
    String.fromCharCode(65 + schedule.columns.findIndex((column) => column.title === title));
  const cell = (title: string, row: number): string => `${schedule.title}!${at(title)}${row}`;
  let all: Seen;
  let filled: Seen;
  let whole: Seen;

  // One start of the program for all of them: its first takes some seconds, each workbook some tenths.
  beforeAll(async () => {
    [all, filled, whole] = inLibreOffice([
      { bytes: await tablesToXlsx(tables.map(workbookTable)), look: true },
      {
        bytes: await tablesToXlsx([workbookTable(schedule)]),
        type: {
          [cell('État sur site', 2)]: 'posé',
          [cell('Mesuré (m)', 2)]: '17.2',
          [cell('Mesuré (m)', 3)]: '21,5 m',
          [cell('Remarque du site', 3)]: '=derrière la gaine',
        },
      },
      { bytes: await writeWorkbook(planToSheets(plan)) },
    ]) as [Seen, Seen, Seen];
  }, 600_000);

  it('opens every table with its cells, frozen header, filter, choices, print area and titles', () => {
    expect(all.sheets.map(({ name }) => name)).toEqual(tables.map(({ title }) => title));
    tables.forEach((table, index) => {
      const seen = all.sheets[index]!;
      const { columns, rows } = workbookTable(table);
      expect(seen.cells).toEqual(asCells([columns.map(({ title }) => title), ...rows]));
      const shown = columns.filter(({ hidden }) => !hidden).length;
      expect([seen.name, seen.frozen, seen.titleRows, seen.printArea]).toEqual([
        table.title,
        [1, 0],
        [0, 0],
        [[0, 0, rows.length, shown - 1]],
      ]);
      expect(seen.choices).toEqual(choicesOf(table));
      expect(seen.hidden).toEqual(columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])));
      const filter = /<autoFilter ref="A1:([A-Z]+)(\d+)"/.exec(
        part(all.saved, `xl/worksheets/sheet${index + 1}.xml`),
      );
      expect([table.title, filter?.[2]]).toEqual([table.title, String(rows.length + 1)]);
    });
  });

  it('what a person typed in it and saved comes back as red lines, and nothing else does', () => {
    const untouched = changesOf(plan, all.saved);
    expect([untouched.redlines, untouched.findings]).toEqual([[], []]);
    const { redlines, changes, findings } = changesOf(plan, filled.saved);
    const [first, second] = schedule.rows.map(({ cells }) => String(cells[1]));
    // A remark that begins with `=` is a formula to the program: what was meant is lost, and told.
    expect(findings.map(({ code, params }) => [code, params['label'], params['value']])).toEqual([
      ['REDLINE_VALUE', second, '#VALUE!'],
    ]);
    expect(redlines.map(({ label, field, filled: value }) => [label, field, value])).toEqual([
      [first, 'status', 'installed'],
      [first, 'measuredLengthM', 17.2],
      [second, 'measuredLengthM', 21.5],
    ]);
    expect(changes.map(({ after }) => after)).toEqual([
      expect.objectContaining({ label: first, status: 'installed', measuredLengthM: 17.2 }),
      expect.objectContaining({ label: second, measuredLengthM: 21.5 }),
    ]);
  });

  it('a plan that it opened and saved again as a workbook is the same plan', () => {
    const { sheets } = readSheets('saved.xlsx', whole.saved);
    const read = sheets.map(({ sheet, rows }) => ({ name: sheet ?? '', rows }));
    const back = sheetsToPlan(read, { file: 'saved.xlsx', newId });
    expect(back.findings).toEqual([]);
    expect(back.plan && writePlan(back.plan)).toBe(writePlan(plan));
  });
});

/** The columns of a table that offer something, by their place. */
function choicesOf({ columns }: ViewTable) {
  return Object.fromEntries(
    columns.flatMap(({ choices }, column) =>
      choices ? [[String(column), { choices: [...choices], forbids: false }]] : [],
    ),
  );
}
