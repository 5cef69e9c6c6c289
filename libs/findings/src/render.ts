import type { Finding, Severity } from './finding.js';
import { placeText } from './finding.js';
import { fill, type Language, type Text } from './text.js';
import { textsEn } from './texts/en.js';
import { textsFr } from './texts/fr.js';

/** A finding in the reader's language. */
export interface RenderedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: string;
  readonly title: string;
  readonly text: string;
  readonly hint: string;
}

const catalogues: Record<Language, Readonly<Record<string, Text>>> = { en: textsEn, fr: textsFr };

/** Every code that has a text. */
export const knownCodes: readonly string[] = Object.keys(textsEn);

/** The sentence templates of a code. A code without text is a fault of the program, so it throws. */
export function textOf(code: string, language: Language): Text {
  const text = catalogues[language][code];
  if (!text) throw new Error(`no ${language} text for ${code}: add it to libs/findings/src/texts`);
  return text;
}

/** The finding as a person reads it. */
export function renderFinding(finding: Finding, language: Language): RenderedFinding {
  const { title, text, hint } = textOf(finding.code, language);
  return {
    code: finding.code,
    severity: finding.severity,
    place: finding.where[0] ? placeText(finding.where[0]) : '',
    title: fill(title, finding.params, language),
    text: fill(text, finding.params, language),
    hint: fill(hint, finding.params, language),
  };
}
