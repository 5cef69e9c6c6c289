import type { Driver } from './driver.js';

/** The first line of an answer (echo and prompt taken off) that says that the command was refused, or null. */
export function failureIn(answer: string, driver: Pick<Driver, 'failures' | 'harmless'>): string | null {
  for (const line of answer.split(/\r?\n/)) {
    const fails = driver.failures.some((pattern) => pattern.test(line));
    if (fails && !driver.harmless.some((pattern) => pattern.test(line))) return line.trim();
  }
  return null;
}
