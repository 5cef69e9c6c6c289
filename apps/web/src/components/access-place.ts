/** Where a person mends what kept a device from being reached. */
export type AccessPlace = 'credentials' | 'hostKeys';

/** How the worker words what only a person can mend. */
const wordings: readonly (readonly [wording: RegExp, place: AccessPlace])[] = [
  [/\bno (?:credentials are|\w+ credential is) set\b/, 'credentials'],
  [/\bhost key\b.*\bis not (?:accepted yet|the accepted one)/, 'hostKeys'],
];

/** The place that a device's failure sends a person to; null for failures that have another cause. */
export function accessPlace(failure: string): AccessPlace | null {
  return wordings.find(([wording]) => wording.test(failure))?.[1] ?? null;
}
