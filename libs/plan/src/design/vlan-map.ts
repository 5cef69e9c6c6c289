import type { Id } from '#changes';
import type { InterfaceVlan } from '#ipplan';
import type { PlanChangeSet, PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';
import { cableNames, portPlace, rackOf, type CableName, type PortPlace } from './port-place.js';
import { indexed, linksOfVlan, readState, type CarryingLink } from './vlan-state.js';
import { continuity, vlanOf } from './what-if.js';

/** A device that has to do with a VLAN. */
export interface VlanDevice {
  readonly id: Id;
  readonly device: string;
  readonly rackId: Id | null;
  readonly rack: string | null;
  /** Ports whose hosts are in the VLAN, and whether it is routed here. */
  readonly users: number;
  readonly gateway: boolean;
  /** Devices that reach each other in the VLAN have the same number; 0 is the gateway's part. */
  readonly part: number;
}

/** One end of a link, and what it does with the VLAN. */
export interface VlanEnd extends PortPlace {
  readonly carries: boolean;
  readonly mode: InterfaceVlan['mode'] | null;
}

/** A link on which a VLAN runs, or ends. */
export interface VlanLink {
  readonly a: VlanEnd;
  readonly b: VlanEnd;
  /** In order from `a` to `b`. */
  readonly cables: readonly CableName[];
  /**
   * `host`: a port and what is plugged into it, which says nothing of VLANs · `broken`: an end lacks the VLAN, and users are cut off by it ·
   * `one-sided`: an end lacks it, and nobody misses it.
   */
  readonly state: 'carries' | 'host' | 'one-sided' | 'broken';
}

/** Users that do not reach their gateway, and what mends it. */
export interface VlanCut {
  readonly users: number;
  readonly from: string;
  readonly to: string;
  readonly lacking: readonly PortPlace[];
  readonly changes: PlanChangeSet;
}

/** Everything that a drawing of one VLAN over the cabling needs. */
export interface VlanMap {
  readonly vlan: { readonly id: Id; readonly vid: number; readonly name: string };
  readonly devices: readonly VlanDevice[];
  readonly links: readonly VlanLink[];
  readonly cuts: readonly VlanCut[];
}

/**
 * Where a VLAN runs: devices, links with what each end does, the parts that it falls into, and what each cut lacks.
 * @throws RangeError if the VLAN is not in the plan
 */
export function vlanMap(objects: PlanObjects, vlanId: Id): VlanMap {
  const vlan = objects.vlan.get(vlanId);
  if (!vlan) throw new RangeError(`no VLAN ${vlanId} in this plan`);
  const read = readState(objects);
  const { switching, vlans, trunkUsers } = indexed(read);
  const gateways = (vlans.gatewaysOf.get(vlanId) ?? []).map(({ deviceId }) => deviceId);
  const users = [...(switching.usersOf.get(vlanId) ?? []), ...(trunkUsers.certain.get(vlanId) ?? [])].map(
    ({ deviceId }) => deviceId,
  );
  const found = continuity(read).filter((finding) => vlanOf(finding) === vlanId);
  const cuts = found.map((finding): VlanCut => {
    const {
      users: count,
      from,
      to,
      ports = [],
    } = finding.params as unknown as { users: number; from: string; to: string; ports?: readonly string[] };
    const portIds = finding.where.flatMap((place) =>
      'id' in place && place.kind === 'port' ? [place.id] : [],
    );
    const changes = (finding.fixes ?? []).flatMap((fix) => fix.changes) as PlanChangeSet;
    return {
      users: count,
      from,
      to,
      lacking: portIds.slice(0, ports.length).map((id) => portPlace(objects, id)),
      changes,
    };
  });
  const lacking = new Set(cuts.flatMap((cut) => cut.lacking.map(({ portId }) => portId)));
  const carrying = new Set(linksOfVlan(read, vlanId));
  const named = (portId: Id): boolean => {
    const port = switching.ports.get(portId);
    return port !== undefined && (port.all || port.carries.has(vlanId));
  };
  // A trunk that allows everything, or a port of unknown mode, says nothing of this VLAN by itself.
  const shown = switching.links.filter(
    (link) => carrying.has(link) || lacking.has(link.a) || lacking.has(link.b) || isOneSided(link, vlanId),
  );
  const end = (portId: Id, link: CarryingLink): VlanEnd => ({
    ...portPlace(objects, portId),
    carries: carrying.has(link) || named(portId),
    mode: switching.ports.get(portId)?.mode.mode ?? null,
  });
  const stateOf = (link: CarryingLink): VlanLink['state'] => {
    if (carrying.has(link)) return 'carries';
    if (lacking.has(link.a) || lacking.has(link.b)) return 'broken';
    return isHost(link) ? 'host' : 'one-sided';
  };
  const links = shown.map((link): VlanLink => ({
    a: end(link.a, link),
    b: end(link.b, link),
    cables: cableNames(objects, link.via),
    state: stateOf(link),
  }));
  const part = partsOf(
    [...gateways, ...users, ...shown.flatMap(({ deviceA, deviceB }) => [deviceA, deviceB])],
    [...carrying, ...shown.filter((link) => stateOf(link) === 'host')],
  );
  const devices = [...part].map(([id, number]): VlanDevice => {
    const rackId = rackOf(objects, id);
    return {
      id,
      device: pathOf(objects, 'device', id),
      rackId,
      rack: rackId === null ? null : pathOf(objects, 'rack', rackId),
      users: users.filter((one) => one === id).length,
      gateway: gateways.includes(id),
      part: number,
    };
  });
  return { vlan: { id: vlan.id, vid: vlan.vid, name: vlan.name }, devices, links, cuts };
}

/** Exactly one end names the VLAN. */
const isOneSided = ({ portA, portB }: CarryingLink, vlanId: Id): boolean =>
  (portA?.carries.has(vlanId) ?? false) !== (portB?.carries.has(vlanId) ?? false);

/** A port, and a device beyond it that says nothing of VLANs: a host, a telephone, an access point. */
const isHost = ({ portA, portB }: CarryingLink): boolean => (portA === null) !== (portB === null);

/** Numbers the parts in the order of the devices given, so that the first device, a gateway where there is one, is in 0. */
function partsOf(devices: readonly Id[], links: readonly CarryingLink[]): Map<Id, number> {
  const next = new Map<Id, Id[]>();
  for (const { deviceA, deviceB } of links) {
    next.set(deviceA, [...(next.get(deviceA) ?? []), deviceB]);
    next.set(deviceB, [...(next.get(deviceB) ?? []), deviceA]);
  }
  const parts = new Map<Id, number>();
  let number = 0;
  for (const start of devices) {
    if (parts.has(start)) continue;
    const queue = [start];
    parts.set(start, number);
    for (const at of queue)
      for (const to of next.get(at) ?? [])
        if (!parts.has(to)) {
          parts.set(to, number);
          queue.push(to);
        }
    number++;
  }
  return parts;
}
