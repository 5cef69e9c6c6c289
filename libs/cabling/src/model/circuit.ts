import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import type { Circuit, CircuitEnd } from './profile.js';

export const circuitStatuses = ['planned', 'active', 'offline', 'retired'] as const;

/**
 * A service that a provider sells between two places: a leased line, dark fibre, access to a network. Each end is handed
 * over at a port of kind `circuit` (the socket of the provider's box), at a place, or inside the provider's network.
 */
export const circuitSchema = z.strictObject({
  id: idField,
  /** What the provider calls it, as on the invoice. */
  name: nameField,
  provider: nameField,
  /** What is sold: `Dark fibre`, `MPLS`, `Internet access`. */
  service: lineField.default(''),
  status: z.enum(circuitStatuses).default('active'),
  rateMbps: z.number().positive().max(10_000_000).nullable().default(null),
  /** Length of the way that the signal takes; null when the provider does not tell. */
  lengthM: z.number().nonnegative().max(100_000_000).nullable().default(null),
  aPortId: idField.nullable().default(null),
  /** Where end A is, when no port is recorded there. */
  aLocationId: idField.nullable().default(null),
  /** The provider's network that end A is in, instead of a place. */
  aNetwork: lineField.default(''),
  zPortId: idField.nullable().default(null),
  zLocationId: idField.nullable().default(null),
  zNetwork: lineField.default(''),
  description: lineField.default(''),
});
export type RecordedCircuit = z.infer<typeof circuitSchema>;

/** What a path needs to know of a recorded circuit. */
export type TracedCircuit = Pick<
  RecordedCircuit,
  | 'id'
  | 'status'
  | 'lengthM'
  | 'aPortId'
  | 'aLocationId'
  | 'aNetwork'
  | 'zPortId'
  | 'zLocationId'
  | 'zNetwork'
>;

/** The recorded circuits as a trace reads them; those that are given up lead nowhere. */
export const circuitsOf = (recorded: Iterable<TracedCircuit>): Circuit[] =>
  [...recorded]
    .filter(({ status }) => status !== 'retired')
    .map(({ id, lengthM, aPortId, aLocationId, aNetwork, zPortId, zLocationId, zNetwork }) => ({
      id,
      a: endOf(aPortId, aLocationId, aNetwork),
      z: endOf(zPortId, zLocationId, zNetwork),
      lengthM,
    }));

function endOf(portId: string | null, locationId: string | null, network: string): CircuitEnd | null {
  const at =
    network !== ''
      ? ({ kind: 'network', id: network } as const)
      : locationId !== null
        ? ({ kind: 'location', id: locationId } as const)
        : null;
  return portId === null && at === null ? null : { portId, at };
}
