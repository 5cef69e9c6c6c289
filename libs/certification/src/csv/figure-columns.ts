import { knownParameter } from '../model/parameter.js';

/** A column that holds one figure of one measurement, by its header: `NEXT 12-36 remote margin (dB)`. */
export interface FigureColumn {
  readonly parameter: string;
  readonly subject: string;
  readonly end: 'main' | 'remote' | null;
  readonly field: 'margin' | 'value' | 'limit' | 'frequencyMhz';
  readonly unit: string;
}

// prettier-ignore
const FIELDS: Readonly<Record<string, FigureColumn['field']>> = {
  margin: 'margin', headroom: 'margin', marge: 'margin', reserve: 'margin', value: 'value', valeur: 'value', wert: 'value',
  limit: 'limit', limite: 'limit', grenzwert: 'limit', frequency: 'frequencyMhz', freq: 'frequencyMhz', frequence: 'frequencyMhz',
  frequenz: 'frequencyMhz',
};
const ENDS: Readonly<Record<string, 'main' | 'remote'>> = {
  main: 'main',
  local: 'main',
  remote: 'remote',
  distant: 'remote',
};
const IGNORED = new Set([
  'worst',
  'case',
  'min',
  'pire',
  'pair',
  'paire',
  'paar',
  'schlechteste',
  'db',
  'nm',
  'ns',
  'mhz',
  'ohm',
  'm',
  'of',
  'de',
  'at',
  '@',
  '',
]);

/** What a header of a wide table holds; null when it names no parameter. A parameter alone means its value. */
export function figureColumn(header: string): FigureColumn | null {
  const unit = /[([]([^)\]]*)[)\]]/.exec(header)?.[1]?.trim() ?? '';
  const words = header
    .replaceAll(/[([][^)\]]*[)\]]/g, ' ')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .trim()
    .split(/[\s_]+/);
  const named = parameterAt(words);
  if (!named) return null;
  const found = {
    parameter: named.parameter,
    subject: '',
    end: null as FigureColumn['end'],
    field: 'value' as FigureColumn['field'],
  };
  for (const word of named.rest) {
    const lower = word.toLowerCase();
    const [field, end] = [FIELDS[lower], ENDS[lower]];
    if (field) found.field = field;
    else if (end) found.end = end;
    else if (/\d/.test(word)) found.subject = `${found.subject} ${word}`.trim();
    else if (!IGNORED.has(lower)) return null;
  }
  return { ...found, unit: unit || unitOf(found.parameter) };
}

/** Words of the longest name of a parameter: `affaiblissement de réflexion`. */
const MOST_WORDS = 3;

/** The parameter among the words: `PS NEXT`, `Return Loss`, `Marge NEXT`; of several the longest name, and the first. */
function parameterAt(words: readonly string[]): { parameter: string; rest: readonly string[] } | null {
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    for (let at = 0; at + count <= words.length; at += 1) {
      const name = words.slice(at, at + count);
      // `NEXT 12-36`: a pair is no part of the name.
      const parameter = name.some((word) => /\d/.test(word)) ? null : knownParameter(name.join(''));
      if (parameter) return { parameter, rest: [...words.slice(0, at), ...words.slice(at + count)] };
    }
  }
  return null;
}

const unitOf = (parameter: string): string =>
  ({ DELAY: 'ns', SKEW: 'ns', RESISTANCE: 'Ω', UNBALANCE: 'Ω', LENGTH: 'm' })[parameter] ?? 'dB';

/** The end that a figure was measured from: main or remote unit, A or B. */
export function endOf(text: string): 'main' | 'remote' | null {
  if (/^(r|distant|fern|b\b|ba\b|b\s?[-=→>])/i.test(text)) return 'remote';
  return /^(m|l|haupt|a\b|ab\b|a\s?[-=→>])/i.test(text) ? 'main' : null;
}

/** Columns of the same parameter, subject and end are figures of one measurement. */
export function bySubject<T extends { readonly column: FigureColumn }>(
  figures: readonly T[],
): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const figure of figures) {
    const { parameter, subject, end } = figure.column;
    const key = `${parameter}\0${subject}\0${end ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return [...groups];
}
