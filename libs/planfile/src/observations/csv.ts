/**
 * The cells of a table in text (RFC 4180), parted by the sign that its first line has most of. By hand, because this file
 * also runs in browsers, and what a network prints is small.
 */
export function csvRows(text: string): string[][] {
  const body = text.replace(/^\ufeff/, '');
  const [line = ''] = body.split(/\r?\n/, 1);
  const sign = [';', '\t', ','].toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < body.length; at++) {
    const letter = body[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (body[at + 1] === '"') {
        cell += letter;
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === sign || letter === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (letter === '\n') rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  rows.at(-1)!.push(cell);
  return rows;
}
