import { idField, lineField } from '#changes';
import { z } from 'zod';

/** How a bridge takes part in the spanning tree (IEEE 802.1Q, clause 13). */
export const spanningTreeSchema = z.strictObject({
  id: idField,
  deviceId: idField,
  mode: z.enum(['none', 'stp', 'rstp', 'mstp', 'rapid-pvst']).default('rstp'),
  /** Bridge priority: the lowest becomes root. Steps of 4096. */
  priority: z.int().min(0).max(61_440).multipleOf(4096).default(32_768),
  /** The VLANs it is for; empty: all. */
  vlanIds: z.array(idField).max(4094).default([]),
  /** True where the plan wants the root to be. */
  root: z.boolean().default(false),
  description: lineField.default(''),
});
export type SpanningTree = z.infer<typeof spanningTreeSchema>;
