import type { TracedPath } from '../../api/types.js';
import { chainOf } from './chain.js';

const names = {
  o: 'Hall 2/H2-007:1',
  c1: 'C-2107',
  r: 'SR2/P1:R07',
  f: 'SR2/P1:07',
  c2: 'J-0407',
  i: 'SR2/acc-n1:Gi1/0/13',
  f1: 'SR2/F1:1',
  f2: 'SR2/F1:2',
};

const path = (...hops: TracedPath['hops']): TracedPath => ({
  hops,
  complete: true,
  active: true,
  split: false,
  lengthM: 0,
  lengthDefinitive: true,
  circuits: [],
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

  it('[wan] --W-1-- [ntu] ~FT-0012~ [ntu] … (MPLS): the line of a provider stands between its two sockets', () => {
    const line = { id: 'x', after: 2, name: 'FT-0012', provider: 'Opérateur', service: 'MPLS' };
    const both = { a: 'A/ce:wan', n: 'A/ntu:1', w: 'W-1', f: 'B/ntu:1' };
    const chain = chainOf({ ...path(port('a'), cable('w'), port('n'), port('f')), circuits: [line] }, both);
    expect(chain.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'device A/ce',
      'cable W-1',
      'device A/ntu',
      'circuit FT-0012 · Opérateur',
      'device B/ntu',
    ]);
    const ends = chainOf(
      { ...path(port('a'), { kind: 'network', ids: ['MPLS'] }), circuits: [{ ...line, after: 0 }] },
      both,
    );
    expect(ends.at(-1)).toEqual({ type: 'place', id: 'MPLS', name: 'MPLS', network: true });
  });

  it('shows the id of what has no name', () => {
    expect(chainOf(path(cable('unknown')), names)).toEqual([
      { type: 'cable', id: 'unknown', name: 'unknown' },
    ]);
  });
});
