import type { Language } from '#findings';
import { en } from './en.js';
import { fr } from './fr.js';

/** The keys of the English words; the compiler holds every other language to them. */
export type SheetWords = { readonly [K in keyof typeof en]: string };

export const sheetWords = (language: Language): SheetWords => (language === 'fr' ? fr : en);
