import { added, changed, removed } from '#changes';
import {
  cableSchema,
  deviceSchema,
  deviceTypeSchema,
  locationSchema,
  portSchema,
  rackSchema,
} from '#cabling';
import type { PlanChangeSet } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { writeChanges } from './write-changes.js';
import type { Written } from './written.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const site = locationSchema.parse({ id: uuid(1), name: 'NORD', kind: 'site' });
const rack = rackSchema.parse({ id: uuid(2), name: 'SR1', locationId: site.id, heightU: 42 });
const type = deviceTypeSchema.parse({ id: uuid(3), manufacturer: 'Acme', model: 'SW48', heightU: 1 });
const device = (n: number, positionU: number | null) =>
  deviceSchema.parse({ id: uuid(n), name: `SW${n}`, typeId: type.id, rackId: rack.id, positionU });
const port = (n: number, deviceId: string) =>
  portSchema.parse({ id: uuid(n), deviceId, name: `${n}`, kind: 'interface' });
const cable = (n: number, a: string, b: string) =>
  cableSchema.parse({ id: uuid(n), label: `J-${n}`, a: [{ portId: a }], b: [{ portId: b }] });

const write = (changes: PlanChangeSet, expect?: ReadonlyMap<string, number>): Promise<Written> =>
  writeChanges(test.db, {
    actor: 'planner',
    reason: 'test',
    changes,
    projectId: null,
    at: new Date('2026-11-22T10:00:00Z'),
    newId: randomUUID,
    ...(expect ? { expect } : {}),
  });

describe('a change set on the present', () => {
  it('is written whole, in any order, with one event', async () => {
    const changes = [
      added('cable', cable(30, uuid(20), uuid(21))),
      added('port', port(20, uuid(10))),
      added('port', port(21, uuid(11))),
      added('device', device(10, 1)),
      added('device', device(11, 2)),
      added('deviceType', type),
      added('rack', rack),
      added('location', site),
    ];
    const written = await write(changes);
    expect(written).toMatchObject({ ok: true, event: { seq: 1, action: 'changes.written' } });
    expect(written.ok && written.versions.get(uuid(10))).toBe(1);
  });

  it.each([
    ['two cables in one port', [added('cable', cable(31, uuid(20), uuid(21)))], 'STRUCTURE_PORT_TAKEN'],
    ['a device in filled units', [added('device', device(12, 2))], 'STRUCTURE_UNITS_TAKEN'],
    ['a port of no device', [added('port', port(40, uuid(99)))], 'STRUCTURE_REFERENCE'],
    ['a rack that still holds devices', [removed('rack', rack)], 'STRUCTURE_REFERENCE'],
    ['an id that is no UUID', [added('location', { ...site, id: 'NORD' })], 'STRUCTURE_VALUE'],
  ] as const)('refuses %s', async (_, changes, code) => {
    expect(await write(changes)).toMatchObject({ ok: false, conflicts: [], faults: [{ code }] });
  });

  it('swaps the places of two devices', async () => {
    const written = await write([
      changed('device', device(10, 1), device(10, 2)),
      changed('device', device(11, 2), device(11, 1)),
    ]);
    expect(written.ok).toBe(true);
  });

  it('names every object that is not as expected, and writes nothing', async () => {
    const written = await write([
      changed('rack', { ...rack, heightU: 24 }, { ...rack, heightU: 47 }),
      added('location', { ...site, name: 'SUD' }),
      removed('port', port(77, uuid(10))),
    ]);
    expect(written).toMatchObject({
      ok: false,
      conflicts: [
        { reason: 'differs', kind: 'rack', fields: ['heightU'] },
        { reason: 'exists', kind: 'location' },
        { reason: 'missing', kind: 'port' },
      ],
    });
  });

  it('refuses a writer that saw an older version', async () => {
    const change = changed('rack', rack, { ...rack, heightU: 47 });
    expect(await write([change], new Map([[rack.id, 2]]))).toMatchObject({
      ok: false,
      conflicts: [{ fields: ['version'] }],
    });
    expect(await write([change], new Map([[rack.id, 1]]))).toMatchObject({ ok: true });
  });

  it('lets one of two writers of the same object win', async () => {
    const now = { ...rack, heightU: 47 };
    const results = await Promise.all([
      write([changed('rack', now, { ...now, description: 'left' })]),
      write([changed('rack', now, { ...now, description: 'right' })]),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
