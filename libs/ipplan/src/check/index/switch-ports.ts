import type { Id } from '#changes';
import type { InterfaceVlan } from '../../model/vlan.js';
import type { IpPlanContext, L2Link } from '../context.js';
import type { SwitchLink, SwitchPort } from '../switching.js';

type Ports = ReadonlyMap<Id, SwitchPort>;

/** The interfaces of each VLAN, in the order of the plan. */
export type PortsByVlan = ReadonlyMap<Id, readonly SwitchPort[]>;

/** Every interface that says how it treats frames. One that says what it said before stays the same object. */
export function indexSwitchPorts(
  modes: Iterable<InterfaceVlan>,
  deviceOf: IpPlanContext['deviceOf'],
  last?: Ports,
): Ports {
  const ports = new Map<Id, SwitchPort>();
  for (const mode of modes) {
    const deviceId = deviceOf(mode.portId);
    if (deviceId === null) continue;
    const before = last?.get(mode.portId);
    const same = before?.mode === mode && before.deviceId === deviceId;
    ports.set(mode.portId, same ? before : switchPort(mode, deviceId));
  }
  return ports;
}

function switchPort(mode: InterfaceVlan, deviceId: Id): SwitchPort {
  const tagging = mode.mode === 'trunk' || mode.mode === 'hybrid';
  const carries = new Set(tagging ? mode.taggedVlanIds : []);
  if (mode.untaggedVlanId !== null) carries.add(mode.untaggedVlanId);
  if (mode.voiceVlanId !== null) carries.add(mode.voiceVlanId);
  return { portId: mode.portId, deviceId, mode, carries, all: tagging && mode.allTagged };
}

/** The interfaces of one mode by the VLANs that they carry; the last answer again if it is still right. */
export function portsByVlan(ports: Ports, mode: 'access' | 'l3', last?: PortsByVlan): PortsByVlan {
  const groups = new Map<Id, SwitchPort[]>();
  for (const port of ports.values()) {
    if (port.mode.mode !== mode) continue;
    for (const vlanId of port.carries) {
      const group = groups.get(vlanId);
      if (group) group.push(port);
      else groups.set(vlanId, [port]);
    }
  }
  return last && sameGroups(groups, last, (a, b) => a === b) ? last : groups;
}

/** Whether two groupings have the same members in the same order. */
export function sameGroups<K, T>(
  a: ReadonlyMap<K, readonly T[]>,
  b: ReadonlyMap<K, readonly T[]>,
  same: (a: T, b: T) => boolean,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, list] of a) {
    const other = b.get(key);
    if (other?.length !== list.length || !list.every((item, at) => same(item, other[at]!))) return false;
  }
  return true;
}

export function indexSwitchLinks(
  links: readonly L2Link[],
  ports: Ports,
  deviceOf: IpPlanContext['deviceOf'],
): SwitchLink[] {
  return links.flatMap((link) => {
    const [deviceA, deviceB] = [deviceOf(link.a), deviceOf(link.b)];
    if (deviceA === null || deviceB === null) return [];
    return [
      { ...link, deviceA, deviceB, portA: ports.get(link.a) ?? null, portB: ports.get(link.b) ?? null },
    ];
  });
}
