import type { ConfigRules } from './rules.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/** What stands where a secret stood. */
export const MASK = '<masked>';

type SecretRules = Pick<ConfigRules, 'secrets'>;

/** The text without its secrets: for every view, transcript, difference and export. Masking twice changes nothing. */
export function maskSecrets(text: string, rules: SecretRules): string {
  return rules.secrets.reduce(
    (masked, { pattern, within }) =>
      within
        ? masked.replace(within.text, (section) => withoutMatches(section, pattern))
        : withoutMatches(masked, pattern),
    text,
  );
}

/** The tree without its secrets. `path` are the sections around it, where it is a part of one. */
export function maskTree(tree: ConfigTree, rules: SecretRules, path: readonly string[] = []): ConfigTree {
  return tree.map((line): ConfigLine => ({
    text: maskLine(line.text, path, rules),
    children: maskTree(line.children, rules, [...path, line.text]),
  }));
}

/**
 * A line without its secrets, also of those that are one only in its section. It is looked at as it stands in the text:
 * indented by as much as there are sections around it.
 */
export function maskLine(text: string, path: readonly string[], rules: SecretRules): string {
  const indent = ' '.repeat(path.length);
  const masked = rules.secrets.reduce(
    (masked, { pattern, within }) =>
      within && path.some((section) => within.section.test(section))
        ? withoutMatches(masked, pattern)
        : masked,
    maskSecrets(`${indent}${text}`, rules),
  );
  return masked.slice(indent.length);
}

const withoutMatches = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (whole: string, before: string, secret: string) =>
    // Another platform's pattern may take a sign that follows for a part of it.
    secret.replace(/["; ]+/g, '') === MASK
      ? whole
      : `${before}${MASK}${whole.slice(before.length + secret.length)}`,
  );
