import type { Finding, Place } from '#findings';
import { isRecord } from '../netbox/lists.js';
import type { CellValue, StrangeCell } from '../sheets/sheet.js';
import { columnName } from '../sheets/sheet.js';
import { plainHeading } from '../table/roles.js';

/** The lists of phpIPAM that are taken over, under the names that its sheets have. */
export const phpIpamLists = ['sections', 'vrfs', 'domains', 'vlans', 'subnets', 'addresses'] as const;
export type PhpIpamList = (typeof phpIpamLists)[number];

/** One file of an export: a table (CSV, or a sheet of a workbook), or the JSON answers of the API. */
export type PhpIpamFile =
  | {
      readonly file: string;
      readonly sheet: string | null;
      readonly rows: readonly (readonly (CellValue | StrangeCell)[])[];
    }
  | { readonly file: string; readonly json: string };

/** A row of a list: its fields under the names of the API, and where it stands. */
export interface PhpIpamRow {
  readonly place: Place;
  readonly fields: ReadonlyMap<string, string>;
}

/** What a column of the export is called in the API. Other columns keep their own name (custom fields). */
// prettier-ignore
const FIELDS: Readonly<Record<string, string>> = {
  'ip address': 'ip', 'ip addr': 'ip', ip: 'ip', hostname: 'hostname', 'dns name': 'hostname', subnet: 'subnet', mask: 'mask', description: 'description', vlan: 'vlan', 'vlan number': 'vlan',
  'vlan domain': 'domain', domain: 'domain', vrf: 'vrf', 'master subnet': 'master', section: 'section', mac: 'mac', 'mac address': 'mac', owner: 'owner', device: 'device', port: 'port', note: 'note',
  tag: 'tag', 'ip state': 'tag', state: 'tag', gateway: 'is_gateway', 'is gateway': 'is_gateway', name: 'name', number: 'number', rd: 'rd', parent: 'parent',
};

/** Which list a table is, told by its columns: the name of a sheet may be translated. */
function listOf(headings: readonly string[]): PhpIpamList | null {
  const has = (...names: readonly string[]): boolean => names.every((name) => headings.includes(name));
  if (has('ip')) return 'addresses';
  if (has('subnet')) return 'subnets';
  if (has('number', 'name')) return 'vlans';
  if (has('rd', 'name')) return 'vrfs';
  if (has('parent', 'name')) return 'sections';
  return has('name', 'description') && headings.length <= 3 ? 'domains' : null;
}

/** Sorts the files of an export into lists. What cannot be told is a finding. */
export function listsFrom(
  files: Iterable<PhpIpamFile>,
  findings: Finding[],
  mapping: PhpIpamMapping = {},
): Map<PhpIpamList, PhpIpamRow[]> {
  const lists = new Map<PhpIpamList, PhpIpamRow[]>();
  const take = (list: PhpIpamList | null, rows: readonly PhpIpamRow[], file: string, name: string): void => {
    if (list) lists.set(list, [...(lists.get(list) ?? []), ...rows]);
    else if (rows.length > 0)
      findings.push({
        code: 'PHPIPAM_LIST_UNKNOWN',
        severity: 'warning',
        where: [{ file }],
        params: { list: name, count: rows.length },
      });
  };
  for (const file of files) {
    if ('json' in file) fromJson(file, findings, take);
    else {
      const [first = [], ...body] = file.rows;
      const headings = first.map((cell) => mappedName(textOf(cell), mapping));
      take(listOf(headings), tableRows(file, headings, body), file.file, file.sheet ?? file.file);
    }
  }
  return lists;
}

/** Heading of a column → the field of phpIPAM that it gives; null: nothing. Headings that it lacks mean what they are called. */
export type PhpIpamMapping = Readonly<Record<string, string | null>>;

/** The fields that a column may be said to give. */
export const phpIpamFields: readonly string[] = [...new Set(Object.values(FIELDS))].toSorted();

/** What the columns of tables seem to give; null: nothing that is taken over. */
export function proposePhpIpam(files: Iterable<PhpIpamFile>): PhpIpamMapping {
  const headings = [...files]
    .flatMap((file) => ('rows' in file ? (file.rows[0] ?? []).map(textOf) : []))
    .filter(Boolean);
  return Object.fromEntries(headings.map((heading) => [heading, FIELDS[plainHeading(heading)] ?? null]));
}

/** A table of an export at a first look: what a person needs to say what its columns give. */
export interface PhpIpamTableLook {
  readonly file: string;
  readonly sheet: string | null;
  readonly headings: readonly string[];
  readonly rows: number;
  /** The first rows, as cells show them. */
  readonly sample: readonly (readonly string[])[];
}

const SAMPLE = 5;

/** The tables of an export. The answers of the API name their fields themselves. */
export function lookAtPhpIpam(files: Iterable<PhpIpamFile>): PhpIpamTableLook[] {
  return [...files].flatMap((file) => {
    if ('json' in file) return [];
    const [headings = [], ...body] = file.rows.map((row) => row.map(textOf));
    return [
      { file: file.file, sheet: file.sheet, headings, rows: body.length, sample: body.slice(0, SAMPLE) },
    ];
  });
}

/** Which list a table becomes when its columns give these fields; null: none, so that nothing of it is taken over. */
export const phpIpamListOf = (fields: readonly (string | null)[]): PhpIpamList | null =>
  listOf(fields.filter((field) => field !== null));

/** A column that is said to give nothing keeps a name that no field has. */
function mappedName(heading: string, mapping: PhpIpamMapping): string {
  const said = mapping[heading];
  if (said === null) return '';
  return said ?? fieldName(heading);
}

const fieldName = (heading: string): string => FIELDS[plainHeading(heading)] ?? heading.trim().toLowerCase();

function tableRows(
  { file, sheet }: { file: string; sheet: string | null },
  headings: readonly string[],
  body: readonly (readonly (CellValue | StrangeCell)[])[],
): PhpIpamRow[] {
  return body.flatMap((cells, index): PhpIpamRow[] => {
    const fields = new Map(
      headings.flatMap((name, column) => {
        const text = textOf(cells[column] ?? null);
        return text === '' || name === '' ? [] : [[name, text] as const];
      }),
    );
    const line = index + 2;
    return fields.size === 0
      ? []
      : [
          {
            fields,
            place: sheet === null ? { file, line } : { file, sheet, cell: `${columnName(0)}${line}` },
          },
        ];
  });
}

/** Numbers of Excel are the digits that were typed; a formula is what it shows. */
const textOf = (cell: CellValue | StrangeCell): string =>
  (typeof cell === 'object' && cell !== null ? cell.shown : String(cell ?? '')).trim();

type Take = (list: PhpIpamList | null, rows: readonly PhpIpamRow[], file: string, name: string) => void;

/** An answer of the API (`{code, success, data: […]}`), a list, or an object of lists by name. */
function fromJson({ file, json }: { file: string; json: string }, findings: Finding[], take: Take): void {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    findings.push({ code: 'PHPIPAM_UNREADABLE', severity: 'error', where: [{ file }], params: { problem } });
    return;
  }
  const own = dataOf(value);
  const named = own
    ? [[file, own] as const]
    : Object.entries(isRecord(value) ? value : {}).map(([name, list]) => [name, dataOf(list)] as const);
  for (const [name, list] of named) {
    if (!list) continue;
    const rows = list.flatMap((item, index): PhpIpamRow[] =>
      isRecord(item) ? [{ fields: jsonFields(item), place: { file, path: `${name}[${index}]` } }] : [],
    );
    const columns = new Set(rows.flatMap(({ fields }) => [...fields.keys()]));
    take(jsonList([...columns]), rows, file, name);
  }
}

function jsonList(columns: readonly string[]): PhpIpamList | null {
  const has = (name: string): boolean => columns.includes(name);
  if (has('subnetId') || has('ip_addr') || (has('ip') && !has('subnet'))) return 'addresses';
  if (has('subnet')) return 'subnets';
  if (has('number')) return 'vlans';
  if (has('rd')) return 'vrfs';
  if (has('masterSection')) return 'sections';
  return has('name') ? 'domains' : null;
}

const dataOf = (value: unknown): unknown[] | null => {
  const list = isRecord(value) && Array.isArray(value['data']) ? value['data'] : value;
  return Array.isArray(list) ? (list as unknown[]) : null;
};

function jsonFields(item: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(item).flatMap(([key, value]) => {
      const text =
        typeof value === 'string' || typeof value === 'number'
          ? String(value).trim()
          : value === true
            ? '1'
            : '';
      return text === '' ? [] : [[key, text] as const];
    }),
  );
}
