import type { Cell, ExpectedRow } from './expected.js';

/** One line per field that differs; `where` names the row. A field that we leave out is not judged. */
export function fieldDifferences(where: string, actual: ExpectedRow, expected: ExpectedRow): string[] {
  return Object.entries(actual).flatMap(([field, value]) => {
    const wanted = expected[field];
    return wanted === undefined || plain(wanted) === plain(value)
      ? []
      : [`${where} ${field}: ${JSON.stringify(value)} instead of ${JSON.stringify(wanted)}`];
  });
}

/** One line per member of one set that the other lacks. */
export function setDifferences(
  where: string,
  actual: ReadonlySet<string>,
  expected: ReadonlySet<string>,
): string[] {
  return [
    ...[...expected].filter((it) => !actual.has(it)).map((it) => `${where}: ${it} is missing`),
    ...[...actual].filter((it) => !expected.has(it)).map((it) => `${where}: ${it} is too much`),
  ];
}

/** A MAC address as the other collector writes it: twelve digits, nothing for none. */
export const bareMac = (mac: string | null): string => mac?.replaceAll(':', '') ?? '';

/**
 * A text as both collectors can write it: they print a NUL as a dot, drop quotation marks and keep the dump that a
 * recorder left after a line break.
 */
export function plain(value: Cell): Cell {
  if (typeof value !== 'string') return value;
  const [line = ''] = value.replaceAll(/\\?"/g, '').split(/[\r\n]/);
  return line.replace(/[\s.]+$/, '').trim();
}

/** True for hexadecimal digits that are a text in ASCII: they took the text of an address for its bytes. */
export function isTextTakenForBytes(hex: unknown): boolean {
  const text = Buffer.from(String(hex), 'hex').toString('latin1');
  return text.length > 0 && /^[0-9A-Fa-f:.-]+$/.test(text);
}
