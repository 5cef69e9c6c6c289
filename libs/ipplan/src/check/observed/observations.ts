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
  /** `dynamic`: its neighbour decides (DTP). */
  readonly mode: 'access' | 'trunk' | 'dynamic';
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

/** A report of a neighbour (LLDP, CDP) that is not who the cabling leads to; who knows the cabling has compared them. */
export interface SeenNeighbour {
  readonly portId: Id;
  /** Who should be there; null: nobody. */
  readonly planned: string | null;
  readonly seen: string;
}

/** An entry of a MAC table: the address was learnt at the port. */
export interface SeenStation {
  readonly portId: Id;
  /** Six lower-case octets with colons. */
  readonly mac: string;
}

/** A record of a DNS zone; names are complete. */
export interface SeenRecord {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'PTR';
  readonly value: string;
}

export interface SeenZone {
  readonly origin: string;
  readonly records: readonly SeenRecord[];
}

/** The servers that a device uses. */
export interface SeenService {
  readonly deviceId: Id;
  readonly service: 'dns' | 'ntp' | 'syslog' | 'snmp';
  readonly servers: readonly string[];
}

/** What the network says of itself. Rules compare the plan with it; none of it is needed to judge a plan. */
export interface Observations {
  readonly answers: readonly SeenAnswer[];
  readonly interfaces: readonly SeenInterface[];
  readonly use: readonly SeenUse[];
  readonly leases: readonly SeenLeases[];
  readonly neighbours: readonly SeenNeighbour[];
  readonly stations: readonly SeenStation[];
  readonly zones: readonly SeenZone[];
  readonly services: readonly SeenService[];
}

/** Nobody has looked. */
export const noObservations: Observations = {
  answers: [],
  interfaces: [],
  use: [],
  leases: [],
  neighbours: [],
  stations: [],
  zones: [],
  services: [],
};
