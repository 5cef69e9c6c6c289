import { ratingIn, ratingText } from './rating-text.js';

describe('a rating as it stands on a plate', () => {
  it.each([
    ['230 V 16 A', { voltageV: 230, currentA: 16, phases: 1, side: null }],
    ['400V 32A 3~ B', { voltageV: 400, currentA: 32, phases: 3, side: 'b' }],
    ['230/10', { voltageV: 230, currentA: 10, phases: 1, side: null }],
    ['48 V 2,5 A a', { voltageV: 48, currentA: 2.5, phases: 1, side: 'a' }],
    ['', null],
    ['16 A', undefined],
    ['230 V', undefined],
    ['0 V 16 A', undefined],
    ['230 V 16 A 2~', undefined],
  ])('%s', (text, rating) => {
    expect(ratingIn(text)).toEqual(rating);
  });

  it.each([['230 V 16 A'], ['400 V 32 A 3~ B']])('%s comes back as written', (text) => {
    expect(ratingText(ratingIn(text)!)).toBe(text);
  });
});
