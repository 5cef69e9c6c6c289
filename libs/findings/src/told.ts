import type { Param } from './finding.js';
import { sentencesEn } from './sentences/en.js';
import { sentencesFr } from './sentences/fr.js';
import { fill, type Language } from './text.js';

/**
 * A sentence as data: why a push ended, what a check saw. Recorded as it is, and worded when somebody reads it, in their
 * language. What a device said stands in the parameters, in the device's own words.
 */
export interface Told {
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
}

export type SentenceCode = keyof typeof sentencesEn;

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: sentencesEn,
  fr: sentencesFr,
};

/** Every code that has a sentence. */
export const sentenceCodes: readonly string[] = Object.keys(sentencesEn);

/** A sentence with what it speaks of. */
export const told = (code: SentenceCode, params: Told['params'] = {}): Told => ({ code, params });

/** Sentences as a person reads them, one after the other; one that ends with a colon leads to the next. */
export function toldText(sentences: readonly Told[], language: Language): string {
  return sentences
    .map((it) => sentenceText(it, language))
    .reduce((text, next) => (text === '' ? next : `${text}${text.endsWith(':') ? '' : ';'} ${next}`), '');
}

function sentenceText({ code, params }: Told, language: Language): string {
  const sentence = catalogues[language][code];
  if (sentence === undefined)
    throw new Error(`no sentence for ${code}: add it to libs/findings/src/sentences`);
  return fill(sentence, params, language);
}

/** A failure that is a sentence: its message is the English one, for logs. */
export class ToldError extends Error {
  override readonly name = 'ToldError';

  constructor(
    readonly told: readonly Told[],
    options: ErrorOptions = {},
  ) {
    super(toldText(told, 'en'), options);
  }
}

/**
 * What an error says: its own sentences (`told`), its code and parameters where they have a text, else its message, which
 * is in the words of whoever threw it.
 */
export function toldBy(error: unknown): readonly Told[] {
  const at = error as {
    readonly told?: unknown;
    readonly code?: unknown;
    readonly params?: Told['params'];
  } | null;
  if (Array.isArray(at?.told)) return at.told as readonly Told[];
  if (typeof at?.code === 'string' && at.params && at.code in catalogues.en)
    return [{ code: at.code, params: at.params }];
  return [told('FAULT_OTHER', { text: error instanceof Error ? error.message : String(error) })];
}
