import fc from 'fast-check';
import { apply } from './apply.js';
import { added, changed, removed } from './change.js';
import { difference } from './difference.js';
import { invert } from './invert.js';
import { rebase } from './rebase.js';
import {
  applied,
  facts,
  world,
  worldAndChanges,
  worldAndTwoChanges,
  worldKinds,
  type World,
} from './small-world.fixture.js';
import { squash } from './squash.js';

const sr2 = { id: 'r1', name: 'SR2', heightU: 24 };
const p1: World['device'] = { id: 'd1', name: 'P1', rackId: 'r1', positionU: 22 };

describe('apply', () => {
  it('adds, changes and removes in order, and leaves the given state alone', () => {
    const before = world();
    const after = applied(before, [
      added('rack', sr2),
      added('device', p1),
      changed('device', p1, { ...p1, positionU: 21 }),
    ]);
    expect(facts(after)).toEqual([
      { kind: 'rack', ...sr2 },
      { kind: 'device', ...p1, positionU: 21 },
    ]);
    expect(facts(before)).toEqual([]);
  });

  it('shares the kinds that it does not touch', () => {
    const before = world([sr2]);
    expect(applied(before, [added('device', p1)]).rack).toBe(before.rack);
  });

  it.each([
    ['exists', world([sr2]), added('rack', { ...sr2, name: 'SR3' }), []],
    ['missing', world(), changed('rack', sr2, { ...sr2, name: 'SR3' }), []],
    ['missing', world(), removed('rack', sr2), []],
    ['differs', world([{ ...sr2, heightU: 42 }]), changed('rack', sr2, { ...sr2, name: 'SR3' }), ['heightU']],
    ['differs', world([{ ...sr2, name: 'X', heightU: 42 }]), removed('rack', sr2), ['name', 'heightU']],
  ] as const)('refuses what does not fit: %s', (reason, objects, change, fields) => {
    const result = apply(objects, [change]);
    expect(result).toMatchObject({ ok: false, conflicts: [{ reason, kind: 'rack', id: 'r1', fields }] });
  });

  it('names every conflict at once and applies nothing', () => {
    const result = apply(world(), [
      removed('rack', sr2),
      added('device', p1),
      removed('device', { ...p1, id: 'd9' }),
    ]);
    expect(result.ok ? [] : result.conflicts.map((it) => it.id)).toEqual(['r1', 'd9']);
  });
});

describe('properties', () => {
  it('apply, then the inverse: as if nothing had happened', () => {
    fc.assert(
      fc.property(worldAndChanges, ({ objects, changes }) => {
        expect(facts(applied(applied(objects, changes), invert(changes)))).toEqual(facts(objects));
      }),
    );
  });

  it('the inverse of the inverse is the change set itself', () => {
    fc.assert(
      fc.property(worldAndChanges, ({ changes }) => expect(invert(invert(changes))).toEqual(changes)),
    );
  });

  it('a squashed set has the same effect and touches each object once', () => {
    fc.assert(
      fc.property(worldAndChanges, ({ objects, changes }) => {
        const short = squash(changes);
        expect(facts(applied(objects, short))).toEqual(facts(applied(objects, changes)));
        expect(new Set(short.map((it) => `${it.kind} ${it.id}`)).size).toBe(short.length);
      }),
    );
  });

  it('the difference of two states leads from one to the other, and is empty between equals', () => {
    fc.assert(
      fc.property(worldAndChanges, ({ objects, changes }) => {
        const target = applied(objects, changes);
        expect(facts(applied(objects, difference(objects, target, worldKinds)))).toEqual(facts(target));
        expect(difference(target, target, worldKinds)).toEqual([]);
      }),
    );
  });

  it('rebasing on the unchanged baseline leads to the same target', () => {
    fc.assert(
      fc.property(worldAndChanges, ({ objects, changes }) => {
        const rebased = rebase(changes, objects);
        expect(rebased.conflicts).toEqual([]);
        expect(facts(applied(objects, rebased.changes))).toEqual(facts(applied(objects, changes)));
      }),
    );
  });

  it('rebasing on a present where the work is already done leaves nothing to do', () => {
    fc.assert(
      fc.property(worldAndChanges, ({ objects, changes }) => {
        const short = squash(changes);
        expect(rebase(short, applied(objects, short))).toEqual({ changes: [], origins: [], conflicts: [] });
      }),
    );
  });

  it('without conflicts the order of two projects does not matter', () => {
    fc.assert(
      fc.property(worldAndTwoChanges, ({ objects, ours, theirs }) => {
        const [a, b] = [squash(ours), squash(theirs)];
        const oursLast = rebase(a, applied(objects, b));
        const theirsLast = rebase(b, applied(objects, a));
        fc.pre(oursLast.conflicts.length === 0 && theirsLast.conflicts.length === 0);
        const one = applied(applied(objects, b), oursLast.changes);
        const other = applied(applied(objects, a), theirsLast.changes);
        expect(facts(one)).toEqual(facts(other));
      }),
    );
  });

  it('a conflict is seen from both sides', () => {
    fc.assert(
      fc.property(worldAndTwoChanges, ({ objects, ours, theirs }) => {
        const [a, b] = [squash(ours), squash(theirs)];
        const objectsOf = (rebased: { conflicts: readonly { kind: string; id: string }[] }): string[] =>
          rebased.conflicts.map((it) => `${it.kind} ${it.id}`).toSorted();
        expect(objectsOf(rebase(a, applied(objects, b)))).toEqual(objectsOf(rebase(b, applied(objects, a))));
      }),
    );
  });
});

describe('rebase: three-way by field', () => {
  const base = world([sr2], [p1]);
  const rename = changed('device', p1, { ...p1, name: 'P9' });

  it.each([
    ['they moved it, we renamed it: both', { ...p1, positionU: 3 }, { ...p1, positionU: 3, name: 'P9' }],
    ['they gave it the same name: settled', { ...p1, name: 'P9' }, { ...p1, name: 'P9' }],
  ])('%s', (_title, theirs, expected) => {
    const present = applied(base, [changed('device', p1, theirs)]);
    const rebased = rebase([rename], present);
    expect(rebased.conflicts).toEqual([]);
    expect(applied(present, rebased.changes).device.get('d1')).toEqual(expected);
  });

  it.each([
    [
      'they gave it another name',
      [changed('device', p1, { ...p1, name: 'P2' })],
      rename,
      'differs',
      ['name'],
    ],
    ['they removed it', [removed('device', p1)], rename, 'missing', []],
    [
      'they changed what we remove',
      [changed('device', p1, { ...p1, positionU: 3 })],
      removed('device', p1),
      'differs',
      ['positionU'],
    ],
  ] as const)('%s: conflict', (_title, theirs, ours, reason, fields) => {
    expect(rebase([ours], applied(base, [...theirs])).conflicts).toMatchObject([
      { reason, fields, id: 'd1' },
    ]);
  });

  it('keeps the later steps of a project on top of the merged earlier ones', () => {
    const step1 = changed('device', p1, { ...p1, name: 'P9' });
    const step2 = changed('device', { ...p1, name: 'P9' }, { ...p1, name: 'P9', positionU: 5 });
    const present = applied(base, [changed('device', p1, { ...p1, rackId: null })]);
    const rebased = rebase([step1, step2], present);
    expect(rebased.origins).toEqual([0, 1]);
    expect(applied(present, rebased.changes).device.get('d1')).toEqual({
      ...p1,
      rackId: null,
      name: 'P9',
      positionU: 5,
    });
  });
});
