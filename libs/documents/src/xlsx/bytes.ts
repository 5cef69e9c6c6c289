import type ExcelJS from 'exceljs';
import { unzip, zipOf } from '../zip.js';
import { withFilterNames } from './filter-names.js';

// A workbook says when it was made; equal content must give equal bytes.
const FIXED_TIME = new Date('2000-01-01T00:00:00Z');

/** The bytes of a workbook, packed again with fixed times and in the order of names. */
export async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  workbook.creator = 'Brassage';
  workbook.lastModifiedBy = 'Brassage';
  workbook.created = FIXED_TIME;
  workbook.modified = FIXED_TIME;
  // Not deflated here: it is packed again below. exceljs hands `zip` on to jszip, which its types do not know.
  const options = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;
  const raw = await workbook.xlsx.writeBuffer(options);
  const entries = [...unzip(new Uint8Array(raw))].map(([name, bytes]) => ({
    name,
    bytes: name === 'xl/workbook.xml' ? edited(bytes, (xml) => withFilterNames(xml, workbook)) : bytes,
  }));
  // [Content_Types].xml stands first by convention; some readers look there.
  return zipOf(
    entries
      .filter(({ name }) => !name.endsWith('/'))
      .toSorted((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1)),
  );
}

const edited = (bytes: Uint8Array, edit: (text: string) => string): Uint8Array =>
  new TextEncoder().encode(edit(new TextDecoder().decode(bytes)));

function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1;
}
