import type { TestRecord } from '../model/record.js';

/** A figure as two tests compare it: which one it is, and everything that was measured of it. */
interface Figure {
  readonly key: string;
  readonly text: string;
}

/** The figures of a test, its length first. */
export function* figuresIn({ measurements, lengthM }: TestRecord): Generator<Figure> {
  yield { key: 'length', text: String(lengthM) };
  for (const { parameter, subject, end, frequencyMhz, value, margin } of measurements) {
    if (margin !== null || value !== null)
      yield { key: `${parameter} ${subject} ${end ?? ''}`, text: `${frequencyMhz} ${value} ${margin}` };
  }
}

/**
 * Figures of one test go together: a long cable loses more in all pairs. So the logarithm of their chance counts in part
 * only; with all of it they would be taken for independent.
 */
const INDEPENDENT_SHARE = 0.6;

/** How often the tests of a session agree by chance: the session itself says it, figure by figure. */
export class Chance {
  readonly #counts = new Map<string, Map<string, number>>();
  #tests = 0;

  /** Of tests that are all different; copies of a test would make copies look usual. */
  constructor(session: Iterable<TestRecord>) {
    for (const record of session) {
      this.#tests += 1;
      for (const { key, text } of figuresIn(record)) {
        const counts = this.#counts.get(key);
        if (counts) counts.set(text, (counts.get(text) ?? 0) + 1);
        else this.#counts.set(key, new Map([[text, 1]]));
      }
    }
  }

  /** How many pairs of tests would show all figures of a test by chance. */
  pairsLike(record: TestRecord): number {
    const keys = new Set([...figuresIn(record)].map(({ key }) => key));
    const logs = [...keys].reduce((sum, key) => sum + Math.log(this.#agreementOf(key)), 0);
    return ((this.#tests * (this.#tests + 1)) / 2) * Math.exp(INDEPENDENT_SHARE * logs);
  }

  readonly #agreements = new Map<string, number>();

  #agreementOf(key: string): number {
    const known = this.#agreements.get(key);
    if (known !== undefined) return known;
    const found = agreement([...(this.#counts.get(key)?.values() ?? [])]);
    this.#agreements.set(key, found);
    return found;
  }
}

/** The share of pairs that agree; of few tests it is taken to be one in fifty. */
function agreement(counts: readonly number[]): number {
  const tests = counts.reduce((sum, count) => sum + count, 0);
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return (pairs + 2) / (tests * (tests - 1) + 100);
}
