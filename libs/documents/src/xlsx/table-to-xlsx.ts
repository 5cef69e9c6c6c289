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

/** Tables as a printable workbook: frozen header on every page, filters, landscape A4 one page wide. */
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
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = widthOf([column.title, ...rows.map((row) => row[index])]);
    if (column.hidden) sheet.getColumn(index + 1).hidden = true;
    if (column.choices) offer(sheet, index + 1, rows.length + 1, column.choices);
  });
  const last = sheet.getColumn(Math.max(1, columns.filter(({ hidden }) => !hidden).length)).letter;
  Object.assign(sheet.pageSetup, {
    paperSize: 9, // A4 (ECMA-376, 18.18.50)
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
    // exceljs puts the signs before the columns only; without those before the rows LibreOffice takes it for none.
    printArea: `A$1:${last}$${rows.length + 1}`,
  });
  sheet.headerFooter.oddFooter = '&L&A&R&P / &N';
}

/** What spreadsheet programs accept as the name of a sheet. */
function sheetName(title: string): string {
  return title.replaceAll(/[\\/*?:[\]]/g, '-').slice(0, 31);
}
