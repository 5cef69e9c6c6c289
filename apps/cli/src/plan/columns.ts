import { numberText, type Language } from '#findings';
import { plainValue } from '#plan';

/** Rows as a table for the eye: columns as wide as their widest cell, numbers to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => [...new Intl.Segmenter().segment(row[at] ?? '')].length)),
  );
  const cell = (text: string, at: number): string =>
    /^[\d.,]+( m)?$/.test(text) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  return rows.map((row) => `${row.map(cell).join('  ').trimEnd()}\n`).join('');
}

/** Metres as people write them. */
export const metresText = (lengthM: number | null, lang: Language): string =>
  lengthM === null ? '' : `${numberText(Math.round(lengthM * 100) / 100, lang)} m`;

/** A medium as people write it, `Cat 6A` or `OS2`; '' where it is none of the usual ones. */
export const mediaText = (media: string, lang: Language): string =>
  media === 'other'
    ? ''
    : /\d|^(?:dac|aoc)$/.test(media)
      ? media.toUpperCase().replace('CAT', 'Cat ').replace('OS1A', 'OS1a')
      : plainValue('media', media, lang);
