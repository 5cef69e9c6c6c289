import type { ExpectedRow } from './expected.js';

/** One line per field that differs; `where` names the row. */
export function fieldDifferences(where: string, actual: ExpectedRow, expected: ExpectedRow): string[] {
  return Object.entries(actual).flatMap(([field, value]) => {
    const wanted = expected[field];
    return wanted === undefined || wanted === value
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
