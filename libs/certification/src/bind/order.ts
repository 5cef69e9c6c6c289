/**
 * A text by which names sort as people count, with `<`: `P1:9` before `P1:10`, without case, the same in every locale.
 * Digits are padded to 12; longer numbers are serials, which nobody counts.
 */
export function countingKey(text: string): string {
  return text.toLowerCase().replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(12, '0'));
}

/** Compares two names as people count. */
export function compareText(a: string, b: string): number {
  const [x, y] = [countingKey(a), countingKey(b)];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
