import type { ConfigTree } from '#netconfig';

/** One line of a configuration with the sections around it, outermost first. */
export interface Statement {
  readonly path: readonly string[];
  readonly text: string;
}

/** Every line of a configuration, sections included, in order. */
export function statementsOf(tree: ConfigTree, path: readonly string[] = []): Statement[] {
  return tree.flatMap(({ text, children }) => [{ path, text }, ...statementsOf(children, [...path, text])]);
}

/** A statement in one line, as findings show it. */
export function shown({ path, text }: Statement): string {
  return [...path, text].join(' › ');
}

/** The lines of a section by its heading. */
export function sectionOf(statements: readonly Statement[], heading: string): readonly Statement[] {
  return statements.filter(({ path }) => path.includes(heading));
}
