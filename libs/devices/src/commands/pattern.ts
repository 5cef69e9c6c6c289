/** What a pattern reads from a line: field name and text, in the order of the line. */
export type Reading = readonly (readonly [field: string, text: string])[];

/** A compiled line pattern. */
export interface LinePattern {
  /** null when the line is another one. */
  read(line: string): Reading | null;
  /** Every place of a text where the pattern fits, one after the other. */
  readAll(text: string): readonly Reading[];
}

const macOctets = String.raw`(?:[0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2}`;
const macWords = String.raw`(?:[0-9a-f]{4}[.:-]){2}[0-9a-f]{4}`;

/** The shapes that a slot may name; without one it is a run without spaces. */
const shapes: Readonly<Record<string, string>> = {
  run: String.raw`\S+`,
  text: String.raw`\S(?:.*?\S)?`,
  number: String.raw`[-+]?\d+(?:,\d{3})*(?:\.\d+)?`,
  word: String.raw`[\w-]+`,
  mac: String.raw`${macOctets}|${macWords}|[0-9a-f]{6}-[0-9a-f]{6}|[0-9a-f]{12}`,
  ip: String.raw`\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*(?:%\w+)?`,
};

const slot = /^<([a-zA-Z]\w*)(?: ([^>]+))?>/;

/**
 * Compiles the line syntax of the grammars:
 *
 * - `<name>` reads a run without spaces into the field; `<name text>` also spaces; `<name number>`, `word`, `mac`, `ip`;
 *   `<name up|down>` one of these words; `<name ~[0-9/]+>` a regular expression without groups.
 * - `[ …]` may be absent; `{a|b}` one of these texts; `...` anything; a space is any run of spaces, two are
 *   a run of two or more; `\` makes the next character plain.
 * - A leading space asks for an indented line. Upper and lower case are the same.
 *
 * The whole line must fit. Throws RangeError on a pattern that is written wrong, which only the author can do.
 */
export function linePattern(source: string): LinePattern {
  const fields: string[] = [];
  const body = translate(source, fields);
  const whole = new RegExp(`^${source.startsWith(' ') ? '' : String.raw`\s*`}${body}\\s*$`, 'i');
  const anywhere = new RegExp(body, 'gi');
  return {
    read: (line) => {
      const match = whole.exec(line);
      return match && readingOf(match, fields);
    },
    readAll: (text) => [...text.matchAll(anywhere)].map((match) => readingOf(match, fields)),
  };
}

function readingOf(match: RegExpExecArray, fields: readonly string[]): Reading {
  return fields.flatMap((field, at) => {
    const text = match[at + 1];
    return text === undefined ? [] : [[field, text] as const];
  });
}

function translate(source: string, fields: string[]): string {
  let regex = '';
  let at = 0;
  let choices = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    if (rest.startsWith('{')) choices += 1;
    if (rest.startsWith('}')) choices -= 1;
    const [length, part] =
      rest.startsWith('|') && choices > 0 ? ([1, '|'] as const) : token(rest, source, fields);
    regex += part;
    at += length;
  }
  return regex;
}

function token(rest: string, source: string, fields: string[]): readonly [length: number, regex: string] {
  const named = slot.exec(rest);
  if (named) {
    fields.push(named[1] ?? '');
    return [named[0].length, `(${shapeOf(named[2] ?? 'run')})`];
  }
  if (rest.startsWith('...')) return [3, '.*?'];
  const spaces = /^ +/.exec(rest)?.[0].length ?? 0;
  if (spaces > 0) return [spaces, spaces > 1 ? String.raw`\s{2,}` : String.raw`\s+`];
  if (rest.startsWith('\\')) return [2, escaped(rest[1] ?? '')];
  if (rest.startsWith('<')) throw new RangeError(`a slot of the pattern is written wrong: ${source}`);
  return [1, punctuation[rest[0] ?? ''] ?? escaped(rest[0] ?? '')];
}

/** `[…]` may be absent, `{…}` is a choice. */
const punctuation: Readonly<Record<string, string>> = {
  '[': '(?:',
  ']': ')?',
  '{': '(?:',
  '}': ')',
};

function shapeOf(shape: string): string {
  if (shape.startsWith('~')) return shape.slice(1);
  return shapes[shape] ?? shape.split('|').map(wordsOf).join('|');
}

const wordsOf = (words: string): string =>
  words
    .split(' ')
    .map(escaped)
    .join(String.raw`\s+`);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
