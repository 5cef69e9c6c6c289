import { defaultMapping, mappingOf } from './mapping.js';
import { readCells } from './read-cells.js';
import { rowsOf, valuesOf, wantedNames, type Resolved } from './rows.js';

describe('cells of a copied sheet', () => {
  it.each([
    [
      'tabs',
      'A\tB\n1\t2\n',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
    [
      'tabs with Windows line ends',
      'A\tB\r\n1\t2\r\n',
      [
        ['A', 'B'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'A;B\n1;2,5',
      [
        ['A', 'B'],
        ['1', '2,5'],
      ],
    ],
    [
      'commas and quotes',
      'A,B\n"x, y","say ""hi"""',
      [
        ['A', 'B'],
        ['x, y', 'say "hi"'],
      ],
    ],
    [
      'a line break in a cell',
      'A\tB\n"x\ny"\t2',
      [
        ['A', 'B'],
        ['x\ny', '2'],
      ],
    ],
    ['empty lines and spaces', '\n A \tB\n\t\n', [['A', 'B']]],
    ['identifiers as they are', '0012\t1E05', [['0012', '1E05']]],
    ['nothing', '', []],
  ])('with %s', (_, text, expected) => {
    expect(readCells(text)).toEqual(expected);
  });
});

describe('the columns', () => {
  it.each([
    ['English', ['Panel port', 'Switch port', 'Cord', 'Length (m)'], ['a', 'b', 'label', 'lengthM']],
    ['French', ['De', 'Vers', 'Repère', 'Longueur', 'Couleur'], ['a', 'b', 'label', 'lengthM', 'colour']],
    ['an unknown one is left out', ['From', 'Weight', 'To'], ['a', null, 'b']],
  ])('%s', (_, heads, expected) => {
    expect(mappingOf('cable', heads)).toEqual(expected);
  });

  it('are taken in order when the first line is none', () => {
    expect(mappingOf('cable', ['SR2/P1:01', 'SR2/acc:1'])).toBeNull();
    expect(defaultMapping('cable', 3)).toEqual(['a', 'b', 'label']);
  });
});

describe('pasted lines', () => {
  const known: Readonly<Record<string, Resolved>> = {
    'P1:01': { name: 'P1:01', id: 'p1', path: 'SR2/P1:01', found: 1 },
    'P1:99': { name: 'P1:99', id: null, path: 'SR2/P1:09', found: 0 },
    'sw:1': { name: 'sw:1', id: 's1', path: 'SR2/sw:1', found: 1 },
    twice: { name: 'twice', id: null, path: null, found: 2 },
    Switch: { name: 'Switch', id: 't1', path: 'Cisco Switch', found: 1 },
  };
  const rows = (kind: 'cable' | 'device', cells: string[][]) =>
    rowsOf(
      kind,
      valuesOf(cells, defaultMapping(kind, 9)),
      2,
      (_, name) => known[name],
      () => 'new',
    );

  it('asks for each name once', () => {
    const values = valuesOf(
      [
        ['P1:01', 'sw:1'],
        ['P1:01', 'P1:99'],
      ],
      ['a', 'b'],
    );
    expect(wantedNames('cable', values)).toEqual({ port: ['P1:01', 'sw:1', 'P1:99'] });
  });

  it('make a cable, its colour by code or name, its length in either writing', () => {
    expect(rows('cable', [['P1:01', 'sw:1', 'J-1', '', 'cat6a', 'bleu', '1,5 m']])).toMatchObject([
      {
        line: 2,
        faults: [],
        object: {
          label: 'J-1',
          media: 'cat6a',
          colour: 'BE',
          lengthM: 1.5,
          a: [{ portId: 'p1' }],
          b: [{ portId: 's1' }],
        },
      },
    ]);
  });

  it.each([
    [['P1:99', 'sw:1'], 'unknown', { name: 'P1:99', nearest: 'SR2/P1:09' }],
    [['', 'sw:1'], 'missing', {}],
    [['twice', 'sw:1'], 'several', { name: 'twice', count: '2' }],
    [['P1:01', 'P1:01'], 'samePort', {}],
    [['P1:01', 'sw:1', '', 'rope'], 'notOneOf', { value: 'rope' }],
    [['P1:01', 'sw:1', '', '', '', '', 'long'], 'notANumber', { value: 'long' }],
  ])('%j is refused: %s', (cells, text, params) => {
    expect(rows('cable', [cells])[0]).toMatchObject({ object: null, faults: [{ text, params }] });
  });

  it('make a device at the rear of a unit', () => {
    expect(rows('device', [['acc', 'Switch', '', 'U21', 'arrière']])[0]?.object).toMatchObject({
      name: 'acc',
      typeId: 't1',
      positionU: 21,
      face: 'rear',
    });
  });
});
