import { target } from '../trust/session.fixture.js';
import { Binder } from './bind.js';
import { suggestLinks, type PlacedTest } from './suggest.js';
import { cableOf, strandsOf } from './target.js';
import { identifierBy, templateOf } from './template.js';

const plant = Array.from({ length: 12 }, (_, i) => target(i));
const minute = (n: number): string => `2026-11-18T10:${String(n).padStart(2, '0')}:00`;
const test = (id: string, n: number, linkId: string | null, more: Partial<PlacedTest> = {}): PlacedTest => ({
  id,
  identifier: id,
  testedAt: minute(n),
  lengthM: null,
  testerSerial: '7',
  linkId,
  ...more,
});
const best = (tests: PlacedTest[], id: string) => suggestLinks(tests, plant).get(id)?.[0];

describe('order of time against order of ports: [c0] ? [c2]', () => {
  // prettier-ignore
  it.each<[string, PlacedTest[], string | undefined]>([
    ['one between two neighbours', [test('a', 1, 'c0'), test('?', 2, null), test('b', 3, 'c2')], 'c1'],
    ['downwards', [test('a', 1, 'c2'), test('?', 2, null), test('b', 3, 'c0')], 'c1'],
    ['two for one port', [test('a', 1, 'c0'), test('?', 2, null), test('?2', 3, null), test('b', 4, 'c2')], undefined],
    ['one for two ports', [test('a', 1, 'c0'), test('?', 2, null), test('b', 4, 'c3')], undefined],
    ['the port in between was tested at another time', [test('a', 1, 'c0'), test('?', 2, null), test('b', 3, 'c3'), test('c', 9, 'c1')], 'c2'],
    ['another tester in between', [test('a', 1, 'c0'), test('?', 2, null, { testerSerial: '8' }), test('b', 3, 'c2')], undefined],
    ['nothing after it', [test('a', 1, 'c0'), test('?', 2, null)], undefined],
  ])('%s', (_, tests, linkId) => {
    expect(best(tests, '?')?.linkId).toBe(linkId);
  });

  it('three at once keep their order', () => {
    const tests = [
      test('a', 1, 'c0'),
      test('x', 2, null),
      test('y', 3, null),
      test('z', 4, null),
      test('b', 5, 'c4'),
    ];
    expect(['x', 'y', 'z'].map((id) => best(tests, id))).toMatchObject([
      { linkId: 'c1', method: 'sequence' },
      { linkId: 'c2' },
      { linkId: 'c3' },
    ]);
  });
});

describe('words and length', () => {
  it('put the link first that shares panel and port, and says why', () => {
    const found = best(
      [test('?', 1, null, { identifier: 'P1.07', lengthM: 20 + ((6 * 37) % 60) + 0.6 })],
      '?',
    );
    expect(found).toMatchObject({
      linkId: 'c6',
      method: 'manual',
      reasons: [
        { kind: 'words', shared: ['P', '1', '7'] },
        { kind: 'length', differenceM: 0.6 },
      ],
    });
  });

  it('propose nothing for what shares no number', () => {
    expect(best([test('?', 1, null, { identifier: 'SPARE', lengthM: 20 })], '?')).toBeUndefined();
  });
});

describe('schemes of identifiers', () => {
  const { fields } = target(6);
  it.each([
    ['P1.07', '{panel}.{port}'],
    ['p1.7', '{panel}.{port}'],
    ['SR2/P1/07', '{rack}/{panel}/{port}'],
    ['104-P1-07', '{room}-{panel}-{port}'],
    ['Nord T1-07', '{building} {outlet}'],
    ['X-7', null], // a port alone is in every panel
    ['TEST', null],
    ['P10.07', null],
  ])('%s is %s', (identifier, template) => {
    expect(templateOf(identifier, fields)).toBe(template);
  });

  it('gives the identifier again, and none for a link that lacks a part', () => {
    expect(identifierBy('{rack}/{panel}/{port}', fields)).toBe('SR2/P1/07');
    expect(identifierBy('{floor}-{port}', fields)).toBeNull();
  });

  it('binds by a scheme what no name binds; ambiguous ones bind nothing', () => {
    const binder = new Binder([target(6), target(30)], { templates: ['{room}.{panel}.{port}', 'K{port}'] });
    expect(binder.bind('104/p1/7')).toEqual({ linkId: 'c6', method: 'template' });
    expect(binder.bind('K7')).toEqual({ linkId: null, candidates: ['c6', 'c30'] });
  });
});

describe('strands of a trunk', () => {
  const strands = [1, 2, 3].map((n) => target(0, { linkId: `t:${n}`, strand: n, names: [`TR-02/0${n}`] }));
  const trunk = target(0, { linkId: 't', names: ['TR-02'], strandIds: strands.map(({ linkId }) => linkId) });
  const binder = new Binder([trunk, ...strands]);
  it.each([
    ['TR-02', '', 't'],
    ['TR-02', '2', 't:2'],
    ['TR-02', 'F03', 't:3'],
    ['tr 2/3', '', 't:3'],
    ['TR-02', '01-03', 't'],
    ['TR-02', '4', null], // the trunk has three
    ['TR-02', 'red', null],
  ])('%s, fibre “%s”: %s', (identifier, fibre, linkId) => {
    expect(binder.bind(identifier, fibre).linkId).toBe(linkId);
  });

  it.each<[string, readonly number[] | null]>([
    ['', []],
    ['07', [7]],
    ['1-3', [1, 2, 3]],
    ['1,3', [1, 3]],
    ['F1/F2', [1, 2]],
    ['3-1', null],
    ['blue', null],
    ['1-99999', null],
  ])('“%s” means %j', (text, numbers) => {
    expect(strandsOf(text)).toEqual(numbers);
  });

  it('an id says cable and strand', () => {
    expect([cableOf('t'), cableOf('t:3')]).toEqual([
      { cableId: 't', strand: null },
      { cableId: 't', strand: 3 },
    ]);
  });
});
