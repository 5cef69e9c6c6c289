/** Ports that a path passes side by side. */
export interface PortHop {
  readonly kind: 'port';
  readonly ids: readonly string[];
  /** The device of each port. */
  readonly deviceIds: readonly string[];
  /** The positions in use of each port that has several; empty for the others. */
  readonly positions: readonly (readonly number[])[];
}

/** Cables that a path runs through side by side. */
export interface CableHop {
  readonly kind: 'cable';
  readonly ids: readonly string[];
}

/** Where a circuit is handed over without a cable, or the provider's network that it ends in. */
export interface PlaceHop {
  readonly kind: 'location' | 'network';
  readonly ids: readonly string[];
}

export type Hop = PortHop | CableHop | PlaceHop;

/**
 * What a trace returns: ports and cables in turn, from where it began. Parallel members of a hop stand together
 * (duplex strands, the legs of a breakout).
 */
export interface CablePath {
  readonly hops: readonly Hop[];
  /** It ends at endpoints, or in a provider's network. */
  readonly complete: boolean;
  /** Every cable on it is installed. */
  readonly active: boolean;
  /**
   * It stopped because it fans out with no position to choose by, or only a part of it goes on; or it is one of the branches
   * of such a path.
   */
  readonly split: boolean;
  /** It came back to where it had been, be it the port it began at, and stopped there. */
  readonly loop: boolean;
  /** Sum of the cables and circuits crossed, in metres; of parallel ones the longest. */
  readonly lengthM: number;
  /** False if the length of some cable or circuit is unknown; `lengthM` is then too small. */
  readonly lengthDefinitive: boolean;
}

/** The ids of the ports that a path begins at. */
export const originOf = (path: CablePath): readonly string[] => path.hops[0]?.ids ?? [];

/** The ids of the ports that a path ends at; empty when it ends in a cable or at a place. */
export function destinationOf(path: CablePath): readonly string[] {
  const last = path.hops.at(-1);
  return last?.kind === 'port' ? last.ids : [];
}

/** The ids of all cables on a path, in order. */
export const cablesOf = (path: CablePath): string[] =>
  path.hops.filter(({ kind }) => kind === 'cable').flatMap(({ ids }) => ids);
