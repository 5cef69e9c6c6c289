/** What is proven of a link, gravest first. */
export const coverageStates = [
  'missing',
  'fail',
  'duplicate',
  'stale',
  'uncalibrated',
  'wrong-limit',
  'pass-marginal',
  'passed-after-retest',
  'pass',
  'not-required',
] as const;
export type CoverageState = (typeof coverageStates)[number];

/** The states in which a link is proven. `pass-marginal` counts when the contract accepts it. */
export function isProven(state: CoverageState, acceptMarginal: boolean): boolean {
  return state === 'pass' || state === 'passed-after-retest' || (state === 'pass-marginal' && acceptMarginal);
}
