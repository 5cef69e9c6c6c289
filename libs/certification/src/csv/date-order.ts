import { datePartsOf } from './cells.js';
import type { DateOrder } from './profile.js';
import type { CsvRow } from './rows.js';

/** What the dates of a table tell of their order. `guessed`: every one could be read both ways. */
export interface FoundOrder {
  readonly order: DateOrder;
  readonly guessed: boolean;
  /** The first date, for the message. */
  readonly example: string;
}

/**
 * The order of day and month, from the dates themselves: a number above 12 is a day. Where nothing decides, feet mean
 * American dates and all else day before month.
 */
export function dateOrderOf(rows: Iterable<CsvRow>, index: number, lengthUnit: 'm' | 'ft'): FoundOrder {
  let example = '';
  for (const { cells } of rows) {
    const text = cells[index]?.trim() ?? '';
    const parts = datePartsOf(text);
    if (!parts) continue;
    if (parts[0] > 31) return { order: 'ymd', guessed: false, example: text };
    if (parts[0] > 12) return { order: 'dmy', guessed: false, example: text };
    if (parts[1] > 12) return { order: 'mdy', guessed: false, example: text };
    if (example === '') example = text;
  }
  return { order: lengthUnit === 'ft' ? 'mdy' : 'dmy', guessed: example !== '', example };
}
