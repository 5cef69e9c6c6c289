import { matchOf, type ConfigRules } from './rules.js';
import { leaf, type ConfigLine, type ConfigTree } from './tree.js';
import { vidsIn } from './vlan-list.js';
import { applied, vlanSetLine, vlanSetText, type SetMember, type VlanSetLine } from './vlan-set.js';

/**
 * The same configuration with one spelling for what can be spelled in several ways: hidden defaults left out, sets of
 * VLANs in one line, one section for each name, one line for each VLAN.
 */
export function normalised(tree: ConfigTree, rules: ConfigRules, path: readonly string[] = []): ConfigTree {
  const shown = tree.filter((line) => !matchOf(rules.hidden, path, line.text));
  const lines = rules.syntax === 'set' ? withoutBeginnings(shown, `${rules.statement} `) : shown;
  return merged(withVlanSets(withVlanLines(lines, rules, path), rules), rules, path).flatMap((line) => {
    if (line.children.length === 0) return isEmptied(line, rules, path) ? [] : [line];
    const children = normalised(line.children, rules, [...path, line.text]);
    const known = { text: line.text, children };
    return isEmptied(known, rules, path) ? [] : [known];
  });
}

/** Statements without those that only begin another one: `set a b` is said by `set a b c`. */
function withoutBeginnings(tree: ConfigTree, verb: string): ConfigTree {
  // A space sorts before every other sign: what continues a statement follows it at once.
  const texts = [...new Set(tree.map(({ text }) => text))].toSorted(byCodeUnit);
  const said = new Set(
    texts.filter((text, at) => text.startsWith(verb) && texts[at + 1]?.startsWith(`${text} `)),
  );
  return said.size === 0 ? tree : tree.filter(({ text }) => !said.has(text));
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lines as they were typed, with one section for each name and one line for each VLAN. */
export function oneOfEach(tree: ConfigTree, rules: ConfigRules): ConfigTree {
  return merged(withVlanLines(tree, rules, []), rules, []);
}

function isEmptied(line: ConfigLine, rules: ConfigRules, path: readonly string[]): boolean {
  return line.children.length === 0 && matchOf(rules.implied, path, line.text) !== undefined;
}

/** `ip name-server 192.0.2.1 192.0.2.2` as a line for each. */
function withWordLines(tree: ConfigTree, { wordLists = [] }: ConfigRules): ConfigTree {
  if (wordLists.length === 0) return tree;
  return tree.flatMap((line) => {
    const words = wordLists
      .map((pattern) => pattern.exec(line.text)?.[0])
      .find((found) => found !== undefined);
    if (words === undefined || line.children.length > 0) return [line];
    const list = line.text
      .slice(words.length)
      .split(' ')
      .filter((word) => word !== '');
    return list.length < 2 ? [line] : list.map((word) => leaf(`${words}${word}`));
  });
}

/** `vlan 10,20-22` as `vlan 10`, `vlan 20`, … */
function withVlanLines(all: ConfigTree, rules: ConfigRules, path: readonly string[]): ConfigTree {
  if (path.length > 0) return all;
  const tree = withWordLines(all, rules);
  if (!rules.vlanLists) return tree;
  return tree.flatMap((line) => {
    const list = /^vlan (\d[\d,-]*[,-][\d,-]*)$/.exec(line.text)?.[1];
    const vids = list === undefined ? null : vidsIn(list);
    if (vids === null) return [line];
    return vids.map((vid) => ({ text: `vlan ${vid}`, children: line.children }));
  });
}

const nameOf = ({ words, tail }: VlanSetLine): string => `${words} …${tail}`;

/** All lines about one set of VLANs as one, where the first stood. */
function withVlanSets(tree: ConfigTree, rules: ConfigRules): ConfigTree {
  if (!tree.some((line) => vlanSetLine(line.text, rules))) return tree;
  const sets = new Map<string, readonly SetMember[]>();
  for (const { text } of tree) {
    const line = vlanSetLine(text, rules);
    if (line) sets.set(nameOf(line), applied(sets.get(nameOf(line)) ?? null, line));
  }
  const placed = new Set<string>();
  return tree.flatMap((line) => {
    const set = vlanSetLine(line.text, rules);
    if (!set) return [line];
    if (placed.has(nameOf(set))) return [];
    placed.add(nameOf(set));
    const text = vlanSetText(set, sets.get(nameOf(set)) ?? []);
    return text === null ? [] : [leaf(text)];
  });
}

/** Sections of the same name as one; the same line once, where order does not count. */
function merged(tree: ConfigTree, rules: ConfigRules, path: readonly string[]): ConfigTree {
  const section = path.at(-1);
  if (section !== undefined && matchOf(rules.ordered, path.slice(0, -1), section)) return tree;
  const lines = new Map<string, ConfigLine[]>();
  for (const line of tree) {
    const known = lines.get(line.text);
    if (known) known.push(line);
    else lines.set(line.text, [line]);
  }
  if (lines.size === tree.length) return tree;
  return [...lines].map(([text, all]) => ({ text, children: all.flatMap(({ children }) => children) }));
}
