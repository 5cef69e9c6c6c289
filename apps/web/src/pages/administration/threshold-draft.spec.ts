import type { Threshold } from '../../api/policy-types.js';
import { draftOf, policyOf, readValue } from './threshold-draft.js';

const threshold = (more: Partial<Threshold> = {}): Threshold => ({
  key: 'growthFactor',
  label: 'Growth',
  unit: '×',
  part: 'ipplan',
  default: 1.25,
  value: 1.25,
  set: false,
  schema: { type: 'number', minimum: 1, maximum: 10 },
  rules: [],
  source: '',
  ...more,
});
const days = threshold({
  key: 'forecastDays',
  default: 90,
  value: 90,
  schema: { type: 'integer', minimum: 1 },
});
const yes = threshold({ key: 'dualStack', default: false, value: false, schema: { type: 'boolean' } });
const place = threshold({
  key: 'gatewayPosition',
  default: 'any',
  value: 'any',
  schema: { type: 'string', enum: ['any', 'last'] },
});

describe('what is typed for a threshold', () => {
  it.each<[string, Threshold, string | boolean, unknown]>([
    ['a number', threshold(), '1.5', 1.5],
    ['a French comma', threshold(), '1,5', 1.5],
    ['below the least', threshold(), '0.5', null],
    ['above the most', threshold(), '11', null],
    ['the excluded bound itself', threshold({ schema: { type: 'number', exclusiveMinimum: 0 } }), '0', null],
    ['nothing', threshold(), ' ', null],
    ['half a day', days, '1.5', null],
    ['a tick', yes, true, true],
    ['a choice', place, 'last', 'last'],
    ['no choice', place, 'middle', null],
  ])('%s', (_title, of, typed, value) => expect(readValue(of, typed)).toBe(value));

  it('only what differs from its default is sent', () => {
    const all = [threshold({ value: 2 }), days, yes, place];
    expect(policyOf(all, draftOf(all))).toEqual({ growthFactor: 2 });
    expect(policyOf(all, { ...draftOf(all), growthFactor: '1.25', dualStack: true })).toEqual({
      dualStack: true,
    });
  });

  it('nothing is sent while a value cannot be read', () =>
    expect(policyOf([days], { forecastDays: 'soon' })).toBeNull());
});
