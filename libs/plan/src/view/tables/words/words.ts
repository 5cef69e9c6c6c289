import type { Language } from '#findings';
import { en, type TableWords } from './en.js';
import { fr } from './fr.js';

/** The words of the tables in a language. */
export function tableWords(language: Language): TableWords {
  return language === 'fr' ? fr : en;
}
