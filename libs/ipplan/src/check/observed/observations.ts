import type { Id } from '#changes';

/** Somebody answers at an address: an entry of an ARP or neighbour table, or an answer to a ping. */
export interface SeenAnswer {
  readonly address: string;
  readonly vrfId: Id | null;
  /** Six lower-case octets with colons; null when only the answer is known. */
  readonly mac: string | null;
}

/** How an interface treats frames, as its device says. */
export interface SeenInterface {
  readonly portId: Id;
  readonly mode: 'access' | 'trunk';
  readonly untaggedVid: number | null;
  /** null: all. */
  readonly taggedVids: readonly number[] | null;
}

/** How many addresses of a prefix were in use on a day. */
export interface SeenUse {
  readonly prefixId: Id;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly used: number;
}

/** The most leases of a prefix that were out at once. */
export interface SeenLeases {
  readonly prefixId: Id;
  readonly peak: number;
}

/** What the network says of itself. Rules compare the plan with it; none of it is needed to judge a plan. */
export interface Observations {
  readonly answers: readonly SeenAnswer[];
  readonly interfaces: readonly SeenInterface[];
  readonly use: readonly SeenUse[];
  readonly leases: readonly SeenLeases[];
}

/** Nobody has looked. */
export const noObservations: Observations = { answers: [], interfaces: [], use: [], leases: [] };
