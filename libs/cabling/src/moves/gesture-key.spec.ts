import type { Gesture } from './gestures.js';
import { gestureKey, socketsOf } from './gesture-key.js';

const one = { portId: 'p1', position: null };
const two = { portId: 'p2', position: 2 };
const plug = { cableId: 'c', end: 'a', connector: 1 } as const;

describe('the key of a gesture', () => {
  it.each<[string, Gesture, string]>([
    ['[p1] --c-- [p2:2] is laid', { kind: 'lay', cableId: 'c', ports: [one, two] }, 'lay c p1# p2#2'],
    ['a plug goes from [p1] to [p2:2]', { kind: 'move', ...plug, from: one, to: two }, 'move c a1 p1# p2#2'],
    ['a plug is pulled and hangs', { kind: 'pull', ...plug, from: one, hangs: true }, 'pull c a1 p1#'],
    ['a plug that hangs is plugged', { kind: 'plug', ...plug, to: two }, 'plug c a1 p2#2'],
  ])('%s', (_, gesture, key) => {
    expect(gestureKey(gesture)).toBe(key);
  });

  it('another plug of the same cable has another key', () => {
    expect(gestureKey({ kind: 'plug', ...plug, end: 'b', to: two })).not.toBe(
      gestureKey({ kind: 'plug', ...plug, to: two }),
    );
  });

  it('names the sockets in the order of the hand', () => {
    expect(socketsOf({ kind: 'move', ...plug, from: one, to: two })).toEqual([one, two]);
  });
});
