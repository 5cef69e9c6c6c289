import { Draft } from '../draft.fixture.js';
import { compare } from '../comparison.js';
import { trunksOf } from './strands.js';

/** [P1:01–12]--TR, 24 strands--[P2:01–12], both spliced on two trays of six duplex sockets. */
function trunk(product: object | null) {
  const d = new Draft();
  d.place('S', 'site');
  d.rack('R', 'S', 42);
  const two = (n: number): string => String(n).padStart(2, '0');
  const sockets = Array.from({ length: 12 }, (_, n) => ({
    name: two(n + 1),
    kind: 'front',
    connector: 'lc',
  }));
  const trays = [1, 2].map((n) => ({ name: `R${n}`, kind: 'rear', connector: 'splice', positions: 6 }));
  const maps = sockets.map(({ name }, n) => ({
    front: name,
    frontPosition: 1,
    rear: `R${Math.floor(n / 6) + 1}`,
    rearPosition: (n % 6) + 1,
  }));
  const panel = d.type('ODF', 'fibre-panel', 1, [...sockets, ...trays], { maps });
  d.device('P1', panel, { rackId: 'R', positionU: 1 });
  d.device('P2', panel, { rackId: 'R', positionU: 2 });
  if (product)
    d.put('cableProduct', {
      id: 'p',
      manufacturer: 'A',
      model: 'T',
      role: 'trunk',
      media: 'os2',
      ...product,
    });
  d.cable('TR', 'P1:R1 P1:R2', 'P2:R1 P2:R2', {
    role: 'trunk',
    media: 'os2',
    strands: 24,
    ...(product ? { productId: 'p' } : {}),
  });
  const [found] = trunksOf(
    compare({ name: 'S', present: d.objects, project: null, waivers: [], policy: {} }),
  );
  return found!;
}

describe('Strands and their tubes', () => {
  it.each([
    [
      'twelve in a tube where the product does not say',
      null,
      [
        [1, 1, 0],
        [12, 1, 11],
        [13, 2, 0],
        [24, 2, 11],
      ],
    ],
    [
      'as many as the product has',
      { strandsPerTube: 6 },
      [
        [6, 1, 5],
        [7, 2, 0],
        [12, 2, 5],
        [13, 3, 0],
      ],
    ],
    [
      'more than there are colours: they begin again',
      { strandsPerTube: 24 },
      [
        [12, 1, 11],
        [13, 1, 0],
        [24, 1, 11],
      ],
    ],
  ])('%s', (_, product, expected) => {
    const { strands } = trunk(product);
    const found = expected
      .map(([number]) => strands[number! - 1]!)
      .map(({ number, tube, colour }) => [number, tube, colour]);
    expect(found).toEqual(expected);
  });

  it('splices are numbered within their trays, two to a duplex socket', () => {
    const splices = trunk(null).strands.map(({ a }) => `${a.splice?.tray}·${a.splice?.number}`);
    expect([splices[0], splices[1], splices[11], splices[12], splices[23]]).toEqual([
      'R1·1',
      'R1·2',
      'R1·12',
      'R2·1',
      'R2·12',
    ]);
  });
});
