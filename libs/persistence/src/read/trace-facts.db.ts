import { buildGraph, cableSchema, circuitSchema, portSchema, tracePaths, type Port } from '#cabling';
import { added, difference } from '#changes';
import { kinds, noObjects, pathOf } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { everything } from './scope.js';
import { componentFacts, traceFacts } from './trace-facts.js';
import { powerPortsOf } from './trace-seeds.js';

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
  expect(facts.lines.get(circuit!.id)).toEqual({
    name: circuit!.name,
    provider: circuit!.provider,
    service: circuit!.service,
  });
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
  const { names, loss, lines, policy, ...bare } = await traceFacts(test.db, everything, seed);
  expect(await componentFacts(test.db, everything, seed)).toEqual(bare);
  expect([names.size > 0, loss.port.get(seed.portIds[0]!) !== undefined, lines.size, policy]).toEqual([
    true,
    true,
    0,
    {},
  ]);
});

it('the statement is planned once for all ports', async () => {
  await test.db.transaction(async (sql) => {
    for (let n = 0; n < 12; n += 1)
      await traceFacts(sql, everything, { portIds: [[...plant.port.keys()][n % 5]!] });
    const [plans] = await sql.rows<[string]>(
      `SELECT generic_plans FROM pg_prepared_statements WHERE name = 'component-told'`,
    );
    expect(Number(plans?.[0])).toBeGreaterThan(0);
  });
});

describe('what leads on through devices and providers', () => {
  const devices = [...plant.device.keys()];
  const port = (name: string, kind: Port['kind'], device: number): Port =>
    portSchema.parse({ id: randomUUID(), deviceId: devices[device]!, name, kind });
  const cord = (label: string, a: Port, b: Port) => {
    const [one, other] = [a, b].map(({ id }) => [{ portId: id, connector: 1, position: null }]);
    return cableSchema.parse({
      id: randomUUID(),
      label,
      role: 'power',
      status: 'installed',
      a: one,
      b: other,
    });
  };

  it('[feed] --K-- [in] PDU [out] --W-- [server]: from any of them, without what else hangs on the PDU', async () => {
    const [feed, inlet, out, other, server, switchPort] = [
      port('F1', 'power-feed', 0),
      port('IN', 'power-port', 1),
      port('O1', 'power-outlet', 1),
      port('O2', 'power-outlet', 1),
      port('PSU', 'power-port', 2),
      port('PSU9', 'power-port', 2),
    ] as [Port, Port, Port, Port, Port, Port];
    const cords = [cord('K', feed, inlet), cord('W', out, server), cord('X', other, switchPort)];
    const ports = [feed, inlet, out, other, server, switchPort];
    await writeChanges(test.db, {
      ...who,
      changes: [...ports.map((it) => added('port', it)), ...cords.map((it) => added('cable', it))],
    });
    const [up, down] = [await powerPortsOf(test.db, [server.id]), await powerPortsOf(test.db, [feed.id])];
    expect(up.toSorted()).toEqual([feed, inlet, out, server].map(({ id }) => id).toSorted());
    expect(down.toSorted()).toEqual(ports.map(({ id }) => id).toSorted());
    const facts = await traceFacts(test.db, everything, { portIds: up });
    const [path] = tracePaths(buildGraph(facts), { portId: server.id });
    expect(path).toMatchObject({ complete: true });
    expect(path?.hops.map(({ ids: [id] }) => facts.names.get(id!)?.replace(/^.*:/, ''))).toEqual([
      'PSU',
      'W',
      'O1',
      'IN',
      'K',
      'F1',
    ]);
  });

  it('[vc1] ~VC-7~ [vc2]: a virtual circuit between interfaces without a cable', async () => {
    const [a, z] = [port('vc1', 'interface', 0), port('vc2', 'interface', 1)];
    const circuit = circuitSchema.parse({
      id: randomUUID(),
      name: 'VC-7',
      provider: 'P',
      aPortId: a.id,
      zPortId: z.id,
    });
    await writeChanges(test.db, {
      ...who,
      changes: [added('port', a), added('port', z), added('circuit', circuit)],
    });
    const graph = buildGraph(await traceFacts(test.db, everything, { portIds: [a.id] }));
    expect(tracePaths(graph, { portId: a.id })).toMatchObject([
      { complete: true, hops: [{ ids: [a.id] }, { ids: [z.id] }] },
    ]);
  });
});
