import { secretForm, type SecretForm } from '#devices';
import { MASK, maskLine } from './mask.js';
import type { ConfigRules } from './rules.js';
import type { ConfigTree } from './tree.js';

/** How a device's secret stands to the one that is wanted. */
export type SecretVerdict = 'equal' | 'differs' | 'not comparable';

/** Whether a stored secret was made of this one; null where nobody but the device can tell (`#secrets`). */
export type VerifySecret = (plain: string, stored: string, form: SecretForm) => boolean | null;

/** A line of both sides that holds a secret. */
export interface SecretCheck {
  /** The sections around it and the line itself, secrets masked. */
  readonly where: readonly string[];
  readonly verdict: SecretVerdict;
}

type SecretRules = Pick<ConfigRules, 'secrets' | 'platform'>;

/** Words that say how a secret is stored, and the two names that Junos has for one. */
const STORAGE =
  / (?:\d{1,2}|sha512|encrypted|ENC|cipher|irreversible-cipher|simple|hash|plaintext|ciphertext|localizedkey|sha-256|sha1)(?= "?<masked>)/g;
/** Further words of the form, apart from the secret: Comware's of both keys of a user, NX-OS's and EOS's of localised ones. */
const FORM =
  / (?:simple|cipher)(?= authentication-mode .*<masked>)| localizedkey(?:V2)?$| localized [0-9a-f]{6,}(?= auth )/g;
/** Junos shows as keys the passwords of a user of SNMPv3. */
const KEY = /(?<=\b(?:authentication|privacy))-key(?= "?<masked>)/g;
const PASSWORD = /(?:encrypted-password|plain-text-password-value)(?= "?<masked>)/g;

/**
 * What a line says besides its secrets and how they are stored: two lines with the same speak of the same secret. `path`
 * are the sections around it: some words are a secret only there.
 */
export function withoutSecret(text: string, rules: SecretRules, path: readonly string[] = []): string {
  const masked = maskLine(text, path, rules);
  if (masked === text && !text.includes(MASK)) return text;
  return masked
    .replaceAll(STORAGE, '')
    .replaceAll(FORM, '')
    .replaceAll(KEY, '-password')
    .replaceAll(PASSWORD, 'password')
    .replaceAll(`"${MASK}"`, MASK);
}

interface Secret {
  readonly before: string;
  readonly secret: string;
}

/** The secrets of a line from left to right; where two patterns find one, with and without its quotes, the longer. */
function secretsOf(text: string, rules: SecretRules, path: readonly string[]): readonly Secret[] {
  const here = rules.secrets.filter(
    ({ within }) => !within || path.some((section) => within.section.test(section)),
  );
  // As it stands in the text: some words are a secret only below a section.
  const line = `${' '.repeat(path.length)}${text}`;
  const found = here.flatMap(({ pattern }) =>
    [...line.matchAll(pattern)].map(({ index, 1: before = '', 2: secret = '' }) => {
      const at = index + before.length;
      return { at, end: at + secret.length, before: line.slice(path.length, at), secret };
    }),
  );
  return found
    .filter(
      (one, index) =>
        !found.some(
          (other, place) =>
            other.at <= one.at &&
            one.end <= other.end &&
            (other.end - other.at > one.end - one.at || place < index),
        ),
    )
    .toSorted((a, b) => a.at - b.at);
}

/** What cannot be taken for the secret itself: a mask, or the mark that stands for one until it is sent. */
const HIDDEN = /^"?(?:<masked>|\u27e6secret:.*\u27e7)"?$/;

/**
 * How the secrets of two lines below the same sections stand to each other: one that differs decides, then one that nobody
 * can compare.
 */
export function compareSecrets(
  running: string,
  intended: string,
  rules: SecretRules,
  verify: VerifySecret,
  path: readonly string[] = [],
): SecretVerdict {
  const [there, wanted] = [secretsOf(running, rules, path), secretsOf(intended, rules, path)];
  if (there.length === 0 || there.length !== wanted.length) return 'not comparable';
  const verdicts = there.map((stored, index) => oneVerdict(stored, wanted[index] ?? stored, rules, verify));
  return verdicts.find((it) => it === 'differs') ?? verdicts.find((it) => it !== 'equal') ?? 'equal';
}

function oneVerdict(stored: Secret, wanted: Secret, rules: SecretRules, verify: VerifySecret): SecretVerdict {
  if (HIDDEN.test(wanted.secret) || HIDDEN.test(stored.secret)) return 'not comparable';
  if (stored.secret === wanted.secret) return 'equal';
  // Two hashes of one secret differ by their salt.
  if (secretForm(wanted.before, wanted.secret, rules.platform) !== 'plain') return 'not comparable';
  const plain = /^"(.*)"$/s.exec(wanted.secret)?.[1] ?? wanted.secret;
  const same = verify(plain, stored.secret, secretForm(stored.before, stored.secret, rules.platform));
  return same === null ? 'not comparable' : same ? 'equal' : 'differs';
}

/** Every secret that both configurations have, and how the two stand to each other. */
export function secretChecks(
  running: ConfigTree,
  intended: ConfigTree,
  rules: SecretRules,
  verify: VerifySecret,
  path: readonly string[] = [],
): readonly SecretCheck[] {
  const there = new Map(running.map((line) => [withoutSecret(line.text, rules, path), line]));
  return intended.flatMap((line): readonly SecretCheck[] => {
    const own = there.get(withoutSecret(line.text, rules, path));
    if (!own) return [];
    const where = [...path, maskLine(line.text, path, rules)];
    const isSecret = secretsOf(line.text, rules, path).length > 0;
    return [
      ...(isSecret ? [{ where, verdict: compareSecrets(own.text, line.text, rules, verify, path) }] : []),
      ...secretChecks(own.children, line.children, rules, verify, where),
    ];
  });
}
