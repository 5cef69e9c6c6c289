import type { ReachedDevice } from './move-types.js';
import { sightOf } from './neighbours.js';

const device = (role: string, kind: string, count: number, name: (n: number) => string): ReachedDevice => ({
  id: 'D',
  path: 'D',
  rack: 'R',
  unit: 1,
  role,
  ports: Array.from({ length: count }, (_, index) => ({
    id: String(index + 1),
    name: name(index + 1),
    kind,
    type: 'physical',
    cord: null,
  })),
});
const texts = (reached: ReachedDevice, port: string): string[][] =>
  sightOf(reached, port).around.map((row) => row.map(({ text }) => text));

describe('the ports beside the one that a hand looks for', () => {
  it('[panel of 24], port 18: the six of its group', () => {
    expect(texts(device('patch-panel', 'front', 24, String), '18')).toEqual([
      ['13', '14', '15', '16', '17', '18'],
    ]);
  });

  it('[switch of 48], port 35: six columns of both rows', () => {
    const names = texts(
      device('switch', 'interface', 48, (n) => `Gi1/0/${n}`),
      '35',
    );
    expect(names).toEqual([
      ['25', '27', '29', '31', '33', '35'],
      ['26', '28', '30', '32', '34', '36'],
    ]);
  });

  it('a port that the face does not show has nothing beside it', () => {
    expect(sightOf(device('patch-panel', 'front', 24, String), 'gone')).toMatchObject({
      port: undefined,
      around: [],
    });
  });
});
