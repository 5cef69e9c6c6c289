import type { Driver, Level } from '#devices';

/** A prompt that the device shows. */
export interface Prompt {
  readonly level: Level;
  readonly host: string | null;
  /** The sub-mode that it names (`config-if`); null where it names none. */
  readonly mode: string | null;
}

// The most specific prompt of a driver comes last: a shell's own prompt also matches the general one.
const LEVELS: readonly Level[] = ['configuration', 'privileged', 'user'];

/** The prompt that an unfinished line is, if any. */
export function promptIn(line: string, driver: Pick<Driver, 'prompts'>): Prompt | null {
  for (const level of LEVELS) {
    const match = driver.prompts[level]?.exec(line);
    if (match) return { level, host: match.groups?.['host'] ?? null, mode: match.groups?.['mode'] ?? null };
  }
  return null;
}

/** Whether two host names of prompts are the same as far as prompts show them. */
export function sameHost(left: string | null, right: string | null, hostLength: number): boolean {
  return hostLength === 0 || left === null || left.slice(0, hostLength) === right?.slice(0, hostLength);
}
