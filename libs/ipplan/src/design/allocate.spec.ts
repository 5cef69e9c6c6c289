import fc from 'fast-check';
import { IpPrefix } from '../algebra/ip-prefix.js';
import { allocate, lengthFor, type Need } from './allocate.js';

const hall = IpPrefix.parse('10.40.0.0/16');
// prettier-ignore
const six: Need = {
  places: ['Hall 1', 'Hall 2'],
  vlans: [['MGT', 'management', 10], ['USR', 'user', 60], ['VOX', 'voice', 60], ['WIF', 'wifi', 100], ['INV', 'guest', 40], ['IOT', 'iot', 20]].map(([name, role, hosts]) => ({ name, role, hosts }) as Need['vlans'][number]),
  growthPercent: 25,
  gateway: 'first',
};

const vids = Array.from({ length: 300 }, (_, i) => i + 101);

describe('six VLANs, 60 users, growth 25 %, per hall', () => {
  const proposed = allocate(hall, [IpPrefix.parse('10.40.0.0/23')], vids, six);
  if (!proposed.ok) throw new Error('refused');

  it('each hall is one block beside what is used, and one row of ids from a round ten', () => {
    expect(
      proposed.blocks.map(({ place, block, networks }) => [
        place,
        block.toString(),
        networks.map(({ vid }) => vid),
      ]),
    ).toEqual([
      ['Hall 1', '10.40.2.0/23', [110, 111, 112, 113, 114, 115]],
      ['Hall 2', '10.40.4.0/23', [120, 121, 122, 123, 124, 125]],
    ]);
  });

  it('the largest network comes first, the gateway is its first address', () => {
    expect(
      proposed.blocks[0]!.networks.map(
        ({ name, prefix, gateway }) => `${name} ${prefix.toString()} ${gateway.toString()}`,
      ),
    ).toEqual([
      'MGT 10.40.3.224/28 10.40.3.225',
      'USR 10.40.2.0/25 10.40.2.1',
      'VOX 10.40.2.128/25 10.40.2.129',
      'WIF 10.40.3.0/25 10.40.3.1',
      'INV 10.40.3.128/26 10.40.3.129',
      'IOT 10.40.3.192/27 10.40.3.193',
    ]);
  });
});

it.each([
  [60, 25, 25],
  [59, 0, 26],
  [61, 0, 26],
  [62, 0, 25],
  [1, 0, 30],
  [0, 0, 30],
  [251, 0, 24],
  [252, 0, 24],
  [254, 0, 23],
])('%d hosts growing by %d %% need a /%d', (hosts, growth, length) =>
  expect(lengthFor(hall, hosts, growth)).toBe(length),
);

it('says what is missing', () => {
  expect(allocate(IpPrefix.parse('10.40.0.0/24'), [], vids, six)).toEqual({
    ok: false,
    reason: 'space',
    wanted: '/23',
  });
  expect(allocate(hall, [], [10, 20], six)).toEqual({ ok: false, reason: 'vlans', wanted: '12' });
});

it('blocks are apart, free, inside the container, and hold their networks, which are apart too', () => {
  const used = fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 20, max: 28 })), {
    maxLength: 20,
  });
  const hosts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(used, hosts, fc.integer({ min: 0, max: 100 }), (taken, counts, growthPercent) => {
      const others = taken.map(([third, length]) =>
        IpPrefix.around(IpPrefix.parse(`10.40.${third}.0/24`).address, length),
      );
      const need: Need = {
        places: ['A', 'B', 'C'],
        vlans: counts.map((count) => ({ name: 'X', role: 'user', hosts: count })),
        growthPercent,
        gateway: 'last',
      };
      const proposed = allocate(hall, others, vids, need);
      if (!proposed.ok) return;
      const blocks = proposed.blocks.map(({ block }) => block);
      for (const [index, block] of blocks.entries()) {
        expect(hall.contains(block)).toBe(true);
        expect([...others, ...blocks.slice(index + 1)].some((other) => other.overlaps(block))).toBe(false);
        const networks = proposed.blocks[index]!.networks;
        for (const [at, { prefix, hosts: count }] of networks.entries()) {
          expect(block.contains(prefix)).toBe(true);
          expect(networks.slice(at + 1).some((other) => other.prefix.overlaps(prefix))).toBe(false);
          expect(Number(prefix.size) - 3).toBeGreaterThanOrEqual(
            (count * (100 + growthPercent)) / 100 - 1e-9,
          );
        }
      }
      const given = proposed.blocks.flatMap(({ networks }) => networks.map(({ vid }) => vid));
      expect(new Set(given).size).toBe(given.length);
    }),
  );
});
