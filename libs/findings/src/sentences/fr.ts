import type { sentencesEn } from './en.js';
import { access } from './fr/access.js';
import { checks } from './fr/checks.js';
import { pushes } from './fr/pushes.js';

/** All sentences in French; the compiler wants every English one. */
export const sentencesFr: Readonly<Record<keyof typeof sentencesEn, string>> = {
  ...access,
  ...checks,
  ...pushes,
};
