import { fit, measureText, printable } from './measure.js';

describe('Text width', () => {
  it('is the sum of the advance widths of Roboto Condensed', () => {
    // 1011 units of 2048 for every digit, at 3 mm.
    expect(measureText('0123', { size: 3 })).toBeCloseTo((4 * 1011 * 3) / 2048, 9);
    expect(measureText('111', { size: 3, bold: true })).toBe(measureText('888', { size: 3, bold: true }));
  });

  it('grows in proportion to the size', () => {
    expect(measureText('SR2.P1:07', { size: 5 })).toBeCloseTo(2 * measureText('SR2.P1:07', { size: 2.5 }), 9);
  });

  it('knows composed letters, whichever way they are written', () => {
    expect(measureText('e\u0301', { size: 3 })).toBe(measureText('é', { size: 3 }));
  });
});

describe('fit', () => {
  const style = { size: 2.5 };
  const width = measureText('SR2.P1:07', style);

  it.each([
    [['SR2.P1:07', 'P1:07'], width, 'SR2.P1:07', false],
    [['SR2.P1:07', 'P1:07'], width - 0.01, 'P1:07', false],
    [['SR2.P1:07'], width - 0.01, 'SR2.P1:…', true],
    [['SR2.P1:07'], 0.1, '', true],
    [[], 10, '', true],
  ])('of %j in %d mm is %j', (wordings, maxWidth, text, cut) => {
    expect(fit(wordings, maxWidth, style)).toEqual({ text, cut });
  });
});

describe('printable', () => {
  it.each([
    ['Žluťoučký', 'Žluťoučký', []],
    ['ארון', '\ufffd\ufffd\ufffd\ufffd', ['א', 'ר', 'ו', 'ן']],
    ['a\tb\nc', 'a b c', []],
    ['5\u202fm', '5\u00a0m', []],
    ['📡', '\ufffd', ['📡']],
    ['wan1 → lan1, ≥ 10 Ω, 4\u2011port', 'wan1 > lan1, >= 10 ohm, 4-port', []],
  ])('%j becomes %j', (given, text, missing) => {
    expect(printable(given)).toEqual({ text, missing });
  });
});
