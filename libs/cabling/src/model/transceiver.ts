import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';
import { connectorField } from './media.js';

/** What leaves a pluggable module: light in a sort of fibre, or a signal on copper. */
export const transceiverMedia = ['multimode', 'singlemode', 'copper', 'twinax'] as const;

/**
 * A pluggable module as it is bought: what it fits into, what it sends and how far. A port of a cage names the one that it
 * holds. Wavelengths tell the two halves of a bidirectional pair apart; where several are sent, the first lane's.
 */
export const transceiverTypeSchema = z.strictObject({
  id: idField,
  manufacturer: nameField,
  model: nameField,
  partNumber: nameField.nullable().default(null),
  /** The cage that it is made for: `sfp+`, `qsfp28`. */
  formFactor: connectorField,
  /** What it speaks, as IEEE 802.3 or the maker calls it: `10GBASE-SR`, `1000BASE-BX-U`. */
  application: nameField,
  medium: z.enum(transceiverMedia),
  /** Its socket; null: the cable cannot be taken off (a direct-attach cable). */
  connector: connectorField.nullable().default(null),
  /** Fibres that it uses: 1 sends both ways on one, 2 one for each way, 8 four for each way. */
  fibres: z.int().min(1).max(64).nullable().default(null),
  txNm: z.number().positive().max(5000).nullable().default(null),
  rxNm: z.number().positive().max(5000).nullable().default(null),
  speedMbps: z.number().positive().max(10_000_000),
  /** How far it reaches over its best medium. */
  reachM: z.number().positive().max(1_000_000).nullable().default(null),
  /** Loss that its channel may have, connectors included. */
  budgetDb: z.number().nonnegative().max(100).nullable().default(null),
  powerW: z.number().nonnegative().max(1000).nullable().default(null),
  price: z.number().nonnegative().max(10_000_000).nullable().default(null),
  /** Pieces that lie in store. */
  stock: z.int().nonnegative().max(1_000_000).default(0),
  description: lineField.default(''),
});
export type TransceiverType = z.infer<typeof transceiverTypeSchema>;
