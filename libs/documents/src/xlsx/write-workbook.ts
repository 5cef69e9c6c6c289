import type { Sheet } from '#planfile';
import type ExcelJS from 'exceljs';
import { newWorkbook } from './new-workbook.js';
import { bytesOf } from './bytes.js';

/** Rows below the last one that still offer their choices: room to add by hand. */
const ROOM = 500;

/**
 * A plan's sheets as an XLSX workbook. Every text is a text cell (never a formula), text columns stay text for what is
 * typed later, the header is frozen and filters, and enumerations offer their values. Equal sheets give equal bytes.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  for (const sheet of sheets) addSheet(workbook, sheet);
  return bytesOf(workbook);
}

function addSheet(workbook: ExcelJS.Workbook, { name, rows, choices, textColumns }: Sheet): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const [header = []] = rows;
  for (const row of rows) sheet.addRow(row.map((cell) => cell));
  styleHeader(sheet, header.length, rows.length);
  header.forEach((_, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = widthOf(rows.map((row) => row[index]));
    if (textColumns?.includes(index)) column.numFmt = '@';
  });
  for (const [index, values] of Object.entries(choices ?? {}))
    offer(sheet, Number(index) + 1, rows.length + ROOM, values);
}

/** A bold frozen header with a filter on every column, over all rows: LibreOffice drops one that ends with the header. */
export function styleHeader(sheet: ExcelJS.Worksheet, columns: number, lastRow: number): void {
  const header = sheet.getRow(1);
  header.font = { bold: true };
  for (let column = 1; column <= columns; column += 1) {
    header.getCell(column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F0F9' } };
    header.getCell(column).border = { bottom: { style: 'thin' } };
  }
  if (columns > 0)
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(1, lastRow), column: columns } };
}

/** As wide as the widest text in it, within reason. */
export function widthOf(cells: readonly (string | number | boolean | null | undefined)[]): number {
  const longest = Math.max(
    4,
    ...cells.map((cell) => (cell === null || cell === undefined ? 0 : String(cell).length)),
  );
  return Math.min(60, longest + 2);
}

/** A list to choose from, without forbidding what the checks will explain better. */
export function offer(
  sheet: ExcelJS.Worksheet,
  column: number,
  lastRow: number,
  values: readonly string[],
): void {
  const list = `"${values.join(',')}"`;
  // A list inside the sheet may have 255 characters (ECMA-376, 18.3.1.32); longer ones would need a sheet of their own.
  if (list.length > 255) return;
  const letter = sheet.getColumn(column).letter;
  validationsOf(sheet).add(`${letter}2:${letter}${lastRow}`, {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: false,
  });
}

interface Validations {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

/** exceljs has validations by range, but its types know only those of a cell. */
function validationsOf(sheet: ExcelJS.Worksheet): Validations {
  return (sheet as unknown as { dataValidations: Validations }).dataValidations;
}
