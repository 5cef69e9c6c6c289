import type { PortLine } from '../../api/design-types.js';
import { faceLayout, type FaceLayout } from './face-layout.js';

const port = (name: string, kind = 'interface', type = 'physical'): PortLine =>
  ({ id: name, name, kind, type }) as PortLine;
const many = (count: number, name: (n: number) => string, kind?: string) =>
  Array.from({ length: count }, (_, index) => port(name(index + 1), kind));
const at = (layout: FaceLayout, name: string) =>
  layout.ports.filter(({ port: { id } }) => id === name).map(({ x, row, text }) => [x, row, text])[0];

describe('a face', () => {
  it('of a switch has odd numbers above even ones, in groups of six columns, its uplinks at the right', () => {
    const layout = faceLayout([...many(48, (n) => `Gi1/0/${n}`), ...many(4, (n) => `Te1/1/${n}`)], false);
    expect(layout).toMatchObject({ rows: 2, common: 'Gi1/0/' });
    expect(at(layout, 'Gi1/0/1')).toEqual([0, 0, '1']);
    expect(at(layout, 'Gi1/0/2')).toEqual([0, 1, '2']);
    expect(at(layout, 'Gi1/0/13')).toEqual([6.35, 0, '13']);
    expect(at(layout, 'Te1/1/1')?.slice(1)).toEqual([0, 'T1']);
    expect(at(layout, 'Te1/1/1')?.[0]).toBeGreaterThan(24);
  });

  it.each([
    [24, 1],
    [48, 2],
    [12, 1],
  ])('of a panel of %i is %i rows', (count, rows) => {
    const layout = faceLayout(
      many(count, (n) => String(n).padStart(2, '0'), 'front'),
      true,
    );
    expect(layout.rows).toBe(rows);
    expect(at(layout, '02')?.slice(1)).toEqual([0, '02']);
  });

  it('leaves out what is made of configuration', () => {
    expect(faceLayout([port('Vlan10', 'interface', 'svi')], false).ports).toEqual([]);
  });

  it('never cuts a number in two', () => {
    expect(faceLayout([port('P10'), port('P11')], false).common).toBe('P');
  });
});
