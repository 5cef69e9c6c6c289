import { createHash } from 'node:crypto';
import { cryptLetters } from './crypt-letters.js';
import { sameBytes } from './same-bytes.js';

interface Scheme {
  readonly algorithm: 'sha256' | 'sha512';
  readonly bytes: number;
  readonly order: readonly (readonly number[])[];
}

/** The order in which the bytes are written: three columns, each starting where the one before ended. */
function order(bytes: number, step: number, last: readonly number[]): readonly (readonly number[])[] {
  const third = Math.floor(bytes / 3);
  const groups = Array.from({ length: third }, (_, row) => {
    const columns = [row, row + third, row + 2 * third];
    const turn = (row * step) % 3;
    return [...columns.slice(turn), ...columns.slice(0, turn)];
  });
  return [...groups, last];
}

const SCHEMES: Readonly<Record<string, Scheme>> = {
  '5': { algorithm: 'sha256', bytes: 32, order: order(30, 2, [31, 30]) },
  '6': { algorithm: 'sha512', bytes: 64, order: order(63, 1, [63]) },
};

/** Rounds that are taken at most: a device's text must not keep us busy for minutes. */
const MOST_ROUNDS = 200_000;

/**
 * `$5$…` and `$6$…`: the SHA schemes of crypt(3) (Drepper, “Unix crypt using SHA-256 and SHA-512”, 2008). Null for a
 * number of rounds that nobody uses.
 */
export function hasShaCrypt(plain: string, stored: string): boolean | null {
  const [, id = '', rounds, salt = '', hash = ''] =
    /^\$([56])\$(?:rounds=(\d+)\$)?([^$]*)\$(.*)$/.exec(stored) ?? [];
  const scheme = SCHEMES[id];
  if (!scheme || Number(rounds ?? 0) > MOST_ROUNDS) return null;
  const count = rounds === undefined ? 5000 : Math.max(1000, Number(rounds));
  const made = shaCrypt(Buffer.from(plain), Buffer.from(salt.slice(0, 16)), count, scheme);
  return sameBytes(Buffer.from(made), Buffer.from(hash));
}

function shaCrypt(plain: Buffer, salt: Buffer, rounds: number, scheme: Scheme): string {
  const sum = (...parts: readonly Buffer[]): Buffer =>
    createHash(scheme.algorithm).update(Buffer.concat(parts)).digest();
  const repeated = (block: Buffer, length: number): Buffer => Buffer.alloc(length, block);

  const other = sum(plain, salt, plain);
  const parts = [plain, salt, repeated(other, plain.length)];
  for (let bits = plain.length; bits > 0; bits >>= 1) parts.push(bits & 1 ? other : plain);
  const first = sum(...parts);
  const p = repeated(sum(...Array.from({ length: plain.length }, () => plain)), plain.length);
  const s = repeated(sum(...Array.from({ length: 16 + (first[0] ?? 0) }, () => salt)), salt.length);
  let last = first;
  const none = Buffer.alloc(0);
  for (let round = 0; round < rounds; round += 1) {
    const odd = round % 2 === 1;
    last = sum(odd ? p : last, round % 3 === 0 ? none : s, round % 7 === 0 ? none : p, odd ? last : p);
  }
  return cryptLetters(last, scheme.order);
}
