import type { ProjectChange } from '../api/types.js';
import { joined, plannedHits } from './palette-hits.js';

const change = (path: string, op: ProjectChange['op'] = 'add'): ProjectChange => ({
  step: 1,
  op,
  kind: 'device',
  id: path,
  path,
  fields: [],
});

describe('what the search finds in a project', () => {
  it('the nearest name first, in any case; nothing that goes', () => {
    const changes = [change('SR2/acc-n1'), change('SR2'), change('SR2/old', 'remove')];
    expect(plannedHits(changes, 'sr2').map(({ path }) => path)).toEqual(['SR2', 'SR2/acc-n1']);
  });

  it('an object of project and present once, the project first', () => {
    const present = [
      { kind: 'device', id: 'SR2', path: 'SR2', detail: '' },
      { kind: 'device', id: 'RG-A', path: 'RG-A', detail: '' },
    ];
    expect(joined([change('SR2')], present, 'planned')).toEqual([
      { kind: 'device', id: 'SR2', path: 'SR2', detail: 'planned' },
      present[1],
    ]);
  });
});
