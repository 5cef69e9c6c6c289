import type { TracedPath } from '../../api/types.js';
import { chainOf } from './chain.js';

const names = {
  o: 'Hall 2/H2-007:1', c1: 'C-2107', r: 'SR2/P1:R07', f: 'SR2/P1:07', c2: 'J-0407', i: 'SR2/acc-n1:Gi1/0/13',
  f1: 'SR2/F1:1', f2: 'SR2/F1:2',
}; // prettier-ignore

const path = (...hops: TracedPath['hops']): TracedPath => ({
  hops,
  complete: true,
  active: true,
  split: false,
  lengthM: 0,
  lengthDefinitive: true,
  loss: null,
});
const port = (...ids: string[]) => ({ kind: 'port' as const, ids });
const cable = (...ids: string[]) => ({ kind: 'cable' as const, ids });

describe('the chain of a path', () => {
  it('[H2-007] --C-2107-- [R07 07] --J-0407-- [Gi1/0/13]: a panel is one box with both its ports', () => {
    const chain = chainOf(path(port('o'), cable('c1'), port('r'), port('f'), cable('c2'), port('i')), names);
    expect(
      chain.map((link) => [link.name, ...(link.type === 'device' ? link.ports.map((p) => p.name) : [])]),
    ).toEqual([
      ['Hall 2/H2-007', '1'],
      ['C-2107'],
      ['SR2/P1', 'R07', '07'],
      ['J-0407'],
      ['SR2/acc-n1', 'Gi1/0/13'],
    ]);
  });

  it('[1 + 2] --: parallel strands stand side by side', () => {
    expect(chainOf(path(port('f1', 'f2')), names)).toEqual([
      { type: 'device', id: 'f1 f2', name: 'SR2/F1', ports: [{ id: 'f1', name: '1 + 2' }] },
    ]);
  });

  it('shows the id of what has no name', () => {
    expect(chainOf(path(cable('unknown')), names)).toEqual([
      { type: 'cable', id: 'unknown', name: 'unknown' },
    ]);
  });
});
