import { timingSafeEqual } from 'node:crypto';

/** Equal bytes, told in a time that does not depend on them. */
export const sameBytes = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
