import type { LimitLine } from '#certification';

/** A number of a limit line, by its place in it: `a`, `terms 1 db`. */
export interface Coefficient {
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly value: number;
}

/** Every number of a line, in the order in which it is written. */
export function coefficientsOf(line: LimitLine): Coefficient[] {
  return numbersIn(line, []);
}

function numbersIn(value: unknown, path: readonly (string | number)[]): Coefficient[] {
  if (typeof value === 'number')
    return [
      { path, name: path.map((part) => (typeof part === 'number' ? part + 1 : part)).join(' '), value },
    ];
  if (Array.isArray(value)) return value.flatMap((item, i) => numbersIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => numbersIn(inner, [...path, field]));
}

/** The line with another number at a place. */
export function withCoefficient(
  line: LimitLine,
  path: readonly (string | number)[],
  value: number,
): LimitLine {
  return replaced(line, path, value) as LimitLine;
}

function replaced(value: unknown, [head, ...rest]: readonly (string | number)[], number: number): unknown {
  if (head === undefined) return number;
  if (Array.isArray(value))
    return value.map((item, i) => (i === head ? replaced(item, rest, number) : (item as unknown)));
  return { ...(value as object), [head]: replaced((value as Record<string, unknown>)[head], rest, number) };
}

/** Frequencies of a plot, evenly spread over the logarithmic axis. */
export function frequenciesOf(fromMhz: number, toMhz: number, count = 120): number[] {
  const step = Math.log(toMhz / fromMhz) / (count - 1);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? toMhz : fromMhz * Math.exp(step * i)));
}
