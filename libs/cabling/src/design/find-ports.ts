import type { Id, Objects } from '#changes';
import { compareNames } from '../compare-names.js';
import type { CablingPolicy } from '../check/policy.js';
import type { CablingKinds } from '../model/kinds.js';
import type { Device, DeviceRole } from '../model/device.js';
import type { Connector, Media } from '../model/media.js';
import type { Port, PortKind } from '../model/port.js';
import { roomOf } from '../route/places.js';

/** Which free ports are wanted; what is absent does not matter. */
export interface FreePortWish {
  readonly kind?: PortKind;
  readonly connector?: Connector;
  readonly media?: Media;
  /** At least this fast. */
  readonly speedMbps?: number;
  /** Gives power of at least this PoE class. */
  readonly poeClass?: number;
  readonly role?: DeviceRole;
  readonly deviceId?: Id;
  readonly rackId?: Id;
  /** A room, or any place around it. */
  readonly locationId?: Id;
  readonly count: number;
  /** Leave the share free that the site wants to keep on each device (`sparePortsPercent`). Default true. */
  readonly keepSpare?: boolean;
}

export interface FreePort {
  readonly portId: Id;
  readonly deviceId: Id;
}

/** What is free on one device, and what the site wants to keep of it. */
export interface DeviceStock {
  readonly deviceId: Id;
  /** Ports of the wanted sort. */
  readonly ports: number;
  readonly free: number;
  /** Free ports that may be taken without going below the reserve. */
  readonly usable: number;
}

export interface FreePorts {
  /** In the order of rack, device and port names, devices that can serve the whole wish alone first. */
  readonly ports: readonly FreePort[];
  readonly devices: readonly DeviceStock[];
  /** How many of the wanted ports could not be found. */
  readonly missing: number;
}

type Facts = Pick<Objects<CablingKinds>, 'location' | 'rack' | 'deviceType' | 'device' | 'port' | 'cable'>;

/** The free ports that a wish asks for. A port that another project has claimed is not free. */
export function findFreePorts(
  objects: Facts,
  wish: FreePortWish,
  { policy, reserved = new Set() }: { readonly policy: CablingPolicy; readonly reserved?: ReadonlySet<Id> },
): FreePorts {
  const taken = takenPorts(objects);
  const byDevice = new Map<Device, Port[]>();
  for (const port of objects.port.values()) {
    const device = objects.device.get(port.deviceId);
    if (!device || !isWanted(port, wish) || !isThere(objects, device, wish)) continue;
    const list = byDevice.get(device);
    if (list) list.push(port);
    else byDevice.set(device, [port]);
  }
  const stocks = [...byDevice].map(([device, ports]) => {
    const free = ports.filter(
      ({ id, markedConnected }) => !markedConnected && !taken.has(id) && !reserved.has(id),
    );
    const keep = wish.keepSpare === false ? 0 : Math.ceil((ports.length * policy.sparePortsPercent) / 100);
    return {
      device,
      ports: ports.length,
      free: free.toSorted(byName),
      usable: Math.max(0, free.length - keep),
    };
  });
  const order = (device: Device): string =>
    `${objects.rack.get(device.rackId ?? '')?.name ?? ''}/${device.name}`;
  const sorted = stocks.toSorted(
    (x, y) =>
      Number(y.usable >= wish.count) - Number(x.usable >= wish.count) ||
      compareNames(order(x.device), order(y.device)),
  );
  const ports = sorted
    .flatMap(({ device, free, usable }) =>
      free.slice(0, usable).map(({ id }) => ({ portId: id, deviceId: device.id })),
    )
    .slice(0, wish.count);
  const devices = sorted.map(({ device, ports: count, free, usable }) => ({
    deviceId: device.id,
    ports: count,
    free: free.length,
    usable,
  }));
  return { ports, devices, missing: wish.count - ports.length };
}

/** Ports that a cable which is not retired is plugged into. */
export function takenPorts({ cable }: Pick<Facts, 'cable'>): ReadonlySet<Id> {
  const taken = new Set<Id>();
  for (const { status, a, b } of cable.values())
    if (status !== 'retired') for (const { portId } of [...a, ...b]) taken.add(portId);
  return taken;
}

const byName = (a: Port, b: Port): number => compareNames(a.name, b.name);

function isWanted(port: Port, wish: FreePortWish): boolean {
  return (
    port.type === 'physical' &&
    (wish.kind === undefined || port.kind === wish.kind) &&
    (wish.connector === undefined || port.connector === wish.connector) &&
    (wish.media === undefined || port.media === wish.media) &&
    (wish.speedMbps === undefined || (port.speedMbps ?? 0) >= wish.speedMbps) &&
    (wish.poeClass === undefined || (port.poe?.role === 'pse' && port.poe.powerClass >= wish.poeClass))
  );
}

function isThere(objects: Facts, device: Device, wish: FreePortWish): boolean {
  if (device.status !== 'active' && device.status !== 'planned') return false;
  return (
    (wish.role === undefined || objects.deviceType.get(device.typeId)?.role === wish.role) &&
    (wish.deviceId === undefined || device.id === wish.deviceId) &&
    (wish.rackId === undefined || device.rackId === wish.rackId) &&
    (wish.locationId === undefined || placesAround(objects, device).includes(wish.locationId))
  );
}

/** The place of a device and all places around it, innermost first. */
export function placesAround(objects: Facts, device: Pick<Device, 'id' | 'rackId' | 'locationId'>): Id[] {
  const places: Id[] = [];
  const home =
    objects.rack.get(device.rackId ?? '')?.locationId ?? device.locationId ?? roomOf(objects, device.id);
  for (let at = home; at !== null && !places.includes(at); at = objects.location.get(at)?.parentId ?? null)
    places.push(at);
  return places;
}
