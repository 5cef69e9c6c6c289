import type { TestResult } from '../model/record.js';
import type { DateOrder } from './profile.js';

/** The text of a cell. Tables made for people guard formulas by an apostrophe (`'-12`): it is taken off again. */
export function cellText(cell: string): string {
  const text = cell.trim();
  return text.length > 1 && text[0] === "'" && '=+-@'.includes(text[1] ?? '') ? text.slice(1) : text;
}

const NUMBER = /^([+-]?)([\d\s\u00a0\u202f.,]*\d)\s*([^\d\s]*)$/;

/** A number with the unit behind it, if any: `34,5 m`, `1 234.5`; null when it is none. A lone comma is decimal. */
export function cellNumber(
  text: string,
  decimal: '.' | ',' | null,
): { readonly value: number; readonly unit: string } | null {
  // Most cells are plain; the expression is for the others.
  const plain = text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(plain) && !/[a-zA-Z]/.test(text)) return { value: plain, unit: '' };
  const [, sign, digits = '', unit = ''] = NUMBER.exec(text) ?? [];
  if (sign === undefined) return null;
  const bare = digits.replaceAll(/[\s\u00a0\u202f]/g, '');
  const point = decimal ?? (bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.');
  const value = Number(bare.replaceAll(point === ',' ? '.' : ',', '').replace(point, '.'));
  return Number.isFinite(value) ? { value: sign === '-' ? -value : value, unit } : null;
}

const FOOT_M = 0.3048;

/** Metres of a length in metres or feet; null when it is no length. */
export function cellLengthM(text: string, decimal: '.' | ',' | null, unit: 'm' | 'ft'): number | null {
  const number = cellNumber(text, decimal);
  if (!number || number.value < 0) return null;
  const own = number.unit.toLowerCase();
  if (own !== '' && own !== 'm' && own !== 'ft' && own !== "'") return null;
  const feet = own === '' ? unit === 'ft' : own !== 'm';
  return feet ? round(number.value * FOOT_M) : number.value;
}

/** Feet give figures that no tester measured; a millimetre is finer than any. */
const round = (value: number): number => Math.round(value * 1000) / 1000;

const DATE = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T\s,]+(.+))?$/;
const TIME =
  /^(\d{1,2})[:hH](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([AaPp])\.?[Mm]\.?)?(?:Z|[+-]\d\d:?\d\d)?$/;

/** The three numbers of a date as written; null when the text is no date. */
export function datePartsOf(text: string): readonly [number, number, number] | null {
  const [, a, b, c] = DATE.exec(text) ?? [];
  return a === undefined ? null : [Number(a), Number(b), Number(c)];
}

/** `2026-11-20T10:11:12` of a date and a time of day, together or apart; null when they are none. */
export function cellDateTime(date: string, time: string, order: DateOrder): string | null {
  const match = DATE.exec(date);
  if (!match) return null;
  const day = cellDay(date, order);
  const clock = clockOf(match[4] ?? time);
  return day === null || clock === null ? null : `${day}T${clock}`;
}

/** `2026-11-20`; the time of day behind it, if any, is left out. */
export function cellDay(text: string, order: DateOrder): string | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [a, b, c] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [year, month, day] = (match[1]?.length ?? 0) === 4 ? [a, b, c] : order === 'mdy' ? [c, a, b] : order === 'dmy' ? [c, b, a] : [a, b, c]; // prettier-ignore
  const full = year < 100 ? 2000 + year : year;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(full, month) || full < 1990 || full > 2200)
    return null;
  return `${full}-${two(month)}-${two(day)}`;
}

function clockOf(text: string): string | null {
  if (text.trim() === '') return '00:00:00';
  const [, hour, minute, second = '00', half] = TIME.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    // 12 AM is midnight, 12 PM is noon.
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${two(hours)}:${minute}:${second}`;
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31; // prettier-ignore
const two = (value: number): string => String(value).padStart(2, '0');

const PASS = [
  'pass',
  'passed',
  'ok',
  'p',
  'good',
  'reussi',
  'reussite',
  'conforme',
  'bon',
  'correct',
  'bestanden',
  'io',
  'gut',
];
const FAIL = ['fail', 'failed', 'nok', 'f', 'ko', 'bad', 'echec', 'echoue', 'non conforme', 'mauvais', 'nicht bestanden', 'nio', 'schlecht', 'defaut']; // prettier-ignore
const RESULTS = new Map<string, TestResult>([
  ...PASS.map((word) => [word, 'pass'] as const),
  ...FAIL.map((word) => [word, 'fail'] as const),
]);

/** What the tester said, by its words in English, French or German; a star (or *marginal*) is kept. null: unknown word. */
export function cellResult(text: string): TestResult | null {
  const marginal = /\*|marginal|knapp|limite/i.test(text);
  const word = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f*.()]/g, '')
    .toLowerCase()
    .replaceAll(/marginale?|knapp|limite/g, '')
    .trim();
  const result = RESULTS.get(word);
  if (!result) return null;
  return marginal ? (`${result}-marginal` as TestResult) : result;
}

/** Worse of two verdicts. */
export function worse(a: TestResult, b: TestResult): TestResult {
  const order: readonly TestResult[] = ['fail', 'fail-marginal', 'unknown', 'pass-marginal', 'pass'];
  return order.indexOf(a) <= order.indexOf(b) ? a : b;
}
