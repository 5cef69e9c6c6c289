import { numberText, type Language } from '#findings';
import { fieldsEn, valuesEn } from './en.js';
import { fieldsFr, valuesFr } from './fr.js';

const fields: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: fieldsEn, fr: fieldsFr };
const values = { en: valuesEn, fr: valuesFr } as const;
const truths = { en: ['no', 'yes'], fr: ['non', 'oui'] } as const;

/** What a field is called, with its unit; a field that nobody named keeps its own name. */
export function fieldName(field: string, language: Language): string {
  return fields[language][field] ?? field;
}

/** A number or a word as people write it; what is one of a few choices in the reader's language. */
export function plainValue(field: string, value: string | number | boolean, language: Language): string {
  if (typeof value === 'number')
    return field === 'vid' || field === 'number' ? String(value) : numberText(value, language);
  if (typeof value === 'boolean') return truths[language][value ? 1 : 0];
  return values[language][field]?.[value] ?? value;
}
