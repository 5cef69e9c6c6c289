import type { Device, DeviceRole, Port } from '#cabling';
import type { InterfaceFacts } from '#ipplan';
import type { PlanObjects } from '../value/kinds.js';

/** Devices that end links instead of joining them. */
const ENDS: ReadonlySet<DeviceRole> = new Set([
  'server',
  'camera',
  'printer',
  'workstation',
  'machine',
  'pdu',
  'ups',
]);

/** The devices that end links instead of joining them, in order. */
export function endDevices(objects: PlanObjects): string[] {
  const types = [...objects.deviceType.values()];
  const ends = new Set(types.flatMap(({ id, role }) => (ENDS.has(role) ? [id] : [])));
  return [...objects.device.values()].flatMap(({ id, typeId }) => (ends.has(typeId) ? [id] : [])).sort();
}

/** A port as the addressing rules see it. Few of them ask what its device is; only these depend on the devices. */
class PortFacts implements InterfaceFacts {
  constructor(
    private readonly port: Port,
    private readonly objects: Pick<PlanObjects, 'device' | 'deviceType'>,
    private readonly isEnd: (deviceId: string) => boolean,
  ) {}

  get deviceId(): string {
    return this.port.deviceId;
  }
  get type(): InterfaceFacts['type'] {
    return this.port.type;
  }
  get lagId(): string | null {
    return this.port.lagId;
  }
  get enabled(): boolean {
    return this.port.enabled;
  }
  get mtu(): number | null {
    return this.port.mtu;
  }
  get speedMbps(): number | null {
    return this.port.speedMbps;
  }
  get mac(): string | null {
    return this.port.mac;
  }
  get duplex(): InterfaceFacts['duplex'] {
    return this.port.duplex;
  }
  get fixedSpeedMbps(): number | null {
    return this.port.fixedSpeedMbps;
  }
  get bridges(): boolean {
    return !this.isEnd(this.port.deviceId);
  }
  get deviceName(): string {
    return this.device?.name ?? this.port.deviceId;
  }
  get deviceRole(): string | null {
    return this.objects.deviceType.get(this.device?.typeId ?? '')?.role ?? null;
  }
  get retired(): boolean {
    return this.device?.status === 'retired';
  }
  private get device(): Device | undefined {
    return this.objects.device.get(this.port.deviceId);
  }
}

/** What the addressing rules ask of a port; null for ports that are no interfaces. */
export function interfaceFacts(
  objects: Pick<PlanObjects, 'port' | 'device' | 'deviceType'>,
  isEnd: (deviceId: string) => boolean,
): (portId: string) => InterfaceFacts | null {
  return (portId) => {
    const port = objects.port.get(portId);
    return port?.kind === 'interface' ? new PortFacts(port, objects, isEnd) : null;
  };
}
