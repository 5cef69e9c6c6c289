import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';

/** Positions of each connector of one cable end, connector 1 first. */
const connectors = z.array(z.int().min(1).max(1024)).min(1).max(256);

/**
 * How the connectors and positions of a cable's two ends meet, as data: without a map, connector and position n of end
 * A meet connector and position n of end B.
 */
export const cableProfileSchema = z.strictObject({
  id: idField,
  /** What cables call it by; one that is called like a standard profile takes its place. */
  name: nameField,
  a: connectors,
  b: connectors,
  /** Rows of [connector of A, position of A, connector of B, position of B]; null: straight. */
  map: z
    .array(z.tuple([z.int().min(1), z.int().min(1), z.int().min(1), z.int().min(1)]))
    .max(4096)
    .nullable()
    .default(null),
  description: lineField.default(''),
});
export type RecordedProfile = z.infer<typeof cableProfileSchema>;

/** What a trace needs of a profile: the standard ones are not recorded. */
export type CableProfile = Pick<RecordedProfile, 'name' | 'a' | 'b' | 'map'>;

/**
 * A service of a provider between two places. Its ends are ports of kind `circuit`; inside, end A meets end Z.
 * This is what a trace reads of it; `RecordedCircuit` is what is recorded.
 */
export interface Circuit {
  readonly id: string;
  readonly a: CircuitEnd | null;
  readonly z: CircuitEnd | null;
  /** Length of the way that the signal takes; null when the provider does not tell. */
  readonly lengthM: number | null;
}

/** Where a circuit is handed over: a port at a place of ours, or a network of the provider. */
export interface CircuitEnd {
  /** null: handed over without a socket that is recorded. */
  readonly portId: string | null;
  readonly at: { readonly kind: 'location' | 'network'; readonly id: string } | null;
}
