import { readFileSync } from 'node:fs';
import { en } from '../apps/web/src/texts/en.js';
import { fr } from '../apps/web/src/texts/fr.js';

/** Every text of the interface, whatever it is of. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What a guide prints bold, without line ends. */
const boldIn = (guide: string): string[] =>
  [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replaceAll(/\s+/g, ' '));

describe.each([
  ['docs/guide.md', en],
  ['docs/guide.fr.md', fr],
])('%s', (path, texts) => {
  const guide = readFileSync(path, 'utf8');

  it('what it prints bold stands on the screen, letter by letter', () => {
    const known = new Set(textsIn(texts));
    const bold = boldIn(guide);
    expect(bold.length).toBeGreaterThan(30);
    expect(bold.filter((words) => !known.has(words))).toEqual([]);
  });

  it('says the same as the other language: as many headings, lists, pictures and words of the screen', () => {
    const shape = (text: string): object => ({
      headings: text.match(/^#+ /gm)?.length,
      items: text.match(/^(-|\d\.) /gm)?.length,
      pictures: text.match(/!\[/g)?.length,
      bold: boldIn(text).length,
    });
    expect(shape(guide)).toEqual(shape(readFileSync('docs/guide.md', 'utf8')));
  });
});
