import type { AnswerRow } from '#devices';
import { FIELDS, SHARED, type Fields } from './fields.js';

/** A row of the peer: its own field names, text or lists of text, '' where it says nothing. */
export type TheirRow = Readonly<Record<string, string | readonly string[]>>;

/**
 * What differs between our rows and the peer's: a row too many or too few, or a fact that both state and that is not the
 * same after normalisation. Rows are compared in their order, and out of order where that fits.
 */
export function rowDifferences(
  command: string,
  platform: string,
  ours: readonly AnswerRow[],
  theirs: readonly TheirRow[],
): readonly string[] {
  if (ours.length !== theirs.length) return [`${ours.length} rows, expected ${theirs.length}`];
  const maps = [FIELDS[`${platform} ${command}`], FIELDS[command], SHARED];
  const left = new Set(ours.keys());
  return theirs.flatMap((row, at) => {
    const fitting = [at, ...left].find(
      (mine) => left.has(mine) && factDifferences(maps, ours[mine] ?? {}, row).length === 0,
    );
    if (fitting === undefined)
      return factDifferences(maps, ours[at] ?? {}, row).map((it) => `row ${at + 1}: ${it}`);
    left.delete(fitting);
    return [];
  });
}

function factDifferences(
  maps: readonly (Fields | undefined)[],
  ours: AnswerRow,
  theirs: TheirRow,
): readonly string[] {
  const shared = Object.entries(theirs).flatMap(([field, value]) => {
    const mine = ours[maps.find((map) => map?.[field] !== undefined)?.[field] ?? field];
    const expected = plain(value);
    return mine === undefined || expected === '' ? [] : [{ field, mine: plain(mine), expected }];
  });
  if (shared.length === 0)
    return [`no fact in common: ${JSON.stringify(ours)} and ${JSON.stringify(theirs)}`];
  return shared.flatMap(({ field, mine, expected }) =>
    mine === expected ? [] : [`${field}: "${mine}", expected "${expected}"`],
  );
}

/** Case and spaces do not count, 007 is 7, `admin-up` is up, and a list is its distinct members in order. */
const plain = (value: string | readonly string[]): string =>
  [
    ...new Set(
      (typeof value === 'string' ? [value] : value)
        .map((text) =>
          text
            .trim()
            .toLowerCase()
            .replace(/\s+/g, ' ')
            .replace(/^0+(?=\d+$)/, '')
            .replace(/^(?:protocol|link|admin)-(?=up$|down$)/, ''),
        )
        .filter((text) => text !== ''),
    ),
  ].join(', ');
