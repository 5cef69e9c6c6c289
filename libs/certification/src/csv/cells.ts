/**
 * The text of a cell. Tables made for people guard formulas by an apostrophe (`'-12`), and zeros by a formula (`="0012"`):
 * both are taken off again.
 */
export function cellText(cell: string): string {
  const text = cell.trim();
  if (text.length < 2) return text;
  if (text[0] === "'" && '=+-@'.includes(text[1] ?? '')) return text.slice(1);
  if (text[0] === '=' && text[1] === '"' && text.length > 3)
    return /^="([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
  return text;
}
