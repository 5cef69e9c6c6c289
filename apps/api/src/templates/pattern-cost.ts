import { runInNewContext } from 'node:vm';
import { threadTimeMs } from './thread-time.js';

/**
 * Patterns of `owned.json` are anybody's: one that backtracks without end must not hold the server up. This is the time of
 * a processor; a busy machine may need more of the clock for it.
 */
const MATCHING_LIMIT_MS = 250;
/** The longest by the clock: on a machine that gives a thread less than a thirtieth of a processor, nothing is told. */
const LONGEST_MS = 8000;
/** A line longer than those of switches, so that a pattern that is slow on long lines shows. */
const PROBE_SIGNS = 2000;

/** What the work gives; null when it takes longer than matching may, which ends it. */
export function withinLimit<T>(work: () => T): T | null {
  // Work is ended by the clock alone: what was ended before it had its time is tried again with more of it.
  for (let limit = MATCHING_LIMIT_MS; limit <= LONGEST_MS; limit *= 2) {
    const began = threadTimeMs();
    const given = attempt(work, limit);
    if (given !== null) return given.value;
    if (threadTimeMs() - began >= MATCHING_LIMIT_MS * 0.8) return null;
  }
  return null;
}

function attempt<T>(work: () => T, timeout: number): { readonly value: T } | null {
  try {
    return { value: runInNewContext('work()', { work }, { timeout }) as T };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}

/**
 * Whether a regular expression may take too long on some line. Exponential time comes from repeating a group that can be
 * read in several ways, as in `(a+)+` or `(a|a)*`: each such group counts, also the harmless ones. Of the others,
 * lines of the pattern's own signs show which are slow.
 */
export function isSlow(pattern: string): boolean {
  if (repeatsChoices(pattern)) return true;
  const regExp = new RegExp(pattern);
  const signs = [...new Set(`a0 ${pattern.replaceAll(/\\.|[^\w/-]/g, '')}`)];
  const lines = [
    ...signs.map((sign) => sign.repeat(PROBE_SIGNS)),
    signs.join('').repeat(PROBE_SIGNS).slice(0, PROBE_SIGNS),
  ];
  return withinLimit(() => lines.map((line) => regExp.test(`${line}\n`))) === null;
}

/** Escapes, classes, the openings and ends of groups, alternatives, and what repeats. */
const PARTS = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)|\||[*+]|\{\d+(?:,\d*)?\}/gs;

function repeatsChoices(pattern: string): boolean {
  // For each open group: can what it holds be read in more than one way?
  const open = [false];
  let closed = false; // the group that has just ended
  let end = -1;
  for (const { 0: part, index } of pattern.matchAll(PARTS)) {
    const justClosed = closed && index === end;
    if (part.startsWith('(')) open.push(false);
    else if (part === '|') open[open.length - 1] = true;
    else if (part === ')') {
      closed = open.pop() ?? false;
      end = index + 1;
      if (closed) open[open.length - 1] = true;
    } else if (/^(?:[*+]|\{)/.test(part) && part !== '{1}') {
      if (justClosed) return true;
      open[open.length - 1] = true;
    }
  }
  return false;
}
