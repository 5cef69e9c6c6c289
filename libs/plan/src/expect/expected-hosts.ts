import { interfaceLinks } from '../value/interface-links.js';
import { parseInterface } from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';

/** A MAC address that a switch shall learn, on which of its interfaces and in which VLANs. */
export interface ExpectedMac {
  readonly mac: string;
  /** The interface of the switch: the LAG where the cable is in a member. */
  readonly portId: string;
  readonly vlanIds: readonly string[];
  /** Whose it is. */
  readonly ownerPortId: string;
}

/** The MAC addresses of what is plugged into a device, as far as they are recorded. */
export function expectedMacs(objects: PlanObjects, deviceId: string): ExpectedMac[] {
  const modes = new Map([...objects.interfaceVlan.values()].map((mode) => [mode.portId, mode]));
  return interfaceLinks(objects).flatMap(({ a, b }) =>
    [[a, b] as const, [b, a] as const].flatMap(([here, there]): ExpectedMac[] => {
      const port = objects.port.get(here);
      const mac = objects.port.get(there)?.mac ?? null;
      if (port?.deviceId !== deviceId || !port.enabled || mac === null) return [];
      const portId = port.lagId ?? here;
      const mode = modes.get(portId);
      const vlanIds = [mode?.untaggedVlanId, mode?.voiceVlanId].flatMap((id) => id ?? []);
      return [{ mac, portId, vlanIds: [...new Set(vlanIds)], ownerPortId: there }];
    }),
  );
}

/** An address that a router shall see answered, and by which MAC address. */
export interface ExpectedNeighbourEntry {
  readonly address: string;
  readonly mac: string;
  /** The interface of the router in the same network. */
  readonly portId: string;
}

/** The ARP and neighbour entries that a device shall have: recorded hosts with a known MAC address in its networks. */
export function expectedArp(objects: PlanObjects, deviceId: string): ExpectedNeighbourEntry[] {
  const all = [...objects.address.values()].flatMap((record) => {
    const read =
      record.status === 'active' || record.reservedMac !== null ? parseInterface(record.address) : null;
    return read ? [{ record, ...read }] : [];
  });
  const portOf = (id: string | null) => (id === null ? undefined : objects.port.get(id));
  const own = all.filter(({ record }) => portOf(record.portId)?.deviceId === deviceId);
  return all.flatMap(({ record, address }): ExpectedNeighbourEntry[] => {
    const mac = record.reservedMac ?? portOf(record.portId)?.mac ?? null;
    if (mac === null || portOf(record.portId)?.deviceId === deviceId) return [];
    const via = own.find((it) => it.record.vrfId === record.vrfId && it.prefix.has(address));
    return via ? [{ address: address.toString(), mac, portId: via.record.portId! }] : [];
  });
}
