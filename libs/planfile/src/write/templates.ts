import { sameJson } from '#changes';
import { compressRange, escapeRange } from '../ranges.js';
import type { Value } from './document.js';

/** The ports or maps of a device type. */
export type Rows = readonly Readonly<Record<string, Value>>[];

/** Runs of numbered ports (or maps) that differ in nothing else, as one row with a range each. */
export function compressTemplates(
  rows: Rows,
  identity: 'name' | 'front',
  base: Readonly<Record<string, unknown>>,
): Value {
  const written: Record<string, Value>[] = [];
  for (let at = 0; at < rows.length;) {
    const run = rows.slice(at, at + runLength(rows, at, identity));
    const fields = withoutDefaults(rows[at]!, base);
    if (run.length === 1) fields[identity] = escapeRange(textOf(rows[at]![identity]));
    else for (const key of running(run)) fields[key] = runText(run, key)!;
    written.push(fields);
    at += run.length;
  }
  return written;
}

/** How many rows from here on one row can stand for. */
function runLength(rows: Rows, at: number, identity: string): number {
  let length = 1;
  while (at + length < rows.length && canRun(rows.slice(at + length - 1, at + length + 1), identity))
    length += 1;
  while (length > 1 && !canRun(rows.slice(at, at + length), identity)) length -= 1;
  return length;
}

function canRun(run: Rows, identity: string): boolean {
  const keys = running(run);
  return keys.includes(identity) && keys.every((key) => runText(run, key) !== null);
}

/** A field of all rows of a run as one value: a range, or for positions their list. */
function runText(run: Rows, key: string): Value {
  const values = run.map((row) => row[key] ?? null);
  if (values.every((value) => typeof value === 'string')) return compressRange(values);
  return key.endsWith('Position') ? values : null;
}

/** The fields in which the rows differ. */
function running(rows: Rows): string[] {
  const [first = {}] = rows;
  return Object.keys(first).filter((key) => rows.some((row) => !sameJson(row[key], first[key])));
}

function withoutDefaults(
  row: Readonly<Record<string, Value>>,
  base: Readonly<Record<string, unknown>>,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => !sameJson(value, base[key])));
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
