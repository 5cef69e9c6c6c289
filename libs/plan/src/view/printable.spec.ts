import { printable } from '#drawing';
import { acceptanceWords } from './acceptance/words.js';
import { sheetTexts } from './sheet-texts/texts.js';
import { tableWords } from './tables/words/words.js';
import { wordsOf } from './words/words.js';

/** Every text in a tree of words; words that are made by a function are seen on the sheets that use them. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

describe.each(['en', 'fr'] as const)(
  'the words of sheets in %s have every letter in the bundled font',
  (lang) => {
    it.each([
      ['sheets', sheetTexts(lang)],
      ['tables', tableWords(lang)],
      ['drawings', wordsOf(lang)],
      ['acceptance file', acceptanceWords(lang)],
    ])('%s', (_, words) => {
      const texts = textsIn(words);
      expect(texts.length).toBeGreaterThan(10);
      expect(texts.filter((text) => printable(text).missing.length > 0)).toEqual([]);
    });
  },
);
