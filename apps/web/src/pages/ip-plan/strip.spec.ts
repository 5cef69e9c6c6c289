import fc from 'fast-check';
import { addressText } from './space.js';
import { numberOf, stripOf } from './strip.js';

const range = (start: string, end: string, role: 'dhcp' | 'reserved' = 'dhcp') => ({
  id: start,
  start,
  end,
  role,
  size: '1',
  description: '',
});
const told = (prefix: string, ...ranges: ReturnType<typeof range>[]): string[] =>
  stripOf({ prefix, ranges }).map(
    ({ start, size, role }) => `${addressText(start)} ${size} ${role ?? 'free'}`,
  );

// prettier-ignore
it.each<[string, string, ReturnType<typeof range>[], string[]]>([
  ['nothing given out', '10.0.0.0/29', [], ['10.0.0.1 6 free']],
  ['a range in the middle', '10.0.0.0/29', [range('10.0.0.3', '10.0.0.4')], ['10.0.0.1 2 free', '10.0.0.3 2 dhcp', '10.0.0.5 2 free']],
  ['ranges that meet and overlap', '10.0.0.0/28', [range('10.0.0.4', '10.0.0.8'), range('10.0.0.1', '10.0.0.5', 'reserved')], ['10.0.0.1 5 reserved', '10.0.0.6 3 dhcp', '10.0.0.9 6 free']],
  ['a range beyond the prefix', '10.0.0.0/30', [range('9.0.0.1', '11.0.0.1')], ['10.0.0.1 2 dhcp']],
  ['a point-to-point link', '10.0.0.0/31', [], ['10.0.0.0 2 free']],
  ['IPv6', '2001:db8::/64', [], []],
])('%s', (_, prefix, ranges, expected) => expect(told(prefix, ...ranges)).toEqual(expected));

it('the runs cover the usable addresses once, in order', () => {
  const host = fc.integer({ min: 0, max: 300 }).map((n) => addressText(10 * 2 ** 24 + n));
  fc.assert(
    fc.property(fc.array(fc.tuple(host, host), { maxLength: 6 }), (spans) => {
      const ranges = spans.map(([a, b]) => (numberOf(a)! < numberOf(b)! ? range(a, b) : range(b, a)));
      const parts = stripOf({ prefix: '10.0.0.0/24', ranges });
      let at = 10 * 2 ** 24 + 1;
      for (const part of parts) {
        expect(part.start).toBe(at);
        at += part.size;
      }
      expect(at).toBe(10 * 2 ** 24 + 255);
    }),
  );
});
