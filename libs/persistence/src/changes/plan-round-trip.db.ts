import { apply, changed, difference, removed, type Change, type Recorded } from '#changes';
import { kinds, noObjects, schemas, type Kind, type PlanChangeSet, type PlanObjects } from '#plan';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { smallPlant, uuid } from '../../../../test/support/small-plant.js';
import { verifyRegister } from '../read/register.js';
import { presentPlan } from '../read/plan.js';
import { everything } from '../read/scope.js';
import { undoEvent } from './undo-event.js';
import { writeChanges } from './write-changes.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

const who = {
  actor: 'planner',
  reason: 'round trip',
  at: new Date('2026-11-22T10:00:00Z'),
  newId: randomUUID,
};
const present = async (): Promise<PlanObjects> => (await presentPlan(test.db, everything)).present;

async function become(target: PlanObjects): Promise<string> {
  const changes = difference(await present(), target, kinds);
  const written = await writeChanges(test.db, { ...who, changes, projectId: null });
  if (!written.ok) throw new Error(JSON.stringify(written));
  return written.event.id;
}

/** Alters one text or number of one object, in a way that every rule of structure allows. */
const edit = fc.record({ pick: fc.nat(), text: fc.string({ maxLength: 20 }) }).map(({ pick, text }) => ({
  pick,
  description: text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ''),
}));

function edited(
  objects: PlanObjects,
  edits: readonly { pick: number; description: string }[],
): PlanChangeSet {
  const describable = kinds.filter((kind) => 'description' in schemas[kind].shape);
  const changes: Change[] = [];
  let now = objects;
  for (const { pick, description } of edits) {
    const kind = describable[pick % describable.length] as Kind;
    const [before] = [...(now[kind] as ReadonlyMap<string, Recorded>).values()].slice(-1);
    if (!before) continue;
    const change = changed(kind, before, { ...before, description } as Recorded);
    changes.push(change);
    const applied = apply(now, [change] as unknown as PlanChangeSet);
    if (applied.ok) now = applied.objects;
  }
  return changes as unknown as PlanChangeSet;
}

describe('a plan in the database', () => {
  it('comes back as it was written, every field of every kind', async () => {
    await become(smallPlant());
    expect(await present()).toEqual(smallPlant());
  });

  it('follows any sequence of edits, and undo brings it back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const before = await present();
        const changes = edited(before, edits);
        const expected = apply(before, changes);
        const written = await writeChanges(test.db, { ...who, changes, projectId: null });
        if (!written.ok || !expected.ok) throw new Error(JSON.stringify(written));
        expect(await present()).toEqual(expected.objects);
        expect(await undoEvent(test.db, { ...who, eventId: written.event.id })).toMatchObject({ ok: true });
        expect(await present()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses to undo what somebody built upon, and names who did', async () => {
    const [rack] = (await present()).rack.values();
    const first = await writeChanges(test.db, {
      ...who,
      changes: [changed('rack', rack!, { ...rack!, heightU: 45 })],
      projectId: null,
    });
    await writeChanges(test.db, {
      ...who,
      actor: 'colleague',
      changes: [changed('rack', { ...rack!, heightU: 45 }, { ...rack!, heightU: 47 })],
      projectId: null,
    });
    const undone = await undoEvent(test.db, { ...who, eventId: first.ok ? first.event.id : '' });
    expect(undone).toMatchObject({
      ok: false,
      conflicts: [{ reason: 'differs', kind: 'rack', fields: ['heightU'] }],
      later: [{ objectId: rack!.id, actor: 'colleague' }],
    });
  });

  it('can be emptied again', async () => {
    await become(noObjects());
    expect(await present()).toEqual(noObjects());
  });

  it('leaves a register whose chain holds', async () => {
    expect(await verifyRegister(test.db)).toMatchObject({ ok: true });
  });

  it.each([
    ['UPDATE', `UPDATE register_event SET reason = 'another' WHERE seq = 1`],
    ['DELETE', 'DELETE FROM register_object'],
    ['TRUNCATE', 'TRUNCATE register_event'],
  ])('refuses %s on the register', async (_, statement) => {
    await expect(test.db.execute(statement)).rejects.toThrow('append-only');
  });

  it.each([
    ['an event', `UPDATE register_event SET reason = 'another' WHERE seq = 2`, { seq: 2, reason: 'event' }],
    [
      'an object of an event',
      `UPDATE register_object SET after = '{}' WHERE event_id = (SELECT id FROM register_event WHERE seq = 1) AND ordinal = 1`,
      { seq: 1, reason: 'objects' },
    ],
    ['the numbering', 'DELETE FROM register_event WHERE seq = 1', { seq: 1, reason: 'gap' }],
  ])('shows that somebody tampered with %s', async (_, statement, expected) => {
    // As the owner of the database could: triggers off.
    await test.db.execute('ALTER TABLE register_event DISABLE TRIGGER USER');
    await test.db.execute('ALTER TABLE register_object DISABLE TRIGGER USER');
    await test.db.execute(statement);
    expect(await verifyRegister(test.db)).toEqual({ ok: false, ...expected });
  });

  it('does not remove what others refer to', async () => {
    await become(smallPlant());
    const type = smallPlant().deviceType.get(uuid(20))!;
    const written = await writeChanges(test.db, {
      ...who,
      changes: [removed('deviceType', type)],
      projectId: null,
    });
    expect(written).toMatchObject({ ok: false, faults: [{ code: 'STRUCTURE_REFERENCE' }] });
  });
});
