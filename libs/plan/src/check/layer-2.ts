import type { DeviceRole } from '#cabling';
import type { InterfaceFacts, L2Link } from '#ipplan';
import { interfaceLinks } from '../value/interface-links.js';
import type { PlanObjects } from '../value/kinds.js';

/**
 * The cabling as switching sees it: interface to interface through the panels, the members of a LAG as one link between
 * the two LAG interfaces. A port that is shut down carries nothing.
 */
export function l2LinksOf(objects: PlanObjects): L2Link[] {
  const links = new Map<string, { a: string; b: string; via: string[] }>();
  for (const { a, b, cableIds } of interfaceLinks(objects)) {
    const [portA, portB] = [objects.port.get(a), objects.port.get(b)];
    if (!portA?.enabled || !portB?.enabled) continue;
    const ends = [portA.lagId ?? a, portB.lagId ?? b].sort() as [string, string];
    const known = links.get(ends.join('\n'));
    if (known) known.via.push(...cableIds);
    else links.set(ends.join('\n'), { a: ends[0], b: ends[1], via: [...cableIds] });
  }
  return [...links.values()];
}

/** Devices that end links instead of joining them. */
const ENDS: ReadonlySet<DeviceRole> = new Set([
  'server', 'camera', 'printer', 'workstation', 'machine', 'pdu', 'ups',
]); // prettier-ignore

/** What the addressing rules ask of a port; null for ports that are no interfaces. */
export function interfaceFacts(objects: PlanObjects): (portId: string) => InterfaceFacts | null {
  const bridges = (deviceId: string): boolean => {
    const typeId = objects.device.get(deviceId)?.typeId;
    const role = typeId === undefined ? undefined : objects.deviceType.get(typeId)?.role;
    return role === undefined || !ENDS.has(role);
  };
  return (portId) => {
    const port = objects.port.get(portId);
    if (port?.kind !== 'interface') return null;
    const { deviceId, type, lagId, enabled } = port;
    // Few rules ask what the device does; the others need not run again when a device changes.
    return { deviceId, type, lagId, enabled, get bridges() { return bridges(deviceId); } }; // prettier-ignore
  };
}
