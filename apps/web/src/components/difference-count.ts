import type { DifferenceLine } from '#netconfig';

/** How many lines below come or go. */
export function countChanged(lines: readonly DifferenceLine[]): number {
  return lines.reduce(
    (sum, { state, children }) => sum + (state === 'same' ? 0 : 1) + countChanged(children),
    0,
  );
}
