import { changed, added, removed } from '#changes';
import { en } from '../texts/en.js';
import { effectOf, valueText } from './effect-lines.js';

const trunk = { id: 'x', name: 'Te1/1/4', allowed: ['10', '20'] };

describe('what a change set does, in lines', () => {
  it('an addition and a removal are one line each', () => {
    const cable = { id: 'c', label: 'J-1001' };
    expect(effectOf([added('cable', cable), removed('cable', cable)], en)).toEqual([
      { sign: 'plus', text: '+ Cable J-1001' },
      { sign: 'minus', text: '− Cable J-1001' },
    ]);
  });

  it('a change names the object, then each field before and after', () => {
    const after = { ...trunk, allowed: ['10', '20', '90'] };
    expect(effectOf([changed('port', trunk, after)], en).map(({ text }) => text)).toEqual([
      'Port Te1/1/4',
      '  − allowed: 10, 20',
      '  + allowed: 10, 20, 90',
    ]);
  });

  it.each([
    [null, '–'],
    ['', '–'],
    [[], '–'],
    [0, '0'],
    [false, 'false'],
    [['a', null], 'a, –'],
  ])('the value %j reads %s', (value, text) => {
    expect(valueText(value)).toBe(text);
  });
});
