import type { DeviceRole } from '#cabling';
import type { InterfaceFacts } from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';

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
    const { deviceId, type, lagId, enabled, mtu, speedMbps, mac, duplex, fixedSpeedMbps } = port;
    const device = () => objects.device.get(deviceId);
    // Few rules ask what the device is and does; the others need not run again when a device changes.
    return {
      deviceId, type, lagId, enabled, mtu, speedMbps, mac, duplex, fixedSpeedMbps,
      get bridges() { return bridges(deviceId); },
      get deviceName() { return device()?.name ?? deviceId; },
      get deviceRole() { return objects.deviceType.get(device()?.typeId ?? '')?.role ?? null; },
      get retired() { return device()?.status === 'retired'; },
    }; // prettier-ignore
  };
}
