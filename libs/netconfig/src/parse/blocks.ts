import type { ConfigRules } from '../rules.js';

/** A line of the text, or a block of several that stand for one (a banner). */
export interface SourceLine {
  readonly text: string;
  readonly indent: number;
  /** It follows a line that ended every section. */
  readonly top: boolean;
}

const TAB = 8;

/** The lines that say something. Blocks of literal text become one line each. */
export function sourceLines(text: string, rules: ConfigRules): SourceLine[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const found: SourceLine[] = [];
  const endless = new Set<string>();
  let top = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimEnd();
    const body = line.trimStart();
    top ||= rules.sectionBreak?.test(line) ?? false;
    if (body === '' || rules.ignored.some((pattern) => pattern.test(line))) continue;
    const before = found.at(-1);
    if (before && rules.statementStart && !rules.statementStart.test(body)) {
      found[found.length - 1] = { ...before, text: `${before.text}\n${line}` };
      continue;
    }
    const block = blockAt(lines, index, body, rules, endless);
    found.push({ text: block?.text ?? body, indent: indentOf(line), top });
    top = false;
    if (block) index = block.last;
  }
  return found;
}

interface Block {
  readonly text: string;
  /** The index of its last line. */
  readonly last: number;
}

/**
 * The block that `lines[index]` opens; null if it opens none, or one that never ends and would swallow the rest. What has
 * no end from here on (`endless`) has none further down either, and is looked for once.
 */
function blockAt(
  lines: readonly string[],
  index: number,
  body: string,
  rules: ConfigRules,
  endless: Set<string>,
): Block | null {
  for (const { start, end, delimiter } of rules.blocks) {
    const match = start.exec(body);
    if (!match) continue;
    const mark = match[1] ?? '';
    const wanted = end ? String(end) : mark;
    const closes = (line: string): boolean => (end ? end.test(line) : line.includes(mark));
    const isOneLine = !end && body.slice(match.index + match[0].length).includes(mark);
    const last = isOneLine ? index : endless.has(wanted) ? -1 : indexFrom(lines, index + 1, closes);
    if (last < 0) {
      endless.add(wanted);
      return null;
    }
    const text = [body, ...lines.slice(index + 1, last + 1)].join('\n');
    if (end || delimiter === undefined) return { text, last };
    const from = match.index + match[0].length - mark.length;
    const inner = text.slice(from + mark.length, text.lastIndexOf(mark));
    if (inner.includes(delimiter)) return { text, last };
    return { text: `${text.slice(0, from)}${delimiter}${inner}${delimiter}`, last };
  }
  return null;
}

/** Where the first line stands, at `from` or below, that fits; -1: none. */
function indexFrom(lines: readonly string[], from: number, fits: (line: string) => boolean): number {
  for (let at = from; at < lines.length; at += 1) if (fits(lines[at] ?? '')) return at;
  return -1;
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
