import { languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['en-GB,fr;q=0.8', 'en'],
    ['en;q=0.5, fr;q=0.9', 'fr'],
    ['de, fr;q=0.3', 'fr'],
    ['de', 'en'],
    ['*', 'en'],
    ['fr;q=0', 'en'],
    ['frr', 'en'],
  ] as const)('%s → %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
