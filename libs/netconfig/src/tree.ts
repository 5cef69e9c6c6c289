/** One line of a configuration and the lines of the section that it opens. */
export interface ConfigLine {
  /** Without indentation; a block of several lines (a banner) is one text with line breaks. */
  readonly text: string;
  readonly children: readonly ConfigLine[];
}

/** A configuration: its top lines, in order. */
export type ConfigTree = readonly ConfigLine[];

/** A line without a section. */
export function leaf(text: string): ConfigLine {
  return { text, children: [] };
}

/**
 * Sections in sections that are told apart; what is nested deeper stands in the deepest. No device goes beyond ten or so, and
 * a text that does must not exhaust the stack of whoever walks the tree.
 */
export const MOST_LEVELS = 60;

/** How many lines a tree has. */
export function lineCount(tree: ConfigTree): number {
  return tree.reduce((count, line) => count + 1 + lineCount(line.children), 0);
}

/** Equal lines in equal order, at every depth. */
export function sameTree(a: ConfigTree, b: ConfigTree): boolean {
  return (
    a.length === b.length &&
    a.every((line, index) => line.text === b[index]?.text && sameTree(line.children, b[index].children))
  );
}

/** Equal lines in any order, at every depth: what most of a configuration means. */
export function sameLines(a: ConfigTree, b: ConfigTree): boolean {
  return sameTree(sorted(a), sorted(b));
}

function sorted(tree: ConfigTree): ConfigTree {
  return tree
    .map((line) => ({ text: line.text, children: sorted(line.children) }))
    .toSorted((x, y) => (x.text < y.text ? -1 : x.text > y.text ? 1 : 0));
}
