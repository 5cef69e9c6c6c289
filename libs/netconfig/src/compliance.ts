import type { ConfigLine, ConfigTree } from './tree.js';
import { sameLines, sameTree } from './tree.js';

/** A part of a configuration that is judged by itself: `bgp` is what stands below `router bgp `. */
export interface Feature {
  readonly name: string;
  /** How its top lines begin. */
  readonly sections: readonly string[];
  /** Whether the order of its lines counts. */
  readonly ordered: boolean;
}

/** How a device stands to what is intended, for one feature. */
export interface Compliance {
  readonly feature: string;
  readonly compliant: boolean;
  readonly sameOrder: boolean;
  readonly sameLines: boolean;
  readonly running: ConfigTree;
  readonly intended: ConfigTree;
  /** Intended lines that the device does not have, and the other way round, in their sections. */
  readonly missing: ConfigTree;
  readonly extra: ConfigTree;
}

/** Compares one feature of two configurations. */
export function complianceOf(running: ConfigTree, intended: ConfigTree, feature: Feature): Compliance {
  const ofFeature = (tree: ConfigTree): ConfigTree =>
    tree.filter((line) => feature.sections.some((start) => line.text.startsWith(start)));
  const [is, shall] = [ofFeature(running), ofFeature(intended)];
  const ordered = sameTree(is, shall);
  const unordered = ordered || sameLines(is, shall);
  return {
    feature: feature.name,
    compliant: feature.ordered ? ordered : unordered,
    sameOrder: ordered,
    sameLines: unordered,
    running: is,
    intended: shall,
    missing: linesMissingIn(is, shall),
    extra: linesMissingIn(shall, is),
  };
}

/** The lines of `wanted` that `tree` does not have, each in its section. */
export function linesMissingIn(tree: ConfigTree, wanted: ConfigTree): ConfigTree {
  const there = new Map(tree.map((line) => [line.text, line]));
  return wanted.flatMap((line): ConfigLine[] => {
    const match = there.get(line.text);
    if (!match) return [line];
    const children = linesMissingIn(match.children, line.children);
    return children.length === 0 ? [] : [{ text: line.text, children }];
  });
}
