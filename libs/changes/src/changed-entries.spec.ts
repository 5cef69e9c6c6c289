import fc from 'fast-check';
import { changedEntries } from './changed-entries.js';

const stateOf = (pairs: readonly (readonly [string, number])[]): Map<string, number> => new Map(pairs);

describe('entries in which two states of a kind differ', () => {
  // prettier-ignore
  const cases: [title: string, from: [string, number][], to: [string, number][], changed: unknown[]][] = [
    ['nothing', [['a', 1]], [['a', 1]], []],
    ['a value', [['a', 1], ['b', 2]], [['a', 1], ['b', 3]], [{ id: 'b', before: 2, after: 3 }]],
    ['one more', [['a', 1]], [['a', 1], ['b', 2]], [{ id: 'b', before: null, after: 2 }]],
    ['one less, in front', [['a', 1], ['b', 2]], [['b', 2]], [{ id: 'a', before: 1, after: null }]],
    ['another order only', [['a', 1], ['b', 2]], [['b', 2], ['a', 1]], []],
  ];
  it.each(cases)('%s', (_title, from, to, changed) => {
    expect(changedEntries(stateOf(from), stateOf(to), 9)).toEqual(changed);
  });

  it('more than asked for: null', () => {
    expect(changedEntries(stateOf([['a', 1]]), stateOf([['b', 2]]), 1)).toBeNull();
    expect(
      changedEntries(
        stateOf([]),
        stateOf([
          ['a', 1],
          ['b', 2],
        ]),
        1,
      ),
    ).toBeNull();
  });

  it('lead from the one state to the other, whatever these are', () => {
    const state = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat({ max: 2 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(state, state, (from, to) => {
        const reached = stateOf(from);
        for (const { id, after } of changedEntries(stateOf(from), stateOf(to), 99)!)
          if (after === null) reached.delete(id);
          else reached.set(id, after);
        expect(Object.fromEntries(reached)).toEqual(Object.fromEntries(stateOf(to)));
      }),
    );
  });
});
