import type { ConfigTree } from '#netconfig';

/** A tree as the set of its lines with their sections: what two opinions of one configuration are compared by. */
export function pathsOf(tree: ConfigTree, parents: readonly string[] = []): string[] {
  return tree.flatMap(({ text, children }) => {
    const [first = '', ...block] = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(plain);
    const path = [...parents, first];
    // A block of text is one line below the line that opens it.
    const below = block.length > 0 ? [[...path, block.join('\n')].join(' › ')] : [];
    return [path.join(' › '), ...below, ...pathsOf(children, path)];
  });
}

/** A line without what only marks structure: indentation, braces, the end of a statement. */
export function plain(line: string): string {
  return (
    line
      .trim()
      .replace(/\s*\{(\s*\})?$/, '')
      .replace(/;$/, '')
      // SR OS names the parts of its text by `echo`; the peer keeps the name alone.
      .replace(/^echo "(.*)"$/, '$1')
      .trim()
  );
}

/** Lines that are in one list and not in the other, said as differences. */
export function listDifferences(ours: readonly string[], theirs: readonly string[]): string[] {
  const count = (lines: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    return counts;
  };
  const [left, right] = [count(ours), count(theirs)];
  return [
    ...[...left].filter(([line, n]) => n > (right.get(line) ?? 0)).map(([line]) => `invented: ${line}`),
    ...[...right].filter(([line, n]) => n > (left.get(line) ?? 0)).map(([line]) => `missing: ${line}`),
  ];
}
