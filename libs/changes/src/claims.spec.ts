import { added, changed, removed } from './change.js';
import { claimsOf, contested, type Claim } from './claims.js';

type Cord = { id: string; a: string; b: string };
const occupies = (_kind: string, object: { id: string }): string[] => {
  const cord = object as Cord;
  return [`port:${cord.a}`, `port:${cord.b}`];
};
const cord = (id: string, a: string, b: string): Cord => ({ id, a, b });

describe('claims', () => {
  it('[P1:1] --J1-- [SW:1] moved to [SW:2]: takes the new port, releases the old, keeps the panel', () => {
    const claims = claimsOf(
      changed('cable', cord('j1', 'P1:1', 'SW:1'), cord('j1', 'P1:1', 'SW:2')),
      occupies,
    );
    expect(claims).toEqual([
      { key: 'port:SW:2', use: 'take', kind: 'cable', id: 'j1' },
      { key: 'port:SW:1', use: 'release', kind: 'cable', id: 'j1' },
    ]);
  });

  const take = (id: string): Claim[] => claimsOf(added('cable', cord(id, 'P1:1', 'SW:1')), occupies);

  it('two projects that take one port contest it; both sides are named', () => {
    expect(contested(take('j1'), take('j2')).map(([a, b]) => [a.key, a.id, b.id])).toEqual([
      ['port:P1:1', 'j1', 'j2'],
      ['port:SW:1', 'j1', 'j2'],
    ]);
  });

  it('a port that one project frees may be taken by another', () => {
    const freed = claimsOf(removed('cable', cord('j0', 'P1:1', 'SW:1')), occupies);
    expect(contested(take('j1'), freed)).toEqual([]);
  });
});
