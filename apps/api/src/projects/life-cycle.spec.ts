import { projectStates } from '#plan';
import { nextIndex, nextStates, transition } from './life-cycle.js';

describe('the life of a project', () => {
  it.each([
    ['draft', ['submitted', 'cancelled']],
    ['submitted', ['draft', 'approved', 'rejected', 'cancelled']],
    ['rejected', ['draft', 'cancelled']],
    ['approved', ['in-progress', 'draft', 'closed', 'cancelled']],
    ['in-progress', ['closed', 'cancelled']],
    ['closed', []],
    ['cancelled', []],
  ] as const)('%s ──▶ %j', (from, expected) => {
    expect(nextStates(from)).toEqual(expected);
  });

  it.each(['approved', 'rejected', 'closed', 'in-progress'] as const)(
    'only an approver leads to %s',
    (to) => {
      const arrows = projectStates.map((from) => transition(from, to)).filter((arrow) => arrow !== null);
      expect(arrows.length).toBeGreaterThan(0);
      for (const arrow of arrows) expect(arrow.right).toBe('approve');
    },
  );

  it('does not approve what nobody submitted', () => {
    for (const from of projectStates)
      if (from !== 'submitted') expect(transition(from, 'approved')).toBeNull();
  });

  it.each([
    ['', 'A'],
    ['A', 'B'],
    ['Y', 'Z'],
    ['Z', 'AA'],
    ['AZ', 'BA'],
  ])('index %j → %s', (index, next) => {
    expect(nextIndex(index)).toBe(next);
  });
});
