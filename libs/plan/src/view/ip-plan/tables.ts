import type { PlanObjects } from '../../value/kinds.js';
import { addressRow } from './cells.js';
import { compareText } from './grouped.js';
import { networksOf, prefixRows } from './prefix-rows.js';
import type { IpPlanTables } from './rows.js';
import { vlanRows } from './vlan-rows.js';

/** VLANs with their networks, the tree of prefixes with what is in them, and the openings. */
export function ipPlanTables(objects: PlanObjects): IpPlanTables {
  const vrfs = [
    null,
    ...[...objects.vrf.values()].toSorted((a, b) => compareText(a.name, b.name)).map(({ id }) => id),
  ];
  const taken = new Set<string>();
  const networks = networksOf(objects);
  const prefixes = vrfs.flatMap((vrfId) => prefixRows(objects, vrfId, networks, taken));
  const strays = [...objects.address.values()].filter(({ id }) => !taken.has(id));
  return {
    vlans: vlanRows(objects, prefixes),
    prefixes,
    strays: strays.map((address) => addressRow(objects, address)),
    openings: [...objects.opening.values()].toSorted((a, b) => compareText(a.name, b.name)),
  };
}
