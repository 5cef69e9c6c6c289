import { matchOf, type ConfigRules } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/** The tree as text, one space of indentation for each level; with `rules` as the device prints it. */
export function configText(tree: ConfigTree, rules?: Pick<ConfigRules, 'syntax'>): string {
  const lines = rules?.syntax === 'statements' ? statementLines(tree) : linesOf(tree, 0);
  return lines.map((line) => `${line}\n`).join('');
}

function linesOf(tree: ConfigTree, depth: number): string[] {
  return tree.flatMap((line) => [`${' '.repeat(depth)}${line.text}`, ...linesOf(line.children, depth + 1)]);
}

/**
 * The tree as text to type into a device: every section is left explicitly, so that no line can be taken for one of the
 * section before it.
 */
export function commandText(tree: ConfigTree, rules: ConfigRules): string {
  const lines = rules.syntax === 'statements' ? statements(tree) : commandsOf(tree, rules, []);
  return lines.map((line) => `${line}\n`).join('');
}

function commandsOf(tree: ConfigTree, rules: ConfigRules, path: readonly string[]): string[] {
  return tree.flatMap((line) => {
    const indent = ' '.repeat(path.length);
    if (line.children.length === 0) return [`${indent}${line.text}`];
    const exit = matchOf(rules.exits, path, line.text)?.exit;
    return [
      `${indent}${line.text}`,
      ...commandsOf(line.children, rules, [...path, line.text]),
      ...(exit == null ? [] : [`${indent}${exit}`]),
    ];
  });
}

/** A menu in a line, then its items, each in a line with its properties: what `/export` prints. */
function statementLines(tree: ConfigTree): string[] {
  return tree.flatMap(({ text: menu, children }) => [menu, ...children.map(statement)]);
}

/** The menu before each item, so that a line says all by itself, in whatever menu the session is. */
function statements(tree: ConfigTree): string[] {
  return tree.flatMap(({ text: menu, children }) => children.map((item) => `${menu} ${statement(item)}`));
}

const statement = (item: ConfigLine): string =>
  [item.text, ...item.children.map(({ text }) => text)].join(' ');
