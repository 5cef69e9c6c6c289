import { idField, lineField, nameField } from '#changes';
import { z } from 'zod';

/** What a row of a compatibility table compares. */
export const compatibilitySubjects = ['connector', 'medium'] as const;

/**
 * One row of a compatibility table that a plan adds to the standard ones, or sets against them: whether two connectors
 * mate, or two media may be joined in one channel.
 */
export const compatibilitySchema = z.strictObject({
  id: idField,
  subject: z.enum(compatibilitySubjects),
  /** Names of two connectors or two media; which is first does not matter. */
  a: nameField,
  b: nameField,
  fits: z.boolean(),
  /** Why, or with what adapter. */
  note: lineField.default(''),
});
export type Compatibility = z.infer<typeof compatibilitySchema>;
