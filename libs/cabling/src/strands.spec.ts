import { strandColour, strandPlaces } from './colours/strand-colours.js';
import { compatibilityTable } from './compatibility/table.js';
import { meetsFireClass, parseFireClass } from './fire-class.js';

describe('colours of strands', () => {
  it.each([
    [1, 'tia-598', 'blue', 0],
    [12, 'tia-598', 'aqua', 0],
    [13, 'tia-598', 'blue', 1],
    [1, 'din-0888', 'red', 0],
    [9, 'din-0888', 'turquoise', 0],
    [26, 'din-0888', 'green', 2],
    [3, 'fotag', 'green', 0],
  ] as const)('strand %d by %s is %s with %d marks', (n, code, colour, marks) => {
    expect(strandColour(n, code)).toEqual({ colour, marks });
  });

  it('24 fibres in tubes of 12: strand 13 is the first of the orange tube', () => {
    expect(strandPlaces(24, 12)[12]).toEqual({
      strand: 13,
      tube: { number: 2, look: { colour: 'orange', marks: 0 } },
      inTube: 1,
      look: { colour: 'blue', marks: 0 },
    });
    expect(strandPlaces(4, null).map(({ tube, look }) => [tube, look.colour])).toEqual([
      [null, 'blue'],
      [null, 'orange'],
      [null, 'green'],
      [null, 'brown'],
    ]);
  });

  it.each([0, -1, 1.5, NaN])('there is no strand %d', (n) =>
    expect(() => strandColour(n)).toThrow('counted from 1'),
  );
});

describe('reaction to fire', () => {
  it.each([
    ['Cca-s1a,d1,a1', 'Cca-s1,d2,a1', true],
    ['Cca-s1,d2,a1', 'Cca-s1a,d2,a1', false],
    ['B2ca s1a d1 a1', 'Cca', true],
    ['Dca', 'Cca', false],
    ['Cca', 'Cca-s1,d1,a1', false],
    ['Eca', 'Eca', true],
  ])('%s meets %s: %s', (is, wanted, meets) => {
    expect(meetsFireClass(parseFireClass(is)!, parseFireClass(wanted)!)).toBe(meets);
  });
  it.each(['', 'LSZH', 'Cca-s9', 'Cca-s1,s2'])('%j is no class', (text) =>
    expect(parseFireClass(text)).toBeNull(),
  );
});

describe('what fits', () => {
  const row = { id: 'x', note: '' };
  const table = compatibilityTable([
    { ...row, subject: 'connector', a: 'usb-c', b: 'usb-a', fits: true },
    { ...row, subject: 'connector', a: 'rj45', b: 'gg45', fits: false },
    { ...row, subject: 'medium', a: 'om1', b: 'om3', fits: true },
  ]);
  it('knows the standard, and a plan overrules it either way', () => {
    expect(compatibilityTable().connectorsMate('gg45', 'rj45')).toBe(true);
    expect(table.connectorsMate('gg45', 'rj45')).toBe(false);
    expect(table.connectorsMate('usb-a', 'usb-c')).toBe(true);
    expect(table.connectorsMate('lc', 'sc')).toBe(false);
    expect(table.mediaJoin('om3', 'om1')).toBe(true);
    expect(compatibilityTable().mediaJoin('om3', 'os2')).toBe(false);
    expect(table.mediaJoin('cat6a', 'cat5e')).toBe(true);
  });
});
