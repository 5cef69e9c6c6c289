import fc from 'fast-check';
import type { CablePath } from './path.js';
import { traceBranches } from './branches.js';
import { cable, graph, type Topology } from './trace.fixture.js';

const PROFILES = [
  null,
  null,
  null,
  'single-1c1p',
  'single-1c2p',
  'single-1c4p',
  'duplex-crossed',
  'breakout-1c2p-2c1p',
  'breakout-1c4p-4c1p',
  'trunk-2c2p',
] as const;
const endsOf = (profile: string | null): readonly [a: number, b: number] =>
  profile === 'trunk-2c2p' ? [2, 2] : [1, Number(/^breakout-1c(\d)/.exec(profile ?? '')?.[1] ?? 1)];

/** Panels of three fronts and two rears, interfaces beside them, cables of any profile from any port to any other. */
const plants = fc.gen().map((g): Topology & { readonly interfaces: readonly string[] } => {
  const upTo = (max: number): number => g(fc.integer, { min: 1, max });
  const one = <T>(list: readonly T[]): T => list[upTo(list.length) - 1]!;
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
  const sized = (name: string, sizes: readonly number[]) => ({ name, positions: one(sizes) });
  const interfaces = numbers(3 + upTo(2)).map((n) => ({ ...sized(`IF${n}`, [1, 1, 2, 4]), device: `E${n}` }));
  const panels = numbers(upTo(3)).map((p) => ({
    fronts: numbers(3).map((n) => ({ ...sized(`FP${p}${n}`, [1, 1, 2]), device: `P${p}` })),
    rears: numbers(2).map((n) => ({ ...sized(`RP${p}${n}`, [1, 2, 4]), device: `P${p}` })),
  }));
  const maps = panels.flatMap(({ fronts, rears }) => {
    const rows = numbers(5).map(() => [one(fronts), one(rears)] as const);
    const texts = rows.map(
      ([f, r]) => [`${f.name}#${upTo(f.positions)}`, `${r.name}#${upTo(r.positions)}`] as const,
    );
    return texts
      .filter(([f, r], at) => !texts.slice(0, at).some(([of, or]) => of === f || or === r))
      .map((row) => row.join(' '));
  });
  const all = [...interfaces, ...panels.flatMap(({ fronts, rears }) => [...fronts, ...rears])];
  const free = all.map(({ name }) => name);
  const take = (count: number): string[] =>
    numbers(Math.min(count, free.length)).flatMap(() => free.splice(upTo(free.length) - 1, 1));
  const cables = numbers(7).map((n) => {
    const profile = one(PROFILES);
    const [a, b] = endsOf(profile).map((count) => take(count).join('+') || '-');
    return cable(`C${n} ${a} ${b}`, { profile });
  });
  const ports = all.map(({ name, positions, device }) => `${name}*${positions}@${device}`).join(' ');
  return { ports, maps, cables, interfaces: interfaces.map(({ name }) => name) };
});

const wayOf = ({ hops }: CablePath): string[] => hops.map(({ ids }) => ids.join('+'));
/** A ring is gone round once, and from its other end it is entered elsewhere. */
const isStraight = (way: readonly string[]): boolean => new Set(way).size === way.length;

it('wherever light gets from interface to interface, it gets back the same way', () => {
  let ways = 0;
  fc.assert(
    fc.property(plants, ({ interfaces, ...topology }) => {
      const at = graph(topology);
      const from = new Map(interfaces.map((id) => [id, traceBranches(at, { portIds: [id] })]));
      for (const path of [...from.values()].flat().filter(({ complete }) => complete)) {
        const way = wayOf(path);
        if (!isStraight(way)) continue;
        ways += 1;
        const back = (from.get(way.at(-1)!) ?? []).map((one) => wayOf(one).toReversed().join(' '));
        expect(back).toContain(way.join(' '));
      }
    }),
    { numRuns: 100 },
  );
  expect(ways).toBeGreaterThan(50);
});
