import { buildGraph, cableSchema, tracePaths } from '#cabling';
import { added, difference } from '#changes';
import { kinds, noObjects, pathOf } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { everything } from './scope.js';
import { componentFacts, traceFacts } from './trace-facts.js';

const who = { actor: 'planner', reason: 'baseline', projectId: null, at: new Date(), newId: randomUUID };

let test: TestDatabase;
const plant = smallPlant();

beforeAll(async () => {
  test = await testDatabase();
  const changes = difference(noObjects(), plant, kinds);
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

it('a cable that hangs loose at both ends is known, and lies on no path', async () => {
  const loose = cableSchema.parse({ id: randomUUID(), label: 'LOOSE' });
  await writeChanges(test.db, { ...who, changes: [added('cable', loose)] });
  const facts = await traceFacts(test.db, everything, { cableId: loose.id });
  expect([...facts.cables]).toMatchObject([{ id: loose.id, a: [], b: [] }]);
  expect(facts.names.get(loose.id)).toBe('LOOSE');
  expect(tracePaths(buildGraph(facts), { cableId: loose.id })).toEqual([]);
});

it('what is known of some ports is the same without the names', async () => {
  const seed = { portIds: [...plant.port.keys()].slice(0, 2) };
  const { names, loss, policy, ...bare } = await traceFacts(test.db, everything, seed);
  expect(await componentFacts(test.db, everything, seed)).toEqual(bare);
  expect([names.size > 0, loss.port.get(seed.portIds[0]!) !== undefined, policy]).toEqual([true, true, {}]);
});

it('the statement is planned once for all ports', async () => {
  await test.db.transaction(async (sql) => {
    for (let n = 0; n < 12; n += 1) await traceFacts(sql, everything, { portIds: [[...plant.port.keys()][n % 5]!] });
    const [plans] = await sql.rows<[string]>(`SELECT generic_plans FROM pg_prepared_statements WHERE name = 'component-told'`);
    expect(Number(plans?.[0])).toBeGreaterThan(0);
  });
}); // prettier-ignore
