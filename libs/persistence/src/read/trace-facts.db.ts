import { difference } from '#changes';
import { kinds, noObjects, pathOf } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { everything } from './scope.js';
import { traceFacts } from './trace-facts.js';

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
  const { names } = await traceFacts(test.db, everything, { portIds: [...plant.port.keys()] });
  expect(test.db.statements - before).toBe(1);
  expect(names).toEqual(new Map(wanted));
});

it('a cable is traced by its id, its profile found among the plan’s own', async () => {
  const [cable] = plant.cable.values();
  const facts = await traceFacts(test.db, everything, { cableId: cable!.id });
  expect([...facts.cables].map(({ id }) => id)).toContain(cable!.id);
  expect([...(facts.profiles ?? [])]).toEqual([
    {
      name: 'crossed pair',
      a: [2],
      b: [2],
      map: [
        [1, 1, 1, 2],
        [1, 2, 1, 1],
      ],
    },
  ]);
});

it('[PC1:Line] ~FO-0012~ (Backbone): a circuit is known at its port, and what the loss is computed from comes along', async () => {
  const [circuit] = plant.circuit.values();
  const facts = await traceFacts(test.db, everything, { portIds: [circuit!.aPortId!] });
  expect([...(facts.circuits ?? [])]).toEqual([
    {
      id: circuit!.id,
      lengthM: 4200,
      a: { portId: circuit!.aPortId, at: null },
      z: { portId: null, at: { kind: 'network', id: 'Backbone' } },
    },
  ]);
  expect(facts.loss.port.get(circuit!.aPortId!)).toEqual({ kind: 'circuit', connector: null });
});
