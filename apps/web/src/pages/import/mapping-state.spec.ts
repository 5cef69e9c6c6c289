import { faultsOfMapping } from './mapping-state.js';

describe('what a mapping of columns lacks', () => {
  it.each([
    ['cable', ['label', 'a', 'b'], [], []],
    ['cable', ['a', null, 'b'], [['label']], []],
    ['device', ['name', null], [['type']], []],
    ['device', ['name', 'type', 'name', null, null], [], ['name']],
    ['port', [], [['device'], ['name']], []],
  ] as const)('%s by %j', (kind, roles, needed, twice) => {
    expect(faultsOfMapping(kind, roles)).toEqual({ needed, twice });
  });
});
