import { nameField } from '#changes';
import { z } from 'zod';
import { named } from '../openapi/components.js';
import type { Account } from './account-store.js';
import { roles } from './rights.js';

const editable = {
  role: z.enum(roles),
  language: z.enum(['en', 'fr']),
  disabled: z.boolean(),
  /** What a subcontractor sees. */
  workPackages: z.array(z.uuid()).max(1000),
};
export const userSchema = named(
  'User',
  z.object({ id: z.string(), username: z.string(), ...editable, mustChangePassword: z.boolean() }),
);
export const newUserSchema = z.strictObject({
  username: nameField.max(100),
  role: editable.role,
  language: editable.language.default('en'),
  disabled: editable.disabled.default(false),
  workPackages: editable.workPackages.default([]),
});
export const userPatchSchema = z.strictObject({ ...editable, resetPassword: z.literal(true) }).partial();
/** The password that the account begins with is told once, to whoever made it. */
export const newUserAnswer = userSchema.extend({ password: z.string() });
export const changedUserAnswer = userSchema.extend({ password: z.string().optional() });

/** An account as the API tells it: never its password. */
export function userDto(account: Account): z.infer<typeof userSchema> {
  const { id, username, role, language, disabled, workPackages, mustChangePassword } = account;
  return { id, username, role, language, disabled, workPackages: [...workPackages], mustChangePassword };
}
