import type { Device } from '#cabling';
import type { DeviceVariables } from '#templating';
import type { PlanIndex } from './index-plan.js';

/** What the plan says of a device's part in the spanning tree: its mode, and the priorities by VLAN; null: nothing. */
export function spanningTreeOf(index: PlanIndex, device: Device): DeviceVariables['device']['spanningTree'] {
  const [first, ...others] = index.spanningTrees.get(device.id) ?? [];
  if (!first) return null;
  const priorities = [first, ...others].map(({ vlanIds, priority }) => ({
    vlans: vlanIds.flatMap((id) => index.objects.vlan.get(id)?.vid ?? []).toSorted((a, b) => a - b),
    priority,
  }));
  return {
    mode: first.mode,
    priorities: priorities.toSorted((a, b) => (a.vlans[0] ?? 0) - (b.vlans[0] ?? 0)),
  };
}
