import { setTimeout as later } from 'node:timers/promises';

/** For a machine that is five times slower than the slowest one known; what holds ends the wait at once. */
const LIMIT_MS = 60_000;
const PAUSE_MS = 50;

/**
 * Reads a value again and again until the check holds for it: what a page shows may come a moment later than what was
 * waited for before. At the end of the time it fails as the check does, with the value that was read last.
 *
 *     await eventually(() => rows.count(), (count) => expect(count).toBe(24));
 */
export async function eventually<T>(
  read: () => Promise<T> | T,
  check: (value: T) => void,
  limitMs = LIMIT_MS,
): Promise<T> {
  const end = performance.now() + limitMs;
  for (;;) {
    const value = await read();
    try {
      check(value);
      return value;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await later(PAUSE_MS);
  }
}
