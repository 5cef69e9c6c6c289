import { z } from 'zod';

/** How far a figure can be trusted: A equation or three printed values seen, B one value or the components, C recalled. */
export const confidenceField = z.enum(['A', 'B', 'C']);

/** A straight line over log frequency: db − slopeDb·log10(f / refMhz), from fromMhz to toMhz. */
const segmentSchema = z.strictObject({
  fromMhz: z.number().positive(),
  toMhz: z.number().positive(),
  db: z.number(),
  slopeDb: z.number(),
  refMhz: z.number().positive(),
});
export type LimitSegment = z.infer<typeof segmentSchema>;

/** The forms in which standards write a limit over frequency f in MHz. */
export const limitLineSchema = z.discriminatedUnion('form', [
  /** scale·(a·√f + b·f + c/√f) + connectors·connectorDb·√f + deviationDb·f^1.5, never below floorDb. */
  z.strictObject({
    form: z.literal('insertion-loss'),
    scale: z.number(),
    a: z.number(),
    b: z.number(),
    c: z.number(),
    connectors: z.number(),
    connectorDb: z.number(),
    deviationDb: z.number().optional(),
    floorDb: z.number().optional(),
  }),
  /** −20·log10 Σ count·10^(−(db − slopeDb·log10 f)/20), replaced by `above` in its ranges, never above capDb. */
  z.strictObject({
    form: z.literal('voltage-sum'),
    terms: z.array(z.strictObject({ count: z.number(), db: z.number(), slopeDb: z.number() })).min(1),
    above: z.array(segmentSchema).optional(),
    capDb: z.number().optional(),
  }),
  z.strictObject({
    form: z.literal('piecewise'),
    segments: z.array(segmentSchema).min(1),
    capDb: z.number().optional(),
  }),
  /** scale·(534 + 36/√f) + 2.5·connectors, in ns. */
  z.strictObject({ form: z.literal('delay'), scale: z.number(), connectors: z.number() }),
]);
export type LimitLine = z.infer<typeof limitLineSchema>;

/** One limit line of a standard: for a category, a link model and a parameter. */
export const limitSchema = z.strictObject({
  standard: z.string(),
  /** As the standard calls it: `Cat6A`, `Class EA`. */
  category: z.string(),
  model: z.enum(['permanent-link', 'channel']),
  parameter: z.string(),
  /** `min`: the value must not be below the line; `max`: not above. */
  sense: z.enum(['min', 'max']),
  unit: z.string(),
  fromMhz: z.number().positive(),
  toMhz: z.number().positive(),
  line: limitLineSchema,
  /**
   * Below this insertion loss of the pairs, in dB, a value is shown and cannot fail. Absent: 3 dB for return loss, 4 dB for
   * crosstalk at the near end under ISO/IEC 11801-1; 0 switches the rule off.
   */
  ignoreBelowLossDb: z.number().nonnegative().max(100).optional(),
  /**
   * An easier line for short links: where both pairs lose less than `belowLossDb` at `atMhz`, the limit falls above `atMhz`
   * by `slopeDb` for every `perMhz` (the 12 dB rule of class EA).
   */
  shortLink: z
    .strictObject({
      belowLossDb: z.number().positive(),
      atMhz: z.number().positive(),
      slopeDb: z.number().positive(),
      perMhz: z.number().positive(),
    })
    .optional(),
  confidence: confidenceField,
  sources: z.array(z.string()),
  note: z.string(),
});
export type Limit = z.infer<typeof limitSchema>;

/** A set of limits under one version: what a verdict was made with is always known. */
export const limitPackSchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1),
  limits: z.array(limitSchema),
});
export type LimitPack = z.infer<typeof limitPackSchema>;
