import { buildGraph, farEnds } from '#cabling';
import { difference } from '#changes';
import { kinds, noObjects } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant, uuid } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { ProjectEntity, WorkPackageEntity, WorkPackageObjectEntity } from '../entities/projects.js';
import { cablingFacts, componentOf } from './cabling-facts.js';
import { interfacesWithFarEnds } from './interfaces.js';
import { objectsOf } from './objects.js';
import { presentPlan } from './plan.js';
import { registerEvents } from './register.js';
import { everything, workPackages } from './scope.js';
import { search } from './search.js';
import { planSettings, savePlanSettings } from './settings.js';

let test: TestDatabase;
const at = new Date('2026-11-22T10:00:00Z');

beforeAll(async () => {
  test = await testDatabase();
  const changes = difference(noObjects(), smallPlant(), kinds);
  await writeChanges(test.db, {
    actor: 'planner',
    reason: 'baseline',
    changes,
    projectId: null,
    at,
    newId: randomUUID,
  });
});
afterAll(() => test.close());

describe('a page of objects', () => {
  it('runs in the order of ids, with versions, and says where the next begins', async () => {
    const first = await objectsOf(test.db, everything, 'port', { limit: 4 });
    expect(first.objects.map(({ object, version }) => [object.id, version])).toEqual(
      [40, 41, 42, 43].map((n) => [uuid(n), 1]),
    );
    const second = await objectsOf(test.db, everything, 'port', { limit: 4, after: first.next! });
    expect([second.objects.length, second.next]).toEqual([2, null]);
  });

  it('can be filtered by fields', async () => {
    const { objects } = await objectsOf(test.db, everything, 'device', {
      filter: { rackId: uuid(10), name: 'SW1' },
    });
    expect(objects.map(({ object }) => object.id)).toEqual([uuid(30)]);
  });
});

describe('[SW1:1] --J-1-- [P1:1][P1:1r] --H-1-- [TO1:1r][TO1:1] --J-2-- [PC1:1]', () => {
  it('is one component, from any of its ports', async () => {
    for (const n of [40, 42, 45]) {
      const facts = await componentOf(test.db, everything, [uuid(n)]);
      expect([...facts.ports]).toHaveLength(6);
      expect(farEnds(buildGraph(facts), uuid(40))).toEqual([uuid(45)]);
    }
  });

  it('is the same graph as the one of all facts', async () => {
    const whole = buildGraph(await cablingFacts(test.db));
    expect(farEnds(whole, uuid(45))).toEqual([uuid(40)]);
  });

  it('is listed with its far ends in five statements', async () => {
    const before = test.db.statements;
    const lines = await interfacesWithFarEnds(test.db, everything, {});
    expect(test.db.statements - before).toBeLessThanOrEqual(5);
    expect(lines).toMatchObject([
      { device: 'SW1', name: '1', cable: 'J-1', farEnds: [{ device: 'PC1', name: '1' }] },
      { device: 'PC1', name: '1', cable: 'J-2', farEnds: [{ device: 'SW1', name: '1' }] },
    ]);
  });
});

describe('search', () => {
  it.each([
    ['sw1', ['device SW1']],
    ['j-', ['cable J-1', 'cable J-2']],
    ['120', []],
    ['don', ['vlan VLAN 120 DON']],
    ['10.40.20', ['prefix 10.40.20.0/24', 'address 10.40.20.10/24']],
    ['100%', []],
  ])('for %s finds %j', async (text, expected) => {
    const hits = await search(test.db, everything, text);
    expect(hits.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
  });
});

describe('a reader of one work package', () => {
  const scope = workPackages([uuid(950)]);
  beforeAll(async () => {
    const source = test.db.dataSource;
    await source.getRepository(ProjectEntity).insert({
      id: uuid(940), code: 'EXT-1', name: 'Hall 2', client: '', index: '', state: 'draft', description: '', author: 'planner', createdAt: at,
    }); // prettier-ignore
    await source
      .getRepository(WorkPackageEntity)
      .insert({ id: uuid(950), projectId: uuid(940), name: 'Cabling' });
    await source
      .getRepository(WorkPackageObjectEntity)
      .insert([30, 40, 70].map((n) => ({ packageId: uuid(950), objectId: uuid(n) })));
  });

  it('sees its objects and no others, by every reader', async () => {
    const { present } = await presentPlan(test.db, scope);
    expect(kinds.flatMap((kind) => [...present[kind].keys()])).toEqual([uuid(30), uuid(40), uuid(70)]);
    expect((await objectsOf(test.db, scope, 'port')).objects).toHaveLength(1);
    expect([...(await componentOf(test.db, scope, [uuid(40)])).ports]).toHaveLength(1);
    expect(await search(test.db, scope, 'PC1')).toEqual([]);
    expect(await interfacesWithFarEnds(test.db, scope)).toMatchObject([{ name: '1', farEnds: [] }]);
    expect(await registerEvents(test.db, scope)).toHaveLength(1);
    expect(await registerEvents(test.db, workPackages([]))).toEqual([]);
  });
});

describe('the plan', () => {
  it('keeps its name and policy', async () => {
    expect(await planSettings(test.db)).toEqual({ name: '', policy: {} });
    await savePlanSettings(test.db, { name: 'Atelier Nord', policy: { linkLengthM: 85 } });
    expect(await planSettings(test.db)).toEqual({ name: 'Atelier Nord', policy: { linkLengthM: 85 } });
  });
});
