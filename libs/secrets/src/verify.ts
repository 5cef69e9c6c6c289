import type { SecretForm } from '#devices';
import { hasCisco4, hasCisco8, hasCisco9, readCisco7 } from './cisco.js';
import { hasFortiosSha1, hasFortiosSha256 } from './fortios.js';
import { readJunos9 } from './junos.js';
import { hasMd5Crypt } from './md5-crypt.js';
import { hasShaCrypt } from './sha-crypt.js';

const TESTS: Readonly<Record<SecretForm, ((plain: string, stored: string) => boolean | null) | null>> = {
  plain: (plain, stored) => plain === stored,
  'cisco-4': hasCisco4,
  'cisco-7': (plain, stored) => readCisco7(stored) === plain,
  'cisco-8': hasCisco8,
  'cisco-9': hasCisco9,
  md5crypt: hasMd5Crypt,
  sha256crypt: hasShaCrypt,
  sha512crypt: hasShaCrypt,
  'junos-9': (plain, stored) => readJunos9(stored) === plain,
  'fortios-sha1': hasFortiosSha1,
  'fortios-sha256': hasFortiosSha256,
  unknown: null,
};

/**
 * Whether a stored secret was made of this one, by the algorithm that the device itself uses; null where only the device
 * can tell. The time that it takes is that of the algorithm: some ten milliseconds for those made to be slow.
 */
export function verifySecret(plain: string, stored: string, form: SecretForm): boolean | null {
  const bare = /^"(.*)"$/s.exec(stored)?.[1] ?? stored;
  return TESTS[form]?.(plain, bare) ?? null;
}
