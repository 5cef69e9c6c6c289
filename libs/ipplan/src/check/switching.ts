import type { Id, Objects } from '#changes';
import type { IpPlanKinds } from '../model/kinds.js';
import type { InterfaceVlan } from '../model/vlan.js';
import type { IpPlanContext, L2Link } from './context.js';

/** How one interface treats frames, with its device. */
export interface SwitchPort {
  readonly portId: Id;
  readonly deviceId: Id;
  readonly mode: InterfaceVlan;
  /** VLANs that it carries, the untagged and the voice one included; `all` besides these when everything is allowed. */
  readonly carries: ReadonlySet<Id>;
  readonly all: boolean;
}

/** A link with what is known of its two ends; null for an end without a recorded mode. */
export interface SwitchLink extends L2Link {
  readonly deviceA: Id;
  readonly deviceB: Id;
  readonly portA: SwitchPort | null;
  readonly portB: SwitchPort | null;
}

/** All that the switching rules look up. */
export interface Switching {
  readonly ports: ReadonlyMap<Id, SwitchPort>;
  readonly links: readonly SwitchLink[];
  /** Access, hybrid and voice users of a VLAN: what needs its gateway. */
  readonly usersOf: ReadonlyMap<Id, readonly SwitchPort[]>;
  /** Layer 3 interfaces of a VLAN. */
  readonly l3Of: ReadonlyMap<Id, readonly SwitchPort[]>;
  readonly trunks: readonly SwitchPort[];
}

/** True for an interface that tags: a trunk or a hybrid. */
export const isTrunk = (port: SwitchPort): boolean =>
  port.mode.mode === 'trunk' || port.mode.mode === 'hybrid';

export const carriesVlan = (port: SwitchPort, vlanId: Id): boolean => port.all || port.carries.has(vlanId);

export function indexSwitching(objects: Objects<IpPlanKinds>, context: IpPlanContext): Switching {
  const ports = new Map<Id, SwitchPort>();
  for (const mode of objects.interfaceVlan.values()) {
    const facts = context.interfaceOf(mode.portId);
    if (facts) ports.set(mode.portId, switchPort(mode, facts.deviceId));
  }
  const all = [...ports.values()];
  return {
    ports,
    links: context.l2Links.flatMap((link) => switchLink(link, ports, context)),
    usersOf: groupPairs(all.filter(({ mode }) => mode.mode === 'access'), (port) => [...port.carries]), // prettier-ignore
    l3Of: groupPairs(all.filter(({ mode }) => mode.mode === 'l3'), (port) => [...port.carries]), // prettier-ignore
    trunks: all.filter(isTrunk),
  };
}

/** A record never changes, so what follows from it is made once. */
const made = new WeakMap<InterfaceVlan, SwitchPort>();

function switchPort(mode: InterfaceVlan, deviceId: Id): SwitchPort {
  const known = made.get(mode);
  if (known?.deviceId === deviceId) return known;
  const port = portOf(mode, deviceId);
  made.set(mode, port);
  return port;
}

function portOf(mode: InterfaceVlan, deviceId: Id): SwitchPort {
  const tagging = mode.mode === 'trunk' || mode.mode === 'hybrid';
  const carries = new Set(tagging ? mode.taggedVlanIds : []);
  if (mode.untaggedVlanId !== null) carries.add(mode.untaggedVlanId);
  if (mode.voiceVlanId !== null) carries.add(mode.voiceVlanId);
  return { portId: mode.portId, deviceId, mode, carries, all: tagging && mode.allTagged };
}

function switchLink(
  link: L2Link,
  ports: ReadonlyMap<Id, SwitchPort>,
  { interfaceOf }: IpPlanContext,
): SwitchLink[] {
  const a = interfaceOf(link.a);
  const b = interfaceOf(link.b);
  if (!a || !b) return [];
  const portA = ports.get(link.a) ?? null;
  const portB = ports.get(link.b) ?? null;
  return [{ ...link, deviceA: a.deviceId, deviceB: b.deviceId, portA, portB }];
}

function groupPairs<T, K>(list: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
