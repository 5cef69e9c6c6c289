import { buildGraph, cableSchema, deviceSchema, farEnds, locationSchema, portSchema } from '#cabling';
import { added, difference } from '#changes';
import { kinds, noObjects, type PlanChange } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant, uuid } from '../../../../test/support/small-plant.js';
import { writeChanges } from '../changes/write-changes.js';
import { ProjectEntity, WorkPackageEntity, WorkPackageObjectEntity } from '../entities/projects.js';
import { cablingFacts } from './cabling-facts.js';
import { traceFacts } from './trace-facts.js';
import { interfacesWithFarEnds } from './interfaces.js';
import { objectsOf } from './objects.js';
import { planOf, presentPlan } from './plan.js';
import { registerEvents } from './register.js';
import { everything, workPackages } from './scope.js';
import { search } from './search.js';
import { touchedBy } from './sites.js';
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
    const second = await objectsOf(test.db, everything, 'port', { limit: 5, after: first.next! });
    expect([second.objects.length, second.next]).toEqual([5, null]);
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
      const facts = await traceFacts(test.db, everything, { portIds: [uuid(n)] });
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
      { device: 'SW1', name: '2/1', cable: null, farEnds: [] },
    ]);
  });
});

describe('search', () => {
  it.each([
    ['sw1', ['device SW1']],
    ['j-', ['cable J-1', 'cable J-2']],
    ['120', ['vlan VLAN 120 DON']],
    ['pc1:1', ['port NORD/PC1:1']],
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
  const planned = [
    added('location', locationSchema.parse({ id: uuid(960), name: 'H2', kind: 'room', parentId: uuid(1) })),
    added(
      'device',
      deviceSchema.parse({ id: uuid(961), name: 'AP1', typeId: uuid(20), locationId: uuid(960) }),
    ),
    added('port', portSchema.parse({ id: uuid(962), deviceId: uuid(961), name: '1', kind: 'interface' })),
    added('cable', cableSchema.parse({ id: uuid(963), label: 'J-9', a: [{ portId: uuid(962) }] })),
    added('cable', cableSchema.parse({ id: uuid(964), label: 'J-10' })),
  ];
  const list = async (...objects: number[]): Promise<void> => {
    const entries = test.db.dataSource.getRepository(WorkPackageObjectEntity);
    await entries.deleteAll();
    await entries.insert(objects.map((n) => ({ packageId: uuid(950), objectId: uuid(n) })));
  };
  const seen = async (): Promise<string[]> => {
    const { present } = await presentPlan(test.db, scope);
    return kinds.flatMap((kind) => [...present[kind].keys()]);
  };
  const ids = (...numbers: number[]): string[] => numbers.map(uuid);

  beforeAll(async () => {
    const source = test.db.dataSource;
    await source.getRepository(ProjectEntity).insert({
      id: uuid(940),
      code: 'EXT-1',
      name: 'Hall 2',
      client: '',
      index: '',
      state: 'draft',
      description: '',
      author: 'planner',
      createdAt: at,
    });
    await source
      .getRepository(WorkPackageEntity)
      .insert({ id: uuid(950), projectId: uuid(940), name: 'Cabling' });
    const written = await writeChanges(test.db, {
      actor: 'planner',
      reason: 'extension',
      changes: planned,
      projectId: uuid(940),
      at,
      newId: randomUUID,
    });
    expect(written.ok).toBe(true);
  });

  // Kinds in their order: locations, racks, types, devices, ports, …, cables.
  it.each([
    ['a room', 2, [1, 2]],
    ['[SW1] in R1 in SR1 in NORD', 30, [1, 2, 10, 20, 30]],
    ['[SW1:1] --J-1-- [P1:1]', 70, [1, 2, 10, 20, 21, 30, 31, 40, 41, 70]],
    ['--H-1-- through CH-1', 71, [1, 2, 10, 21, 23, 31, 32, 42, 44, 60, 71]],
    ['[P1:1][P1:1r]', 50, [1, 2, 10, 21, 31, 41, 42, 50]],
    ['[SW1:1] trunk of VLAN 120, 130', 84, [1, 2, 10, 20, 30, 40, 81, 82, 83, 84]],
    ['10.40.20.0/24 of VLAN 120', 85, [1, 80, 81, 82, 85]],
    ['the DHCP of it', 88, [1, 80, 81, 82, 85, 88]],
  ])('sees with %s what it stands in and ends at', async (_, object, expected) => {
    await list(object);
    expect((await seen()).toSorted()).toEqual(ids(...expected).toSorted());
  });

  it('has no reference in its view that leads nowhere', async () => {
    for (const kind of kinds) {
      for (const id of smallPlant()[kind].keys()) {
        await list(Number(id.slice(-12)));
        const { present } = await presentPlan(test.db, scope);
        const known = new Set(kinds.flatMap((other) => [...present[other].keys()]));
        const touched = kinds.flatMap((other) =>
          touchedBy([...present[other].values()].map((object) => added(other, object) as PlanChange)),
        );
        expect(touched.filter((object) => !known.has(object.id))).toEqual([]);
      }
    }
  });

  it('sees of the project what its objects stand in, and the rest of neither', async () => {
    await list(963);
    const plan = await planOf(test.db, scope, uuid(940));
    expect(plan?.project?.changes.map(({ change }) => change.id)).toEqual(ids(960, 961, 962, 963));
    expect(await seen()).toEqual(ids(1, 20));
  });

  it('sees its objects and no others, by every reader', async () => {
    await list(70);
    expect((await objectsOf(test.db, scope, 'port')).objects).toHaveLength(2);
    expect([...(await traceFacts(test.db, scope, { portIds: [uuid(40)] })).ports]).toHaveLength(2);
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
