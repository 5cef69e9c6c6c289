import * as fc from 'fast-check';
import { Binder } from './bind.js';
import type { LinkIdentity } from './link-identity.js';
import { lookalike, normalised } from './identifier.js';

const link = (linkId: string, ...names: string[]): LinkIdentity => ({
  linkId,
  names,
  plannedLengthM: null,
  required: true,
  limit: '',
  changedOn: null,
});

describe('the ladder: exact, then normalised, then alias', () => {
  const binder = new Binder(
    [
      link('a', 'L-1001', 'SR2/P1:01', 'P1-01', 'T1-01'),
      link('b', 'L-1011', 'P1-11'),
      link('c', 'l-1001 '),
      link('d', 'FO-12'),
    ],
    { aliases: { 'old 7': 'L-1011', nothing: 'L-9' } },
  );
  it.each([
    ['L-1001', 'a', 'exact'], // though `c` reads the same without case
    ['T1-01', 'a', 'exact'],
    ['t1/1', 'a', 'normalised'],
    ['l_01011', 'b', 'normalised'],
    ['L-1O11', 'b', 'normalised'], // O for 0
    ['fo12', 'd', 'normalised'],
    ['L-1O11', 'b', 'normalised'],
    ['l-O1011', 'b', 'normalised'],
    ['OLD-07', 'b', 'alias'],
  ])('%s → %s (%s)', (identifier, linkId, method) => {
    expect(binder.bind(identifier)).toEqual({ linkId, method });
  });

  it('binds nothing that two links share, and says which', () => {
    expect(binder.bind('l 1001')).toEqual({ linkId: null, candidates: ['a', 'c'] });
  });

  it.each(['L-1002', '', '   ', 'nothing', 'P1-1-1'])('binds “%s” to nothing', (identifier) => {
    expect(binder.bind(identifier)).toEqual({ linkId: null, candidates: [] });
  });
});

describe('normalising', () => {
  it.each([
    ['1-11', '11-1'],
    ['T1-01', 'T101'],
    ['L-10', 'L-1'],
    ['A-100', 'A-1'],
    ['TO1-01', 'T1-01'], // TO: telecommunications outlet
    ['1OG-05', '10G-05'], // the first floor in German
  ])('keeps %s and %s apart', (a, b) => {
    expect(normalised(a)).not.toBe(normalised(b));
    expect(lookalike(a)).not.toBe(lookalike(b));
  });

  it('is the same for every case, separator and number of leading zeros', () => {
    const separator = fc.constantFrom('-', '_', ' ', '/', '.', ':');
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.nat(99),
        separator,
        separator,
        fc.nat(3),
        fc.boolean(),
        (a, b, s, t, zeros, upper) => {
          const text = `l${s}${'0'.repeat(zeros)}${a}${t}p${b}`;
          expect(normalised(upper ? text.toUpperCase() : text)).toBe(normalised(`L-${a}-P${b}`));
        },
      ),
    );
  });
});
