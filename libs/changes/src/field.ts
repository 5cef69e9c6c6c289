import { z } from 'zod';

/** Field schemas that every recorded object shares. Kernels build their object schemas from these. */

/** An object's identity: a UUIDv7 in the database, any short token in a plan file. Never shown to a person. */
export const idField = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[^\s\p{Cc}]+$/u, 'an id has no spaces or control characters');
export type Id = string;

// Control characters, line breaks included, and the bidirectional overrides that make one identifier look like another.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Readers say it in the words of the person; `params` reaches them with the issue. */
const UNPRINTABLE_FAULT = { error: 'control characters', params: { fault: 'unprintable' } };

/**
 * A name or identifier that people read on labels (`SR2`, `0012`, `1E05`): always text, kept to the letter.
 * Leading and trailing spaces are refused, not trimmed: two names that look alike must be alike.
 */
export const nameField = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text === text.trim(), {
    error: 'spaces at the start or end',
    params: { fault: 'spaces' },
  })
  .refine((text) => !UNPRINTABLE.test(text), UNPRINTABLE_FAULT);

/** One line of free text; empty when there is nothing to say. */
export const lineField = z
  .string()
  .max(500)
  .refine((text) => !UNPRINTABLE.test(text), UNPRINTABLE_FAULT);

/** Several lines of free text. */
export const textField = z.string().max(20_000);

/** A calendar day, `YYYY-MM-DD`. */
export const dayField = z.iso.date();
