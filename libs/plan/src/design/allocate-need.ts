import { added, type Id } from '#changes';
import {
  allocate,
  freeVids,
  parseInterface,
  parseVidRanges,
  prefixSchema,
  vlanSchema,
  type Allocation,
  type Need,
} from '#ipplan';
import type { PlanChangeSet, PlanObjects } from '../value/kinds.js';

/** Where the space and the VLAN ids of a need come from. */
export interface NeedSources {
  /** The container that the blocks are taken from. */
  readonly containerId: Id;
  /** The L2 domain; null: VLANs without one. */
  readonly groupId: Id | null;
}

export type NeedProposal =
  | (Extract<Allocation, { ok: true }> & { readonly changes: PlanChangeSet })
  | Extract<Allocation, { ok: false }>;

/**
 * Networks for a need, as a proposal and as the changes that record it: per place a container, and in it a VLAN and its
 * prefix for each network. Names get the place in front where there are several.
 * @throws RangeError if the container is not a prefix of the plan
 */
export function allocateNeed(
  objects: PlanObjects,
  { containerId, groupId }: NeedSources,
  need: Need,
  newId: () => Id,
): NeedProposal {
  const record = objects.prefix.get(containerId);
  const container = record && parseInterface(record.prefix)?.prefix;
  if (!record || !container) throw new RangeError(`no prefix ${containerId} in this plan`);
  const used = [...objects.prefix.values()].flatMap(({ id, prefix, vrfId }) => {
    const read = id === containerId || vrfId !== record.vrfId ? null : parseInterface(prefix)?.prefix;
    return read && container.contains(read) ? [read] : [];
  });
  const proposed = allocate(container, used, freeIds(objects, groupId), need);
  if (!proposed.ok) return proposed;
  const changes: PlanChangeSet[number][] = [];
  for (const { place, block, networks } of proposed.blocks) {
    const vrfId = record.vrfId;
    const locationId = [...objects.location.values()].find(({ name }) => name === place)?.id ?? null;
    changes.push(
      added(
        'prefix',
        prefixSchema.parse({
          id: newId(),
          vrfId,
          prefix: block.toString(),
          status: 'container',
          locationId,
          description: place,
        }),
      ),
    );
    for (const { name, role, hosts, vid, prefix, gateway } of networks) {
      const vlanId = newId();
      const full = need.places.length > 1 ? `${place} ${name}` : name;
      changes.push(
        added('vlan', vlanSchema.parse({ id: vlanId, groupId, vid, name: full, role })),
        added(
          'prefix',
          prefixSchema.parse({
            id: newId(),
            vrfId,
            prefix: prefix.toString(),
            vlanId,
            gateway: gateway.toString(),
            plannedHosts: hosts,
            locationId,
          }),
        ),
      );
    }
  }
  return { ...proposed, changes };
}

/** The ids that a domain gives out and that no VLAN of it has; without a domain, those that no VLAN of the plan has. 1 and 1002–1005 are nobody's to give (V21, V31). */
function freeIds(objects: PlanObjects, groupId: Id | null): number[] {
  const group = groupId === null ? undefined : objects.vlanGroup.get(groupId);
  const used = [...objects.vlan.values()]
    .filter((it) => groupId === null || it.groupId === groupId)
    .map(({ vid }) => vid);
  const [min, max] = [Math.max(2, group?.minVid ?? 2), group?.maxVid ?? 4094];
  const ranges = parseVidRanges(group?.vidRanges ?? '') ?? [[min, max] as const];
  return freeVids(ranges, [...used, 1002, 1003, 1004, 1005]).filter((vid) => vid >= min && vid <= max);
}
