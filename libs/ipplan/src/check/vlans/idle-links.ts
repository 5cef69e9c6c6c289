import type { Id } from '#changes';
import type { IndexedPlan } from '../indexed-plan.js';
import { isTrunk, type SwitchLink } from '../switching.js';
import { bridgesOf } from './bridges.js';
import type { VlanGraph } from './vlan-links.js';

/** Trunks with the VLANs that they carry for nobody. What VLANs are called makes no difference to it. */
export function idleLinks(view: IndexedPlan): Map<SwitchLink, Id[]> {
  const graph = view.vlans;
  const useless = new Map<SwitchLink, Id[]>();
  for (const [vlanId, links] of graph.linksOf) {
    for (const link of deadLinks(links, usersByDevice(view, graph, vlanId))) {
      if (!tags(link)) continue;
      const list = useless.get(link);
      if (list) list.push(vlanId);
      else useless.set(link, [vlanId]);
    }
  }
  return useless;
}

const tags = ({ portA, portB }: SwitchLink): boolean =>
  portA !== null && portB !== null && isTrunk(portA) && isTrunk(portB);

/** How often each device uses the VLAN: access ports, layer 3 interfaces, and trunks into what does not forward. */
function usersByDevice(view: IndexedPlan, graph: VlanGraph, vlanId: Id): Map<Id, number> {
  const users = new Map<Id, number>();
  const add = (deviceId: Id): void => void users.set(deviceId, (users.get(deviceId) ?? 0) + 1);
  for (const { deviceId } of view.switching.usersOf.get(vlanId) ?? []) add(deviceId);
  for (const { deviceId } of view.switching.l3Of.get(vlanId) ?? []) add(deviceId);
  for (const { deviceId } of graph.gatewaysOf.get(vlanId) ?? []) add(deviceId);
  for (const link of graph.linksOf.get(vlanId) ?? []) {
    if (!view.context.interfaceOf(link.a)?.bridges) add(link.deviceA);
    if (!view.context.interfaceOf(link.b)?.bridges) add(link.deviceB);
  }
  return users;
}

/** Links without a way around, with no users on one side. */
function deadLinks(links: readonly SwitchLink[], users: ReadonlyMap<Id, number>): SwitchLink[] {
  return bridgesOf(links, (device) => [users.get(device) ?? 0])
    .filter(({ beyond: [beyond = 0], all: [all = 0] }) => {
      // A VLAN without any user is told once, where it is defined or not at all; here it would name every trunk.
      return all > 0 && (beyond === 0 || beyond === all);
    })
    .map(({ link }) => link);
}
