import type { Driver, Step } from './driver.js';

/** A refused command answers with a mark and a sentence; what a configuration begins with is never one of its own texts. */
const LINES_OF_A_REFUSAL = 4;

/** As `failureIn`, for the answer of a step: in a text that it gives (a banner of `%` signs) nothing is a refusal. */
export function refusalOf(
  { mayRefuse, givesText }: Pick<Step, 'mayRefuse' | 'givesText'>,
  answer: string,
  driver: Pick<Driver, 'failures' | 'harmless'>,
): string | null {
  if (mayRefuse) return null;
  if (!givesText) return failureIn(answer, driver);
  const lines = answer.split(/\r?\n/).filter((line) => line.trim() !== '');
  return failureIn(lines.slice(0, LINES_OF_A_REFUSAL).join('\n'), driver);
}

/** The first line of an answer (echo and prompt taken off) that says that the command was refused, or null. */
export function failureIn(answer: string, driver: Pick<Driver, 'failures' | 'harmless'>): string | null {
  for (const line of answer.split(/\r?\n/)) {
    const fails = driver.failures.some((pattern) => pattern.test(line));
    if (fails && !driver.harmless.some((pattern) => pattern.test(line))) return line.trim();
  }
  return null;
}
