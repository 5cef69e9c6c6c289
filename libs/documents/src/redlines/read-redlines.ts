import { cableSchema, type Cable } from '#cabling';
import { changed } from '#changes';
import type { Finding } from '#findings';
import {
  entryTitles,
  hiddenTitles,
  statusOf,
  type Issued,
  type PlanChangeSet,
  type PlanObjects,
} from '#plan';
import type { CellValue, ReadSheet } from '#planfile';
import { z } from 'zod';

/** A field of a cable that the site reports on. */
export const redlineFields = ['status', 'measuredLengthM', 'description'] as const;
export type RedlineField = (typeof redlineFields)[number];

/** One entry of the site that differs from what was issued. */
export interface Redline {
  readonly cableId: string;
  readonly label: string;
  readonly field: RedlineField;
  /** What the workbook said when it was issued, what the plan says now, and what came back. */
  readonly issued: string | number | null;
  readonly now: string | number | null;
  readonly filled: string | number | null;
  /** `change`: it can be made · `same`: the plan says so already · `conflict`: the plan has changed meanwhile. */
  readonly verdict: 'change' | 'same' | 'conflict';
}

export interface RedlinesRead {
  readonly redlines: readonly Redline[];
  /** The entries that can be made, one change for each cable. */
  readonly changes: PlanChangeSet;
  /** Entries that cannot be read, cables that are gone, conflicts. */
  readonly findings: readonly Finding[];
}

/**
 * What a filled-in workbook reports: each entry is compared with what was issued and with what the plan says now, so
 * that nobody's work is overwritten. Rows may be sorted and filtered, columns moved, other sheets added.
 */
export function readRedlines(sheets: readonly ReadSheet[], objects: PlanObjects, file: string): RedlinesRead {
  const findings: Finding[] = [];
  const byLabel = uniqueLabels(objects);
  const rows = sheets.flatMap((sheet) => rowsOf(sheet));
  if (rows.length === 0) {
    findings.push({ code: 'REDLINE_SHEET', severity: 'error', where: [{ file }], params: { file } });
    return { redlines: [], changes: [], findings };
  }
  const redlines = new Map<string, Redline>();
  const edits = new Map<string, Partial<Record<RedlineField, string | number | null>>>();
  for (const row of rows) {
    const cable = cableOf(objects, byLabel, row);
    if (!cable) {
      findings.push(finding('REDLINE_UNKNOWN', row, {}));
      continue;
    }
    for (const entry of entriesOf(row, findings)) {
      const line = judged(cable, row.issued, entry);
      if (!line) continue;
      redlines.set(`${cable.id} ${line.field}`, line);
      if (line.verdict === 'conflict') {
        const shown = {
          issued: textOf(line.issued),
          filled: textOf(line.filled),
          now: textOf(line.now),
          field: line.field,
        };
        findings.push({ ...finding('REDLINE_CONFLICT', row, shown), severity: 'warning' });
      } else if (line.verdict === 'change') {
        const candidate = { ...cable, ...edits.get(cable.id), [line.field]: line.filled };
        if (cableSchema.safeParse(candidate).success)
          edits.set(cable.id, { ...edits.get(cable.id), [line.field]: line.filled });
        else findings.push(finding('REDLINE_VALUE', row, { field: line.field, value: textOf(line.filled) }));
      }
    }
  }
  const changes = [...edits].map(([id, edit]) => {
    const cable = objects.cable.get(id)!;
    return changed('cable', cable, cableSchema.parse({ ...cable, ...edit }));
  });
  return { redlines: [...redlines.values()], changes, findings };
}

const issuedSchema = z.object({
  label: z.string(),
  status: cableSchema.shape.status,
  measuredLengthM: z.number().nullable(),
  description: z.string(),
});

interface Row {
  readonly sheet: string;
  readonly number: number;
  readonly id: string;
  readonly issued: Issued;
  readonly status: CellValue;
  readonly length: CellValue;
  readonly remark: CellValue;
}

/** The rows of a sheet that carry a cable; none when it has not the hidden columns. */
function rowsOf({ name, rows }: ReadSheet): Row[] {
  const head = rows[0]?.map((cell) => textOf(plain(cell))) ?? [];
  const [idAt, issuedAt] = [head.indexOf(hiddenTitles.id), head.indexOf(hiddenTitles.issued)];
  if (idAt < 0 || issuedAt < 0) return [];
  const titles = (['en', 'fr'] as const).map(entryTitles);
  const column = (entry: 'status' | 'length' | 'remark'): number =>
    head.findIndex((title) => titles.some((it) => it[entry] === title));
  const at = { status: column('status'), length: column('length'), remark: column('remark') };
  return rows.slice(1).flatMap((cells, index): Row[] => {
    const cell = (position: number): CellValue => (position < 0 ? null : plain(cells[position] ?? null));
    const issued = issuedOf(textOf(cell(issuedAt)));
    const id = textOf(cell(idAt));
    if (!issued || id === '') return [];
    return [
      {
        sheet: name,
        number: index + 2,
        id,
        issued,
        status: cell(at.status),
        length: cell(at.length),
        remark: cell(at.remark),
      },
    ];
  });
}

/** Formulas and dates as the text that they show. */
const plain = (cell: ReadSheet['rows'][number][number]): CellValue =>
  typeof cell === 'object' && cell !== null ? cell.shown : cell;

function issuedOf(text: string): Issued | null {
  try {
    const read = issuedSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** By id where the id lasts or the label agrees with it; else by a label that stands once. */
function cableOf(
  objects: PlanObjects,
  byLabel: ReadonlyMap<string, Cable | null>,
  { id, issued }: Row,
): Cable | null {
  const known = objects.cable.get(id);
  // Ids of plan files that write none are counted anew at each reading.
  if (known && (known.label === issued.label || !id.startsWith('new-'))) return known;
  return byLabel.get(issued.label) ?? null;
}

function uniqueLabels(objects: PlanObjects): Map<string, Cable | null> {
  const found = new Map<string, Cable | null>();
  for (const cable of objects.cable.values()) found.set(cable.label, found.has(cable.label) ? null : cable);
  return found;
}

/** The filled entries of a row; an empty cell says nothing. */
function entriesOf(row: Row, findings: Finding[]): { field: RedlineField; value: string | number | null }[] {
  const entries: { field: RedlineField; value: string | number | null }[] = [];
  const word = textOf(row.status);
  if (word !== '') {
    const status = statusOf(word);
    if (status) entries.push({ field: 'status', value: status });
    else findings.push(finding('REDLINE_VALUE', row, { field: 'status', value: word }));
  }
  const typed = textOf(row.length);
  if (typed !== '') {
    const length = lengthOf(typed);
    if (length === null)
      findings.push(finding('REDLINE_VALUE', row, { field: 'measuredLengthM', value: typed }));
    else entries.push({ field: 'measuredLengthM', value: length });
  }
  const remark = textOf(row.remark);
  // A remark that begins with `=` was taken for a formula by the program that it was typed in: its text is lost.
  if (isFailedFormula(remark))
    findings.push(finding('REDLINE_VALUE', row, { field: 'description', value: remark }));
  else if (remark !== '') entries.push({ field: 'description', value: remark });
  return entries;
}

/** What spreadsheet programs show where a formula has no result. */
const isFailedFormula = (text: string): boolean =>
  /^(#(VALUE!|NAME\?|REF!|DIV\/0!|N\/A|NUM!|NULL!)|Err:\d{3})$/.test(text);

/** `17,2`, `17.2 m`: metres; null for anything else. */
function lengthOf(text: string): number | null {
  const match = /^(\d{1,7}(?:[.,]\d+)?)\s*m?$/i.exec(text);
  return match ? Number(match[1]!.replace(',', '.')) : null;
}

function judged(
  cable: Cable,
  issued: Issued,
  entry: { field: RedlineField; value: string | number | null },
): Redline | null {
  const { field, value } = entry;
  if (value === issued[field]) return null;
  const now = cable[field];
  const verdict = now === value ? 'same' : now === issued[field] ? 'change' : 'conflict';
  return { cableId: cable.id, label: cable.label, field, issued: issued[field], now, filled: value, verdict };
}

const textOf = (value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : String(value).trim();

function finding(code: string, row: Row, params: Readonly<Record<string, string>>): Finding {
  const { sheet, number, issued } = row;
  return {
    code,
    severity: 'error',
    where: [],
    params: { sheet, row: number, label: issued.label, ...params },
  };
}
