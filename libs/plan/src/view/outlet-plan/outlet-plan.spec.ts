import { Draft, panelPorts, planBetween } from '../draft.fixture.js';
import { planDrawings } from '../plan-drawings.js';

/** Halls with so many outlets each, all new, each cabled to a panel of its own. */
function halls(counts: readonly number[]) {
  const before = new Draft();
  before.place('Site', 'site');
  before.rack('R', 'Site', 42);
  const after = new Draft(before.objects);
  const outlet = panelPorts(1, 'rj45', 'cat6a');
  const type = after.type('Outlet', 'outlet', 0, outlet.ports, { maps: outlet.maps });
  counts.forEach((count, hall) => {
    after.place(`Hall ${hall + 1}`, 'room', 'Site');
    for (let n = 1; n <= count; n += 1)
      after.device(`T${hall + 1}-${String(n).padStart(2, '0')}`, type, { locationId: `Hall ${hall + 1}` });
  });
  return planBetween(before.objects, after.objects);
}

const sheetsOf = (counts: readonly number[]): string[] =>
  planDrawings(halls(counts), { lang: 'en' })
    .filter(({ kind }) => kind === 'outlets')
    .map(({ title }) => title.replaceAll(/.* · |Site\//g, ''));

describe('Outlets without a floor plan', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['four halls of 48 fill one sheet, two by two', [48, 48, 48, 48], ['Hall 1, Hall 2, Hall 3, Hall 4']],
    ['a hall of several zones stands on rows of its own', [8, 60, 8], ['Hall 1, Hall 2, Hall 3']],
    ['five halls of 48 go on', [48, 48, 48, 48, 48], ['Hall 1, Hall 2, Hall 3, Hall 4', 'Hall 5']],
  ])('%s', (_, counts, sheets) => {
    expect(sheetsOf(counts)).toEqual(sheets);
  });
});
