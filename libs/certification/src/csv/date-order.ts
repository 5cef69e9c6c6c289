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
export class DateOrderFinder {
  #decided: FoundOrder | null = null;
  #example = '';

  /** True as soon as a date has decided. */
  get decided(): boolean {
    return this.#decided !== null;
  }

  see(cell: string): void {
    if (this.#decided) return;
    const text = cell.trim();
    const parts = datePartsOf(text);
    if (!parts) return;
    const order = parts[0] > 31 ? 'ymd' : parts[0] > 12 ? 'dmy' : parts[1] > 12 ? 'mdy' : null;
    if (order) this.#decided = { order, guessed: false, example: text };
    else if (this.#example === '') this.#example = text;
  }

  found(lengthUnit: 'm' | 'ft'): FoundOrder {
    const order = lengthUnit === 'ft' ? 'mdy' : 'dmy';
    return this.#decided ?? { order, guessed: this.#example !== '', example: this.#example };
  }
}

/** The same for rows that are at hand. */
export function dateOrderOf(rows: Iterable<CsvRow>, index: number, lengthUnit: 'm' | 'ft'): FoundOrder {
  const finder = new DateOrderFinder();
  for (const { cells } of rows) {
    finder.see(cells[index] ?? '');
    if (finder.decided) break;
  }
  return finder.found(lengthUnit);
}
