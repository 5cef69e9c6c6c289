import fc from 'fast-check';
import { canonicalJson, sameJson } from './json.js';

describe('canonicalJson (RFC 8785)', () => {
  it.each([
    [{ b: 1, a: [true, null, 'é'] }, '{"a":[true,null,"é"],"b":1}'],
    [{ a: undefined, b: -0, c: 1e21, d: 1e-7 }, '{"b":0,"c":1e+21,"d":1e-7}'],
    // RFC 8785 section 3.2.3: keys sort by UTF-16 code units, so U+1F600 (a surrogate pair) comes before U+FB33
    [{ '\ufb33': 3, '\u{1f600}': 2, '\r': 1 }, '{"\\r":1,"\u{1f600}":2,"\ufb33":3}'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ loss: Number.NaN })).toThrow(TypeError);
  });

  it('equal values give equal text and unequal ones do not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(canonicalJson(a) === canonicalJson(b)).toBe(sameJson(a, b));
        expect(sameJson(JSON.parse(canonicalJson(a)), a)).toBe(true);
      }),
    );
  });
});
