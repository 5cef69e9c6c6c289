import type { CoverageState, TestResult } from '#certification';
import { FAINT, INK, RED } from '#drawing';

/** How a state looks on paper; its word stands beside it, so that a black and white print says the same. */
export interface Tone {
  readonly ink: string;
  readonly fill: string;
  readonly mark: 'tick' | 'cross' | 'warning' | null;
}

const GOOD: Tone = { ink: '#1B6B3A', fill: '#E7F3EA', mark: 'tick' };
const CARE: Tone = { ink: '#8A5A00', fill: '#FBF1DC', mark: 'warning' };
const BAD: Tone = { ink: RED, fill: '#FBE6E8', mark: 'cross' };
const NONE: Tone = { ink: FAINT, fill: '#F3F3F3', mark: null };

const tones: Readonly<Record<CoverageState, Tone>> = {
  missing: NONE,
  fail: BAD,
  duplicate: BAD,
  stale: CARE,
  uncalibrated: CARE,
  'wrong-limit': CARE,
  'pass-marginal': CARE,
  'passed-after-retest': GOOD,
  pass: GOOD,
  'not-required': NONE,
};

export const toneOf = (state: CoverageState): Tone => tones[state];

/** The tone of a tester's word. */
export function resultTone(result: TestResult): Tone {
  if (result === 'unknown') return { ...NONE, ink: INK };
  if (result === 'pass') return GOOD;
  return result === 'pass-marginal' ? CARE : BAD;
}
