import { MOST_LEVELS, type ConfigLine, type ConfigTree } from '../tree.js';

/** Comments (block comments, `# …`), quoted text, the signs of structure, and the words between them. */
const TOKEN = /\/\*[\s\S]*?\*\/|#[^\n]*|"(?:[^"\\]|\\.)*"|[{};\n]|[^\s{};"#/]+|[/]|[^\S\n]+/g;

/**
 * Sections in braces (`system { host-name a; }`). A statement ends with `;`, or with the line, as some systems print
 * it. Quoted text may hold braces; `[ a b ]` stays in its statement. Comments of both kinds are left out.
 */
export function bracedTree(text: string): ConfigTree {
  const top: ConfigLine[] = [];
  const open: ConfigLine[][] = [top];
  let words: string[] = [];
  let lists = 0;
  const statement = (): ConfigLine | null => {
    const line = words.join('').trim();
    words = [];
    lists = 0;
    return line === '' ? null : { text: line, children: [] };
  };
  for (const [part] of text.replaceAll('\r', '').matchAll(TOKEN)) {
    // Inside a word a `#` is no comment: `ge-0/0/0#1`, and neither is `//`.
    if (part.startsWith('/*') || (part.startsWith('#') && isBetweenWords(words))) continue;
    if (part === '{') {
      const children: ConfigLine[] = [];
      open.at(-1)?.push({ text: statement()?.text ?? '', children });
      open.push(open.length < MOST_LEVELS ? children : (open.at(-1) ?? top));
    } else if (part === '\n' && (lists > 0 || ONLY_MARKS.test(words.join('')))) {
      words.push(' ');
    } else if (part === '}' || part === ';' || part === '\n') {
      const line = statement();
      if (line) open.at(-1)?.push(line);
      if (part === '}' && open.length > 1) open.pop();
    } else {
      if (part === '[') lists += 1;
      if (part === ']') lists = 0;
      words.push(/^\s+$/.test(part) ? ' ' : part);
    }
  }
  const rest = statement();
  if (rest) open.at(-1)?.push(rest);
  return top;
}

const isBetweenWords = (words: readonly string[]): boolean => (words.at(-1) ?? ' ') === ' ';

/** What may stand before a statement in braces: its state, or what loading it does. */
const MARKS = /^(?:inactive|active|protect|unprotect|replace|delete): */;

const ONLY_MARKS = /^\s*(?:(?:inactive|active|protect|unprotect|replace|delete): *)+$/;

/**
 * Every statement of a braced configuration as one `set` line. `inactive:` and `protect:` become lines of their own
 * (`deactivate …`), `delete:` a `delete` line; `replace:` says how it is loaded, not what it says. What `wrapper` matches
 * at the beginning of a statement is left out.
 */
export function setLines(tree: ConfigTree, wrapper: RegExp = /^(?!)/, before = ''): ConfigLine[] {
  return tree.flatMap(({ text, children }) => {
    const marks: string[] = [];
    let said = text;
    for (let mark = MARKS.exec(said); mark; mark = MARKS.exec(said)) {
      marks.push(mark[0].split(':', 1)[0] ?? '');
      said = said.slice(mark[0].length);
    }
    const words = `${before}${said}`;
    const line = (verb: string, whole = words): ConfigLine => ({
      text: `${verb} ${whole.replace(wrapper, '')}`,
      children: [],
    });
    if (marks.includes('delete')) return [line('delete')];
    return [
      ...(children.length === 0 ? listed(words).map((each) => line('set', each)) : []),
      ...setLines(children, wrapper, `${words} `),
      ...(marks.includes('inactive') ? [line('deactivate')] : []),
      ...(marks.includes('protect') ? [line('protect')] : []),
    ];
  });
}

/** `members [ a b ]` as one statement for each member; the brackets of `65000:[1-5]` belong to a pattern. */
function listed(words: string): string[] {
  const list = /^(.*?\s)\[\s+(.*?)\s*\]$/.exec(words);
  return list ? itemsOf(list[2] ?? '').map((item) => `${list[1]}${item}`) : [words];
}

/** The items of a list; quotes keep theirs together. */
const itemsOf = (list: string): string[] => list.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [];

/** Typed statements with lists as one statement for each member: `set x [ a b ]` is `set x a` and `set x b`. */
export function listedLines(tree: ConfigTree): ConfigTree {
  return tree.flatMap((line) =>
    line.children.length > 0 ? [line] : listed(line.text).map((text) => ({ text, children: [] })),
  );
}
