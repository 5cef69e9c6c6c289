import { cellLengthM, cellNumber, DecimalFinder, lengthUnitOf, type Decimal } from './numbers.js';

const comma: Decimal = { sign: ',', sure: true };
const point: Decimal = { sign: '.', sure: true };

describe('a number of a cell', () => {
  it.each<[string, Decimal | null, number | null]>([
    ['34,5', null, 34.5],
    ['1 234,5', null, 1234.5],
    ['1\u202f234,5 dB', null, 1234.5],
    ['1,234,567.8', null, 1_234_567.8],
    ['1.234.567', null, 1_234_567],
    ["1'234.5", null, 1234.5],
    ['\u22121,2', null, -1.2],
    ['5.2 dB (NEXT)', null, 5.2],
    ['.5', null, 0.5],
    ['1,234', null, 1.234],
    ['1,234', { sign: '.', sure: false }, 1234],
    ['1.234', { sign: ',', sure: false }, 1234],
    ['69.0', { sign: ',', sure: false }, 69], // software writes some columns in its own way
    ['5.2', comma, null], // never 52
    ['5,2', point, null],
    ['1.234,5', comma, 1234.5],
    ['34 5', null, null],
    ['1.2.3', null, null],
    ['0x10', null, null],
    ['1e5', null, null],
    ['> 60', null, null],
    ['', null, null],
  ])('“%s” with %j is %s', (text, decimal, value) => {
    expect(cellNumber(text, decimal)?.value ?? null).toBe(value);
  });

  it.each<[string[], string, string | undefined]>([
    [['1,234', '34,5'], ';', ','],
    [['1,234', '5.1'], ',', '.'],
    [['1,234'], ',', '.'],
    [['1,234'], ';', ','],
    [['12', 'PASS', '18.11.2026'], ';', undefined],
    [['1,234,567'], ';', '.'],
  ])('%j in a table split by “%s”: %s', (cells, delimiter, sign) => {
    const finder = new DecimalFinder();
    for (const cell of cells) finder.see(cell);
    expect(finder.found(delimiter)?.sign).toBe(sign);
  });
});

describe('a length', () => {
  it.each<[string, 'm' | 'ft', number | null]>([
    ['100', 'ft', 30.48],
    ['100 m', 'ft', 100],
    ['100’', 'm', 30.48],
    ['100 Fuß', 'm', 30.48],
    ['1.2 km', 'm', 1200],
    ['3400 cm', 'm', 34],
    ['-3', 'm', null],
    ['3 dB', 'm', null],
  ])('%s (%s) is %s m', (text, unit, lengthM) => {
    expect(cellLengthM(text, null, unit)).toBe(lengthM);
  });

  it.each([
    ['Länge (Fuß)', 'ft'],
    ['Length_ft', 'ft'],
    ['Longueur [pieds]', 'ft'],
    ['Longueur (m)', 'm'],
    ['Length', null],
    ['Kabellänge', null],
  ])('header %s: %s', (header, unit) => {
    expect(lengthUnitOf(header)).toBe(unit);
  });
});
