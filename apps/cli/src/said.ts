import type { Language } from '#findings';

/** One sentence in every language that the product speaks. */
export type Said = Readonly<Record<Language, string>>;

/** What has no language of its own: a name, or what a server said in the reader's. */
export const verbatim = (text: string): Said => ({ en: text, fr: text });

/** `one fault`, `3 faults`. */
export const faultCount = (count: number): Said => ({
  en: count === 1 ? 'one fault' : `${count} faults`,
  fr: count === 1 ? 'une faute' : `${count} fautes`,
});
