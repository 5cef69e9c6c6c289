import type { Cable } from '#cabling';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';

/**
 * Outlets that were given another name between two revisions, the old id by the new: nothing else is known by the cable that
 * is fixed behind it. Both ends of the cable say so: its label is the same, its outlet has a name that the other revision
 * does not know. An outlet whose cables lead to several others is none of these.
 */
export function renumberedOutlets(from: PlanObjects, to: PlanObjects): Map<string, string> {
  const [mine, theirs] = [fixedByLabel(from), fixedByLabel(to)];
  const [known, wanted] = [devicePaths(from), devicePaths(to)];
  const [there, back] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const [label, cable] of mine) {
    const other = theirs.get(label);
    if (!other) continue;
    for (const end of ['a', 'b'] as const) {
      const [old, now] = [outletAt(from, cable, end), outletAt(to, other, end)];
      if (!old || !now) continue;
      note(there, old, now);
      note(back, now, old);
    }
  }
  const only = (of: ReadonlyMap<string, ReadonlySet<string>>, id: string): string | null => {
    const all = [...(of.get(id) ?? [])];
    return all.length === 1 ? all[0]! : null;
  };
  const pairs = new Map<string, string>();
  for (const old of there.keys()) {
    const now = only(there, old);
    if (now === null || only(back, now) !== old || from.device.has(now) || to.device.has(old)) continue;
    const isNew = !known.has(pathOf(to, 'device', now)) && !wanted.has(pathOf(from, 'device', old));
    if (isNew) pairs.set(old, now);
  }
  return pairs;
}

/** Cables that stay where they were laid, by label; not those that share one. */
function fixedByLabel({ cable }: PlanObjects): Map<string, Cable> {
  const found = new Map<string, Cable | null>();
  for (const one of cable.values())
    if (one.role === 'horizontal') found.set(one.label, found.has(one.label) ? null : one);
  return new Map([...found].filter((entry): entry is [string, Cable] => entry[1] !== null));
}

const devicePaths = (objects: PlanObjects): Set<string> =>
  new Set([...objects.device.keys()].map((id) => pathOf(objects, 'device', id)));

function outletAt(objects: PlanObjects, cable: Cable, end: 'a' | 'b'): string | null {
  const port = objects.port.get(cable[end][0]?.portId ?? '');
  const device = port && objects.device.get(port.deviceId);
  return device && objects.deviceType.get(device.typeId)?.role === 'outlet' ? device.id : null;
}

function note(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}
