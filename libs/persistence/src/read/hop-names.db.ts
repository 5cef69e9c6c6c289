import { difference } from '#changes';
import { kinds, noObjects, pathOf } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { hopNames } from './hop-names.js';

let test: TestDatabase;
const plant = smallPlant();

beforeAll(async () => {
  test = await testDatabase();
  const changes = difference(noObjects(), plant, kinds);
  const who = { actor: 'planner', reason: 'baseline', projectId: null, at: new Date(), newId: randomUUID };
  await writeChanges(test.db, { ...who, changes });
});
afterAll(() => test.close());

it('every port and cable is called as the plan calls it, in one statement', async () => {
  const wanted = (['port', 'cable'] as const).flatMap((kind) =>
    [...plant[kind].keys()].map((id) => [id, pathOf(plant, kind, id)] as const),
  );
  expect(wanted.length).toBeGreaterThan(5);
  const before = test.db.statements;
  const names = await hopNames(
    test.db,
    wanted.map(([id]) => id),
  );
  expect(test.db.statements - before).toBe(1);
  expect(names).toEqual(new Map(wanted));
});
