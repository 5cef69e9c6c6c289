import { UnreadableAnswer } from './driver.js';

/**
 * The configuration in the answer of a show command: from the first line after the device's talk to the end mark.
 * @throws UnreadableAnswer when the end mark is missing: the text was cut, and must not pass for the configuration.
 */
export function configurationIn(answer: string, talk: RegExp, end: RegExp): string {
  const lines = answer.replaceAll('\r', '').split('\n');
  const last = lines.findLastIndex((line) => end.test(line));
  if (last < 0) throw new UnreadableAnswer(`no end mark (${end.source}) in ${lines.length} lines`);
  const kept = lines.slice(0, last + 1);
  const first = kept.findIndex((line) => line.trim() !== '' && !talk.test(line));
  return `${kept.slice(first).join('\n')}\n`;
}

/** The configuration of a platform whose text has no end mark: everything after the device's talk. */
export function configurationAfter(answer: string, talk: RegExp): string {
  const lines = answer.replaceAll('\r', '').trimEnd().split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !talk.test(line));
  if (first < 0) throw new UnreadableAnswer(`no configuration in ${lines.length} lines`);
  return `${lines.slice(first).join('\n')}\n`;
}

/**
 * How a text of literal lines begins. `mark`: what it ends with stands before it (`^C` is how devices print a control
 * character). In quotes: it ends with the quote. Neither: it ends with a line `EOF`.
 */
const BLOCK_START =
  /^(?:(?:banner|header) \S+ (?<mark>\^C|[^\w\s"])|(?<quoted>header \S+ information "[^"]*$|(?:banner|set) \S+ "(?:[^"\\]|\\.)*$)|banner (?:login|motd)$)/;
/** VRP says `information` before the mark. */
const MARKED_INFORMATION = /^header \S+ information (?<mark>[^\w\s"])/;
const QUOTE_END = /(?:^|[^\\])"\s*$/;

/** Signs that can be typed for the end of a text; the control character itself would leave the configuration. */
const DELIMITERS = ['^', '~', '%', '@', '|', '#', '$', '!', '&', '=', '+'];

/** A text as it is typed: between marks that do not stand in it. */
function typedBlock(text: string, mark: string): string {
  if (mark !== '^C') return text;
  const from = text.indexOf(mark);
  const inner = text.slice(from + mark.length, text.lastIndexOf(mark));
  const sign = DELIMITERS.find((it) => !inner.includes(it)) ?? '^';
  return `${text.slice(0, from)}${sign}${inner}${sign}`;
}

/** The text of literal lines that begins at `lines[index]`, and where it ends; null: none does, or it has no end. */
function blockAt(lines: readonly string[], index: number): { command: string; last: number } | null {
  const first = (lines[index] ?? '').trim();
  const begun = MARKED_INFORMATION.exec(first) ?? BLOCK_START.exec(first);
  if (!begun) return null;
  const { mark, quoted } = begun.groups ?? {};
  const isOneLine = mark !== undefined && first.indexOf(mark, begun[0].length) > 0;
  const closes = (line: string): boolean =>
    mark !== undefined
      ? line.includes(mark)
      : quoted === undefined
        ? line.trim() === 'EOF'
        : QUOTE_END.test(line);
  const last = isOneLine ? index : lines.findIndex((line, at) => at > index && closes(line));
  if (last < 0) return null;
  const command = [first, ...lines.slice(index + 1, last + 1)].join('\n').trimEnd();
  return { command: mark === undefined ? command : typedBlock(command, mark), last };
}

/**
 * The lines of a remediation as a device's configuration prompt takes them: one command each, no indentation. A banner
 * is one command of several lines: the device prompts again only after its end.
 */
export function commandLines(remediation: string): string[] {
  const commands: string[] = [];
  const lines = remediation.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '' || line === '!') continue;
    const block = blockAt(lines, index);
    commands.push(block?.command ?? line);
    index = block?.last ?? index;
  }
  return commands;
}
