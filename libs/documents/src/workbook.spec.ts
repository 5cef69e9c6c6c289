import { readFileSync } from 'node:fs';
import { planToSheets, readPlan, sheetsToPlan, writePlan, type Sheet } from '#planfile';
import ExcelJS from 'exceljs';
import { readWorkbook, tablesToXlsx, unzip, writeWorkbook, zipOf } from './index.js';

let next = 0;
const newId = (): string => `n${(next += 1)}`;
const plan = readPlan(readFileSync('examples/atelier-nord/plan.yaml', 'utf8'), {
  file: 'plan.yaml',
  newId,
}).plan!;

async function sheetsOf(bytes: Uint8Array): Promise<readonly Pick<Sheet, 'name' | 'rows'>[]> {
  const read = await readWorkbook(bytes, 'plan.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.sheets as Sheet[];
}

/** A workbook as somebody's spreadsheet program might save it. */
async function saved(change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a plan in a workbook', () => {
  it('YAML → plan → XLSX → plan → YAML loses nothing', async () => {
    const read = await readWorkbook(await writeWorkbook(planToSheets(plan)), 'plan.xlsx');
    const back = read.ok ? sheetsToPlan(read.sheets, { file: 'plan.xlsx', newId }) : read;
    expect(back.findings).toEqual([]);
    expect('plan' in back && back.plan && writePlan(back.plan)).toBe(writePlan(plan));
  });

  it('equal sheets give equal bytes', async () => {
    const sheets: Sheet[] = [
      { name: 'Racks', rows: [['name'], ['SR2']], choices: { 0: ['a', 'b'] }, textColumns: [0] },
    ];
    expect(await writeWorkbook(sheets)).toEqual(await writeWorkbook(sheets));
  });

  it('keeps texts as texts: 0012, 1E05, =1+1, yes', async () => {
    const rows = [['name'], ['0012'], ['1E05'], ['=1+1'], ['yes'], ['@x'], ['-1']];
    const [sheet] = await sheetsOf(await writeWorkbook([{ name: 'Racks', rows, textColumns: [0] }]));
    expect(sheet!.rows).toEqual(rows);
  });
});

describe('a workbook from outside', () => {
  it.each<[string, ExcelJS.CellValue, string]>([
    ['a number among the labels', 12, 'PLANFILE_CELL_NUMBER'],
    ['a formula', { formula: '"J-"&12', result: 'J-12' }, 'PLANFILE_CELL_FORMULA'],
    ['a date', new Date(Date.UTC(2026, 2, 4)), 'PLANFILE_CELL_DATE'],
  ])('%s is told by sheet and cell', async (_, value, code) => {
    const bytes = await saved((workbook) => workbook.addWorksheet('Cables').addRows([['label'], [value]]));
    const { findings } = sheetsToPlan(await sheetsOf(bytes), { file: 'plan.xlsx', newId });
    expect(findings).toContainEqual(
      expect.objectContaining({ code, where: [{ file: 'plan.xlsx', sheet: 'Cables', cell: 'A2' }] }),
    );
  });

  it('a yes or no that LibreOffice saved as a formula is one', async () => {
    const values = [
      { formula: 'TRUE()', result: true } as unknown as ExcelJS.CellValue,
      { formula: 'FALSE()' },
    ];
    const bytes = await saved((workbook) => workbook.addWorksheet('VRFs').addRow(values));
    expect((await sheetsOf(bytes))[0]!.rows).toEqual([[true, false]]);
  });

  it('names each missing sheet', async () => {
    const bytes = await saved((workbook) => workbook.addWorksheet('Racks').addRow(['name']));
    const { plan: none, findings } = sheetsToPlan(await sheetsOf(bytes), { file: 'plan.xlsx', newId });
    expect(none).toBeNull();
    const missing = findings
      .filter(({ code }) => code === 'PLANFILE_SHEET_MISSING')
      .map(({ params }) => params['sheet']);
    expect(missing).toContain('Cables');
    expect(missing).not.toContain('Racks');
  });

  it.each<[string, Uint8Array, string]>([
    ['a text file', new TextEncoder().encode('label;a;b'), 'PLANFILE_WORKBOOK'],
    ['nothing at all', new Uint8Array(), 'PLANFILE_WORKBOOK'],
    ['a ZIP of something else', zipOf([{ name: 'a.txt', bytes: new Uint8Array(3) }]), 'PLANFILE_WORKBOOK'],
    [
      'a ZIP bomb',
      zipOf([{ name: 'xl/workbook.xml', bytes: new Uint8Array(20_000_000) }]),
      'PLANFILE_WORKBOOK_LIMIT',
    ],
  ])('%s is refused with the reason', async (_, bytes, code) => {
    const read = await readWorkbook(bytes, 'plan.xlsx');
    expect(read).toMatchObject({ ok: false, findings: [{ code }] });
  });

  it('a workbook cut off in the middle is refused', async () => {
    const whole = await writeWorkbook([{ name: 'Racks', rows: [['name'], ['SR2']] }]);
    for (const length of [10, 100, Math.floor(whole.length / 2), whole.length - 1])
      expect((await readWorkbook(whole.slice(0, length), 'plan.xlsx')).ok).toBe(false);
  });
});

describe('a table for people', () => {
  it('prints one page wide with its header on every page, and offers the states', async () => {
    const table = {
      title: 'Patching',
      columns: [{ title: 'Cord' }, { title: 'Status', choices: ['to do', 'done'] }],
      rows: [['J-1001', 'to do']],
    };
    const bytes = await tablesToXlsx([table]);
    const sheet = new TextDecoder().decode(unzip(bytes).get('xl/worksheets/sheet1.xml'));
    expect(sheet).toContain('fitToWidth="1"');
    expect(sheet).toContain('&quot;to do,done&quot;');
    expect(sheet).toContain('<pane ySplit="1"');
    expect(sheet).toContain('<autoFilter ref="A1:B2"/>');
    expect(new TextDecoder().decode(unzip(bytes).get('xl/workbook.xml'))).toContain('_xlnm.Print_Titles');
  });

  it.each([
    ['narrow', 'T1-01', 9],
    ['wide', 'T1-01 '.repeat(10).trim(), 8],
  ])('a %s one prints on the paper that keeps it legible, with lines to write on', async (_, text, paper) => {
    const columns = Array.from({ length: 4 }, (_unused, at) => ({ title: `C${at}` }));
    const bytes = await tablesToXlsx([{ title: 'T', columns, rows: [[text, 16, text, text]] }]);
    const sheet = new TextDecoder().decode(unzip(bytes).get('xl/worksheets/sheet1.xml'));
    expect(sheet).toContain(`paperSize="${paper}"`);
    expect(sheet).toContain('gridLines="1"');
    expect(new TextDecoder().decode(unzip(bytes).get('xl/styles.xml'))).toContain(
      'horizontal="right" indent="1"',
    );
  });
});
