import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { onFloor } from './floor.js';

/** One rack unit (U) in millimetres (IEC 60297-3-100). */
export const RACK_UNIT_MM = 44.45;

export const rackSchema = z.strictObject({
  id: idField,
  name: nameField,
  locationId: idField,
  heightU: z.int().min(1).max(100),
  /** Number printed on the lowest unit. */
  startingU: z.int().min(0).max(100).default(1),
  /** True when unit 1 is at the top. */
  descending: z.boolean().default(false),
  widthIn: z.union([z.literal(10), z.literal(19), z.literal(21), z.literal(23)]).default(19),
  depthMm: z.int().positive().max(3000).nullable().default(null),
  maxMassKg: z.number().positive().max(10_000).nullable().default(null),
  maxPowerW: z.number().positive().max(1_000_000).nullable().default(null),
  /** Identifier of the bonding conductor (ISO/IEC 30129); null when not recorded. */
  bondLabel: nameField.nullable().default(null),
  /** Units that are to stay empty. */
  reservedU: z.array(z.int().min(0).max(200)).max(100).default([]),
  /** The middle of its footprint. */
  ...onFloor,
  description: lineField.default(''),
});
export type Rack = z.infer<typeof rackSchema>;
