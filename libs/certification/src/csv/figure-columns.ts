import { knownParameter } from '../model/parameter.js';

/** A column that holds one figure of one measurement, by its header: `NEXT 12-36 remote margin (dB)`. */
export interface FigureColumn {
  readonly parameter: string;
  readonly subject: string;
  readonly end: 'main' | 'remote' | null;
  readonly field: 'margin' | 'value' | 'limit' | 'frequencyMhz';
  readonly unit: string;
}

const FIELDS: Readonly<Record<string, FigureColumn['field']>> = {
  margin: 'margin', headroom: 'margin', marge: 'margin', reserve: 'margin', value: 'value', valeur: 'value', wert: 'value',
  limit: 'limit', limite: 'limit', grenzwert: 'limit', frequency: 'frequencyMhz', freq: 'frequencyMhz', frequence: 'frequencyMhz',
  frequenz: 'frequencyMhz',
}; // prettier-ignore
const ENDS: Readonly<Record<string, 'main' | 'remote'>> = {
  main: 'main',
  local: 'main',
  remote: 'remote',
  distant: 'remote',
};
const IGNORED = new Set(['worst', 'case', 'pire', 'pair', 'paire', 'paar']);

/** What a header of a wide table holds; null when it names no parameter. A parameter alone means its value. */
export function figureColumn(header: string): FigureColumn | null {
  const unit = /[([]([^)\]]*)[)\]]/.exec(header)?.[1]?.trim() ?? '';
  const words = header.replaceAll(/[([][^)\]]*[)\]]/g, ' ').normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').trim().split(/[\s_]+/); // prettier-ignore
  const named = parameterAt(words);
  if (!named) return null;
  const found = { parameter: named.parameter, subject: '', end: null as FigureColumn['end'], field: 'value' as FigureColumn['field'] }; // prettier-ignore
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

/** The parameter at the head of the words: `PS NEXT`, `Return Loss`, `ACR-F`. */
function parameterAt(words: readonly string[]): { parameter: string; rest: readonly string[] } | null {
  for (const count of [2, 1]) {
    const parameter = words.length < count ? null : knownParameter(words.slice(0, count).join(''));
    // `NEXT 12-36`: a pair is no part of the name.
    if (parameter && !words.slice(0, count).some((word) => /\d/.test(word)))
      return { parameter, rest: words.slice(count) };
  }
  return null;
}

const unitOf = (parameter: string): string =>
  ({ DELAY: 'ns', SKEW: 'ns', RESISTANCE: 'Ω', LENGTH: 'm' })[parameter] ?? 'dB';
