import { cordsInPlace } from './cords-in-place.js';
import type { Move, ReachedDevice, Socket } from './move-types.js';

const port = (id: string, cord: string | null) => ({ id, name: id, kind: 'front', type: '', cord });
const panel = [
  {
    id: 'P',
    path: 'P',
    rack: 'R',
    unit: 1,
    role: 'panel',
    ports: [port('1', 'red'), port('2', null), port('3', '')],
  },
];
const socket = (id: string): Socket => ({ id, path: id, device: 'P', position: null });
const move = (kind: Move['kind'], more: Partial<Move>): Move => ({
  key: '',
  kind,
  cable: { id: 'c', path: 'c', media: 'cat6a', lengthM: 1, colour: 'blue' },
  from: null,
  to: null,
  ports: [],
  hangs: false,
  ...more,
});
const devices: readonly ReachedDevice[] = panel;

describe('the cords that are in place when it is the turn of a move', () => {
  const moves = [
    move('take-out', { ports: [socket('1')] }),
    move('lay', { ports: [socket('1'), socket('2')] }),
    move('move', { from: socket('2'), to: socket('4') }),
  ];

  it.each<[number, Record<string, string>]>([
    [1, { 1: 'red', 3: '' }],
    [2, { 3: '' }],
    [3, { 1: 'blue', 2: 'blue', 3: '' }],
    [4, { 1: 'blue', 3: '', 4: 'blue' }],
  ])('before move %i', (number, expected) => {
    expect(Object.fromEntries(cordsInPlace(devices, moves, number))).toEqual(expected);
  });
});
