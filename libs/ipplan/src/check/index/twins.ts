import type { Id } from '#changes';
import type { Vlan } from '../../model/vlan.js';
import { groupBy } from '../group-by.js';
import { sameList } from './kept.js';

/** For each VLAN whose number others have too, under another name: those others. `[90 LAB, 90 CAMERAS]` */
export type Twins = ReadonlyMap<Id, readonly Id[]>;

/** The twins among these VLANs; the last answer again if it is still right. */
export function vlanTwins(vlans: ReadonlyMap<Id, Vlan>, last?: Twins): Twins {
  const twins = new Map<Id, readonly Id[]>();
  for (const same of groupBy(vlans.values(), ({ vid }) => vid).values()) {
    if (same.length < 2) continue;
    for (const { id, name } of same) {
      const others = same.filter((other) => other.name.toLowerCase() !== name.toLowerCase());
      if (others.length > 0)
        twins.set(
          id,
          others.map((other) => other.id),
        );
    }
  }
  const isKept =
    last?.size === twins.size &&
    [...twins].every(([id, others]) => sameList(others, last.get(id), (a, b) => a === b));
  return isKept ? last : twins;
}
