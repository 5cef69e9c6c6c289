import { type Finding } from '#findings';
import { Option } from 'commander';
import { Unreadable } from '../exit.js';
import { readInput } from '../files.js';

/** Longer than the configurations of the largest routers, of some 500,000 lines; what is longer is another file. */
const MAX_BYTES = 32_000_000;

/** A configuration of a file, and what is to be known of its reading. */
export interface ReadConfig {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export type Encoding = 'utf-8' | 'latin1';

/** How a file is encoded, where a person knows it. */
export const encodingOption = (): Option =>
  new Option('--encoding <name>', 'of the files; else UTF-8, and Latin-1 for what is not').choices([
    'utf-8',
    'latin1',
  ] satisfies Encoding[]);

/**
 * A configuration as a device, a terminal program or an editor wrote it: UTF-8, UTF-16 that says so, or Latin-1 as old
 * devices speak; lines end as they may. What had to be assumed is told.
 * @throws Unreadable where it cannot be read, is too long, or is no text
 */
export async function readConfig(path: string, encoding?: Encoding): Promise<ReadConfig> {
  const { text, findings } = decoded(await readInput(path, MAX_BYTES), path, encoding);
  const nul = text.indexOf('\0');
  if (nul >= 0)
    throw new Unreadable({
      en: `${path} is not the text of a configuration: line ${lineAt(text, nul)} has a NUL byte`,
      fr: `${path} n’est pas le texte d’une configuration : la ligne ${lineAt(text, nul)} a un octet nul`,
    });
  if (text.trim() === '') return { text: '', findings: [...findings, empty(path)] };
  return { text: withLineFeeds(text), findings };
}

function decoded(bytes: Uint8Array, path: string, encoding?: Encoding): ReadConfig {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), findings: [] };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), findings: [] };
  if (encoding === 'latin1') return { text: latin1(bytes), findings: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch (cause) {
    const line = firstLineOfOther(bytes);
    if (encoding === 'utf-8')
      throw new Unreadable(
        {
          en: `${path} is not UTF-8: see line ${line}`,
          fr: `${path} n’est pas en UTF-8 : voir la ligne ${line}`,
        },
        [],
        { cause },
      );
    return { text: latin1(bytes), findings: [inLatin1(path, line)] };
  }
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Terminal programs write `\r\r\n`; what has no line feed at all ends its lines with carriage returns. */
function withLineFeeds(text: string): string {
  return text.includes('\n') ? text.replaceAll(/\r+\n/g, '\n') : text.replaceAll('\r', '\n');
}

/** The first line, from 1, that is not UTF-8: the replacement character shows it. */
function firstLineOfOther(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return lineAt(text, text.indexOf('\uFFFD'));
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const inLatin1 = (file: string, line: number): Finding => ({
  code: 'CONFIG_FILE_LATIN1',
  severity: 'info',
  where: [{ file, line }],
  params: { line },
});

const empty = (file: string): Finding => ({
  code: 'CONFIG_FILE_EMPTY',
  severity: 'warning',
  where: [{ file }],
  params: {},
});
