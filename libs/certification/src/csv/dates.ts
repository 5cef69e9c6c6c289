import type { DateOrder } from './profile.js';

const DATE = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T\s,]+(.+))?$/;
/** `18-Nov-2026`, `Wed 18. November 2026`. */
const DAY_FIRST =
  /^(?:\p{L}+[.,]*\s+)?(\d{1,2})(?:\.|er|st|nd|rd|th)?[\s-]*(\p{L}{3,9})\.?[\s,-]*(\d{4}|\d{2})(?:[\sT,]+(.+))?$/u;
/** `Nov 18, 2026`, `Wednesday, November 18, 2026`. */
const MONTH_FIRST =
  /^(?:\p{L}+[.,]*\s+)?(\p{L}{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})(?:[\s,]+(.+))?$/u;
const TIME =
  /^(?:à|at|um)?\s*(\d{1,2})\s?[:.hH]\s?(\d{2})(?:\s?[:.mM]\s?(\d{2})(?:[.,]\d+)?)?\s*(?:s|Uhr)?\s*(?:([AaPp])\.?\s?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?$/;

/** A date as written, and what stands behind it. */
interface Written {
  /** Three numbers in the order of writing; by name of month, those of year, month and day. */
  readonly parts: readonly [number, number, number];
  /** Digits that the year is written with, where it can be told from the others. */
  readonly yearAt: 0 | 2 | null;
  readonly separator: string;
  readonly rest: string;
}

/** The date at the head of a text; null when it is none. */
function written(text: string): Written | null {
  const [, a, b, c, rest = ''] = DATE.exec(text) ?? [];
  if (a !== undefined && b !== undefined && c !== undefined) {
    const yearAt = a.length > 2 ? 0 : c.length > 2 ? 2 : null;
    if (a.length === 3 || c.length === 3 || (a.length > 2 && c.length > 2)) return null;
    return { parts: [Number(a), Number(b), Number(c)], yearAt, separator: text[a.length] ?? '', rest };
  }
  return named(text);
}

/** A date with the name of its month, in English, French or German. */
function named(text: string): Written | null {
  if (!/\p{L}/u.test(text)) return null;
  const first = DAY_FIRST.exec(text);
  const [, day = '', name = '', year = '', rest = ''] = first ?? swapped(MONTH_FIRST.exec(text));
  const month = monthOf(name);
  if (month === null) return null;
  return { parts: [fullYear(Number(year)), month, Number(day)], yearAt: 0, separator: '', rest };
}

const swapped = (match: RegExpExecArray | null): readonly (string | undefined)[] =>
  match ? [match[0], match[2], match[1], match[3], match[4]] : [];

// prettier-ignore
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'januar', 'janner'], ['february', 'fevrier', 'februar'], ['march', 'mars', 'marz', 'maerz', 'mrz'], ['april', 'avril'],
  ['may', 'mai'], ['june', 'juin', 'juni'], ['july', 'juillet', 'juli'], ['august', 'aout'], ['september', 'septembre'],
  ['october', 'octobre', 'oktober'], ['november', 'novembre'], ['december', 'decembre', 'dezember'],
];

/** The month whose name begins so, from three letters on; null when none does, or two do. */
function monthOf(name: string): number | null {
  const word = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  if (word.length < 3) return null;
  const fits = MONTHS.flatMap((names, i) => (names.some((one) => one.startsWith(word)) ? [i + 1] : []));
  return fits.length === 1 ? fits[0]! : null;
}

/** The orders in which a date of digits can be meant, the likelier first; none where its year or month is plain, or it is no date. */
export function ordersOf(text: string, american: boolean): readonly DateOrder[] | null {
  const date = written(text.trim());
  if (!date || date.yearAt === 0) return null;
  const usual: DateOrder[] = american && date.separator !== '.' ? ['mdy', 'dmy'] : ['dmy', 'mdy'];
  const orders =
    date.yearAt === 2
      ? usual
      : date.separator === '-'
        ? (['ymd', ...usual] as const)
        : ([...usual, 'ymd'] as const);
  return orders.filter((order) => dayOf(date, order) !== null);
}

/** Whether a text is a date whose order nobody needs to ask for. */
export const isPlainDate = (text: string): boolean => written(text.trim())?.yearAt === 0;

/** Whether a cell begins with a date, in whatever order. */
export const datePresent = (text: string): boolean => written(text.trim()) !== null;

/** `2026-11-20T10:11:12` of a date and a time of day, together or apart; null when they are none. */
export function cellDateTime(date: string, time: string, order: DateOrder): string | null {
  const found = written(date);
  const day = found && dayOf(found, order);
  const clock = found && clockOf(found.rest || time);
  return day === null || clock === null ? null : `${day}T${clock}`;
}

/** `2026-11-20`; the time of day behind it, if any, is left out. */
export function cellDay(text: string, order: DateOrder): string | null {
  const found = written(text);
  return found && dayOf(found, order);
}

function dayOf({ parts: [a, b, c], yearAt }: Written, order: DateOrder): string | null {
  const said = yearAt === 0 ? 'ymd' : order;
  const [year, month, day] = said === 'mdy' ? [c, a, b] : said === 'dmy' ? [c, b, a] : [a, b, c];
  const full = fullYear(year);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(full, month) || full < 1990 || full > 2200)
    return null;
  return `${full}-${two(month)}-${two(day)}`;
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

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
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
const two = (value: number): string => String(value).padStart(2, '0');
