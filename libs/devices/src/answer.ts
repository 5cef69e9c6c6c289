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

/** The lines of a remediation as a device's configuration prompt takes them: one command each, no indentation. */
export function commandLines(remediation: string): string[] {
  return remediation
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '!');
}
