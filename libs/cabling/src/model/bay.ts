import { lineField, nameField } from '#changes';
import { z } from 'zod';

/**
 * A hole that a module is slid into. Its position goes into the names of the module's ports; in a module type, the
 * position may hold `{module}` itself and so carry the position of the outer bay inwards (`{module}/2`).
 */
export const moduleBaySchema = z.strictObject({
  name: nameField,
  position: lineField.default(''),
  label: lineField.default(''),
});
export type ModuleBay = z.infer<typeof moduleBaySchema>;

/** A hole that a whole device is slid into: a blade in its chassis, a cassette in its frame. */
export const deviceBaySchema = z.strictObject({ name: nameField, label: lineField.default('') });
export type DeviceBay = z.infer<typeof deviceBaySchema>;
