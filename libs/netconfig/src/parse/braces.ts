import type { ConfigLine, ConfigTree } from '../tree.js';

/**
 * Sections in braces (`system { host-name a; }`). A statement ends with `;`, or with the line, as some systems print
 * it. Quoted text may hold braces; `[ a b ]` stays in its statement. Comments of both kinds are left out.
 */
export function bracedTree(text: string): ConfigTree {
  const top: ConfigLine[] = [];
  const open: ConfigLine[][] = [top];
  const source = text.replaceAll('\r', '');
  const token = /\/\*[\s\S]*?\*\/|^\s*#.*$|"(?:[^"\\]|\\.)*"|[{};\n]|[^{};\n"]+/gm;
  let words = '';
  const statement = (): ConfigLine | null => {
    const line = words.replaceAll(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ' ').trim();
    words = '';
    return line === '' ? null : { text: line, children: [] };
  };
  for (const [part] of source.matchAll(token)) {
    if (part.startsWith('/*') || part.trimStart().startsWith('#')) continue;
    if (part === '{') {
      const children: ConfigLine[] = [];
      open.at(-1)?.push({ text: statement()?.text ?? '', children });
      open.push(children);
    } else if (part === '}' || part === ';' || (part === '\n' && !words.includes('['))) {
      const line = statement();
      if (line) open.at(-1)?.push(line);
      if (part === '}' && open.length > 1) open.pop();
    } else {
      words += part;
    }
  }
  const rest = statement();
  if (rest) open.at(-1)?.push(rest);
  return top;
}

/**
 * Every statement of a braced configuration as one `set` line; `inactive:` becomes a `deactivate` line. What `wrapper`
 * matches at the beginning of a statement is left out.
 */
export function setLines(tree: ConfigTree, wrapper: RegExp = /^(?!)/, before = ''): ConfigLine[] {
  return tree.flatMap(({ text, children }) => {
    const inactive = text.startsWith('inactive: ');
    const words = `${before}${inactive ? text.slice('inactive: '.length) : text}`;
    const lines =
      children.length === 0 ? listed(words).map((line) => `set ${line.replace(wrapper, '')}`) : [];
    return [
      ...lines.map((line) => ({ text: line, children: [] })),
      ...setLines(children, wrapper, `${words} `),
      ...(inactive ? [{ text: `deactivate ${words.replace(wrapper, '')}`, children: [] }] : []),
    ];
  });
}

/** `members [ a b ]` as one statement for each member; the brackets of `65000:[1-5]` belong to a pattern. */
function listed(words: string): string[] {
  const list = /^(.*?\s)\[\s+(.*?)\s*\]$/.exec(words);
  return list ? (list[2] ?? '').split(/\s+/).map((item) => `${list[1]}${item}`) : [words];
}

/** Typed statements with lists as one statement for each member: `set x [ a b ]` is `set x a` and `set x b`. */
export function listedLines(tree: ConfigTree): ConfigTree {
  return tree.flatMap((line) =>
    line.children.length > 0 ? [line] : listed(line.text).map((text) => ({ text, children: [] })),
  );
}
