import { advances, UNITS_PER_EM } from './table.js';

/** Size in millimetres of the em, and weight. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** Height of capitals and digits as part of the em. */
export const CAP_HEIGHT_EM = 0.711;

/** What stands for a character that the font does not have. */
const REPLACEMENT = '\ufffd';

/** What the font has, composed as it is, without a look at each letter: most texts. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Signs that the font lacks and people type, in letters that say the same. */
const SAME_IN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['→', '>'],
  ['←', '<'],
  ['↔', '<>'],
  ['⇒', '=>'],
  ['≥', '>='],
  ['≤', '<='],
  ['≈', '~'],
  ['\u03a9', 'ohm'],
  ['\u03bc', '\u00b5'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2015', '—'],
  ['№', 'n°'],
  ['∅', 'Ø'],
  ['⌀', 'Ø'],
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
]);

/**
 * The text as the font can write it: composed letters, one line, `>` for an arrow and the like, `\ufffd` for what it lacks; and what
 * that was.
 */
export function printable(text: string): { readonly text: string; readonly missing: readonly string[] } {
  if (PLAIN.test(text)) return { text, missing: [] };
  const missing: string[] = [];
  let out = '';
  for (const letter of text.normalize('NFC').replaceAll(/\s/g, blank)) {
    const same = SAME_IN_LETTERS.get(letter);
    if (advances.regular.has(letter.codePointAt(0)!)) out += letter;
    else if (same !== undefined) out += same;
    else {
      out += REPLACEMENT;
      missing.push(letter);
    }
  }
  return { text: out, missing };
}

/** Spaces that the font lacks become those it has; no-break spaces stay. */
const blank = (space: string): string => (space === '\u202f' || space === '\u00a0' ? '\u00a0' : ' ');

/**
 * Width in millimetres: the sum of the advance widths. Exact, because drawings are written with kerning and ligatures
 * switched off.
 */
export function measureText(text: string, style: TextStyle): number {
  const widths = style.bold ? advances.bold : advances.regular;
  let units = 0;
  for (const letter of printable(text).text) units += widths.get(letter.codePointAt(0)!) ?? 0;
  return (units * style.size) / UNITS_PER_EM;
}

export interface Fitted {
  readonly text: string;
  /** True when no wording fitted and the shortest was cut with an ellipsis. */
  readonly cut: boolean;
}

/**
 * The first wording that fits a width; when none does, the last one cut with an ellipsis. Text is never shrunk: below
 * 2.5 mm nobody reads it at the rack.
 */
export function fit(wordings: readonly string[], maxWidth: number, style: TextStyle): Fitted {
  for (const text of wordings) if (measureText(text, style) <= maxWidth) return { text, cut: false };
  const letters = Array.from((wordings.at(-1) ?? '').normalize('NFC'));
  while (letters.length > 0) {
    letters.pop();
    const text = `${letters.join('').trimEnd()}…`;
    if (measureText(text, style) <= maxWidth) return { text, cut: true };
  }
  return { text: '', cut: true };
}
