import { cableSchema, deviceSchema, deviceTypeSchema, locationSchema, portSchema } from '#cabling';
import { added, changed } from '#changes';
import type { PlanChangeSet } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { uuid } from '../../../../test/support/small-plant.js';
import { writeChanges } from './write-changes.js';
import type { Written } from './written.js';

let test: TestDatabase;
const site = locationSchema.parse({ id: uuid(1), name: 'NORD', kind: 'site' });
const type = deviceTypeSchema.parse({ id: uuid(2), manufacturer: 'Acme', model: 'FP24' });
const panel = deviceSchema.parse({ id: uuid(3), name: 'FP1', typeId: type.id, locationId: site.id });

const write = (changes: PlanChangeSet): Promise<Written> =>
  writeChanges(test.db, {
    actor: 'planner',
    reason: 'test',
    changes,
    projectId: null,
    at: new Date('2026-11-22T10:00:00Z'),
    newId: randomUUID,
  });

/** A new rear port with twelve positions. */
async function newPort(): Promise<string> {
  const id = randomUUID();
  await write([
    added('port', portSchema.parse({ id, deviceId: panel.id, name: id, kind: 'rear', positions: 12 })),
  ]);
  return id;
}

/** A cable with one end in the port; `position` null: in all of it. */
const cableIn = (portId: string, position: number | null, id = randomUUID()) =>
  cableSchema.parse({ id, label: id, a: [{ portId, position }] });

beforeAll(async () => {
  test = await testDatabase();
  await write([added('location', site), added('deviceType', type), added('device', panel)]);
});
afterAll(() => test.close());

describe('two cables in one port', () => {
  it.each([
    ['--C1--[1] and --C2--[2]', 1, 2, true],
    ['--C1--[3] and --C2--[3]', 3, 3, false],
    ['--C1--[whole] and --C2--[whole]', null, null, false],
    ['--C1--[whole] and --C2--[7]', null, 7, false],
    ['--C1--[7] and --C2--[whole]', 7, null, false],
  ])('%s', async (_, first, second, fits) => {
    const port = await newPort();
    expect((await write([added('cable', cableIn(port, first))])).ok).toBe(true);
    const written = await write([added('cable', cableIn(port, second))]);
    expect(written).toMatchObject(
      fits ? { ok: true } : { ok: false, faults: [{ code: 'STRUCTURE_PORT_TAKEN' }] },
    );
    const together = await newPort();
    const both = await write([
      added('cable', cableIn(together, first)),
      added('cable', cableIn(together, second)),
    ]);
    expect(both.ok).toBe(fits);
  });

  it('may change places, also a whole port for a position', async () => {
    const [left, right] = [await newPort(), await newPort()];
    const one = cableIn(left, null);
    const two = cableIn(right, 4);
    await write([added('cable', one), added('cable', two)]);
    const swapped = await write([
      changed('cable', one, { ...one, a: two.a }),
      changed('cable', two, { ...two, a: [], b: one.a }),
    ]);
    expect(swapped.ok).toBe(true);
  });

  it('come from two writers at a time: one of them wins', async () => {
    for (let round = 0; round < 10; round += 1) {
      const port = await newPort();
      const written = await Promise.all([null, 5].map((at) => write([added('cable', cableIn(port, at))])));
      expect(written.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });
});
