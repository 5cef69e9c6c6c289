import { hash, verify } from '@node-rs/argon2';
import { randomBytes, randomInt } from 'node:crypto';
import { Problem } from '../http/problem.js';

const MINIMUM = 12;
const MAXIMUM = 200;

// OWASP's second recommendation for argon2id (the package's default algorithm): 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash that is stored, parameters and salt included. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

// Verified against when there is no such account, so that the answer takes as long.
const nobody = hashPassword(randomBytes(16).toString('hex'));

/** Whether a password is the one behind the hash; takes its time when there is no hash. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  if (password.length > MAXIMUM) return false;
  const matches = await verify(stored ?? (await nobody), password);
  return stored !== null && matches;
}

// Without 0/o and 1/l/i, which are misread.
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand out once: 99 bits in groups that can be read aloud. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** @throws Problem PASSWORD_WEAK */
export function refuseWeakPassword(next: string, username: string, current: string | null): void {
  const weak = (reason: string): Problem => new Problem(422, 'PASSWORD_WEAK', { reason, minimum: MINIMUM });
  if (next.length < MINIMUM) throw weak(`${next.length} < ${MINIMUM}`);
  if (next.length > MAXIMUM) throw weak(`${next.length} > ${MAXIMUM}`);
  if (next === current) throw weak('=');
  if (next.toLowerCase().includes(username.toLowerCase())) throw weak(username);
  if (new Set(next).size < 5) throw weak('…');
}
