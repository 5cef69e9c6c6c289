import { cellDay, isPlainDate, ordersOf } from './dates.js';
import type { DateOrder } from './profile.js';

/** What the dates of a table tell of their order. `guessed`: every one could be read both ways. */
export interface FoundOrder {
  readonly order: DateOrder;
  readonly guessed: boolean;
  /** The first date, for the message. */
  readonly example: string;
  /** That date as it is read, `2026-11-03`. */
  readonly read: string;
}

/** Feet are American, unless decimals have a comma: who writes it puts the day before the month. */
export const looksAmerican = (unit: 'm' | 'ft', decimal: string | undefined): boolean =>
  unit === 'ft' && decimal !== ',';

/** `03.11.2026`: nobody writes the month first with dots. */
const isDotted = (date: string): boolean => /^\d{1,2}\.\d{1,2}\.\d{4}/.test(date);

/**
 * The order of day, month and year, from the dates themselves: what all of them allow. Where that leaves several, feet mean
 * American dates, dots day before month wherever they are written, dashes between two digits each mean the year first, and all else is day before month.
 */
export class DateOrderFinder {
  #left: readonly DateOrder[] | null = null;
  #american: readonly DateOrder[] = [];
  #example = '';
  #plain = false;

  /** True as soon as one order is left. */
  get decided(): boolean {
    return this.#left?.length === 1;
  }

  see(cell: string): void {
    if (this.decided || cell === '') return;
    const text = cell.trim();
    const orders = ordersOf(text, false);
    if (!orders) this.#plain ||= isPlainDate(text);
    if (!orders || orders.length === 0) return;
    if (!this.#left) [this.#left, this.#american, this.#example] = [orders, ordersOf(text, true) ?? [], text];
    const left = this.#left.filter((order) => orders.includes(order));
    // Dates that contradict each other are faults of their cells, once the first has said how it is read.
    if (left.length > 0) this.#left = left;
    if (left.length === 1) this.#example = text;
  }

  /** `american`: what the rest of the table looks like. */
  found(american: boolean): FoundOrder {
    const left = this.#left;
    if (!left)
      return { order: this.#plain ? 'ymd' : american ? 'mdy' : 'dmy', guessed: false, example: '', read: '' };
    const likely = american ? this.#american.filter((order) => left.includes(order)) : left;
    const order = likely[0] ?? left[0]!;
    return {
      order,
      read: cellDay(this.#example, order) ?? '',
      guessed: left.length > 1 && !isDotted(this.#example),
      example: this.#example,
    };
  }
}
