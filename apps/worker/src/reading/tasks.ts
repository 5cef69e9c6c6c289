import {
  keptFloorPlan,
  readSheets,
  readWorkbook,
  unpackPlan,
  unzip,
  ZipRefused,
  type KeptFloorPlan,
} from '#documents';
import type { Finding } from '#findings';
import { floorPlanNames, noObjects, type Plan, type PlanChange, type PlanObjects } from '#plan';
import {
  headRowOf,
  likeliestSheet,
  proposeRoles,
  readCatalogue,
  readNetBox,
  readPlan,
  readTable,
  sheetsToPlan,
  shownCell,
  type CatalogueRead,
  type NetBoxFile,
  type NetBoxRead,
  type PhpIpamMapping,
  type PhpIpamRead,
  type TableInput,
  type TableKind,
  type TypeFile,
} from '#planfile';
import { phpIpamFrom, phpIpamLook, type PhpIpamLook } from './phpipam.js';

/** A file as it came. */
interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which table of a file, and of what. */
export interface TableChoice {
  readonly kind: TableKind;
  /** A sheet of a workbook; null: the one whose headings tell most. */
  readonly sheet: string | null;
  /** The row of the headings, from 0; null: the one that tells most. */
  readonly headRow: number | null;
}

/** A file, and what is asked of it. Values in, values out: it crosses into a thread and back. */
export type Reading =
  | ({ readonly task: 'plan' } & File)
  | ({ readonly task: 'catalogue' } & File)
  | ({ readonly task: 'netbox'; readonly source: string } & File)
  | { readonly task: 'netbox-lists'; readonly files: readonly NetBoxFile[]; readonly source: string }
  | ({ readonly task: 'phpipam'; readonly mapping: PhpIpamMapping } & File)
  | ({ readonly task: 'phpipam-look' } & File)
  | ({ readonly task: 'look' } & File & TableChoice)
  | ({
      readonly task: 'table';
      readonly roles: readonly (string | null)[] | null;
      readonly present: PlanObjects;
    } & File &
      TableChoice);

/** A plan file as it was read; with any fault there is no plan. `made`: ids that the file did not bring. */
export interface PlanFileRead {
  readonly plan: Plan | null;
  readonly made: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** Plans of floors that came with it, by the names that its places give. */
  readonly floorPlans: ReadonlyMap<string, KeptFloorPlan>;
}

/** The first look at a table: headings, what they seem to give, and some rows. */
export interface TableLook {
  readonly sheets: readonly string[];
  /** The sheet that was looked at; null for a text file. */
  readonly sheet: string | null;
  /** The row that holds the headings, from 0. */
  readonly headRow: number;
  readonly headings: readonly string[];
  readonly roles: readonly (string | null)[];
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
}

export interface TableFileRead {
  readonly changes: readonly PlanChange[];
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  /** Lines that sum up the table, which are not read. */
  readonly sums: readonly number[];
  readonly findings: readonly Finding[];
}

/** What each task answers; a file that holds no table answers why. */
export interface ReadingAnswers {
  readonly plan: PlanFileRead;
  readonly catalogue: CatalogueRead;
  readonly netbox: NetBoxRead;
  readonly 'netbox-lists': NetBoxRead;
  readonly phpipam: PhpIpamRead;
  readonly 'phpipam-look': PhpIpamLook;
  readonly look: TableLook | readonly Finding[];
  readonly table: TableFileRead;
}

const SAMPLE = 20;

/** Reads a file of any size; only the thread does this, for it takes seconds. */
export async function read(reading: Reading): Promise<ReadingAnswers[Reading['task']]> {
  switch (reading.task) {
    case 'plan':
      return /\.zip$/i.test(reading.name) ? packageFrom(reading) : planFrom(reading);
    case 'catalogue':
      return catalogueFrom(reading);
    case 'netbox':
      return netBoxFrom(reading);
    case 'netbox-lists':
      return readNetBox(reading.files, reading.source);
    case 'phpipam':
      return phpIpamFrom(reading);
    case 'phpipam-look':
      return phpIpamLook(reading);
    case 'look':
      return lookAt(reading);
    case 'table':
      return tableFrom(reading);
    default:
      throw new Error('no such task');
  }
}

/** A plan file with the plans of its floors; what no place names stays outside. */
async function packageFrom({ name, bytes }: File): Promise<PlanFileRead> {
  const refused = (finding: Finding): PlanFileRead => ({
    plan: null,
    made: new Set(),
    findings: [finding],
    floorPlans: new Map(),
  });
  try {
    const inside = unpackPlan(bytes);
    const read = await planFrom(inside.plan);
    const floorPlans = new Map<string, KeptFloorPlan>();
    for (const named of read.plan ? floorPlanNames(read.plan) : []) {
      const file = inside.floorPlans.get(named);
      const kept = file && (await keptFloorPlan(named, file));
      if (file && !kept) return refused(fault('FLOOR_PLAN_UNREADABLE', named));
      if (kept) floorPlans.set(named, kept);
    }
    return { ...read, floorPlans };
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    return refused(fault('PLANFILE_PACKAGE', name, { problem: cause.message }));
  }
}

async function planFrom({ name, bytes }: File): Promise<PlanFileRead> {
  const made = new Set<string>();
  const floorPlans = new Map<string, KeptFloorPlan>();
  let count = 0;
  const newId = (): string => {
    const id = `n${(count += 1)}`;
    made.add(id);
    return id;
  };
  const options = { file: name, newId };
  if (!/\.xlsx$/i.test(name)) {
    const text = utf8(bytes);
    if (text === null) return { plan: null, made, findings: [fault('PLANFILE_ENCODING', name)], floorPlans };
    return { made, floorPlans, ...readPlan(text, options) };
  }
  const workbook = await readWorkbook(bytes, name);
  return workbook.ok
    ? { made, floorPlans, ...sheetsToPlan(workbook.sheets, options) }
    : { plan: null, made, floorPlans, findings: workbook.findings };
}

/** Null: the bytes are no UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws at a byte that is no UTF-8, and at nothing else.
    return null;
  }
}

function tableOf({ name, bytes, sheet, kind }: File & TableChoice): {
  readonly table: TableInput | undefined;
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
} {
  const { sheets, findings } = readSheets(name, bytes);
  const table = sheet === null ? likeliestSheet(kind, sheets) : sheets.find((one) => one.sheet === sheet);
  const told = findings.length > 0 || table ? findings : [fault('TABLE_EMPTY', name)];
  return { table, sheets: sheets.flatMap((one) => one.sheet ?? []), findings: told };
}

/** The row of the headings: as a person says, else the one that tells most. */
const headOf = ({ kind, headRow }: TableChoice, { rows }: TableInput): number =>
  headRow === null ? headRowOf(kind, rows) : Math.min(headRow, Math.max(0, rows.length - 1));

function lookAt(file: File & TableChoice): TableLook | readonly Finding[] {
  const { table, sheets, findings } = tableOf(file);
  if (!table) return findings;
  const headRow = headOf(file, table);
  const rows = table.rows.slice(headRow);
  const [headings = [], ...sample] = rows.slice(0, SAMPLE + 1).map((row) => row.map(shownCell));
  const roles = proposeRoles(file.kind, headings);
  return { sheets, sheet: table.sheet, headRow, headings, roles, rows: Math.max(0, rows.length - 1), sample };
}

function tableFrom(reading: Extract<Reading, { task: 'table' }>): TableFileRead {
  const { kind, present } = reading;
  const { table, findings } = tableOf(reading);
  if (!table) return { changes: [], rows: 0, added: 0, changed: 0, sums: [], findings };
  const headRow = headOf(reading, table);
  const roles = reading.roles ?? proposeRoles(kind, (table.rows[headRow] ?? []).map(shownCell));
  let count = 0;
  return readTable({ ...table, headRow }, { kind, roles, present, newId: () => `t${(count += 1)}` });
}

/** The lists in a ZIP, or in one JSON file. */
function netBoxFrom({ name, bytes, source }: Extract<Reading, { task: 'netbox' }>): NetBoxRead {
  try {
    const entries = /\.zip$/i.test(name) ? unzip(bytes) : new Map([[name, bytes]]);
    const files = [...entries].filter(([file]) => /\.json$/i.test(file) && !/(^|\/)[._]/.test(file));
    return readNetBox(
      files.map(([file, content]) => ({ file, text: textOf(content) })),
      source,
    );
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    return { objects: noObjects(), findings: [fault('NETBOX_UNREADABLE', name, { problem: cause.message })] };
  }
}

/** The types in a ZIP of the library, or in one YAML file. */
function catalogueFrom({ name, bytes }: File): CatalogueRead {
  const files: TypeFile[] = [];
  const findings: Finding[] = [];
  try {
    const entries = /\.zip$/i.test(name) ? unzip(bytes) : new Map([[name, bytes]]);
    for (const [file, content] of entries) {
      if (/\.ya?ml$/i.test(file) && !/(^|\/)[._]/.test(file)) files.push({ file, text: textOf(content) });
    }
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    findings.push(fault('CATALOGUE_YAML', name, { problem: cause.message }));
  }
  let count = 0;
  const read = readCatalogue(files, () => `t${(count += 1)}`);
  if (files.length === 0 && findings.length === 0) findings.push(fault('CATALOGUE_EMPTY', name));
  return { ...read, findings: [...findings, ...read.findings] };
}

/** What is no UTF-8 becomes signs that YAML takes for text: one bad file does not stop the others. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

const fault = (code: string, file: string, params: Finding['params'] = {}): Finding => ({
  code,
  severity: 'error',
  where: [{ file }],
  params: { file, ...params },
});
