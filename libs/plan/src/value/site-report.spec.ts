import { cableSchema, type Cable } from '#cabling';
import { added, changed, removed } from '#changes';
import type { PlanChange } from './kinds.js';
import { isSiteReport } from './site-report.js';

const cable = cableSchema.parse({ id: 'c', label: 'L-1', a: [{ portId: 'p' }] });
const edit = (fields: Partial<Cable>, of: Cable = cable): PlanChange =>
  changed('cable', of, { ...of, ...fields });

describe('a report of the site', () => {
  it.each<[string, PlanChange, boolean]>([
    ['it lies', edit({ status: 'installed' }), true],
    [
      'it is tested, so long, with a remark',
      edit({ status: 'tested', measuredLengthM: 17.2, description: 'behind the door' }),
      true,
    ],
    ['it does not lie after all', edit({ status: 'planned' }, { ...cable, status: 'installed' }), true],
    ['it is taken out of service', edit({ status: 'retired' }), false],
    ['it lies in a box', edit({ status: 'stock' }), false],
    ['one from a box is laid', edit({ status: 'installed' }, { ...cable, status: 'stock' }), false],
    ['another plug', edit({ a: [{ portId: 'q', connector: 1, position: null }] }), false],
    ['another name', edit({ label: 'L-2', status: 'installed' }), false],
    [
      'the same plug, its fields in another order',
      edit({ a: [{ position: null, connector: 1, portId: 'p' }], status: 'tested' }),
      true,
    ],
    ['a cable more', added('cable', cable), false],
    ['a cable less', removed('cable', cable), false],
  ])('%s', (_, change, expected) => {
    expect(isSiteReport(change)).toBe(expected);
  });
});
