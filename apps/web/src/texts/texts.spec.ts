import { kinds, schemas } from '#plan';
import { en } from './en.js';
import { fr } from './fr.js';

type Leaf = readonly [path: string, text: string];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the texts of the interface', () => {
  const french = new Map(leaves(fr));

  it('has the same placeholders in both languages', () => {
    const different = leaves(en).filter(
      ([path, english]) => placeholders(french.get(path) ?? '').join() !== placeholders(english).join(),
    );
    expect(different).toEqual([]);
  });

  it('has no straight apostrophe in French, and no text left empty', () => {
    expect([...french].filter(([, text]) => text.includes("'") || text === '')).toEqual([]);
  });

  it('has a name for every kind of object and for every field of it', () => {
    const fields = kinds.flatMap((kind) =>
      Object.keys(schemas[kind].shape).map((field) => [kind, field] as const),
    );
    const nameless = fields.filter(([, field]) => field !== 'id' && !(field in en.fields));
    expect(nameless).toEqual([]);
    expect(kinds.filter((kind) => !(kind in en.kinds))).toEqual([]);
  });
});
