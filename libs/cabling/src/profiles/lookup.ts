import type { CableProfile } from '../model/profile.js';

export type CableEnd = 'a' | 'b';

/** The other end of a cable. */
export const opposite = (end: CableEnd): CableEnd => (end === 'a' ? 'b' : 'a');

/** A connector of a cable end and one position in it, both from 1. */
export interface Contact {
  readonly connector: number;
  readonly position: number;
}

/** A profile made ready for tracing: from any contact of one end to the contacts of the other. */
export interface ProfileLookup {
  readonly name: string;
  /** How many connectors an end has. */
  readonly connectors: (end: CableEnd) => number;
  /** How many positions a connector has; 0 for a connector that the end has not. */
  readonly positions: (end: CableEnd, connector: number) => number;
  /** What a contact meets at the other end; a shuffle may lead it nowhere. */
  readonly peers: (end: CableEnd, connector: number, position: number) => readonly Contact[];
}

const NOWHERE: readonly Contact[] = [];

/** Indexes the rows of a profile once, so that each step of a trace is a look-up. */
export function profileLookup(profile: CableProfile): ProfileLookup {
  const positions = (end: CableEnd, connector: number): number => profile[end][connector - 1] ?? 0;
  const rows = profile.map ? indexRows(profile.map) : null;
  return {
    name: profile.name,
    connectors: (end) => profile[end].length,
    positions,
    peers(end, connector, position) {
      if (position < 1 || position > positions(end, connector)) return NOWHERE;
      if (rows) return rows[end].get(key(connector, position)) ?? NOWHERE;
      return position <= positions(opposite(end), connector) ? [{ connector, position }] : NOWHERE;
    },
  };
}

const key = (connector: number, position: number): number => connector * 4096 + position;

function indexRows(map: NonNullable<CableProfile['map']>): Record<CableEnd, Map<number, Contact[]>> {
  const rows = { a: new Map<number, Contact[]>(), b: new Map<number, Contact[]>() };
  const add = (end: CableEnd, from: Contact, to: Contact): void => {
    const at = key(from.connector, from.position);
    rows[end].set(at, [...(rows[end].get(at) ?? []), to]);
  };
  for (const [connectorA, positionA, connectorB, positionB] of map) {
    const a = { connector: connectorA, position: positionA };
    const b = { connector: connectorB, position: positionB };
    add('a', a, b);
    add('b', b, a);
  }
  return rows;
}
