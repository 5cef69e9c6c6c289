import type { Language } from '#findings';
import { en, type ViewWords } from './en.js';
import { fr } from './fr.js';

/** The words of a language. */
export function wordsOf(language: Language): ViewWords {
  return language === 'fr' ? fr : en;
}
