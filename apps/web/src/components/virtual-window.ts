/** The rows that a scrolled frame shows, with some beyond its edges. */
export interface Window {
  /** First row, from 0. */
  readonly first: number;
  /** The row after the last. */
  readonly end: number;
  /** Heights of what is left out above and below, in pixels. */
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond either edge, so that a wheel's turn finds them there. */
const BEYOND = 12;

/** Which of many rows of one height are seen. */
export function windowOf(total: number, rowPx: number, scrollTop: number, heightPx: number): Window {
  const first = Math.max(0, Math.min(total, Math.floor(scrollTop / rowPx)) - BEYOND);
  const end = Math.min(total, Math.ceil((scrollTop + heightPx) / rowPx) + BEYOND);
  return {
    first,
    end: Math.max(first, end),
    above: first * rowPx,
    below: Math.max(0, total - Math.max(first, end)) * rowPx,
  };
}

/** The pages of a size that hold the rows of a window. */
export function pagesOf({ first, end }: Pick<Window, 'first' | 'end'>, size: number): number[] {
  if (end <= first) return [];
  const from = Math.floor(first / size);
  return Array.from({ length: Math.floor((end - 1) / size) - from + 1 }, (_, index) => from + index);
}
