import { insideChanges, namedMaps } from './inside-changes.js';

/** [F1][F2] on [R1 with two positions]. */
const ports = [
  { id: 'f1', name: 'F1', kind: 'front' },
  { id: 'f2', name: 'F2', kind: 'front' },
  { id: 'r1', name: 'R1', kind: 'rear' },
];
const map = (id: string, frontPortId: string, rearPosition: number) => ({
  id,
  frontPortId,
  frontPosition: 1,
  rearPortId: 'r1',
  rearPosition,
});
const recorded = [map('m1', 'f1', 1), map('m2', 'f2', 2)];
let count = 0;
const newId = (): string => `n${(count += 1)}`;
const told = (wanted: ReturnType<typeof namedMaps>) =>
  insideChanges(recorded, wanted, ports, newId).map(({ op, id, after }) => [
    op,
    op === 'add' ? (after as unknown as { rearPosition: number }).rearPosition : id,
  ]);

describe('what makes the inside of a panel as it was typed', () => {
  const [first, second] = namedMaps(recorded, ports);

  it('nothing, where it is so already', () => {
    expect(told([second!, first!])).toEqual([]);
  });

  it('a map that moves goes and comes; the other is left alone', () => {
    expect(told([first!, { ...second!, rearPosition: 3 }])).toEqual([
      ['remove', 'm2'],
      ['add', 3],
    ]);
  });

  it('all go', () => {
    expect(told([])).toEqual([
      ['remove', 'm1'],
      ['remove', 'm2'],
    ]);
  });
});
