import type { ConfigLine, ConfigTree } from '../tree.js';

/** What names an item among those of its menu, by menu; the first that fits counts. */
export interface ItemNames {
  readonly menu: RegExp;
  readonly properties: readonly string[];
}

const VERBS = new Set(['add', 'set', 'remove', 'unset', 'enable', 'disable', 'move', 'reset']);

/** Properties whose value is a set: `a,b` and `b,a` are the same. */
const SETS = /^(?:tagged|untagged|slaves|vlan-ids)=(.+)$/;

/**
 * RouterOS: a menu (`/ip address`) and statements in it (`add address=… interface=…`), each with its properties. A menu
 * is a section, an item is one by what names it (`add name=vlan10`), a property is a line. The menu may stand in a line
 * of its own or before each statement; a line goes on after `\`.
 */
export function statementTree(text: string, names: readonly ItemNames[]): ConfigTree {
  const menus = new Map<string, ConfigLine[]>();
  let menu = '';
  for (const line of joinedLines(text)) {
    const words = wordsOf(line);
    const verb = words.findIndex((word) => VERBS.has(word));
    const path = words.slice(0, verb < 0 ? words.length : verb);
    if (path[0]?.startsWith('/')) menu = menuOf(path);
    const items = menus.get(menu) ?? [];
    menus.set(menu, items);
    const statement = verb < 0 && !path[0]?.startsWith('/') ? words : words.slice(path.length);
    if (statement.length > 0) items.push(itemOf(statement, menu, names));
  }
  return [...menus].map(([name, children]) => ({ text: name, children }));
}

/** Lines without comments, each with what continues it. */
function joinedLines(text: string): string[] {
  const joined = text.replaceAll('\r', '').replaceAll(/\\\n\s*/g, '');
  return joined
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '/' && !line.startsWith('#'));
}

/** Words; quotes and brackets keep theirs together. */
const wordsOf = (line: string): string[] => line.match(/(?:"(?:[^"\\]|\\.)*"?|\[[^\]]*\]?|[^\s"[])+/g) ?? [];

/** `/ip/address` and `/ip address` are one menu. */
const menuOf = (path: readonly string[]): string => `/${path.join(' ').slice(1).replaceAll('/', ' ').trim()}`;

function itemOf(words: readonly string[], menu: string, names: readonly ItemNames[]): ConfigLine {
  const [verb = '', ...rest] = words;
  const isProperty = (word: string): boolean =>
    !word.startsWith('[') && (word.includes('=') || verb === 'add');
  const properties = rest.filter(isProperty).map(sortedSet);
  const subject = rest.filter((word) => !isProperty(word));
  if (verb !== 'add') return item([verb, ...subject], properties);
  const wanted = names.find(({ menu: pattern }) => pattern.test(menu))?.properties ?? ['name'];
  const naming = wanted.flatMap((name) => properties.find((word) => word.startsWith(`${name}=`)) ?? []);
  // What nothing names is the same only when all of it is.
  if (naming.length === 0) return item([verb, ...properties.toSorted()], []);
  return item(
    [verb, ...naming],
    properties.filter((word) => !naming.includes(word)),
  );
}

const item = (words: readonly string[], properties: readonly string[]): ConfigLine => ({
  text: words.join(' '),
  children: properties.map((text) => ({ text, children: [] })),
});

function sortedSet(word: string): string {
  const list = SETS.exec(word)?.[1];
  if (list === undefined || !list.includes(',')) return word;
  return word.replace(list, list.split(',').toSorted(naturally).join(','));
}

const naturally = (a: string, b: string): number => {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  return Number.isNaN(x) || Number.isNaN(y) ? (a < b ? -1 : a > b ? 1 : 0) : x - y;
};
