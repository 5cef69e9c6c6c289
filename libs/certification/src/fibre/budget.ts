import type { ReferenceMethod } from '../model/record.js';

/** What a fibre link is made of, and what each part may lose. */
export interface FibreBudgetInput {
  readonly lengthM: number;
  /** Greatest attenuation of the cabled fibre at the wavelength, in dB/km. */
  readonly attenuationDbPerKm: number;
  /** Connections at the ends that the reference method counts; see `endConnectionsOf`. */
  readonly endConnections: number;
  readonly endConnectionDb: number;
  /** Mated pairs between the ends. */
  readonly innerConnections: number;
  readonly innerConnectionDb: number;
  readonly splices: number;
  readonly spliceDb: number;
}

/** The greatest loss that the link may show, in dB: length·α + ends·L + inner·L + splices·L. Unrounded. */
export function fibreBudgetDb(input: FibreBudgetInput): number {
  return (
    (input.lengthM / 1000) * input.attenuationDbPerKm +
    input.endConnections * input.endConnectionDb +
    input.innerConnections * input.innerConnectionDb +
    input.splices * input.spliceDb
  );
}

/**
 * End connections that a measurement contains: the cords that were there when the meter was zeroed are not measured.
 * A wrong method shows as an impossibly low loss, so it is never guessed.
 */
export function endConnectionsOf(method: ReferenceMethod): 0 | 1 | 2 {
  return END_CONNECTIONS[method];
}

const END_CONNECTIONS = { 'one-cord': 2, 'two-cord': 1, 'three-cord': 0 } as const satisfies Record<
  ReferenceMethod,
  number
>;
