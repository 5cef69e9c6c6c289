/**
 * Numbered names written once: `SR2/P1:[01-24]` stands for 24 names, `T[1-3]-[1-8]` for 24 with the last range running
 * fastest. Leading zeros keep their width. `\[` is a bracket that means itself.
 */
const RANGE = /(?<!\\)\[(\d{1,9})-(\d{1,9})\]/;

/** A name that stands for more than this is a slip of the finger. */
export const MAX_EXPANSION = 10_000;

export function hasRange(text: string): boolean {
  return RANGE.test(text);
}

/** Every name that the text stands for; one when it has no range; none when there would be too many. */
export function expandRange(text: string): string[] {
  const match = RANGE.exec(text);
  if (!match) return [unescapeRange(text)];
  const [whole, first = '', last = ''] = match;
  const head = text.slice(0, match.index);
  const tails = expandRange(text.slice(match.index + whole.length));
  const count = Math.abs(Number(last) - Number(first)) + 1;
  if (tails.length === 0 || count * tails.length > MAX_EXPANSION) return [];
  const step = Number(first) <= Number(last) ? 1 : -1;
  const width = first.startsWith('0') || last.startsWith('0') ? Math.max(first.length, last.length) : 0;
  return Array.from({ length: count }, (_, index) =>
    String(Number(first) + step * index).padStart(width, '0'),
  ).flatMap((number) => tails.map((tail) => `${unescapeRange(head)}${number}${tail}`));
}

/** The text as it must be written so that its brackets are not read as a range. */
export function escapeRange(text: string): string {
  return /\[\d+-\d+\]|\\\[/.test(text) ? text.replaceAll('[', '\\[') : text;
}

function unescapeRange(text: string): string {
  return text.replaceAll('\\[', '[');
}

/**
 * One text with ranges for a run of numbered names, or null when they do not form one: `['Gi1/0/1', 'Gi1/0/2']` →
 * `Gi1/0/[1-2]`. The number that runs is the last one in the name.
 */
export function compressRange(names: readonly string[]): string | null {
  const parts = names.map((name) => /^(.*?)(\d+)(\D*)$/s.exec(name));
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || names.some((name) => name.includes('['))) return null;
  const [, head = '', start = '', tail = ''] = first;
  const written = `${head}[${start}-${last[2]}]${tail}`;
  if (Number(last[2]) < Number(start)) return null;
  const expanded = expandRange(written);
  return expanded.length === names.length && expanded.every((name, index) => name === names[index])
    ? written
    : null;
}
