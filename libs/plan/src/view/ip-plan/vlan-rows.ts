import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import { compareText, grouped } from './grouped.js';
import type { PrefixRow, VlanRow } from './rows.js';

/** VLANs by id, with the networks whose rows are given. */
export function vlanRows(objects: PlanObjects, prefixes: readonly PrefixRow[]): VlanRow[] {
  const use = new Map<string, { access: number; trunk: number; l3: number }>();
  const count = (id: string | null, how: 'access' | 'trunk' | 'l3'): void => {
    if (id === null) return;
    const counts = use.get(id) ?? { access: 0, trunk: 0, l3: 0 };
    counts[how]++;
    use.set(id, counts);
  };
  for (const { mode, untaggedVlanId, voiceVlanId, taggedVlanIds } of objects.interfaceVlan.values()) {
    const how = mode === 'l3' || mode === 'access' ? mode : 'trunk';
    count(untaggedVlanId, how);
    count(voiceVlanId, how);
    for (const id of taggedVlanIds) count(id, 'trunk');
  }
  const byVlan = grouped(prefixes, ({ vlanId }) => vlanId);
  return [...objects.vlan.values()]
    .toSorted((a, b) => a.vid - b.vid || compareText(a.name, b.name))
    .map(({ id, vid, name, groupId, role, status, description }) => {
      const networks = byVlan.get(id) ?? [];
      const counts = use.get(id) ?? { access: 0, trunk: 0, l3: 0 };
      return {
        id,
        vid,
        name,
        role,
        status,
        description,
        group: groupId === null ? null : pathOf(objects, 'vlanGroup', groupId),
        prefixes: networks.map(({ prefix }) => prefix),
        gateways: networks.flatMap(({ gateway }) => gateway ?? []),
        dhcp: networks.flatMap(({ ranges }) =>
          ranges.filter((range) => range.role === 'dhcp').map(({ start, end }) => `${start}-${end}`),
        ),
        accessPorts: counts.access,
        trunkPorts: counts.trunk,
        l3Ports: counts.l3,
      };
    });
}
