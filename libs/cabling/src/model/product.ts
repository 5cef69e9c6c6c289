import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { cableRoles } from './cable-roles.js';
import { connectorField, mediaField, screenField } from './media.js';

/**
 * A cable as it is bought: by the reel, or as a cord or trunk of fixed length. Cords in stock are one product for each
 * length and colour.
 */
export const cableProductSchema = z.strictObject({
  id: idField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.nullable().default(null),
  role: z.enum(cableRoles).default('horizontal'),
  /** Medium with its category or fibre type. */
  media: mediaField.default('other'),
  /** How its pairs are screened. */
  screen: screenField.nullable().default(null),
  /** Connectors that it comes with; null: bare ends. */
  connectorA: connectorField.nullable().default(null),
  connectorB: connectorField.nullable().default(null),
  /** How the two ends meet: the name of a cable profile. */
  profile: nameField.nullable().default(null),
  /** Fibres or pairs. */
  strands: z.int().min(1).max(4096).nullable().default(null),
  /** Fibres in each tube; null: no tubes. */
  strandsPerTube: z.int().min(1).max(1024).nullable().default(null),
  outsideDiameterMm: z.number().positive().max(300).nullable().default(null),
  /** Smallest radius that it may be bent to when it lies. */
  minBendRadiusMm: z.number().positive().max(5000).nullable().default(null),
  massKgPerKm: z.number().positive().max(50_000).nullable().default(null),
  /** Reaction to fire, EN 13501-6 class (`Cca-s1a,d1,a1`). */
  fireClass: nameField.nullable().default(null),
  colour: nameField.nullable().default(null),
  /** Length of a cord or of a pre-terminated trunk; null for what is cut from a reel. */
  lengthM: z.number().positive().max(100_000).nullable().default(null),
  reelLengthM: z.number().positive().max(100_000).nullable().default(null),
  /** Price of one piece, or of one metre where it is cut from a reel. */
  price: z.number().nonnegative().max(10_000_000).nullable().default(null),
  /** Pieces, or metres from the reel, that lie in store. */
  stock: z.number().nonnegative().max(10_000_000).default(0),
  description: lineField.default(''),
});
export type CableProduct = z.infer<typeof cableProductSchema>;
