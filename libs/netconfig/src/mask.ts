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

/**
 * The intended configuration with the device's own text where a line differs in nothing but its secret. A device shows
 * hashes, an intended text holds marks: the two cannot be compared, and without this a comparison would never come to
 * rest. To change a secret is a decision of its own: push the line by itself.
 */
export function withSecretsOf(
  running: ConfigTree,
  intended: ConfigTree,
  rules: Pick<ConfigRules, 'secrets'>,
): ConfigTree {
  if (rules.secrets.length === 0) return intended;
  const there = new Map(running.map((line) => [maskSecrets(line.text, rules), line]));
  return intended.map((line): ConfigLine => {
    const masked = maskSecrets(line.text, rules);
    const own = there.get(masked);
    if (!own) return line;
    const text = masked === line.text ? line.text : own.text;
    return { text, children: withSecretsOf(own.children, line.children, rules) };
  });
}
