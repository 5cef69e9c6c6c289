import ExcelJS from 'exceljs';
import { zipOf, ZipRefused } from '../zip.js';
import { readCells } from './read-cells.js';
import { readWorkbook } from './read-workbook.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Câbles & cordons');
  sheet.addRow(['Label', 'Length', 'Laid', 'Sure', 'Sum', 'Note']);
  sheet.addRow([
    '0012',
    2.5,
    new Date('2026-11-22'),
    true,
    { formula: 'B2*2', result: 5 },
    { richText: [{ text: 'two ' }, { text: 'runs', font: { bold: true } }] },
  ]);
  sheet.addRow(['1E05', -3, null, false, '', 'a <b> & "c" _x0041_']);
  sheet.getCell('C5').value = 'far';
  sheet.getCell('A6').value = { text: 'linked', hyperlink: 'https://x.example' };
  book.addWorksheet('Empty');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

it('reads the cells as the reader of whole workbooks does', async () => {
  const file = await workbook();
  const whole = await readWorkbook(file, 'a.xlsx');
  const cells = readCells(file).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => cell ?? null)),
  }));
  const trimmed = (rows: readonly (readonly unknown[])[]): unknown[][] =>
    rows.map((row) =>
      row
        .slice(0, row.findLastIndex((cell) => cell !== null && cell !== '') + 1)
        .map((cell) => (cell === '' ? null : cell)),
    );
  expect(whole.ok && whole.sheets.map(({ name, rows }) => [name, trimmed(rows)])).toEqual(
    cells.map(({ name, rows }) => [name, trimmed(rows)]),
  );
  expect(cells[0]?.rows[1]).toEqual([
    '0012',
    2.5,
    { strange: 'date', shown: '2026-11-22' },
    true,
    { strange: 'formula', shown: '5' },
    'two runs',
  ]);
});

it('tells a sheet that is larger than a table, and files that are none', () => {
  const rows = '<row r="300001"><c r="A300001"><v>1</v></c></row>';
  const book = (sheet: string): Uint8Array =>
    zipOf([
      {
        name: 'xl/workbook.xml',
        bytes: bytes('<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: bytes('<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        bytes: bytes(
          `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ),
      },
    ]);
  expect(() => readCells(book(rows))).toThrow('300001 rows');
  expect(() => readCells(book('<row r="1"><c r="ZZ1"><v>1</v></c></row>'))).toThrow('columns');
  expect(() => readCells(zipOf([{ name: 'a', bytes: bytes('x') }]))).toThrow(ZipRefused);
  // No entity grows: what is not of the standard stays as it was written.
  expect(
    readCells(book('<row r="1"><c r="A1" t="inlineStr"><is><t>&a;&#65;&lt;</t></is></c></row>')),
  ).toEqual([{ name: 'S', rows: [['&a;A<']] }]);
});
