import { limitAt, standardPack, type Limit } from '#certification';
import { z } from 'zod';
import type { JudgeContext } from '../../harness/acceptance-set.js';
import { readJson } from '../../harness/read-json.js';

const rowSchema = z.looseObject({
  standard: z.string(),
  cls: z.string(),
  model: z.string(),
  parameter: z.string(),
  f_mhz: z.number(),
  value: z.number(),
  /** Of printed rows: false where the printed figure contradicts the equation of the final standard. */
  match: z.boolean().optional(),
  tol: z.number().optional(),
  note: z.string().optional(),
});
type Row = z.infer<typeof rowSchema>;

const valuesSchema = z.object({ public_rows: z.array(rowSchema), computed_rows: z.array(rowSchema) });
const read = new Map<string, Promise<z.infer<typeof valuesSchema>>>();

/** A thousand cases share one file. */
export function limitValues(folder: string): Promise<z.infer<typeof valuesSchema>> {
  const known = read.get(folder) ?? readJson(folder, 'limit_values.json', valuesSchema);
  read.set(folder, known);
  return known;
}

/** Printed tables are rounded to 0.1 dB; the rows that their own source disputes are judged like all others. */
export async function judgePrinted(index: number, context: JudgeContext): Promise<string[]> {
  const row = (await limitValues(context.folder)).public_rows[index];
  return row ? judgeRow(row, 0.1, context) : [`no row ${index}`];
}

/** Computed rows are rounded to 0.01 dB. */
export async function judgeComputed(index: number, context: JudgeContext): Promise<string[]> {
  const row = (await limitValues(context.folder)).computed_rows[index];
  return row ? judgeRow(row, 0.01, context) : [`no row ${index}`];
}

function judgeRow(row: Row, toleranceDb: number, { emit }: JudgeContext): string[] {
  const limit = standardPack.limits.find((one) => isOf(one, row));
  const value = limit ? limitAt(asPrinted(limit, row), row.f_mhz) : null;
  emit({ value, confidence: limit?.confidence ?? null });
  if (value === null) return [`no limit for ${row.cls} ${row.model} ${row.parameter} at ${row.f_mhz} MHz`];
  if (Math.abs(value - row.value) <= toleranceDb + 1e-9) return [];
  return [
    `${row.cls} ${row.model} ${row.parameter} at ${row.f_mhz} MHz: ${value.toFixed(3)}, expected ${row.value}`,
  ];
}

const isOf = (limit: Limit, row: Row): boolean =>
  limit.standard === row.standard &&
  limit.category === row.cls &&
  limit.model === row.model.replace('_', '-') &&
  limit.parameter === row.parameter;

/** Some sources print the bare equation, and the row says so: then it is compared without cap and floor. */
function asPrinted(limit: Limit, { note = '' }: Row): Limit {
  if (!/before the .* floor|uncapped/.test(note)) return limit;
  const { line } = limit;
  if (line.form === 'insertion-loss') return { ...limit, line: { ...line, floorDb: -Infinity } };
  return line.form === 'voltage-sum' ? { ...limit, line: { ...line, capDb: Infinity } } : limit;
}
