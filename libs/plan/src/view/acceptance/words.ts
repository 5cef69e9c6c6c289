import type { Language } from '#findings';
import { en } from './words-en.js';
import { fr } from './words-fr.js';
import type { AcceptanceWords } from './words-keys.js';

/** The words of an acceptance file in a language. */
export const acceptanceWords = (lang: Language): AcceptanceWords => (lang === 'fr' ? fr : en);
