import { bracedTree, listedLines, setLines } from './parse/braces.js';
import { indentedTree } from './parse/indented.js';
import { blocksTree } from './parse/nested-blocks.js';
import { sourceLines } from './parse/blocks.js';
import { statementTree } from './parse/statements.js';
import type { ConfigRules } from './rules.js';
import { settled } from './settled.js';
import type { ConfigTree } from './tree.js';

/** The text as it stands, as a tree: every line that is not ignored, in its section, in order. */
export function readTree(text: string, rules: ConfigRules): ConfigTree {
  switch (rules.syntax) {
    case 'braces':
      return bracedTree(text);
    case 'blocks':
      return blocksTree(sourceLines(text, rules));
    case 'statements':
      return statementTree(text, rules.itemNames ?? []);
    case 'set':
      // Systems with set statements also print braces; both say the same.
      return looksBraced(text)
        ? setLines(bracedTree(text), rules.wrapper)
        : listedLines(indentedTree(sourceLines(text, rules)));
    default:
      return indentedTree(sourceLines(text, rules));
  }
}

/** The configuration that the text means: the tree to compare with another one. Never fails; odd lines stay lines. */
export function parseConfig(text: string, rules: ConfigRules): ConfigTree {
  return settled(readTree(text, rules), rules);
}

function looksBraced(text: string): boolean {
  return /\{[^\S\n]*$|^[^"#\n]*\{.*\}/m.test(text) && !/^\s*(?:set|delete) \S/m.test(text);
}
