import { matchOf, type LineMatch } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/**
 * The part of a configuration that a set of patterns owns. A template says only what the plan knows; comparing and
 * mending stay inside what it owns, so that a routing protocol or an account that it never heard of is left alone.
 *
 * A line is owned if a pattern means it; an owned line brings the whole section that it opens only if `whole`. The
 * headers of owned lines come along, so that the lines keep their place.
 */
export function ownedPart(
  tree: ConfigTree,
  owned: readonly OwnedLines[],
  path: readonly string[] = [],
): ConfigTree {
  return tree.flatMap((line): ConfigLine[] => {
    const match = matchOf(owned, path, line.text);
    if (match?.whole) return [line];
    const children = ownedPart(line.children, owned, [...path, line.text]);
    return match || children.length > 0 ? [{ text: line.text, children }] : [];
  });
}

/** Lines that a template answers for. */
export interface OwnedLines extends LineMatch {
  /** With everything in the section that the line opens. */
  readonly whole: boolean;
}
