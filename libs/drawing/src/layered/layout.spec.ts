import fc from 'fast-check';
import { layoutLayered } from './layout.js';
import type { LayeredInput, LayeredItem } from './model.js';

const item = (id: string, column: number): LayeredItem => ({ id, column, width: 24, height: 12 });
const edge = (from: string, to: string) => ({
  id: `${from}-${to}`,
  from,
  to,
  label: { width: 8, height: 3 },
});

const twoRooms = (edges: LayeredInput['edges']): LayeredInput => ({
  height: 0,
  clusters: [
    {
      id: 'A',
      tier: 0,
      header: 10,
      asideInside: false,
      aside: [],
      bands: [{ id: 'a', header: 8, items: [item('c1', 0), item('c2', 0), item('p', 1)] }],
    },
    {
      id: 'B',
      tier: 1,
      header: 10,
      asideInside: true,
      aside: [item('z1', 4), item('z2', 4)],
      bands: [{ id: 'b', header: 8, items: [item('q', 2), item('s1', 3), item('s2', 3)] }],
    },
  ],
  edges,
});

describe('Diagram in columns', () => {
  it('[c1] --- [p] --- [q]: a chain without alternatives is one straight line', () => {
    const { wires } = layoutLayered(twoRooms([edge('c1', 'p'), edge('p', 'q')]));
    for (const { points } of wires.values()) expect(points).toHaveLength(2);
  });

  it('[s1] --- [z2] / [s2] --- [z1]: swaps places so that nothing crosses', () => {
    const { items } = layoutLayered(twoRooms([edge('s1', 'z2'), edge('s2', 'z1')]));
    const above = (a: string, b: string): boolean => items.get(a)!.y < items.get(b)!.y;
    expect(above('s1', 's2')).toBe(above('z2', 'z1'));
  });

  it('frames hold what is in them', () => {
    const { items, frames } = layoutLayered(
      twoRooms([edge('c1', 'p'), edge('c1', 'c2'), edge('p', 'q'), edge('s2', 'z1')]),
    );
    for (const [frame, ids] of [
      ['A', ['c1', 'c2', 'p']],
      ['a', ['c1', 'c2', 'p']],
      ['B', ['q', 's1', 's2', 'z1', 'z2']],
    ] as const) {
      const outer = frames.get(frame)!;
      for (const id of ids) {
        const inner = items.get(id)!;
        expect(inner.x).toBeGreaterThan(outer.x);
        expect(inner.y).toBeGreaterThan(outer.y);
        expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
        expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
      }
    }
  });

  it('any links: wires are orthogonal, start and end at their items, and the result is always the same', () => {
    const ids = ['c1', 'c2', 'p', 'q', 's1', 's2', 'z1', 'z2'];
    const link = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.uniqueArray(link, { maxLength: 14, selector: ([a, b]) => `${a}-${b}` }), (links) => {
        const input = twoRooms(links.map(([a, b]) => edge(a, b)));
        const layout = layoutLayered(input);
        for (const { points } of layout.wires.values()) {
          points.slice(1).forEach((to, index) => {
            const from = points[index]!;
            expect(Math.min(Math.abs(from.x - to.x), Math.abs(from.y - to.y))).toBeLessThan(0.01);
          });
          for (const end of [points[0]!, points.at(-1)!]) {
            const touches = [...layout.items.values()].some(
              ({ x, y, width, height }) =>
                (Math.abs(end.x - x) < 0.01 || Math.abs(end.x - x - width) < 0.01) &&
                end.y >= y &&
                end.y <= y + height,
            );
            expect(touches).toBe(true);
          }
        }
        expect(layoutLayered(input)).toEqual(layout);
      }),
      { numRuns: 60 },
    );
  });
});
