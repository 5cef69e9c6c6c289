import type { en } from './en.js';

/** The keys of the English words; the compiler holds every other language to them. */
export type SheetWords = { readonly [K in keyof typeof en]: string };
