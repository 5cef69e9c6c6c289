import { dayField, idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { cableRoles } from './cable-roles.js';
import { mediaField, screenField } from './media.js';

/** The life of a cable, in order; only `installed` and `tested` carry traffic. */
export const cableStatuses = ['stock', 'planned', 'installed', 'tested', 'retired'] as const;
export type CableStatus = (typeof cableStatuses)[number];

/** ANSI/TIA-568: A and B have the green and the orange pair exchanged. */
export const wirings = ['t568a', 't568b'] as const;

/** One connector of one cable end, and the port it is plugged into. */
export const terminationSchema = z.strictObject({
  portId: idField,
  /** Which connector of this end, from 1. */
  connector: z.int().min(1).max(256).default(1),
  /** The one position of the port that it occupies (a simplex strand in a panel); null: the whole port. */
  position: z.int().min(1).max(1024).nullable().default(null),
});
export type Termination = z.infer<typeof terminationSchema>;

export const cableSchema = z.strictObject({
  id: idField,
  /** What is printed on it: `J-1001`. */
  label: nameField,
  role: z.enum(cableRoles).default('cord'),
  media: mediaField.default('other'),
  /** How its pairs are screened; null: as its product, or not recorded. */
  screen: screenField.nullable().default(null),
  /** How connectors and positions of the two ends meet: the name of a cable profile; null: all of A meets all of B. */
  profile: nameField.nullable().default(null),
  /** What each end is plugged into; an empty end hangs loose. */
  a: z.array(terminationSchema).max(256).default([]),
  b: z.array(terminationSchema).max(256).default([]),
  status: z.enum(cableStatuses).default('planned'),
  lengthM: z.number().nonnegative().max(1_000_000).nullable().default(null),
  measuredLengthM: z.number().nonnegative().max(1_000_000).nullable().default(null),
  /** Jacket colour, a two-letter code of the cord palette (`BE`) or a colour name. */
  colour: nameField.nullable().default(null),
  strands: z.int().min(1).max(4096).nullable().default(null),
  /** Reaction to fire, EN 50575 class (`Cca`, `B2ca-s1a,d1,a1`). */
  fireClass: nameField.nullable().default(null),
  /** The reel it was pulled from, by the number on its flange: a bad stretch of cable is in all links of one reel. */
  reel: nameField.nullable().default(null),
  /** What it is called in a catalogue that is not recorded here. */
  product: nameField.nullable().default(null),
  productId: idField.nullable().default(null),
  /** The pathways it runs through, from end A to end B. */
  pathwayIds: z.array(idField).max(200).default([]),
  /** Pin assignment of the twisted pairs at each end. */
  wiringA: z.enum(wirings).nullable().default(null),
  wiringB: z.enum(wirings).nullable().default(null),
  installedOn: dayField.nullable().default(null),
  description: lineField.default(''),
});
export type Cable = z.infer<typeof cableSchema>;
