import { measureText, type TextStyle } from '../font/measure.js';

/** A text in lines that fit a width: broken at spaces and after hyphens and slashes, and within a word only when it must. */
export function wrap(text: string, width: number, style: TextStyle): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => wrapLine(line, width, style));
}

function wrapLine(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ \-/,;·])/)) {
    if (measureText((line + piece).trimEnd(), style) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = piece;
    while (measureText(line.trimEnd(), style) > width) {
      const head = longestHead(line, width, style);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** At least one letter, so that even the narrowest column comes to an end. */
function longestHead(word: string, width: number, style: TextStyle): string {
  let head = '';
  for (const letter of word) {
    if (head && measureText(head + letter, style) > width) break;
    head += letter;
  }
  return head;
}
