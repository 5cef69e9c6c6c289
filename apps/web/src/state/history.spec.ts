import { afterMaking, afterRedoing, afterUndoing, emptyHistory, type History } from './history.js';

const made = (event: string) => ({ event, says: event.toUpperCase() });
const events = ({ done, undone }: History) =>
  [done, undone].map((list) => list.map(({ event }) => event).join(' '));

describe('the history of a tab', () => {
  const two = afterMaking(afterMaking(emptyHistory, made('a')), made('b'));

  it.each([
    ['made twice', two, ['a b', '']],
    ['undone once', afterUndoing(two, 'b′'), ['a', 'b′']],
    ['undone twice', afterUndoing(afterUndoing(two, 'b′'), 'a′'), ['', 'b′ a′']],
    ['undone and redone', afterRedoing(afterUndoing(two, 'b′'), 'b″'), ['a b″', '']],
    ['undone, then something new', afterMaking(afterUndoing(two, 'b′'), made('c')), ['a c', '']],
    ['nothing to undo', afterUndoing(emptyHistory, 'x'), ['', '']],
    ['nothing to redo', afterRedoing(two, 'x'), ['a b', '']],
  ])('%s', (_, history, expected) => {
    expect(events(history)).toEqual(expected);
  });

  it('keeps what a redone set says', () => {
    expect(afterRedoing(afterUndoing(two, 'b′'), 'b″').done.at(-1)?.says).toBe('B');
  });
});
