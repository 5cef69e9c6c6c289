import type { DeviceType, ModuleType } from '#cabling';
import { added, changed, sameJson, type Id } from '#changes';
import type { PlanChange } from '#plan';
import { typeKey, type CatalogueRead } from './read-catalogue.js';

/** Types that are recorded. */
export interface KnownTypes {
  readonly deviceTypes: Iterable<DeviceType>;
  readonly moduleTypes: Iterable<ModuleType>;
}

/** What a library brings to what is recorded. */
export interface CatalogueChanges {
  readonly changes: readonly PlanChange[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/**
 * The changes that bring a library in: new types are added, a type of the same maker and model gets what the library
 * says of it and keeps what only people know (role, depth, PoE budget, platform). What did not change is left alone.
 */
export function mergeCatalogue(known: KnownTypes, read: CatalogueRead, newId: () => Id): CatalogueChanges {
  const changes = [
    ...merged('deviceType', known.deviceTypes, read.deviceTypes, newId, keepOfDevice),
    ...merged('moduleType', known.moduleTypes, read.moduleTypes, newId, () => ({})),
  ];
  const count = (op: PlanChange['op']): number => changes.filter((change) => change.op === op).length;
  const total = read.deviceTypes.length + read.moduleTypes.length;
  return { changes, added: count('add'), changed: count('change'), same: total - changes.length };
}

/** Facts that the library does not tell, or that are only guessed from it. */
function keepOfDevice(before: DeviceType, after: DeviceType): Partial<DeviceType> {
  const { depthMm, poeBudgetW, platform } = before;
  return { depthMm, poeBudgetW, platform, role: before.role === 'other' ? after.role : before.role };
}

function merged<T extends DeviceType | ModuleType>(
  kind: 'deviceType' | 'moduleType',
  known: Iterable<T>,
  read: readonly T[],
  newId: () => Id,
  keep: (before: T, after: T) => Partial<T>,
): PlanChange[] {
  const there = new Map([...known].map((type) => [typeKey(type), type]));
  return read.flatMap((type): PlanChange[] => {
    const before = there.get(typeKey(type));
    if (!before) return [added(kind, { ...type, id: newId() }) as unknown as PlanChange];
    const after = { ...type, ...keep(before, type), id: before.id };
    return sameJson(before, after) ? [] : [changed(kind, before, after) as unknown as PlanChange];
  });
}
