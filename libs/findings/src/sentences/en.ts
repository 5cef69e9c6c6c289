import { access } from './en/access.js';
import { checks } from './en/checks.js';
import { pushes } from './en/pushes.js';

/** All sentences in English, one file per group of codes. */
export const sentencesEn = { ...access, ...checks, ...pushes };
