import { z } from 'zod';
import { matchOf, type LineMatch } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/** Lines that a template answers for. */
export interface OwnedLines extends LineMatch {
  /** With everything in the section that the line opens. */
  readonly whole: boolean;
  /** True: the other way round. The line and everything below it are left alone, whatever else owns them. */
  readonly left?: boolean;
}

/**
 * The part of a configuration that a set of patterns owns. A template says only what the plan knows; comparing and
 * mending stay inside what it owns, so that a routing protocol or an account that it never heard of is left alone.
 * The headers of owned lines come along, so that the lines keep their place.
 */
export function ownedPart(
  tree: ConfigTree,
  owned: readonly OwnedLines[],
  path: readonly string[] = [],
): ConfigTree {
  const left = owned.filter((entry) => entry.left);
  return partOf(
    tree,
    { left, owned: owned.filter((entry) => !entry.left), whole: [{ line: /^/, whole: true }] },
    path,
  );
}

interface Parts {
  readonly left: readonly OwnedLines[];
  readonly owned: readonly OwnedLines[];
  /** What owns everything that is not left. */
  readonly whole: readonly OwnedLines[];
}

function partOf(tree: ConfigTree, parts: Parts, path: readonly string[]): ConfigTree {
  return tree.flatMap((line): ConfigLine[] => {
    if (matchOf(parts.left, path, line.text)) return [];
    const match = matchOf(parts.owned, path, line.text);
    const below = match?.whole ? { ...parts, owned: parts.whole } : parts;
    const children = partOf(line.children, below, [...path, line.text]);
    return match || children.length > 0 ? [{ text: line.text, children }] : [];
  });
}

const ownedSchema = z.array(
  z.strictObject({ in: z.array(z.string()), line: z.string(), whole: z.boolean().default(false) }),
);

/**
 * Reads the `owned.json` of a template set: the sections around a line and the line itself as regular expressions.
 * @throws ZodError or SyntaxError for anything else.
 */
export function ownedLines(json: unknown): OwnedLines[] {
  return ownedSchema.parse(json).map((owned) => ({
    in: owned.in.map((pattern) => new RegExp(pattern)),
    line: new RegExp(owned.line),
    whole: owned.whole,
  }));
}
