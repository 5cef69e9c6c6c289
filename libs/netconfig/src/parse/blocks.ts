import type { ConfigRules } from '../rules.js';

/** A line of the text, or a block of several that stand for one (a banner). */
export interface SourceLine {
  readonly text: string;
  readonly indent: number;
}

const TAB = 8;

/** The lines that say something. Blocks of literal text become one line each. */
export function sourceLines(text: string, rules: ConfigRules): SourceLine[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const found: SourceLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimEnd();
    const body = line.trimStart();
    if (body === '' || rules.ignored.some((pattern) => pattern.test(line))) continue;
    const end = blockEnd(lines, index, body, rules);
    const text = end === index ? body : [body, ...lines.slice(index + 1, end + 1)].join('\n');
    found.push({ text, indent: indentOf(line) });
    index = end;
  }
  return found;
}

/** The last line of the block that `lines[index]` opens; the line itself if it opens none. */
function blockEnd(lines: readonly string[], index: number, body: string, rules: ConfigRules): number {
  for (const { start, end } of rules.blocks) {
    const match = start.exec(body);
    if (!match) continue;
    const delimiter = match[1] ?? '';
    const closes = (line: string): boolean => (end ? end.test(line) : line.includes(delimiter));
    if (!end && body.slice(match.index + match[0].length).includes(delimiter)) return index;
    const last = lines.findIndex((line, at) => at > index && closes(line));
    // A block that never ends would swallow the rest: take the line as it is.
    return last < 0 ? index : last;
  }
  return index;
}

function indentOf(line: string): number {
  let indent = 0;
  for (const character of line) {
    if (character === ' ') indent += 1;
    else if (character === '\t') indent += TAB - (indent % TAB);
    else break;
  }
  return indent;
}
