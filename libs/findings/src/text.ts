import type { Param } from './finding.js';

/** What a code says in one language. `{name}` is replaced by the parameter of that name. */
export interface Text {
  /** What is wrong, as a heading of a few words without parameters. */
  readonly title: string;
  /** What happened and where: one sentence or two. */
  readonly text: string;
  /** What to do next. */
  readonly hint: string;
}

/** Texts of a group of codes in one language. The French group must have the English keys: the compiler checks it. */
export type Texts<Code extends string = string> = { readonly [C in Code]: Text };

export type Language = 'en' | 'fr';

/** Fills `{name}` from params; a name without a value stays visible, so that a missing one is noticed. */
export function fill(template: string, params: Readonly<Record<string, Param>>, language: Language): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (Array.isArray(value)) return listText(value as readonly string[], language);
    return typeof value === 'number' ? numberText(value, language) : String(value);
  });
}

// Making a format takes a thousand times as long as using it.
const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
  fr: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 }),
};

/** A number as the language writes it: decimal comma and narrow spaces in French, at most three decimals. */
export function numberText(value: number, language: Language): string {
  return formats[language].format(value);
}

function listText(values: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(values);
}
