import fc from 'fast-check';
import { compressRange, escapeRange, expandRange } from './ranges.js';

describe('ranges in names', () => {
  it.each([
    ['SR2/P1:[01-03]', ['SR2/P1:01', 'SR2/P1:02', 'SR2/P1:03']],
    ['T[1-2]-[09-10]', ['T1-09', 'T1-10', 'T2-09', 'T2-10']],
    ['Gi1/0/[9-11]', ['Gi1/0/9', 'Gi1/0/10', 'Gi1/0/11']],
    ['[3-1]', ['3', '2', '1']],
    ['plain', ['plain']],
    ['literal \\[1-2]', ['literal [1-2]']],
    ['x[a-b]', ['x[a-b]']],
  ])('%s', (text, names) => {
    expect(expandRange(text)).toEqual(names);
  });

  it('a range that nobody can have meant gives nothing', () => {
    expect(expandRange('[1-999999999]')).toEqual([]);
    expect(expandRange('[1-200][1-200]')).toEqual([]);
  });

  it('any text, escaped, stands for itself', () => {
    const texts = fc.string({ unit: fc.constantFrom('[', ']', '\\', '1', '-', 'a', '2') });
    fc.assert(fc.property(texts, (text) => expect(expandRange(escapeRange(text))).toEqual([text])));
  });

  it('what is compressed expands to the same names', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(60), fc.integer({ min: 1, max: 5 }), (start, count, width) => {
        const names = Array.from(
          { length: count + 1 },
          (_, index) => `Te1/${String(start + index).padStart(width, '0')}x`,
        );
        const text = compressRange(names);
        expect(text === null ? names : expandRange(text)).toEqual(names);
      }),
    );
    expect(compressRange(['P08', 'P09', 'P10'])).toBe('P[08-10]');
    expect(compressRange(['P1', 'P3'])).toBeNull();
  });
});
