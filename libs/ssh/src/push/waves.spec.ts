import fc from 'fast-check';
import { apartOf, wavesOf } from './waves.js';

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `sw${index + 1}`);

it.each([
  [1, [1]],
  [2, [1, 1]],
  [20, [1, 1, 5, 13]],
  [200, [1, 10, 50, 139]],
])('%i devices: one, 5 %%, 25 %%, the rest', (count, sizes) => {
  expect(wavesOf(many(count), { never: [] }).map((wave) => wave.length)).toEqual(sizes);
});

it('the one who asks chooses the canary', () => {
  expect(wavesOf(['core1', 'acc1', 'acc2'], { never: [] })[0]).toEqual(['core1']);
});

describe('[acc1] = [core1][core2] = [acc2]', () => {
  const links = [
    { a: 'acc1', b: 'core1' },
    { a: 'acc1', b: 'core2' },
    { a: 'acc2', b: 'core1' },
    { a: 'acc2', b: 'core2' },
    { a: 'core1', b: 'core2' },
    { a: 'core1', b: 'core2' },
  ];
  const never = apartOf(links, [['gw1', 'gw2']]);

  it('both cores are never in one wave, nor both gateways', () => {
    for (const wave of wavesOf(['x', 'y', 'core1', 'core2', 'gw1', 'gw2'], { never })) {
      expect(['core1', 'core2'].every((it) => wave.includes(it))).toBe(false);
      expect(['gw1', 'gw2'].every((it) => wave.includes(it))).toBe(false);
    }
  });

  it('a device with one neighbour forbids nothing', () => {
    expect(apartOf([{ a: 'pc', b: 'acc1' }], [])).toEqual([]);
  });
});

it('every device is in one wave, and no wave has a whole set', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 4 })),
      (count, sets) => {
        const devices = many(count);
        const never = sets.map((set) => set.map((number) => `sw${number}`));
        const waves = wavesOf(devices, { never });
        expect(waves.flat().toSorted()).toEqual(devices.toSorted());
        for (const wave of waves)
          for (const set of never) expect(set.every((it) => wave.includes(it))).toBe(false);
      },
    ),
  );
});
