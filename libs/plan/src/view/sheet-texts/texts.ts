import type { Language } from '#findings';
import { en, type SheetTexts } from './en.js';
import { fr } from './fr.js';

/** The words of the sheets in a language. */
export function sheetTexts(language: Language): SheetTexts {
  return language === 'fr' ? fr : en;
}
