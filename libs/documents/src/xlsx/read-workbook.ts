import type { Finding } from '#findings';
import type { CellValue, ReadSheet, StrangeCell } from '#planfile';
import type ExcelJS from 'exceljs';
import { isTruth } from './read-cells.js';
import { newWorkbook } from './new-workbook.js';
import { unzip, zipOf, zipLimits, ZipRefused, type ZipLimits } from '../zip.js';

/** What a sheet may have; a plant of 100,000 cables fits. */
const MAX_ROWS = 300_000;
const MAX_COLUMNS = 100;

/** A workbook is text: it packs well, but not this well, and it never needs this much. */
const limits: ZipLimits = { ...zipLimits, totalBytes: 512 * 2 ** 20 };

export type WorkbookRead =
  | { readonly ok: true; readonly sheets: readonly ReadSheet[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The cells of an XLSX workbook from outside, as they are: nothing computed, nothing guessed. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<WorkbookRead> {
  const refuse = (code: string, problem: string): WorkbookRead => ({
    ok: false,
    findings: [{ code, severity: 'error', where: [{ file }], params: { problem } }],
  });
  try {
    const workbook = await loaded(bytes);
    const large = workbook.worksheets.find(
      (sheet) => sheet.rowCount > MAX_ROWS || sheet.columnCount > MAX_COLUMNS,
    );
    if (large)
      return refuse('PLANFILE_WORKBOOK_LIMIT', `${large.name}: ${large.rowCount} × ${large.columnCount}`);
    return { ok: true, sheets: workbook.worksheets.map(cellsOf) };
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    return refuse(
      cause instanceof ZipRefused && !cause.cause ? 'PLANFILE_WORKBOOK_LIMIT' : 'PLANFILE_WORKBOOK',
      problem,
    );
  }
}

/** Unpacked within limits and packed again without compression, so that the reader inflates nothing unchecked. */
async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const entries = unzip(bytes, limits);
  if (!entries.has('xl/workbook.xml'))
    throw new ZipRefused('no workbook inside', { cause: 'xl/workbook.xml' });
  const parts = [...entries].filter(([name]) =>
    /^(\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/)/.test(name),
  );
  const safe = zipOf(
    parts.filter(([name]) => !name.endsWith('/')).map(([name, content]) => ({ name, bytes: content })),
  );
  const workbook = await newWorkbook();
  await workbook.xlsx.load(
    safe.buffer.slice(safe.byteOffset, safe.byteOffset + safe.byteLength) as ArrayBuffer,
  );
  return workbook;
}

function cellsOf(sheet: ExcelJS.Worksheet): ReadSheet {
  const rows: (CellValue | StrangeCell)[][] = Array.from({ length: sheet.rowCount }, () => []);
  sheet.eachRow((row, number) => {
    rows[number - 1] = Array.from({ length: row.cellCount }, (_, index) => cellOf(row.getCell(index + 1)));
  });
  return { name: sheet.name, rows };
}

function cellOf(cell: ExcelJS.Cell): CellValue | StrangeCell {
  const { value } = cell;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return { strange: 'date', shown: value.toISOString().slice(0, 10) };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return value.text;
  if ('formula' in value && isTruth(value.formula)) return value.formula === 'TRUE()';
  return { strange: 'formula', shown: cell.text };
}
