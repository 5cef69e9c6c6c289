import { MOST_LEVELS, type ConfigLine, type ConfigTree } from '../tree.js';
import type { SourceLine } from './blocks.js';

interface Open {
  readonly indent: number;
  readonly children: ConfigLine[];
}

/** Sections by indentation: a line belongs to the nearest line above it that is less indented. */
export function indentedTree(lines: readonly SourceLine[]): ConfigTree {
  const top: ConfigLine[] = [];
  const open: Open[] = [{ indent: -1, children: top }];
  for (const { text, indent, top: isTop } of lines) {
    if (isTop) open.length = 1;
    while (open.length > 1 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const children: ConfigLine[] = [];
    open.at(-1)?.children.push({ text, children });
    if (open.length < MOST_LEVELS) open.push({ indent, children });
  }
  return top;
}
