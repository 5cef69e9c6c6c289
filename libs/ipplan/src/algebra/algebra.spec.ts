import fc from 'fast-check';
import { Netmask } from 'netmask';
import {
  bitsOf,
  compareIp,
  coverage,
  freeAddressCount,
  freeAddresses,
  freePrefixes,
  freeVids,
  hostUtilisation,
  IpAddress,
  IpPrefix,
  IpRange,
  nextFreeAddress,
  nextFreePrefix,
  parseInterface,
  parseVidRanges,
  prefixesOf,
  prefixTree,
  sizeOf,
  subtract,
  summarise,
  supernetOf,
  union,
  usable,
  vidRangesText,
  type IpVersion,
} from '../index.js';

const version = fc.constantFrom<IpVersion>(4, 6);
const address = version.chain((v) =>
  fc.bigInt({ min: 0n, max: (1n << BigInt(bitsOf(v))) - 1n }).map((value) => new IpAddress(v, value)),
);
/** A prefix of up to 256 addresses, and prefixes inside it. */
const parentAndChildren = address.chain((at) => {
  const bits = bitsOf(at.version);
  const parent = IpPrefix.around(at, bits - 8);
  const child = fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: bits - 8, max: bits }))
    .map(([offset, length]) =>
      IpPrefix.around(new IpAddress(at.version, parent.first + BigInt(offset)), length),
    );
  return fc.tuple(fc.constant(parent), fc.array(child, { maxLength: 12 }));
});

describe('reading and writing', () => {
  it.each([
    ['10.40.10.1', 4, '10.40.10.1'],
    ['0.0.0.0', 4, '0.0.0.0'],
    ['255.255.255.255', 4, '255.255.255.255'],
    ['2001:DB8:0:0::1', 6, '2001:db8::1'],
    ['::ffff:192.0.2.1', 6, '::ffff:c000:201'],
    ['::', 6, '::'],
  ])('%s is IPv%d and reads %s', (text, wanted, canonical) => {
    const read = IpAddress.parse(text);
    expect([read.version, read.toString()]).toEqual([wanted, canonical]);
  });

  it.each([
    '',
    '10.1',
    '10.0.0.01',
    '010.0.0.1',
    '256.0.0.1',
    '1.2.3.4.5',
    '1..2.3',
    '1.2.3.',
    'fe80::1%eth0',
    '::1/64',
    'a',
    ':::',
  ])('refuses %p, which programs read differently', (text) => {
    expect(IpAddress.tryParse(text)).toBeNull();
    expect(() => IpAddress.parse(text)).toThrow(RangeError);
  });

  it.each(['10.0.0.7/24', '10.0.0.0', '10.0.0.0/33', '10.0.0.0/024', '2001:db8::1/64', '10.0.0.0/-1'])(
    'refuses the prefix %p',
    (text) => expect(() => IpPrefix.parse(text)).toThrow(RangeError),
  );

  it('reads what it writes', () => {
    fc.assert(fc.property(address, (at) => compareIp(IpAddress.parse(at.toString()), at) === 0));
  });

  it('agrees with netmask on IPv4', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (text, length) => {
        const ours = parseInterface(`${text}/${length}`)!.prefix;
        const theirs = new Netmask(`${text}/${length}`);
        expect([ours.address.toString(), Number(ours.size)]).toEqual([theirs.base, theirs.size]);
      }),
    );
  });

  it('gives routers their mask and access lists their wildcard', () => {
    const prefix = IpPrefix.parse('10.40.8.0/21');
    expect([prefix.mask, prefix.wildcard]).toEqual(['255.255.248.0', '0.0.7.255']);
    expect(IpPrefix.parse('2001:db8::/32').mask).toBeNull();
  });
});

describe('sets of addresses', () => {
  it('free ∪ used = parent, and they do not meet', () => {
    fc.assert(
      fc.property(parentAndChildren, ([parent, used]) => {
        const free = freePrefixes(parent, used);
        expect(union([...free, ...used])).toEqual([{ first: parent.first, last: parent.last }].slice(0, 1));
        expect(free.some((one) => used.some((other) => one.overlaps(other)))).toBe(false);
      }),
    );
  });

  it('free space does not depend on the order of what is used', () => {
    fc.assert(
      fc.property(parentAndChildren, ([parent, used]) => {
        expect(freePrefixes(parent, used.toReversed())).toEqual(freePrefixes(parent, used));
        expect(nextFreePrefix(parent, used.toReversed(), bitsOf(parent.version) - 2)).toEqual(
          nextFreePrefix(parent, used, bitsOf(parent.version) - 2),
        );
      }),
    );
  });

  it('allocation never overlaps, and stops only when nothing of the size is left', () => {
    fc.assert(
      fc.property(parentAndChildren, fc.integer({ min: 0, max: 8 }), ([parent, used], hostBits) => {
        const length = bitsOf(parent.version) - hostBits;
        const next = nextFreePrefix(parent, used, length);
        if (next) {
          expect(parent.contains(next)).toBe(true);
          expect(used.some((other) => other.overlaps(next))).toBe(false);
        } else expect(freePrefixes(parent, used).every((free) => free.length > length)).toBe(true);
      }),
    );
  });

  it('a summary holds the same addresses in no more prefixes', () => {
    fc.assert(
      fc.property(parentAndChildren, ([, prefixes]) => {
        const summary = summarise(prefixes);
        expect(union(summary)).toEqual(union(prefixes));
        expect(summary.length).toBeLessThanOrEqual(Math.max(prefixes.length, 0));
      }),
    );
  });

  it.each([
    [['10.0.0.0/25', '10.0.0.128/25'], ['10.0.0.0/24'], '10.0.0.0/24'],
    [['10.0.1.0/24', '10.0.2.0/24'], ['10.0.1.0/24', '10.0.2.0/24'], '10.0.0.0/22'],
    [['2001:db8::/33', '2001:db8:8000::/33'], ['2001:db8::/32'], '2001:db8::/32'],
  ])('%j is summarised as %j, within %s', (given, summary, supernet) => {
    const prefixes = given.map((text) => IpPrefix.parse(text));
    expect(summarise(prefixes).map(String)).toEqual(summary);
    expect(String(supernetOf(prefixes))).toBe(supernet);
  });

  it('covers any run exactly', () => {
    const { first, last } = IpRange.parse('10.0.0.1', '10.0.0.6');
    expect(prefixesOf(4, { first, last }).map(String)).toEqual([
      '10.0.0.1/32',
      '10.0.0.2/31',
      '10.0.0.4/31',
      '10.0.0.6/32',
    ]);
    expect(prefixesOf(4, IpPrefix.parse('0.0.0.0/0')).map(String)).toEqual(['0.0.0.0/0']);
  });

  it.each([
    ['10.0.0.0/16', ['10.0.0.0/24', '10.0.1.0/24'], 24, '10.0.2.0/24'],
    ['10.0.0.0/16', ['10.0.0.0/24', '10.0.1.0/24'], 23, '10.0.2.0/23'],
    ['10.0.0.0/23', ['10.0.0.0/24', '10.0.1.0/25'], 24, null],
    ['2001:db8::/32', ['2001:db8::/48'], 48, '2001:db8:1::/48'],
  ])('%s beside %j has as its next /%d: %s', (parent, used, length, next) => {
    const found = nextFreePrefix(
      IpPrefix.parse(parent),
      used.map((text) => IpPrefix.parse(text)),
      length,
    );
    expect(found && String(found)).toBe(next);
  });
});

describe('hosts', () => {
  it.each([
    ['192.0.2.0/24', false, '192.0.2.1', '192.0.2.254'],
    ['192.0.2.0/24', true, '192.0.2.0', '192.0.2.255'],
    ['192.0.2.0/31', false, '192.0.2.0', '192.0.2.1'],
    ['192.0.2.9/32', false, '192.0.2.9', '192.0.2.9'],
    ['2001:db8::/64', false, '2001:db8::1', '2001:db8::ffff:ffff:ffff:ffff'],
    ['2001:db8::/127', false, '2001:db8::', '2001:db8::1'],
  ])('%s (pool: %s) gives %s to %s', (text, pool, first, last) => {
    const prefix = IpPrefix.parse(text);
    const span = usable(prefix, pool);
    expect([span.first, span.last].map((value) => new IpAddress(prefix.version, value).toString())).toEqual([
      first,
      last,
    ]);
  });

  it('the next free address is the first that is free', () => {
    const offsets = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 300 });
    fc.assert(
      fc.property(address, offsets, offsets, (at, singles, ends) => {
        const prefix = IpPrefix.around(at, bitsOf(at.version) - 8);
        const addresses = singles.map((offset) => prefix.first + BigInt(offset));
        const ranges = ends.slice(0, 3).map((offset) => ({
          first: prefix.first + BigInt(offset),
          last: prefix.first + BigInt(Math.min(offset + 9, 255)),
        }));
        const free = freeAddresses(prefix, { addresses, ranges });
        expect(nextFreeAddress(prefix, { addresses, ranges })?.value).toBe(free[0]?.first);
        expect(freeAddressCount(prefix, { addresses, ranges })).toBe(sizeOf(free));
      }),
    );
  });

  it.each([
    ['10.0.0.0/24', 200],
    ['10.0.0.0/8', 100_000],
    ['2001:db8::/64', 100_000],
  ])('finds the next address of %s beside %d others', (text, used) => {
    const prefix = IpPrefix.parse(text);
    const addresses = Array.from({ length: used }, (_, i) => prefix.first + BigInt(used - i));
    expect(nextFreeAddress(prefix, { addresses, ranges: [] })?.value).toBe(prefix.first + BigInt(used) + 1n);
  });

  it('counts a host once, however often it is recorded', () => {
    const prefix = IpPrefix.parse('192.0.2.0/24');
    const addresses = [prefix.first + 10n, prefix.first + 10n, prefix.first + 11n];
    expect(hostUtilisation(prefix, { addresses, ranges: [] })).toMatchObject({ used: 2n, size: 254n });
    expect(coverage(prefix, [IpPrefix.parse('192.0.2.0/25'), IpPrefix.parse('192.0.2.0/26')]).percent).toBe(
      50,
    );
  });
});

describe('the tree of prefixes', () => {
  const rows = (texts: readonly string[]): unknown[] =>
    prefixTree(texts, (text) => IpPrefix.parse(text)).map(({ prefix, depth, descendants, entries }) => [
      String(prefix),
      depth,
      descendants,
      entries.length,
    ]);

  it('nests by containment, duplicates side by side', () => {
    expect(rows(['10.0.0.0/24', '10.0.0.0/8', '10.0.0.0/16', '10.0.0.0/16', '2001:db8::/32'])).toEqual([
      ['10.0.0.0/8', 0, 3, 1],
      ['10.0.0.0/16', 1, 1, 2],
      ['10.0.0.0/24', 2, 0, 1],
      ['2001:db8::/32', 0, 0, 1],
    ]);
  });

  it('is the same in whatever order the prefixes come', () => {
    fc.assert(
      fc.property(parentAndChildren, ([parent, children]) => {
        const texts = [parent, ...children].map(String);
        expect(rows(texts.toReversed())).toEqual(rows(texts));
      }),
    );
  });
});

describe('VLAN ids', () => {
  it.each([
    ['1-4,10,20-25', true],
    ['2-4,3-5', false],
    ['4-2', false],
    ['0', false],
    ['4095', false],
    ['', false],
  ])('%p is readable: %p', (text, readable) => expect(parseVidRanges(text) !== null).toBe(readable));

  it('writes what it reads', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 4094 }), { minLength: 1, maxLength: 60 }),
        (vids) => {
          const read = freeVids(parseVidRanges(vidRangesText(vids))!, []);
          expect(read).toEqual(vids.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  it('gives out the lowest free ids of a group', () => {
    expect(
      freeVids(
        [
          [100, 102],
          [200, 210],
        ],
        [100, 102, 200],
        2,
      ),
    ).toEqual([101, 201]);
  });
});

it('runs are subtracted at their very ends', () => {
  expect(
    subtract({ first: 0n, last: 9n }, [
      { first: 0n, last: 2n },
      { first: 9n, last: 12n },
    ]),
  ).toEqual([{ first: 3n, last: 8n }]);
});
