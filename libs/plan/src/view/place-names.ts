import type { Cable, Device, Port } from '#cabling';
import { pathOf } from '../value/path.js';
import type { Side } from './comparison.js';
import { isPassive, roleOf } from './device-summary.js';
import { abbreviated } from './port-names.js';

const counted = new WeakMap<Side, ReadonlyMap<string, number>>();

/** How many devices of a layer have each name: a panel called `P1` stands in many racks. */
function namesOf(side: Side): ReadonlyMap<string, number> {
  let counts = counted.get(side);
  if (!counts) {
    const fresh = new Map<string, number>();
    for (const { name } of side.objects.device.values()) fresh.set(name, (fresh.get(name) ?? 0) + 1);
    counts = fresh;
    counted.set(side, counts);
  }
  return counts;
}

/**
 * A device as labels call it: by its own name where no other has it, else with its rack or place: `SR2/P1`. A panel in a
 * rack always says the rack, unless its own name begins with it (`SR2.P1`): that is how people look for it.
 */
export function deviceName(side: Side, device: Device): string {
  const rack = device.rackId ? side.objects.rack.get(device.rackId) : undefined;
  const isPanel = rack !== undefined && isPassive(roleOf(side, device)) && !device.name.startsWith(rack.name);
  const isShared = (namesOf(side).get(device.name) ?? 0) > 1;
  return isPanel || isShared ? pathOf(side.objects, 'device', device.id) : device.name;
}

/** A socket as labels call it: `SR2/P1:07`, `acc-n1:Gi1/0/7`; an outlet with one socket by its own name, `T2-05`. */
export function socketName(side: Side, port: Port): string {
  const device = side.objects.device.get(port.deviceId);
  if (!device) return port.name;
  const name = deviceName(side, device);
  return isSingleOutlet(side, device) ? name : `${name}:${abbreviated(port)}`;
}

function isSingleOutlet(side: Side, device: Device): boolean {
  if (roleOf(side, device) !== 'outlet') return false;
  return (side.portsOf.get(device.id) ?? []).filter(({ kind }) => kind === 'front').length === 1;
}

/**
 * What an end of a cable is plugged into, as one writes it on the cable: the socket whose back it is punched on, else the
 * port itself; several connectors one after another. Empty: a loose end.
 */
export function endName(side: Side, end: Cable['a']): string {
  return end.flatMap(({ portId }) => plugName(side, portId) ?? []).join(' + ');
}

function plugName(side: Side, portId: string): string | undefined {
  const port = side.objects.port.get(portId);
  if (!port) return undefined;
  if (port.kind !== 'rear') return socketName(side, port);
  const fronts = frontsBehind(side, port);
  const [first] = fronts;
  const last = fronts.at(-1);
  if (!first || !last) return socketName(side, port);
  return first === last ? socketName(side, first) : `${socketName(side, first)}–${abbreviated(last)}`;
}

/** The front ports that a rear port leads to, in order of its positions. */
export function frontsBehind(side: Side, rear: Port): Port[] {
  const maps = (side.mapsAt.get(rear.id) ?? []).toSorted((a, b) => a.rearPosition - b.rearPosition);
  return maps.flatMap(({ frontPortId }) => side.objects.port.get(frontPortId) ?? []);
}

/** Where a device stands: its rack and unit, else its place. */
export function standsAt(side: Side, device: Device): string {
  if (device.rackId) {
    const rack = side.objects.rack.get(device.rackId)?.name ?? '';
    return device.positionU === null ? rack : `${rack} U${device.positionU}`;
  }
  return device.locationId ? pathOf(side.objects, 'location', device.locationId) : '';
}
