import { unzip, ZipRefused } from '#documents';
import { sheetsFrom, type SheetsRead } from './sheets.js';
import type { Finding } from '#findings';
import { noObjects, type PlanObjects } from '#plan';
import { readCatalogue, readNetBox, readTable, type CatalogueRead, type NetBoxFile, type NetBoxRead, type TableInput, type TableKind, type TableRead, type TypeFile } from '#planfile'; // prettier-ignore

/** A file as it came, and what is asked of it. Values in, values out: it crosses into a thread and back. */
export type Reading =
  | { readonly task: 'catalogue'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly task: 'netbox'; readonly name: string; readonly bytes: Uint8Array; readonly source: string }
  | { readonly task: 'netbox-lists'; readonly files: readonly NetBoxFile[]; readonly source: string }
  | { readonly task: 'sheets'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly task: 'table'; readonly table: TableInput; readonly kind: TableKind; readonly roles: readonly (string | null)[]; readonly present: PlanObjects }; // prettier-ignore

/** What each task answers. */
export interface ReadingAnswers {
  readonly catalogue: CatalogueRead;
  readonly netbox: NetBoxRead;
  readonly 'netbox-lists': NetBoxRead;
  readonly sheets: SheetsRead;
  readonly table: TableRead;
}

/** Reads a file of any size; only the thread does this, for it takes seconds. */
export async function read(reading: Reading): Promise<ReadingAnswers[Reading['task']]> {
  switch (reading.task) {
    case 'catalogue':
      return catalogueFrom(reading.name, reading.bytes);
    case 'netbox':
      return netBoxFrom(reading);
    case 'netbox-lists':
      return readNetBox(reading.files, reading.source);
    case 'sheets':
      return sheetsFrom(reading.name, reading.bytes);
    case 'table':
      return tableFrom(reading);
    default:
      throw new Error('no such task');
  }
}

function tableFrom({ table, kind, roles, present }: Extract<Reading, { task: 'table' }>): TableRead {
  let count = 0;
  return readTable(table, { kind, roles, present, newId: () => `t${(count += 1)}` });
}

/** The lists in a ZIP, or in one JSON file. */
function netBoxFrom({ name, bytes, source }: Extract<Reading, { task: 'netbox' }>): NetBoxRead {
  try {
    const entries = /\.zip$/i.test(name) ? unzip(bytes) : new Map([[name, bytes]]);
    const files = [...entries].filter(([file]) => /\.json$/i.test(file) && !/(^|\/)[._]/.test(file));
    return readNetBox(files.map(([file, content]) => ({ file, text: textOf(content) })), source); // prettier-ignore
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    const refused: Finding = { code: 'NETBOX_UNREADABLE', severity: 'error', where: [{ file: name }], params: { problem: cause.message } }; // prettier-ignore
    return { objects: noObjects(), findings: [refused] };
  }
}

/** The types in a ZIP of the library, or in one YAML file. */
function catalogueFrom(name: string, bytes: Uint8Array): CatalogueRead {
  const files: TypeFile[] = [];
  const findings: Finding[] = [];
  try {
    const entries = /\.zip$/i.test(name) ? unzip(bytes) : new Map([[name, bytes]]);
    for (const [file, content] of entries) {
      if (/\.ya?ml$/i.test(file) && !/(^|\/)[._]/.test(file)) files.push({ file, text: textOf(content) });
    }
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    findings.push({ code: 'CATALOGUE_YAML', severity: 'error', where: [{ file: name }], params: { problem: cause.message } }); // prettier-ignore
  }
  let count = 0;
  const read = readCatalogue(files, () => `t${(count += 1)}`);
  if (files.length === 0 && findings.length === 0)
    findings.push({ code: 'CATALOGUE_EMPTY', severity: 'error', where: [{ file: name }], params: { file: name } }); // prettier-ignore
  return { ...read, findings: [...findings, ...read.findings] };
}

/** What is no UTF-8 becomes signs that YAML takes for text: one bad file does not stop the others. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
