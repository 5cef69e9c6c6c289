/** Where a person mends what kept a device from being reached. */
export type AccessPlace = 'credentials' | 'hostKeys';

/** What only a person can mend, by the code that the server gives it. */
const places: readonly (readonly [code: RegExp, place: AccessPlace])[] = [
  [/^(ACCESS_N|SSH_AUTHENTICATION$|SNMP_AUTHENTICATION$)/, 'credentials'],
  [/^SSH_HOST_KEY_/, 'hostKeys'],
];

/** The place that a device's failure sends a person to; null for failures that have another cause. */
export function accessPlace(codes: readonly string[]): AccessPlace | null {
  return places.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1] ?? null;
}
