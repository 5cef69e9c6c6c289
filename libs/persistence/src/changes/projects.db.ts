import { added, changed, difference, removed } from '#changes';
import { addressSchema, vlanSchema } from '#ipplan';
import { cableSchema, deviceSchema, portSchema } from '#cabling';
import { kinds, layerOf, noObjects, type PlanChangeSet } from '#plan';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant, uuid } from '../../../../test/support/small-plant.js';
import { ProjectEntity } from '../entities/projects.js';
import { contestedClaims } from '../read/contested.js';
import { planOf, presentPlan } from '../read/plan.js';
import { everything } from '../read/scope.js';
import { closeProject } from './close-project.js';
import { ProjectNotOpenError } from './project-changes.js';
import { undoEvent } from './undo-event.js';
import { writeChanges } from './write-changes.js';
import type { Written } from './written.js';

let test: TestDatabase;
const plant = smallPlant();
const ours = uuid(900);
const theirs = uuid(901);
const who = {
  actor: 'planner',
  reason: 'extension',
  at: new Date('2026-11-22T10:00:00Z'),
  newId: randomUUID,
};
const write = (changes: PlanChangeSet, projectId: string | null, step = 1): Promise<Written> =>
  writeChanges(test.db, { ...who, changes, projectId, step });

const device = deviceSchema.parse({
  id: uuid(800),
  name: 'SW2',
  typeId: uuid(20),
  rackId: uuid(10),
  positionU: 20,
});
const port = portSchema.parse({ id: uuid(801), deviceId: device.id, name: '1', kind: 'interface' });
const vlan = (n: number, vid: number) =>
  vlanSchema.parse({ id: uuid(n), groupId: uuid(81), vid, name: `V${n}` });

beforeAll(async () => {
  test = await testDatabase();
  await write(difference(noObjects(), plant, kinds), null);
  await test.db.dataSource.getRepository(ProjectEntity).insert(
    [ours, theirs].map((id, n) => ({
      id,
      code: `EXT-2026-00${n + 1}`,
      name: 'Hall 2',
      client: '',
      index: '',
      state: 'draft',
      description: '',
      author: 'planner',
      createdAt: who.at,
    })),
  );
});
afterAll(() => test.close());

describe('a project', () => {
  it('changes nothing of the present, and its target is the present with its changes', async () => {
    expect(await write([added('device', device)], ours, 1)).toMatchObject({ ok: true });
    expect(await write([added('port', port)], ours, 2)).toMatchObject({ ok: true });
    expect((await presentPlan(test.db, everything)).present).toEqual(plant);
    const plan = await planOf(test.db, everything, ours);
    const after = layerOf(plan!, 'after');
    expect(after.ok && after.objects.port.get(port.id)).toEqual(port);
    const step1 = layerOf(plan!, 1);
    expect(step1.ok && [step1.objects.device.has(device.id), step1.objects.port.has(port.id)]).toEqual([
      true,
      false,
    ]);
  });

  it('is read in at most ten statements', async () => {
    const before = test.db.statements;
    await planOf(test.db, everything, ours);
    expect(test.db.statements - before).toBeLessThanOrEqual(10);
  });

  it('keeps its steps in order: a change of step 1 may not break step 2', async () => {
    const renamed = { ...port, name: '01' };
    expect(await write([changed('port', port, renamed)], ours, 1)).toMatchObject({ ok: false });
    expect(await write([changed('port', port, renamed)], ours, 2)).toMatchObject({ ok: true });
  });

  it('sees what another project wants too', async () => {
    await write([added('vlan', vlan(810, 200)), added('device', { ...device, id: uuid(811) })], theirs);
    await write([added('vlan', vlan(812, 200))], ours);
    expect(await contestedClaims(test.db, everything, ours)).toEqual([
      expect.objectContaining({
        key: `unit:${uuid(10)}/front/20`,
        otherProjectCode: 'EXT-2026-002',
        objectId: uuid(800),
      }),
      expect.objectContaining({ key: `vlan:${uuid(81)}/200`, objectId: uuid(812), otherObjectId: uuid(810) }),
    ]);
  });

  it('claims every unit that a device fills, also when only its type grows', async () => {
    const units = async (): Promise<string[]> =>
      (await claimsOf(device.id)).map((key) => key.slice(42)).toSorted();
    expect(await units()).toEqual(['front/20', 'front/20.5', 'rear/20', 'rear/20.5']);
    const type = plant.deviceType.get(uuid(20))!;
    const taller = changed('deviceType', type, { ...type, heightU: 1.5, fullDepth: false });
    const written = await write([taller], ours, 2);
    expect(await units()).toEqual(['front/20', 'front/20.5', 'front/21']);
    await undoEvent(test.db, { ...who, eventId: written.ok ? written.event.id : '' });
    expect(await units()).toEqual(['front/20', 'front/20.5', 'rear/20', 'rear/20.5']);
  });

  it('claims a whole port, of which another project wants one position', async () => {
    const trunk = portSchema.parse({
      id: uuid(813),
      deviceId: uuid(31),
      name: 'MPO',
      kind: 'rear',
      positions: 12,
    });
    await write([added('port', trunk)], null);
    const cable = (id: string, position: number | null) =>
      added('cable', cableSchema.parse({ id, label: id, a: [{ portId: trunk.id, position }] }));
    await write([cable(uuid(814), null)], ours, 2);
    await write([cable(uuid(815), 7)], theirs);
    const [rival] = (await contestedClaims(test.db, everything, ours)).filter(({ kind }) => kind === 'cable');
    expect(rival).toMatchObject({ key: `port:${trunk.id}#7`, objectId: uuid(814), otherObjectId: uuid(815) });
    await write([removed('cable', cable(uuid(814), null).after!)], ours, 2);
    await write([removed('cable', cable(uuid(815), 7).after!)], theirs);
    await write([removed('port', trunk)], null);
  });

  it('undoes an edit inside itself, and gives back what the edit claimed', async () => {
    const cable = cableSchema.parse({ id: uuid(820), label: 'J-9', a: [{ portId: port.id }] });
    const written = await write([added('cable', cable)], ours, 2);
    expect(await claimsOf(cable.id)).toEqual([`port:${port.id}#1`]);
    expect(await undoEvent(test.db, { ...who, eventId: written.ok ? written.event.id : '' })).toMatchObject({
      ok: true,
    });
    expect(await claimsOf(cable.id)).toEqual([]);
  });

  it('goes back to draft when an approved list grows', async () => {
    await test.db.execute(`UPDATE project SET state = 'approved' WHERE id = $1`, [ours]);
    await write([added('vlan', vlan(830, 230))], ours);
    expect(await test.db.rows('SELECT state FROM project WHERE id = $1', [ours])).toEqual([['draft']]);
  });

  it('stays approved when the site reports that a cable lies', async () => {
    const cable = cableSchema.parse({ id: uuid(821), label: 'J-10' });
    await write([added('cable', cable)], ours, 2);
    await test.db.execute(`UPDATE project SET state = 'in-progress' WHERE id = $1`, [ours]);
    const state = async (): Promise<unknown> =>
      (await test.db.rows('SELECT state FROM project WHERE id = $1', [ours]))[0];
    const lies = { ...cable, status: 'installed' as const, measuredLengthM: 3.1 };
    await write([changed('cable', cable, lies)], ours, 2);
    expect(await state()).toEqual(['in-progress']);
    await write([removed('cable', lies)], ours, 2);
    expect(await state()).toEqual(['draft']);
  });

  it('cannot close over a fact that somebody else changed differently', async () => {
    const rack = plant.rack.get(uuid(10))!;
    await write([changed('rack', rack, { ...rack, heightU: 47 })], ours);
    await write([changed('rack', rack, { ...rack, heightU: 45 })], null);
    const closed = await closeProject(test.db, { ...who, projectId: ours });
    expect(closed).toMatchObject({ ok: false, conflicts: [{ kind: 'rack', fields: ['heightU'] }] });
    await write([changed('rack', { ...rack, heightU: 45 }, { ...rack, description: 'main' })], null);
  });

  it('closes over what others did to other fields, and then takes no more changes', async () => {
    expect(await closeProject(test.db, { ...who, projectId: ours })).toMatchObject({ ok: true });
    const { present } = await presentPlan(test.db, everything);
    expect(present.rack.get(uuid(10))).toMatchObject({ heightU: 47, description: 'main' });
    expect(present.port.get(port.id)).toMatchObject({ name: '01' });
    await expect(write([added('vlan', vlan(840, 240))], ours)).rejects.toThrow(ProjectNotOpenError);
  });

  it('is refused by the database when closing would double a unit', async () => {
    const closed = await closeProject(test.db, { ...who, projectId: theirs });
    expect(closed).toMatchObject({ ok: false, faults: [{ code: 'STRUCTURE_UNITS_TAKEN' }] });
  });
});

describe('the present', () => {
  it('has an address once in a VRF marked unique, unless devices share it by design', async () => {
    const again = (role: string | null) =>
      added(
        'address',
        addressSchema.parse({ id: randomUUID(), vrfId: uuid(80), address: '10.40.20.10/25', role }),
      );
    expect(await write([again(null)], null)).toMatchObject({
      ok: false,
      faults: [{ code: 'STRUCTURE_DUPLICATE' }],
    });
    expect(await write([again('vrrp')], null)).toMatchObject({ ok: true });
  });

  it('refuses a range that runs backwards', async () => {
    const range = plant.range.get(uuid(87))!;
    const written = await write([changed('range', range, { ...range, end: '10.40.20.1' })], null);
    expect(written).toMatchObject({ ok: false, faults: [{ code: 'STRUCTURE_VALUE' }] });
  });
});

async function claimsOf(objectId: string): Promise<string[]> {
  const rows = await test.db.rows<[string]>('SELECT key FROM claim WHERE object_id = $1', [objectId]);
  return rows.map(([key]) => key);
}
