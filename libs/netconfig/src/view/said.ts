import type { ConfigTree } from '../tree.js';

/** The first group of the first line that the pattern means, without quotes; null if there is none. */
export function said(lines: ConfigTree, pattern: RegExp | undefined): string | null {
  if (!pattern) return null;
  for (const { text } of lines) {
    const value = pattern.exec(text)?.[1];
    if (value !== undefined) return unquoted(value);
  }
  return null;
}

export function numberSaid(lines: ConfigTree, pattern: RegExp | undefined): number | null {
  const value = said(lines, pattern);
  return value === null ? null : Number(value);
}

export function says(lines: ConfigTree, pattern: RegExp | undefined): boolean {
  return pattern !== undefined && lines.some(({ text }) => pattern.test(text));
}

function unquoted(value: string): string {
  return /^"(.*)"$/.exec(value)?.[1] ?? value;
}
