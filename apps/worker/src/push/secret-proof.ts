import { verifySecret } from '#secrets';
import type { SecretProof } from '#ssh';
import { resolveSecrets, secretMark } from '#templating';

/** Shorter texts are too common in lines to be hidden in them. */
const SHORTEST = 4;

/** What proves the secrets that a configuration names. */
export function secretProof(secrets: ReadonlyMap<string, string>): SecretProof {
  const reveal = (text: string): string => resolveSecrets(text, (name) => secrets.get(name));
  const longest = [...secrets]
    .filter(([, text]) => text.length >= SHORTEST)
    .toSorted(([, a], [, b]) => b.length - a.length);
  return {
    reveal,
    hide: (line) => longest.reduce((hidden, [name, text]) => hidden.replaceAll(text, secretMark(name)), line),
    verify: verifySecret,
  };
}
