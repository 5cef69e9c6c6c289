import type ExcelJS from 'exceljs';
import { newWorkbook } from './new-workbook.js';
import { bytesOf } from './bytes.js';
import { offer, styleHeader, widthOf } from './write-workbook.js';

/** A list for people: the patch table, an addressing plan. */
export interface Table {
  /** Name of the sheet, at most 31 characters. */
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface TableColumn {
  readonly title: string;
  /** What may be chosen in it (a status to tick off on site). */
  readonly choices?: readonly string[];
  /** Carried along for a program that reads the file again; not shown, not printed. */
  readonly hidden?: true;
}

/** Paper sizes of ECMA-376, 18.18.50. */
const [A3, A4] = [8, 9];
/** Letters in a row that A4 holds at a size that can be read; 2.6 mm on A3 for twice as many. */
const MOST_ON_A4 = 150;
const MARGIN_INCH = 0.4;

/** Tables as a printable workbook: frozen header on every page, filters, landscape, one page wide, lines to write on. */
export async function tablesToXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  for (const table of tables) addTable(workbook, table);
  return bytesOf(workbook);
}

function addTable(workbook: ExcelJS.Workbook, { title, columns, rows }: Table): void {
  const sheet = workbook.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(columns.map((column) => column.title));
  for (const row of rows) sheet.addRow(row.map((cell) => cell));
  styleHeader(sheet, columns.length, rows.length + 1);
  let letters = 0;
  columns.forEach((column, index) => {
    const cells = rows.map((row) => row[index]);
    const width = widthOf([column.title, ...cells]);
    sheet.getColumn(index + 1).width = width;
    if (column.hidden) sheet.getColumn(index + 1).hidden = true;
    else letters += width;
    if (column.choices) offer(sheet, index + 1, rows.length + 1, column.choices);
    if (cells.some((cell) => typeof cell === 'number')) alignNumbers(sheet, index + 1, rows.length + 1);
  });
  const last = sheet.getColumn(Math.max(1, columns.filter(({ hidden }) => !hidden).length)).letter;
  Object.assign(sheet.pageSetup, {
    paperSize: letters > MOST_ON_A4 ? A3 : A4,
    orientation: 'landscape',
    margins: {
      left: MARGIN_INCH,
      right: MARGIN_INCH,
      top: MARGIN_INCH,
      bottom: 0.6,
      header: 0.3,
      footer: 0.3,
    },
    showGridLines: true,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
    // exceljs puts the signs before the columns only; without those before the rows LibreOffice takes it for none.
    printArea: `A$1:${last}$${rows.length + 1}`,
  });
  sheet.headerFooter.oddFooter = '&L&A&R&P / &N';
}

/** Numbers and their heading at the right, with air to the text of the next column. */
function alignNumbers(sheet: ExcelJS.Worksheet, column: number, last: number): void {
  for (let row = 1; row <= last; row += 1) {
    const cell = sheet.getCell(row, column);
    if (row === 1 || typeof cell.value === 'number')
      cell.alignment = { ...cell.alignment, horizontal: 'right', indent: 1 };
  }
}

/** What spreadsheet programs accept as the name of a sheet. */
function sheetName(title: string): string {
  return title.replaceAll(/[\\/*?:[\]]/g, '-').slice(0, 31);
}
