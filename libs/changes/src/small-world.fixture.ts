import fc from 'fast-check';
import { apply } from './apply.js';
import { between, type Change, type ChangeSet, type Objects } from './change.js';

/** A tiny model for the tests: racks that hold devices. */
export type World = {
  rack: { id: string; name: string; heightU: number };
  device: { id: string; name: string; rackId: string | null; positionU: number };
};
export type WorldObjects = Objects<World>;
export type WorldChanges = ChangeSet<World>;

export const worldKinds = ['rack', 'device'] as const;

export function world(racks: World['rack'][] = [], devices: World['device'][] = []): WorldObjects {
  return { rack: new Map(racks.map((it) => [it.id, it])), device: new Map(devices.map((it) => [it.id, it])) };
}

/** The objects as plain data, in id order, for comparison. */
export function facts(objects: WorldObjects): object[] {
  return worldKinds.flatMap((kind) =>
    [...objects[kind].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((it) => ({ kind, ...it })),
  );
}

const name = fc.constantFrom('P1', 'P2', 'SR2', '0012', '1E05');
const rack = fc.record({ id: fc.constantFrom('r1', 'r2', 'r3'), name, heightU: fc.constantFrom(24, 42) });
const device = fc.record({
  id: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
  name,
  rackId: fc.constantFrom(null, 'r1', 'r2'),
  positionU: fc.constantFrom(1, 2, 40),
});

export const anyWorld: fc.Arbitrary<WorldObjects> = fc
  .tuple(fc.array(rack, { maxLength: 3 }), fc.array(device, { maxLength: 4 }))
  .map(([racks, devices]) => world(racks, devices));

const edit = fc.oneof(
  fc.record({ kind: fc.constant('rack' as const), after: rack }),
  fc.record({ kind: fc.constant('device' as const), after: device }),
  fc.record({ kind: fc.constantFrom(...worldKinds), remove: fc.constantFrom('r1', 'r2', 'd1', 'd2', 'd3') }),
);

/** A world and changes that apply to it, of any length, touching objects again and again. */
export const worldAndChanges: fc.Arbitrary<{ objects: WorldObjects; changes: WorldChanges }> = fc
  .tuple(anyWorld, fc.array(edit, { maxLength: 12 }))
  .map(([objects, edits]) => ({ objects, changes: changesFrom(objects, edits) }));

/** Two independent sets of changes on one world, as two people would make them. */
export const worldAndTwoChanges = fc
  .tuple(anyWorld, fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }))
  .map(([objects, ours, theirs]) => ({
    objects,
    ours: changesFrom(objects, ours),
    theirs: changesFrom(objects, theirs),
  }));

type Edit = { kind: 'rack' | 'device'; after: { id: string } } | { kind: 'rack' | 'device'; remove: string };

function changesFrom(objects: WorldObjects, edits: readonly Edit[]): WorldChanges {
  let now = objects;
  const changes: Change[] = [];
  for (const it of edits) {
    const after = 'after' in it ? it.after : null;
    const before = now[it.kind].get(after?.id ?? ('remove' in it ? it.remove : '')) ?? null;
    const change = between(it.kind, before, after);
    if (!change) continue;
    const applied = apply(now, [change] as unknown as WorldChanges);
    if (!applied.ok) throw new Error('the fixture makes only changes that apply');
    now = applied.objects;
    changes.push(change);
  }
  return changes as unknown as WorldChanges;
}

export function applied(objects: WorldObjects, changes: WorldChanges): WorldObjects {
  const result = apply(objects, changes);
  if (!result.ok) throw new Error(`conflicts: ${JSON.stringify(result.conflicts)}`);
  return result.objects;
}
