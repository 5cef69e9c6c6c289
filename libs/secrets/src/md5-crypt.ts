import { createHash } from 'node:crypto';
import { cryptLetters } from './crypt-letters.js';
import { sameBytes } from './same-bytes.js';

const ROUNDS = 1000;

const md5 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** `$1$salt$hash`: the MD5 scheme of crypt(3) (Kamp 1994), Cisco's type 5. */
export function hasMd5Crypt(plain: string, stored: string): boolean {
  const [, , salt = '', hash = ''] = stored.split('$');
  return sameBytes(Buffer.from(md5Crypt(Buffer.from(plain), salt)), Buffer.from(hash));
}

function md5Crypt(plain: Buffer, salt: string): string {
  const other = md5(plain, salt, plain);
  const parts: (string | Buffer)[] = [plain, '$1$', salt];
  for (let left = plain.length; left > 0; left -= 16) parts.push(other.subarray(0, Math.min(16, left)));
  for (let bits = plain.length; bits > 0; bits >>= 1)
    parts.push(bits & 1 ? Buffer.alloc(1) : plain.subarray(0, 1));
  let sum = md5(...parts);
  for (let round = 0; round < ROUNDS; round += 1) {
    const odd = round % 2 === 1;
    sum = md5(
      odd ? plain : sum,
      round % 3 === 0 ? '' : salt,
      round % 7 === 0 ? '' : plain,
      odd ? sum : plain,
    );
  }
  return cryptLetters(sum, [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5], [11]]);
}
