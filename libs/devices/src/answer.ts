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

/** A text of several lines: what it ends with is named in its first line (`^C` is how devices print the control character), or is EOF. */
const BLOCK_START = /^(?:banner|header) (?:\S+ (?<end>\^C|[^\w\s"])|(?:login|motd))$/;

/** Signs that can be typed for the end of a text; the control character itself would leave the configuration. */
const DELIMITERS = ['^', '~', '%', '@', '|', '#', '$', '!', '&', '=', '+'];

/** The text of a banner with an end that does not stand in it. */
function typedBlock([first = '', ...rest]: readonly string[], end: string): string {
  const inner = rest.slice(0, -1).join('\n');
  const typed = end === '^C' ? (DELIMITERS.find((sign) => !inner.includes(sign)) ?? '^') : end;
  return [first.replace(/\^C$/, typed), ...rest.slice(0, -1), typed].join('\n');
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
    const block = BLOCK_START.exec(line);
    const end = block?.groups?.['end'] ?? 'EOF';
    const last = block ? lines.findIndex((other, at) => at > index && other.trim() === end) : -1;
    commands.push(last < 0 ? line : typedBlock([line, ...lines.slice(index + 1, last + 1)], end));
    if (last >= 0) index = last;
  }
  return commands;
}
