import { inOrder, placeText, type Finding } from './finding.js';
import { knownCodes, renderFinding, textOf } from './render.js';
import { fill } from './text.js';
import { sentenceCodes, told, toldBy, ToldError, toldText } from './told.js';

const finding = (code: string, severity: Finding['severity'], path: string): Finding => ({
  code,
  severity,
  where: [{ kind: 'device', id: path, path }],
  params: {},
});

describe('placeText', () => {
  it.each([
    [{ kind: 'port', id: '1', path: 'SR2/P1:07' }, 'SR2/P1:07'],
    [{ file: 'plan.yaml', line: 12, column: 3 }, 'plan.yaml:12:3'],
    [{ file: 'plan.yaml', line: 12, path: 'present.racks[0]' }, 'plan.yaml:12 (present.racks[0])'],
    [{ file: 'plan.xlsx', sheet: 'Cables', cell: 'B7' }, 'plan.xlsx › Cables!B7'],
    [{ file: 'plan.xlsx', sheet: 'Cables' }, 'plan.xlsx › Cables'],
  ])('%j → %s', (place, text) => expect(placeText(place)).toBe(text));
});

describe('inOrder', () => {
  it('gravest first, then code, then place, whatever the order given', () => {
    const sorted = [
      finding('B', 'error', 'x'),
      finding('A', 'warning', 'a'),
      finding('A', 'warning', 'b'),
      finding('A', 'info', 'a'),
    ];
    expect(inOrder(sorted.toReversed())).toEqual(sorted);
  });
});

describe('fill', () => {
  it.each([
    ['{lengthM} m of {limitM}', { lengthM: 92.25, limitM: 90 }, '92.25 m of 90', '92,25 m of 90'],
    ['{count}', { count: 12_000 }, '12,000', '12\u202f000'],
    ['{names}', { names: ['a', 'b', 'c'] }, 'a, b and c', 'a, b et c'],
    ['{unknown}', {}, '{unknown}', '{unknown}'],
  ])('%s', (template, params, english, french) => {
    expect(fill(template, params, 'en')).toBe(english);
    expect(fill(template, params, 'fr')).toBe(french);
  });
});

describe('texts', () => {
  it('a finding is rendered in the language of its reader', () => {
    const gone: Finding = {
      ...finding('CHANGE_MISSING', 'error', 'SR2/P1'),
      params: { kind: 'device', path: 'SR2/P1' },
    };
    expect(renderFinding(gone, 'en').text).toBe('device SR2/P1 cannot be changed: somebody removed it.');
    expect(renderFinding(gone, 'fr').text).toBe('Impossible de modifier device SR2/P1 : il a été retiré.');
  });

  it('a code without text is a fault of the program', () => {
    expect(() => textOf('NO_SUCH_CODE', 'en')).toThrow(/no en text for NO_SUCH_CODE/);
  });

  const placeholders = (code: string, language: 'en' | 'fr'): string[] => {
    const { title, text, hint } = textOf(code, language);
    return [...new Set(`${title} ${text} ${hint}`.match(/\{\w+\}/g) ?? [])].toSorted();
  };

  it.each(knownCodes)('%s says something, and shows the same facts in both languages', (code) => {
    for (const language of ['en', 'fr'] as const) {
      const { title, text, hint } = textOf(code, language);
      expect([title, text, hint].every((part) => part.trim() === part && part.length > 0)).toBe(true);
      expect(title).not.toMatch(/[{}]/);
    }
    expect(placeholders(code, 'fr')).toEqual(placeholders(code, 'en'));
  });
});

describe('sentences', () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
  const text = (code: string, language: 'en' | 'fr'): string => toldText([{ code, params: {} }], language);

  it.each(sentenceCodes)('%s: both languages name the same, and French is French', (code) => {
    expect(names(text(code, 'fr'))).toEqual(names(text(code, 'en')));
    if (code !== 'FAULT_OTHER') expect(text(code, 'fr')).not.toBe(text(code, 'en'));
  });

  it('an error that has sentences says them; another one is quoted', () => {
    const why = [told('PUSH_NOT_BACK'), told('PUSH_UNREAD')];
    const error = new ToldError(why);
    expect(toldBy(error)).toBe(why);
    expect(error.message).toBe(toldText(why, 'en'));
    expect(toldText(toldBy(new Error('no route')), 'fr')).toBe('no route');
    expect(
      toldBy(Object.assign(new Error(), { code: 'OUTBOUND_NAME_UNKNOWN', params: { host: 'sw1' } })),
    ).toEqual([told('OUTBOUND_NAME_UNKNOWN', { host: 'sw1' })]);
  });
});
