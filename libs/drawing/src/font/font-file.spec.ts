import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFile } from './font-file.js';
import { measureText } from './measure.js';

interface Font {
  readonly unitsPerEm: number;
  readonly numGlyphs: number;
  readonly characterSet: readonly number[];
  layout(text: string): { readonly advanceWidth: number };
  glyphForCodePoint(point: number): { readonly bbox: unknown };
}
const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Buffer): Font };
const opened = (bytes: Uint8Array): Font => fontkit.create(Buffer.from(bytes));

describe('A font file', () => {
  it.each(['regular', 'bold'] as const)('%s: writes every text as wide as it was measured', (weight) => {
    const font = opened(fontFile(weight));
    for (const text of ['SR2.P1:07', 'Élévation œuvre Žluťoučký', 'fi fl AV To', '“1 : 10” … €', '\ufffd']) {
      const width = (font.layout(text).advanceWidth * 3) / font.unitsPerEm;
      expect(width).toBeCloseTo(measureText(text, { size: 3, bold: weight === 'bold' }), 9);
    }
  });

  it('has the outlines of the font that it was made from', () => {
    const file = 'node_modules/@fontsource/roboto-condensed/files/roboto-condensed-latin-400-normal.woff';
    const source = opened(readFileSync(file));
    const font = opened(fontFile('regular'));
    for (const letter of 'AgéÇ&8%œ@') {
      const point = letter.codePointAt(0)!;
      expect(font.glyphForCodePoint(point).bbox).toEqual(source.glyphForCodePoint(point).bbox);
    }
  });

  it('with a few letters has those alone, in a tenth of the bytes', () => {
    const few = fontFile('regular', 'SR2.P1:07');
    expect(
      opened(few)
        .characterSet.filter((point) => point < 0xffff)
        .map((point) => String.fromCodePoint(point))
        .join(''),
    ).toBe('.0127:PRS');
    expect(few.length).toBeLessThan(fontFile('regular').length / 10);
  });

  it('is the same for the same letters, whatever their order', () => {
    expect(fontFile('bold', 'ABCA')).toEqual(fontFile('bold', 'CBA'));
  });

  it('without letters is a font all the same', () => {
    expect(opened(fontFile('regular', '')).numGlyphs).toBe(1);
  });
});
