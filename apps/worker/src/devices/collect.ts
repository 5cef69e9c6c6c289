import {
  IF_TABLE_OID,
  IF_X_TABLE_OID,
  interfaceStates,
  LLDP_LOCAL_OID,
  LLDP_REMOTE_OID,
  lldpNeighbours,
  SYSTEM_OID,
  systemFacts,
  type InterfaceState,
  type LldpNeighbour,
  type SystemFacts,
  type Varbind,
} from '#devices';
import type { SeenNeighbour } from '#plan';
import type { SnmpSession } from '#snmp';

/** Where bridge ports meet interfaces (BRIDGE-MIB): LLDP port numbers may be bridge ports. */
const BRIDGE_PORTS = '1.3.6.1.2.1.17.1.4.1.2';

/** What one device says of itself and its neighbours. */
export interface DeviceState {
  readonly system: SystemFacts;
  readonly interfaces: readonly InterfaceState[];
  readonly neighbours: readonly LldpNeighbour[];
}

/** Asks an agent for its system, interfaces and LLDP neighbours. @throws SnmpError */
export async function collectState(session: SnmpSession): Promise<DeviceState> {
  const varbinds: Varbind[] = [];
  for (const root of [
    SYSTEM_OID,
    IF_TABLE_OID,
    IF_X_TABLE_OID,
    BRIDGE_PORTS,
    LLDP_LOCAL_OID,
    LLDP_REMOTE_OID,
  ]) {
    varbinds.push(...(await session.walk(root)));
  }
  const interfaces = interfaceStates(varbinds);
  return { system: systemFacts(varbinds), interfaces, neighbours: lldpNeighbours(varbinds, interfaces) };
}

/** A device's LLDP neighbours, as the plan compares them. Ports that cannot be told are left out. */
export function seenNeighbours(device: string, { interfaces, neighbours }: DeviceState): SeenNeighbour[] {
  const names = new Map(interfaces.map(({ ifIndex, name }) => [ifIndex, name]));
  return neighbours.flatMap(({ localPort, name, port, portDescription, chassis }) => {
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
}
