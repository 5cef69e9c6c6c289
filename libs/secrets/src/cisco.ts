import { createHash, pbkdf2Sync, scryptSync } from 'node:crypto';
import { sameBytes } from './same-bytes.js';

/** Cisco's letters for base64, in place of RFC 4648's. */
const LETTERS = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RFC_4648 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const bytesOf = (text: string): Buffer =>
  Buffer.from(Array.from(text, (letter) => RFC_4648[LETTERS.indexOf(letter)] ?? '').join(''), 'base64');

const LENGTH = 32;

/** Type 4: SHA-256, without salt. */
export const hasCisco4 = (plain: string, stored: string): boolean =>
  sameBytes(createHash('sha256').update(plain).digest(), bytesOf(stored));

/** Type 8: `$8$salt$hash`, PBKDF2 with SHA-256 and 20,000 rounds. */
export function hasCisco8(plain: string, stored: string): boolean {
  const [, , salt = '', hash = ''] = stored.split('$');
  return sameBytes(pbkdf2Sync(plain, salt, 20_000, LENGTH, 'sha256'), bytesOf(hash));
}

/** Type 9: `$9$salt$hash`, scrypt with N = 16384, r = 1, p = 1. */
export function hasCisco9(plain: string, stored: string): boolean {
  const [, , salt = '', hash = ''] = stored.split('$');
  return sameBytes(scryptSync(plain, salt, LENGTH, { N: 16_384, r: 1, p: 1 }), bytesOf(hash));
}

/** The key of type 7, the same in every device. */
const KEY = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';

/** Type 7 hides from the glance only: two digits of offset, then each letter XOR the key. Null for what is none. */
export function readCisco7(stored: string): string | null {
  const [, offset, pairs] = /^(\d\d)((?:[0-9A-F]{2})+)$/i.exec(stored) ?? [];
  if (offset === undefined || pairs === undefined) return null;
  const bytes = [...Buffer.from(pairs, 'hex')];
  return Buffer.from(
    bytes.map((byte, at) => byte ^ KEY.charCodeAt((Number(offset) + at) % KEY.length)),
  ).toString('latin1');
}
