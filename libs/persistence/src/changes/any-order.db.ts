import {
  buildGraph,
  cablingFactsOf,
  cableSchema,
  circuitSchema,
  deviceSchema,
  deviceTypeSchema,
  locationSchema,
  portMapSchema,
  portSchema,
  standardProfiles,
  tracePaths,
  type Cable,
  type CablingGraph,
} from '#cabling';
import { added, changed, removed, type Change } from '#changes';
import { kinds, noObjects, references, type PlanChange, type PlanChangeSet, type PlanObjects } from '#plan';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { cablingFacts } from '../read/cabling-facts.js';
import { everything } from '../read/scope.js';
import { traceFacts } from '../read/trace-facts.js';
import { writeChanges } from './write-changes.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

const site = locationSchema.parse({ id: randomUUID(), name: 'NORD', kind: 'site' });
const type = deviceTypeSchema.parse({ id: randomUUID(), manufacturer: 'Acme', model: 'Any' });

async function write(changes: PlanChangeSet): Promise<void> {
  const written = await writeChanges(test.db, {
    actor: 'planner',
    reason: 'any order',
    changes,
    projectId: null,
    at: new Date('2026-11-22T10:00:00Z'),
    newId: randomUUID,
  });
  expect(written).toMatchObject({ ok: true });
}

/** What a plant is drawn from: which ports meet, by which profile, and how much of a panel is wired inside. */
interface Drawn {
  readonly panels: readonly { readonly shared: boolean; readonly rows: number; readonly crossed: boolean }[];
  readonly cables: readonly {
    readonly ends: readonly [number, number];
    readonly profile: string | null;
    readonly position: boolean;
  }[];
  readonly circuits: number;
  readonly seed: number;
}

// prettier-ignore
const drawn: fc.Arbitrary<Drawn> = fc.record({
  panels: fc.array(fc.record({ shared: fc.boolean(), rows: fc.integer({ min: 1, max: 4 }), crossed: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  cables: fc.array(
    fc.record({
      ends: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 4 })),
      profile: fc.option(fc.constantFrom(...standardProfiles.map(({ name }) => name)), { freq: 3 }),
      position: fc.boolean(),
    }),
    { minLength: 4, maxLength: 16 },
  ),
  circuits: fc.integer({ min: 0, max: 2 }),
  seed: fc.nat(),
});

/** A cord between two positions of one rear port, drawn once by chance: [3] P0 [rear#3] --C-1-- [rear#4] P0 [4] --C-0--. */
const CORD_IN_ONE_PORT: Drawn = {
  panels: [
    { shared: true, rows: 4, crossed: false },
    { shared: false, rows: 1, crossed: false },
  ],
  cables: (
    [
      [0, 4],
      [1, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ] as const
  ).map((ends) => ({ ends, profile: null, position: false })),
  circuits: 1,
  seed: 1_859_653_807,
};

/** The same numbers on every machine: a linear congruential generator (Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const shuffled = <T>(items: readonly T[], roll: () => number): T[] =>
  items
    .map((item) => ({ item, at: roll() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

/**
 * A plant of two switches, a box of the provider and some panels: every port gets one plug at most, anything else goes
 * (loose ends, several plugs at an end, profiles that do not fit, circuits that come back).
 */
function plantOf({ panels, cables, circuits, seed }: Drawn): PlanObjects {
  const objects = noObjects();
  const roll = dice(seed);
  const put = (kind: keyof PlanObjects, object: { readonly id: string }): string => {
    (objects[kind] as unknown as Map<string, object>).set(object.id, object);
    return object.id;
  };
  const device = (name: string): string =>
    put('device', deviceSchema.parse({ id: randomUUID(), name, typeId: type.id, locationId: site.id }));
  const free: { id: string; position: number | null }[] = [];
  const port = (deviceId: string, name: string, kind: string, positions = 1): string => {
    const id = put('port', portSchema.parse({ id: randomUUID(), deviceId, name, kind, positions }));
    if (positions > 1 && roll() < 0.5)
      for (let position = 1; position <= positions; position += 1) free.push({ id, position });
    else free.push({ id, position: null });
    return id;
  };
  for (const name of ['SW1', 'SW2']) {
    const id = device(name);
    for (let n = 1; n <= 6; n += 1) port(id, `${n}`, 'interface');
  }
  const box = device('NTE');
  const ends = Array.from({ length: 2 * circuits }, (_, n) => port(box, `${n}`, 'circuit'));
  for (let n = 0; n < circuits; n += 1)
    put(
      'circuit',
      circuitSchema.parse({
        id: randomUUID(),
        name: `C${n}`,
        provider: 'Acme',
        aPortId: ends[2 * n],
        zPortId: roll() < 0.3 ? null : ends[2 * n + 1],
        zNetwork: roll() < 0.3 ? 'cloud' : '',
        lengthM: 1000,
      }),
    );
  panels.forEach(({ shared, rows, crossed }, at) => {
    const id = device(`P${at}`);
    const one = shared ? port(id, 'rear', 'rear', rows) : null;
    for (let n = 1; n <= rows; n += 1) {
      const rearPortId = one ?? port(id, `${n}r`, 'rear');
      const rearPosition = one === null ? 1 : crossed ? rows + 1 - n : n;
      put(
        'portMap',
        portMapSchema.parse({
          id: randomUUID(),
          frontPortId: port(id, `${n}`, 'front'),
          rearPortId,
          rearPosition,
        }),
      );
    }
  });
  const holes = shuffled(free, roll);
  cables.forEach(({ ends: [a, b], profile }, at) => {
    const plugs = (count: number) =>
      holes.splice(0, count).map(({ id, position }, n) => ({ portId: id, position, connector: n + 1 }));
    put(
      'cable',
      cableSchema.parse({
        id: randomUUID(),
        label: `C-${at}`,
        profile,
        a: plugs(a),
        b: plugs(b),
        status: roll() < 0.7 ? 'installed' : 'planned',
        lengthM: at,
      }),
    );
  });
  return objects;
}

/** The writes that make the objects, each a list in time: some things come in one go, others by a detour. */
function historiesOf(objects: PlanObjects, roll: () => number): PlanChange[][] {
  const all = kinds.flatMap((kind) => [...objects[kind].values()].map((object) => ({ kind, object })));
  return all.map(({ kind, object }): PlanChange[] => {
    if (kind !== 'cable' || roll() < 0.5) return [added(kind, object as never) as PlanChange];
    const cable = object as Cable;
    const loose: Cable = { ...cable, b: [], lengthM: null };
    if (roll() < 0.5) return [added('cable', loose), changed('cable', loose, cable)];
    return [
      added('cable', cable),
      removed('cable', cable),
      added('cable', loose),
      changed('cable', loose, cable),
    ];
  });
}

/** The histories interleaved at random: nothing before what it refers to, nothing before its own past. */
function interleaved(histories: PlanChange[][], known: Set<string>, roll: () => number): PlanChange[] {
  const order: PlanChange[] = [];
  for (let left = histories.filter((one) => one.length > 0); left.length > 0;) {
    const ready = left.filter(([next]) => refersTo(next!).every((id) => known.has(id)));
    const pick = ready[Math.floor(roll() * ready.length)]!;
    const change = pick.shift()!;
    known.add(change.id);
    order.push(change);
    left = left.filter((one) => one.length > 0);
  }
  return order;
}

function refersTo({ kind, after }: Change): string[] {
  const values = (value: unknown, [part, ...rest]: readonly string[]): unknown[] => {
    if (part === undefined) return [value];
    if (part === '*') return (value as unknown[]).flatMap((item) => values(item, rest));
    return values((value as Record<string, unknown> | null)?.[part], rest);
  };
  return Object.keys(references[kind as keyof typeof references])
    .flatMap((path) => (after ? values(after, path.split('.')) : []))
    .filter((id): id is string => typeof id === 'string');
}

/** Cut anywhere: from one change set for all to one for each change. */
function cut(changes: readonly PlanChange[], roll: () => number): PlanChange[][] {
  const sets: PlanChange[][] = [[]];
  const often = roll();
  for (const change of changes) {
    const last = sets.at(-1)!;
    if (last.length > 0 && roll() < often) sets.push([change]);
    else last.push(change);
  }
  return sets;
}

const pathsOf = (graph: CablingGraph, portIds: Iterable<string>): unknown =>
  [...portIds].map((portId) => tracePaths(graph, { portId }));

describe('paths in the database', () => {
  beforeAll(() => write([added('location', site), added('deviceType', type)]));

  it('are those of the kernel for every port, whatever the order and the cut of the writes', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(), async (plan, seed) => {
        const objects = plantOf(plan);
        const roll = dice(seed);
        const order = interleaved(historiesOf(objects, roll), new Set([site.id, type.id]), roll);
        for (const set of cut(order, roll)) await write(set);
        const ports = [...objects.port.keys()];
        const expected = pathsOf(buildGraph(cablingFactsOf(objects)), ports);
        // One component at a time, as the API reads it.
        const each = [];
        for (const portId of ports)
          each.push(
            tracePaths(buildGraph(await traceFacts(test.db, everything, { portIds: [portId] })), { portId }),
          );
        expect(each).toEqual(expected);
        // All cabling at once, as a retrace reads it.
        expect(pathsOf(buildGraph(await cablingFacts(test.db)), ports)).toEqual(expected);
      }),
      { numRuns: 10, examples: [[CORD_IN_ONE_PORT, 0]] },
    );
  });
});
