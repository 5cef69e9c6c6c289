import type { CoverageState } from '#certification';
import type { IconName } from '../../components/icon.js';
import type { Tone } from '../../components/status.js';

/** What is to be done comes first. */
export const coverageOrder: readonly CoverageState[] = [
  'fail',
  'missing',
  'duplicate',
  'stale',
  'uncalibrated',
  'wrong-limit',
  'pass-marginal',
  'passed-after-retest',
  'pass',
  'not-required',
];

/** Each state by its outline. */
// prettier-ignore
export const coverageShape: Record<CoverageState, IconName> = {
  fail: 'error', missing: 'unseen', duplicate: 'different', stale: 'stale', uncalibrated: 'warning',
  'wrong-limit': 'warning', 'pass-marginal': 'done', 'passed-after-retest': 'rolledBack', pass: 'proven',
  'not-required': 'kept',
};

const tones: Record<CoverageState, Tone> = {
  fail: 'bad',
  missing: 'mute',
  duplicate: 'bad',
  stale: 'warn',
  uncalibrated: 'warn',
  'wrong-limit': 'warn',
  'pass-marginal': 'warn',
  'passed-after-retest': 'ok',
  pass: 'ok',
  'not-required': 'mute',
};

export const toneOfState = (state: CoverageState): Tone => tones[state];
