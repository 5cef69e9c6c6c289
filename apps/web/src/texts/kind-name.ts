import type { Texts } from './en.js';

/** A kind of object in the reader's words; a kind without a text shows its code. */
export function kindName(t: Texts, kind: string): string {
  return (t.kinds as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** A field of an object in the reader's words; a field without a text shows its code. */
export function fieldName(t: Texts, field: string): string {
  return (t.fields as Readonly<Record<string, string>>)[field] ?? field;
}

/** Fields whose values stand in every language as the standards write them: LC, OM4, U/UTP, T568B. */
export const STANDARD: ReadonlySet<string> = new Set([
  'connector',
  'connectorA',
  'connectorB',
  'formFactor',
  'media',
  'screen',
  'polish',
  'side',
  'wiringA',
  'wiringB',
  'fireClass',
]);

/** A value of a field in the reader's words, where it is one of a few; anything else stays as it is. */
export function valueName(t: Texts, field: string, value: string): string {
  const words = t.values[field];
  return words?.[value] ?? (STANDARD.has(field) ? value.toUpperCase() : value);
}
