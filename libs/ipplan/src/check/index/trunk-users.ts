import type { Id } from '#changes';
import { isTrunk, type SwitchLink, type SwitchPort } from '../switching.js';
import { keptGroups } from './kept.js';

type ByVlan = ReadonlyMap<Id, readonly SwitchPort[]>;

/** Ports that tag, and behind which a VLAN is used although no access port says so. */
export interface TrunkUsers {
  /** To hosts, and to devices of which nothing but the cable is recorded: what they are given must reach its gateway. */
  readonly certain: ByVlan;
  /** Besides these, whatever may be behind a trunk whose far end nobody recorded. */
  readonly possible: ByVlan;
}

interface Indexed {
  readonly links: readonly SwitchLink[];
  readonly ports: ReadonlyMap<Id, SwitchPort>;
  /** Devices in which VLANs are routed: their ends carry what they route. */
  readonly routers: ReadonlySet<Id>;
}

/** The users behind trunks and hybrid ports. A group that says what it said before is the old one. */
export function indexTrunkUsers({ links, ports, routers }: Indexed, last?: TrunkUsers): TrunkUsers {
  let described: ReadonlySet<Id> | null = null;
  // Few ends are unrecorded: only for these is it asked which devices say anything.
  const isDescribed = (deviceId: Id): boolean =>
    (described ??= new Set([...ports.values()].map((port) => port.deviceId))).has(deviceId);
  const [certain, possible] = [new Map<Id, SwitchPort[]>(), new Map<Id, SwitchPort[]>()];
  const linked = new Set<Id>();
  const judge = (
    port: SwitchPort | null,
    far: SwitchPort | null,
    farDevice: Id,
    farBridges: boolean,
  ): void => {
    if (!port || !isTrunk(port) || !port.enabled) return;
    linked.add(port.portId);
    if (far && farBridges) return;
    const isHost = !farBridges || (!isDescribed(farDevice) && !routers.has(farDevice));
    note(isHost ? certain : possible, port);
  };
  for (const { portA, portB, deviceA, deviceB, bridgesA, bridgesB } of links) {
    judge(portA, portB, deviceB, bridgesB);
    judge(portB, portA, deviceA, bridgesA);
  }
  for (const port of ports.values()) {
    if (!isTrunk(port) || !port.enabled || linked.has(port.portId)) continue;
    // A hybrid port is made for a host and its telephone; a trunk without a cable may lead anywhere one day.
    note(port.mode.mode === 'hybrid' ? certain : possible, port);
  }
  return { certain: keptGroups(certain, last?.certain), possible: keptGroups(possible, last?.possible) };
}

/** What is tagged; the untagged VLAN of a trunk is for what says nothing of VLANs, and often for nobody. */
function note(users: Map<Id, SwitchPort[]>, port: SwitchPort): void {
  const vlanIds = port.mode.mode === 'hybrid' ? port.carries : new Set(port.mode.taggedVlanIds);
  for (const vlanId of vlanIds) {
    const list = users.get(vlanId);
    if (list) list.push(port);
    else users.set(vlanId, [port]);
  }
}
