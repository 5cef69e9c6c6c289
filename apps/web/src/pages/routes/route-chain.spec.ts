import { added } from '#changes';
import { chainOfRoute } from './route-chain.js';
import type { FoundRoute, Named } from './route-types.js';

const port = (path: string): Named => ({ id: path, path });
const words = {
  metres: (n: number): string => `${n} m`,
  media: (media: string): string => media.toUpperCase(),
};
const cord = (label: string): FoundRoute['changes'][number] =>
  added('cable', { id: label, label, media: 'om4', lengthM: 2 });

/** [A/sw:1] ~J-1~ [A/P:1 R1] ==T-1== [A/S:r1 f1] ==T-2== [B/P:R1 1] ~J-2~ [B/sw:1], S a splice closure. */
// prettier-ignore
const route: FoundRoute = {
  cords: 2,
  lengthM: 100,
  lengthDefinitive: true,
  withinLimits: true,
  changes: [cord('J-1'), cord('J-2')],
  legs: [
    { kind: 'cord', from: port('A/sw:1'), to: port('A/P:1'), media: 'om4', lengthM: 2, free: null, hops: [] },
    {
      kind: 'installed', from: port('A/P:1'), to: port('B/P:1'), media: 'om4', lengthM: 96, free: 3,
      hops: [
        { kind: 'port', at: [port('A/P:1')] }, { kind: 'port', at: [port('A/P:R1')] }, { kind: 'cable', at: [port('T-1')] },
        { kind: 'port', at: [port('A/S:r1')] }, { kind: 'port', at: [port('A/S:f1')] }, { kind: 'cable', at: [port('T-2')] },
        { kind: 'port', at: [port('B/P:R1')] }, { kind: 'port', at: [port('B/P:1')] },
      ],
    },
    { kind: 'cord', from: port('B/P:1'), to: port('B/sw:1'), media: 'om4', lengthM: 2, free: null, hops: [] },
  ],
};

describe('a way as one line', () => {
  it('[sw] ~J-1~ [P] ==T-1== [S] ==T-2== [P] ~J-2~ [sw]: every panel once, with the ports that are used', () => {
    expect(
      chainOfRoute(route, words).map((link) =>
        link.type === 'device'
          ? `${link.name}: ${link.ports.map(({ name }) => name).join(' ')}`
          : `${link.type === 'cable' && link.fresh ? '+ ' : ''}${link.name}`,
      ),
    ).toEqual([
      'A/sw: 1',
      '+ J-1 · OM4 · 2 m',
      'A/P: 1 R1',
      'T-1',
      'A/S: r1 f1',
      'T-2',
      'B/P: R1 1',
      '+ J-2 · OM4 · 2 m',
      'B/sw: 1',
    ]);
  });

  it('draws a cord of which nothing is known yet', () => {
    const bare = { ...route, changes: [], legs: route.legs.slice(0, 1) };
    expect(chainOfRoute(bare, words).map(({ name }) => name)).toEqual(['A/sw', '', 'A/P']);
  });
});
