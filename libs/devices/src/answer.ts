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

/** A block of text that ends with what it begins with, as a device prints the control character 0x03. */
const BLOCK_START = /^banner \S+ \^C/;

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
    const last = BLOCK_START.test(line)
      ? lines.findIndex((other, at) => at > index && other.includes('^C'))
      : -1;
    commands.push(
      last < 0 ? line : [line, ...lines.slice(index + 1, last + 1)].join('\n').replaceAll('^C', '\u0003'),
    );
    if (last >= 0) index = last;
  }
  return commands;
}
