import { portTemplateSchema, type PortTemplate } from '#cabling';
import { straightMaps } from './straight-maps.js';

const ports = (kind: string, names: readonly string[], positions = 1): PortTemplate[] =>
  names.map((name) => portTemplateSchema.parse({ name, kind, positions }));
const text = (all: readonly PortTemplate[]): string[] =>
  straightMaps(all).map(
    ({ front, frontPosition, rear, rearPosition }) => `${front}:${frontPosition}-${rear}:${rearPosition}`,
  );

describe('maps of a panel whose fronts meet its rears in order', () => {
  it('[F1][R1] [F2][R2]', () => {
    expect(text([...ports('front', ['F1', 'F2']), ...ports('rear', ['R1', 'R2'])])).toEqual([
      'F1:1-R1:1',
      'F2:1-R2:1',
    ]);
  });

  it('[F1][F2] on [R1 with two positions]: a cassette', () => {
    expect(text([...ports('front', ['F1', 'F2']), ...ports('rear', ['R1'], 2)])).toEqual([
      'F1:1-R1:1',
      'F2:1-R1:2',
    ]);
  });

  it('[F1][F2][F3] on [R1][R2] is not straight: none is guessed', () => {
    expect(text([...ports('front', ['F1', 'F2', 'F3']), ...ports('rear', ['R1', 'R2'])])).toEqual([]);
  });

  it('a switch has none', () => {
    expect(text(ports('interface', ['Gi1/0/1']))).toEqual([]);
  });
});
