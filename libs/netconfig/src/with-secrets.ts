import type { ConfigRules } from './rules.js';
import { compareSecrets, withoutSecret, type VerifySecret } from './secret-checks.js';
import type { ConfigLine, ConfigTree } from './tree.js';

/**
 * The intended configuration with the device's own text where a line differs in nothing but its secret. A device shows
 * hashes, an intended text holds secrets or marks: without this a comparison would never come to rest. With `verify` a
 * secret that is proven to be another one stays as intended, so that it is seen and sent; one that nobody can compare is
 * the device's own, and rewritten only where somebody asks for it.
 */
export function withSecretsOf(
  running: ConfigTree,
  intended: ConfigTree,
  rules: Pick<ConfigRules, 'secrets' | 'platform'>,
  verify?: VerifySecret,
  path: readonly string[] = [],
): ConfigTree {
  if (rules.secrets.length === 0) return intended;
  const there = new Map(running.map((line) => [withoutSecret(line.text, rules, path), line]));
  return intended.map((line): ConfigLine => {
    const own = there.get(withoutSecret(line.text, rules, path));
    if (!own) return line;
    const isOther = verify && compareSecrets(own.text, line.text, rules, verify, path) === 'differs';
    return {
      text: isOther ? line.text : own.text,
      children: withSecretsOf(own.children, line.children, rules, verify, [...path, line.text]),
    };
  });
}
