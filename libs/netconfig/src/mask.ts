import type { ConfigRules } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/** What stands where a secret stood. */
export const MASK = '<masked>';

/** The text without its secrets: for every view, transcript, difference and export. Masking twice changes nothing. */
export function maskSecrets(text: string, rules: Pick<ConfigRules, 'secrets'>): string {
  return rules.secrets.reduce(
    (masked, { pattern }) =>
      masked.replace(pattern, (whole: string, before: string, secret: string) =>
        secret === MASK ? whole : `${before}${MASK}${whole.slice(before.length + secret.length)}`,
      ),
    text,
  );
}

/** The tree without its secrets. */
export function maskTree(tree: ConfigTree, rules: Pick<ConfigRules, 'secrets'>): ConfigTree {
  return tree.map((line): ConfigLine => ({
    text: maskSecrets(line.text, rules),
    children: maskTree(line.children, rules),
  }));
}
