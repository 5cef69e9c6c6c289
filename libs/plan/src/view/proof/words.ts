import type { Language } from '#findings';
import { sheetTexts } from '../sheet-texts/texts.js';
import type { SheetTexts } from '../sheet-texts/en.js';

/** What sheets say of a proof: a legend per sign, a short word per state, and what the signs stand for. */
export const proofWords = (language: Language): SheetTexts['proof'] => sheetTexts(language).proof;
