import { schemas, valuesEn, valuesFr } from '#plan';
import { z } from 'zod';
import { STANDARD } from '../../texts/kind-name.js';
import { fieldsOf, type FormField, type JsonSchema } from './fields-of.js';

type Choice = readonly [field: string, value: string];

const choicesIn = (fields: readonly FormField[]): Choice[] =>
  fields.flatMap(({ name, choices, fields: inner }) => [
    ...choices.filter((choice) => typeof choice === 'string').map((choice): Choice => [name, choice]),
    ...choicesIn(inner),
  ]);

const asked = Object.entries(schemas).flatMap(([kind, schema]) => {
  const json = z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return choicesIn(fieldsOf(kind, json));
});

describe('every choice of every form is said in the reader’s words, or is a term of a standard', () => {
  it('there are many', () => expect(asked.length).toBeGreaterThan(200));

  it.each([
    ['English', valuesEn],
    ['French', valuesFr],
  ])('%s', (_, words) => {
    const raw = asked.filter(([field, value]) => words[field]?.[value] === undefined && !STANDARD.has(field));
    expect([...new Set(raw.map((choice) => choice.join(': ')))]).toEqual([]);
  });

  // In lower case these are words, and words are to be translated.
  it.each(['connector', 'media'])('of %s only terms are left as they are', (field) => {
    const left = asked.filter(([name, value]) => name === field && valuesFr[field]?.[value] === undefined);
    const WORD = /^(?!coax|dac|aoc|gbic|osfp|tera|nema|usb)[a-z]{4,}$/;
    expect(left.map(([, value]) => value).filter((value) => WORD.test(value))).toEqual([]);
  });
});
