import fc from 'fast-check';
import { cablingPolicySchema } from '../check/policy.js';
import { buildGraph } from '../trace/graph.js';
import { farEnds } from '../trace/far-ends.js';
import { apply } from '#changes';
import { counter, panelRow, Plant, row } from '../plant.fixture.js';
import { findRoutes } from './find-routes.js';
import type { Route, RouteWish } from './route.js';
import { findRoutesTogether } from './routes-together.js';
import { Heap } from './heap.js';
import { layRoute, layRoutes } from './lay-route.js';

/**
 *     Main: [SW] [A1] ==trunk 12 OS2== [B1] :Hall    [A2] ==trunk 12 OS2== [M2] :Mid  [M3] ==12 OS2== [B2] :Hall
 *           [SW] [C1] ==24 Cat 6A== [T1…] :Hall
 */
function plant(): Plant {
  const fibre = panelRow(12, 'lc', 'os2');
  return new Plant()
    .place('Site', 'site')
    .place('Main', 'room', 'Site')
    .place('Mid', 'room', 'Site')
    .place('Hall', 'room', 'Site')
    .rack('RG', 'Main')
    .rack('RM', 'Mid')
    .rack('SR', 'Hall')
    .type('switch', 'switch', [
      ...row(4, { kind: 'interface', connector: 'rj45' }, (n) => `Gi${n}`),
      ...row(4, { kind: 'interface', connector: 'sfp+' }, (n) => `Te${n}`),
    ])
    .type('fibre', 'fibre-panel', fibre)
    .type('panel', 'patch-panel', panelRow(24))
    .type('outlet', 'outlet', [
      ...row(1, { kind: 'front', connector: 'rj45' }),
      ...row(1, { kind: 'rear' }, () => 'R01'),
    ])
    .device('RG/SW', 'switch', 10)
    .device('RG/A1', 'fibre', 40)
    .device('RG/A2', 'fibre', 39)
    .device('RG/C1', 'panel', 38)
    .device('RM/M2', 'fibre', 40)
    .device('RM/M3', 'fibre', 39)
    .device('SR/SW', 'switch', 10)
    .device('SR/B1', 'fibre', 40)
    .device('SR/B2', 'fibre', 39)
    .device('Hall/T1', 'outlet')
    .device('Hall/T2', 'outlet')
    .trunk('X', 'RG/A1', 'SR/B1', 12, { media: 'os2', role: 'trunk', lengthM: 80 })
    .trunk('Y', 'RG/A2', 'RM/M2', 12, { media: 'os2', role: 'trunk', lengthM: 10 })
    .trunk('Z', 'RM/M3', 'SR/B2', 12, { media: 'os2', role: 'trunk', lengthM: 15 })
    .cable('L1 RG/C1:R01 Hall/T1:R01', { role: 'horizontal', lengthM: 45 })
    .cable('L2 RG/C1:R02 Hall/T2:R01', { role: 'horizontal', lengthM: 47 });
}

const policy = cablingPolicySchema.parse({});
const routes = (
  at: Plant,
  wish: Partial<RouteWish> & Pick<RouteWish, 'from' | 'to'>,
  reserved: string[] = [],
): Route[] =>
  findRoutes(at.objects, { prefer: 'fewest', count: 1, ...wish }, { policy, reserved: new Set(reserved) });

/** `RG/SW:Te1 ~ RG/A1:01 = SR/B1:01 ~ SR/SW:Te1`: cords `~`, installed cable `=`. */
const shown = (route: Route | undefined): string =>
  route
    ? route.legs
        .map(({ kind, from, to }, at) => `${at === 0 ? from : ''} ${kind === 'cord' ? '~' : '='} ${to}`)
        .join('')
        .trim()
    : 'none';

describe('routes over free cable that lies there', () => {
  it('[RG/SW] ~ [A1] ==X== [B1] ~ [SR/SW]: two cords and one strand', () => {
    const [route] = routes(plant(), { from: 'RG/SW:Te1', to: 'SR/SW:Te1' });
    expect(shown(route)).toBe('RG/SW:Te1 ~ RG/A1:01 = SR/B1:01 ~ SR/SW:Te1');
    expect(route).toMatchObject({
      cords: 2,
      family: 'singlemode',
      lengthDefinitive: true,
      withinLimits: true,
    });
    expect(route?.legs[1]).toMatchObject({ cableIds: ['X1'], free: 12 });
    const [, trunk] = route?.legs ?? [];
    const through = trunk?.kind === 'installed' ? trunk.hops.flatMap(({ ids }) => ids) : [];
    expect(through).toEqual(['RG/A1:01', 'RG/A1:R01', 'X1', 'SR/B1:R01', 'SR/B1:01']);
  });

  it('fewest metres: through the room between, with three cords', () => {
    const [route] = routes(plant(), { from: 'RG/SW:Te1', to: 'SR/SW:Te1', prefer: 'shortest' });
    expect(shown(route)).toBe('RG/SW:Te1 ~ RG/A2:01 = RM/M2:01 ~ RM/M3:01 = SR/B2:01 ~ SR/SW:Te1');
    expect(route?.cords).toBe(3);
  });

  it('alternatives differ in their panels, best first', () => {
    const found = routes(plant(), { from: 'RG/SW:Te1', to: 'SR/SW:Te1', count: 5 });
    expect(found.map(({ cords }) => cords)).toEqual(
      found.map(({ cords }) => cords).toSorted((a, b) => a - b),
    );
    expect(new Set(found.map(shown)).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(2);
  });

  // prettier-ignore
  it.each([
    ['to an outlet in the hall: one cord, then its cable', 'RG/SW:Gi1', 'Hall/T2:01', 'RG/SW:Gi1 ~ RG/C1:02 = Hall/T2:01'],
    ['from the outlet', 'Hall/T1:01', 'RG/SW:Gi1', 'Hall/T1:01 = RG/C1:01 ~ RG/SW:Gi1'],
    ['to a panel in the same rack: the cord alone', 'RG/SW:Gi1', 'RG/C1:07', 'RG/SW:Gi1 ~ RG/C1:07'],
    ['to itself', 'RG/SW:Gi1', 'RG/SW:Gi1', 'none'],
    ['copper to fibre', 'RG/SW:Gi1', 'SR/SW:Te1', 'none'],
    ['to a port that is not there', 'RG/SW:Gi1', 'gone', 'none'],
  ])('%s', (_title, from, to, expected) => {
    expect(shown(routes(plant(), { from, to })[0])).toBe(expected);
  });

  it('a strand that is patched, reserved, retired or marked is not used', () => {
    const at = plant()
      .cable('J SR/B1:01 SR/SW:Te4', { media: 'os2' })
      .put('port', { ...at0().objects.port.get('RG/A1:02')!, markedConnected: true })
      .cable('X4 RG/A1:R04 SR/B1:R04', { media: 'os2', status: 'retired' });
    expect(shown(routes(at, { from: 'RG/SW:Te1', to: 'SR/SW:Te1' }, ['SR/B1:03'])[0])).toContain('RG/A1:05');
  });

  it('a full trunk leads the way round', () => {
    const at = plant();
    for (let n = 1; n <= 12; n += 1)
      at.put('port', {
        ...at.objects.port.get(`RG/A1:${String(n).padStart(2, '0')}`)!,
        markedConnected: true,
      });
    expect(routes(at, { from: 'RG/SW:Te1', to: 'SR/SW:Te1' })[0]?.cords).toBe(3);
  });

  it('copper beyond the channel is told, and comes last', () => {
    const at = plant().cable('L1 RG/C1:R01 Hall/T1:R01', { role: 'horizontal', lengthM: 120 });
    expect(routes(at, { from: 'RG/SW:Gi1', to: 'Hall/T1:01' })[0]).toMatchObject({ withinLimits: false });
  });

  it('inside one rack only, when cords may not cross', () => {
    const at = plant().rack('R9', 'Main').device('R9/SW', 'switch', 1);
    expect(shown(routes(at, { from: 'R9/SW:Gi1', to: 'RG/SW:Gi1' })[0])).toBe('R9/SW:Gi1 ~ RG/SW:Gi1');
    expect(routes(at, { from: 'R9/SW:Gi1', to: 'RG/SW:Gi1', betweenRacks: false })).toEqual([]);
  });

  it('the cords of a route, once laid, join the two ends', () => {
    const at = plant();
    const interfaces = [...at.objects.port.values()]
      .filter(({ kind }) => kind === 'interface')
      .map(({ id }) => id);
    const end = fc.constantFrom(...interfaces);
    fc.assert(
      fc.property(end, end, fc.constantFrom('fewest' as const, 'shortest' as const), (from, to, prefer) => {
        for (const route of routes(at, { from, to, prefer, count: 3 })) {
          const look = { colour: null, status: 'installed', label: null } as const;
          const laid = layRoute(at.objects, route, look, {
            policy,
            find: at.find,
            pathOf: at.pathOf,
            newId: counter(),
          });
          expect(laid.findings).toEqual([]);
          expect(laid.changes).toHaveLength(route.cords);
          const after = apply(at.objects, laid.changes);
          if (!after.ok) throw new Error('refused');
          const { port, portMap, cable } = after.objects;
          const graph = buildGraph({
            ports: port.values(),
            portMaps: portMap.values(),
            cables: cable.values(),
          });
          expect(farEnds(graph, from)).toEqual([to]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('ways side by side', () => {
  const together = (at: Plant, pairs: readonly (readonly [string, string])[]): (Route | null)[] =>
    findRoutesTogether(
      at.objects,
      pairs.map(([from, to]) => ({ from, to })),
      { prefer: 'fewest' },
      { policy },
    );

  it('[RG/SW:Te1…4] ~ [A1] ==X== [B1] ~ [SR/SW:Te1…4]: a strand of its own for each', () => {
    const found = together(
      plant(),
      [1, 2, 3, 4].map((n) => [`RG/SW:Te${n}`, `SR/SW:Te${n}`] as const),
    );
    expect(found.map((route) => shown(route ?? undefined))).toEqual(
      [1, 2, 3, 4].map((n) => `RG/SW:Te${n} ~ RG/A1:0${n} = SR/B1:0${n} ~ SR/SW:Te${n}`),
    );
    expect(found.map((route) => route!.legs.find(({ kind }) => kind === 'installed'))).toMatchObject(
      [12, 11, 10, 9].map((free) => ({ free })),
    );
  });

  it('a trunk with two strands left: the third goes round, and where nothing is left it is said', () => {
    const at = plant();
    const mark = (panel: string, from: number) => {
      for (let n = from; n <= 12; n += 1) {
        const id = `${panel}:${String(n).padStart(2, '0')}`;
        at.put('port', { ...at.objects.port.get(id)!, markedConnected: true });
      }
    };
    mark('RG/A1', 3);
    mark('RG/A2', 2);
    const found = together(
      at,
      [1, 2, 3, 4].map((n) => [`RG/SW:Te${n}`, `SR/SW:Te${n}`] as const),
    );
    expect(found.map((route) => route?.cords ?? null)).toEqual([2, 2, 3, null]);
  });

  it('the last strand of the trunk goes to the pair that has no other way, whatever the order', () => {
    const at = plant();
    for (let n = 2; n <= 12; n += 1) {
      const id = `RG/A1:${String(n).padStart(2, '0')}`;
      at.put('port', { ...at.objects.port.get(id)!, markedConnected: true });
    }
    const round = ['RG/SW:Te1', 'SR/SW:Te1'] as const;
    const only = ['RG/SW:Te2', 'SR/B1:01'] as const;
    expect(together(at, [round, only]).map((route) => route?.cords ?? null)).toEqual([3, 1]);
    expect(together(at, [only, round]).map((route) => route?.cords ?? null)).toEqual([1, 3]);
  });

  it('[A1] ==K1, strands 1, 2== [B1] ==K2, strands 3, 4==: with as many cords, two ways share no cable', () => {
    const at = plant();
    const ends = (panel: string, from: number) =>
      [from, from + 1].map((n, at) => ({ portId: `${panel}:R0${n}`, connector: at + 1 }));
    for (let n = 1; n <= 12; n += 1)
      at.put('cable', { ...at.objects.cable.get(`X${n}`)!, status: 'retired' });
    for (const [label, from] of [
      ['K1', 1],
      ['K2', 3],
    ] as const)
      at.cable(label, {
        media: 'os2',
        role: 'trunk',
        lengthM: 80,
        profile: 'trunk-2c1p',
        a: ends('RG/A1', from),
        b: ends('SR/B1', from),
      });
    const found = together(at, [
      ['RG/SW:Te1', 'SR/SW:Te1'],
      ['RG/SW:Te2', 'SR/SW:Te2'],
      ['RG/SW:Te3', 'SR/SW:Te3'],
    ]);
    expect(
      found.map((route) => route?.legs.flatMap((leg) => (leg.kind === 'installed' ? leg.cableIds : []))),
    ).toEqual([['K1'], ['K2'], ['K1']]);
    expect(found.map((route) => route?.cords)).toEqual([2, 2, 2]);
  });

  it('laid together, the cords of all ways have labels of their own, in the order of the ways', () => {
    const at = plant();
    const found = together(at, [
      ['RG/SW:Te1', 'SR/SW:Te1'],
      ['RG/SW:Te2', 'SR/SW:Te2'],
    ]).flatMap((route) => route ?? []);
    const look = { colour: null, status: 'planned', label: null } as const;
    const { rows } = layRoutes(at.objects, found, look, {
      policy,
      newId: counter(),
      pathOf: at.pathOf,
      find: at.find,
    });
    expect(new Set(rows.map(({ cable }) => cable.label)).size).toBe(4);
    expect(rows.map(({ a }) => a.portId)).toEqual(['RG/SW:Te1', 'SR/B1:01', 'RG/SW:Te2', 'SR/B1:02']);
  });

  it('no two share a port, and each alone is one that is found alone', () => {
    const ports = [
      'RG/SW:Te1',
      'RG/SW:Te2',
      'RG/SW:Te3',
      'SR/SW:Te1',
      'SR/SW:Te2',
      'SR/SW:Te3',
      'SR/B2:04',
      'RG/A2:05',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(ports, { minLength: 4 }), (ends) => {
        const pairs = ends
          .slice(0, 2 * Math.floor(ends.length / 2))
          .flatMap((end, at, all) => (at % 2 === 0 ? [[end, all[at + 1]!] as const] : []));
        const found = together(plant(), pairs).flatMap((route) => route ?? []);
        const used = found.flatMap(({ legs }) => [legs[0]!.from, ...legs.map(({ to }) => to)]);
        expect(new Set(used).size).toBe(used.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a plan records of compatibility and transceivers', () => {
  const one = { manufacturer: 'M', formFactor: 'sfp+', connector: 'lc', fibres: 2, speedMbps: 10_000 };

  it('media that may not be joined part the way', () => {
    const at = plant()
      .type('om3', 'fibre-panel', panelRow(12, 'lc', 'om3'))
      .type('om4', 'fibre-panel', panelRow(12, 'lc', 'om4'))
      .device('RG/C', 'om3')
      .device('RM/D', 'om3')
      .device('RM/E', 'om4')
      .device('SR/F', 'om4')
      .trunk('M', 'RG/C', 'RM/D', 12, { media: 'om3', role: 'trunk', lengthM: 10 })
      .trunk('N', 'RM/E', 'SR/F', 12, { media: 'om4', role: 'trunk', lengthM: 10 });
    const wish = { from: 'RG/SW:Te1', to: 'SR/SW:Te1', family: 'multimode' } as const;
    expect(routes(at, wish)).toHaveLength(1);
    at.put('compatibility', { id: 'c', subject: 'medium', a: 'om4', b: 'om3', fits: false });
    expect(routes(at, wish)).toEqual([]);
  });

  it.each([
    ['two for single-mode: over the single-mode trunk', 'singlemode', 'singlemode', 1],
    ['two for multimode, and no such fibre', 'multimode', 'multimode', 0],
    ['one of each', 'singlemode', 'multimode', 0],
    ['two direct-attach ends', 'twinax', 'twinax', 0],
  ])('transceivers, %s', (_title, near, far, count) => {
    const at = plant()
      .put('transceiverType', { id: 'a', model: 'a', application: 'a', medium: near, ...one })
      .put('transceiverType', { id: 'b', model: 'b', application: 'b', medium: far, ...one });
    at.put('port', { ...at.objects.port.get('RG/SW:Te1')!, transceiverId: 'a' });
    at.put('port', { ...at.objects.port.get('SR/SW:Te1')!, transceiverId: 'b' });
    expect(routes(at, { from: 'RG/SW:Te1', to: 'SR/SW:Te1' })).toHaveLength(count);
  });
});

const at0 = plant;

describe('a heap', () => {
  it('gives back what went in, least first, equals in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }))), (costs) => {
        const heap = new Heap<number>();
        costs.forEach((cost, at) => heap.push(at, cost));
        const out: number[] = [];
        while (heap.size > 0) out.push(heap.pop()!);
        const sorted = costs
          .map((_, at) => at)
          .toSorted((x, y) => costs[x]![0] - costs[y]![0] || costs[x]![1] - costs[y]![1] || x - y);
        expect(out).toEqual(sorted);
      }),
    );
  });
});
