import { UnsafeText } from '../unsafe-text.js';

/** Letters without their accents, and nothing that is not ASCII: what every command line takes. */
export function ascii(text: unknown): string {
  return String(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[^\u0020-\u007e]/g, '-');
}

/** The text in quotes where it needs them, as the platform's command line reads them. */
export function quote(text: unknown, platform: unknown): string {
  const words = ascii(text);
  if (platform === 'routeros')
    return /^[\w.:/,-]+$/.test(words) ? words : `"${words.replaceAll(/["\\$]/g, '\\$&')}"`;
  if (platform === 'procurve') return `"${words.replaceAll('"', "'")}"`;
  if (!/[\s"';]/.test(words)) return words;
  return platform === 'ios-xe' || platform === 'frr' ? words.replaceAll('"', "'") : JSON.stringify(words);
}

/** The text as one word, where a command takes no spaces: `to the provider` → `to-the-provider`. */
export const word = (text: unknown): string => ascii(text).trim().replaceAll(/\s+/g, '-');

/** Several lines between delimiters. With `textUntil` the only way in for a text with line breaks. */
export function banner(text: unknown, delimiter: string): string {
  return `${delimiter}\n${textUntil(text, delimiter)}`;
}

/** Several lines right between two delimiters, as VRP prints them: `"Line one⏎Line two"`. */
export function textBetween(text: unknown, delimiter: string): string {
  const lines = textUntil(text, delimiter);
  return `${delimiter}${lines.slice(0, -delimiter.length - 1)}${delimiter}`;
}

/** Several lines in one quoted value, as Junos, ProCurve and RouterOS take them: a line break is written `\\n`. */
export function quoteLines(text: unknown): string {
  const lines = plainLines(text).replace(/\n$/, '');
  return `"${lines.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

/** Several lines and the line that ends them, for a platform that needs no word before them. */
export function textUntil(text: unknown, delimiter: string): string {
  const lines = plainLines(text);
  if (lines.includes(delimiter)) throw new RangeError(`the banner contains its own end: ${delimiter}`);
  return `${lines.replace(/\n$/, '')}\n${delimiter}`;
}

function plainLines(text: unknown): string {
  const lines = (text instanceof UnsafeText ? text.text : String(text)).replaceAll('\r\n', '\n');
  if (/[^\P{Cc}\n]/u.test(lines))
    throw new RangeError('a banner has line breaks and no other control character');
  return lines;
}

/** Every line moved to the right. */
export function indent(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}
