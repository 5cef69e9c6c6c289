import type { Language } from '#findings';
import { en } from './en.js';
import { fr } from './fr.js';
import type { SheetWords } from './en.js';

export const sheetWords = (language: Language): SheetWords => (language === 'fr' ? fr : en);
