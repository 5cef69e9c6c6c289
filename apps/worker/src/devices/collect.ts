import {
  CDP_OID,
  cdpNeighbours,
  D_FDB_OID,
  ENTITY_OID,
  fdbEntries,
  IF_TABLE_OID,
  IF_X_TABLE_OID,
  interfaceErrors,
  interfaceStates,
  IP_NEIGHBOUR_OIDS,
  ipNeighbours,
  LLDP_LOCAL_OID,
  LLDP_REMOTE_OID,
  lldpNeighbours,
  physicalParts,
  Q_FDB_OID,
  SYSTEM_OID,
  systemFacts,
  VLAN_OIDS,
  vlanStates,
  type CdpNeighbour,
  type FdbEntry,
  type InterfaceState,
  type IpNeighbour,
  type LldpNeighbour,
  type PhysicalPart,
  type SystemFacts,
  type Varbind,
  type VlanStates,
} from '#devices';
import type { SeenNeighbour } from '#plan';
import type { SnmpSession } from '#snmp';

/** Where bridge ports meet interfaces (BRIDGE-MIB): LLDP port numbers may be bridge ports. */
const BRIDGE_PORTS = '1.3.6.1.2.1.17.1.4.1.2';

/** What one device says of itself and its neighbours. */
export interface DeviceState {
  readonly system: SystemFacts;
  readonly interfaces: readonly InterfaceState[];
  /** Frames with errors, by ifIndex. */
  readonly errors: ReadonlyMap<number, number>;
  readonly neighbours: readonly LldpNeighbour[];
  readonly cdp: readonly CdpNeighbour[];
  readonly vlans: VlanStates;
  /** Stations by the port that they were heard on, and who answers to which address. */
  readonly stations: readonly FdbEntry[];
  readonly addresses: readonly IpNeighbour[];
  /** Chassis, modules, transceivers. */
  readonly parts: readonly PhysicalPart[];
}

/** What tells a device's links: enough to compare neighbours with, and quickly walked again. */
const LINKS = [
  SYSTEM_OID,
  IF_TABLE_OID,
  IF_X_TABLE_OID,
  BRIDGE_PORTS,
  LLDP_LOCAL_OID,
  LLDP_REMOTE_OID,
  CDP_OID,
  ...VLAN_OIDS,
];
const REST = [Q_FDB_OID, D_FDB_OID, ...IP_NEIGHBOUR_OIDS, ENTITY_OID];

/**
 * Asks an agent for all that it says of its links, VLANs, stations and parts. A table that it does not have is empty.
 * @param whole false: only what its links and VLANs are
 * @throws SnmpError
 */
export async function collectState(session: SnmpSession, whole = true): Promise<DeviceState> {
  const varbinds: Varbind[] = [];
  // A root may stand below another one that was walked already.
  const roots = [...new Set([...LINKS, ...(whole ? REST : [])])];
  const walked = roots.filter((root) => !roots.some((it) => it !== root && root.startsWith(`${it}.`)));
  for (const root of walked) varbinds.push(...(await session.walk(root)));
  const interfaces = interfaceStates(varbinds);
  return {
    system: systemFacts(varbinds),
    interfaces,
    errors: interfaceErrors(varbinds),
    neighbours: lldpNeighbours(varbinds, interfaces),
    cdp: cdpNeighbours(varbinds),
    vlans: vlanStates(varbinds),
    stations: whole ? fdbEntries(varbinds) : [],
    addresses: whole ? ipNeighbours(varbinds) : [],
    parts: whole ? physicalParts(varbinds) : [],
  };
}

/**
 * A device's neighbours, as the plan compares them: LLDP, and CDP on ports where no LLDP was heard. Ports that cannot be
 * told are left out.
 */
export function seenNeighbours(
  device: string,
  {
    interfaces,
    neighbours,
    cdp = [],
  }: Pick<DeviceState, 'interfaces' | 'neighbours'> & Partial<Pick<DeviceState, 'cdp'>>,
): SeenNeighbour[] {
  const names = new Map(interfaces.map(({ ifIndex, name }) => [ifIndex, name]));
  const seen = neighbours.flatMap(({ localPort, name, port, portDescription, chassis }): SeenNeighbour[] => {
    const local = localPort.ifIndex === null ? undefined : names.get(localPort.ifIndex);
    if (local === undefined) return [];
    return [
      {
        device,
        port: local,
        remoteDevice: name,
        remotePort: port.text,
        remotePortDescription: portDescription,
        remoteMac: chassis.sort === 'mac' ? chassis.text : null,
      },
    ];
  });
  const heard = new Set(seen.map(({ port }) => port));
  const others = cdp.flatMap(({ ifIndex, name, port }): SeenNeighbour[] => {
    const local = names.get(ifIndex);
    return local === undefined || heard.has(local)
      ? []
      : [{ device, port: local, remoteDevice: name, remotePort: port }];
  });
  return [...seen, ...others];
}
