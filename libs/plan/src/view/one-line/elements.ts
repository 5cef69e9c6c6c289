import { compareNames, mediaFamily, type Cable, type Device, type DeviceRole } from '#cabling';
import type { State } from '#drawing';
import { isPassive, roleOf } from '../device-summary.js';
import type { Comparison, Side } from '../comparison.js';

/** What the one-line diagram shows as a box: a device, or a place with its outlets and end devices. */
export interface Element {
  readonly id: string;
  readonly kind: 'device' | 'zone';
  readonly state: State;
  /** The layer in which it is described: the last one in which it is there. */
  readonly side: Side;
  /** The device of a device element. */
  readonly device?: Device;
  /** Outlets and end devices of a zone. */
  readonly members: readonly Device[];
  /** The beginning that the names of a zone's outlets share (`T1`), where a place has several such groups; else empty. */
  readonly prefix: string;
  readonly rackId: string | null;
  readonly locationId: string | null;
}

/** Cables between the same two elements, alike in what they are and in what becomes of them. */
export interface Bundle {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly state: State;
  readonly sort: 'trunk' | 'horizontal' | 'fibre' | 'copper';
  readonly cables: readonly Cable[];
}

const END_ROLES: ReadonlySet<DeviceRole> = new Set([
  'outlet',
  'access-point',
  'camera',
  'printer',
  'phone',
  'workstation',
  'machine',
  'other',
]);
const MUTE_ROLES: ReadonlySet<DeviceRole> = new Set(['cable-manager', 'blanking-plate', 'pdu', 'ups']);

/** Everything that the diagram shows, and how it is linked. Devices without any data cable are left out. */
export function elementsOf(comparison: Comparison): { elements: Element[]; bundles: Bundle[] } {
  const devices = new Map<string, readonly [Device, Side]>();
  for (const side of [comparison.before, comparison.after])
    for (const device of side.objects.device.values()) devices.set(device.id, [device, side]);
  const zones = new Map<string, [Device, Side][]>();
  const zoneOf = zoning([...devices.values()]);
  const elements = new Map<string, Element>();
  const elementOf = new Map<string, string>();
  for (const [id, [device, side]] of [...devices].sort(([, [a]], [, [b]]) => compareNames(a.name, b.name))) {
    const role = roleOf(side, device);
    if (MUTE_ROLES.has(role)) continue;
    if (END_ROLES.has(role) && !device.rackId) {
      const zone = zoneOf(device, side);
      zones.set(zone, [...(zones.get(zone) ?? []), [device, side]]);
      elementOf.set(id, zone);
      continue;
    }
    const state = comparison.stateOf('device', id);
    elementOf.set(id, id);
    elements.set(id, {
      id,
      kind: 'device',
      state,
      side,
      device,
      members: [],
      prefix: '',
      rackId: device.rackId,
      locationId: placeOf(side, device),
    });
  }
  for (const [id, members] of zones) elements.set(id, zoneElement(id, members, comparison));
  const bundles = bundlesOf(comparison, elementOf, zones);
  const linked = new Set(bundles.flatMap(({ from, to }) => [from, to]));
  return { elements: [...elements.values()].filter(({ id }) => linked.has(id)), bundles };
}

/** A place with more outlets than this is drawn by groups of outlets (`T1-01` … belong to `T1`). */
const MOST_OUTLETS = 12;

/** Which zone an outlet or end device belongs to: its place, or the group of the outlet it is plugged into. */
function zoning(devices: readonly (readonly [Device, Side])[]): (device: Device, side: Side) => string {
  const outlets = new Map<string | null, number>();
  for (const [device, side] of devices)
    if (roleOf(side, device) === 'outlet')
      outlets.set(device.locationId, (outlets.get(device.locationId) ?? 0) + 1);
  const group = ({ name, locationId }: Device): string => {
    const prefix =
      (outlets.get(locationId) ?? 0) > MOST_OUTLETS ? (/^(.+)[-./ ]\w+$/.exec(name)?.[1] ?? '') : '';
    return `zone ${locationId ?? ''}${prefix ? `\0${prefix}` : ''}`;
  };
  return (device, side) => {
    const outlet = roleOf(side, device) === 'outlet' ? device : outletOf(device, side);
    return group(outlet ?? { ...device, name: '' });
  };
}

/** The outlet that an end device is plugged into. */
function outletOf(device: Device, side: Side): Device | undefined {
  const cables = (side.portsOf.get(device.id) ?? []).flatMap(({ id }) => side.cablesAt.get(id) ?? []);
  return cables
    .flatMap(({ a, b }) => [...a, ...b])
    .map(({ portId }) => side.objects.device.get(side.objects.port.get(portId)?.deviceId ?? ''))
    .find((other) => other !== undefined && roleOf(side, other) === 'outlet');
}

function zoneElement(id: string, members: readonly [Device, Side][], comparison: Comparison): Element {
  const states = new Set(members.map(([device]) => comparison.stateOf('device', device.id)));
  const only = states.size === 1 ? [...states][0]! : 'modified';
  return {
    id,
    kind: 'zone',
    state: only,
    side: members.at(-1)![1],
    members: members.map(([device]) => device),
    prefix: id.split('\0')[1] ?? '',
    rackId: null,
    locationId: members[0]![0].locationId,
  };
}

function placeOf(side: Side, device: Device): string | null {
  return (device.rackId ? side.objects.rack.get(device.rackId)?.locationId : device.locationId) ?? null;
}

function bundlesOf(
  comparison: Comparison,
  elementOf: ReadonlyMap<string, string>,
  zones: ReadonlyMap<string, unknown>,
): Bundle[] {
  const bundles = new Map<string, Bundle & { cables: Cable[] }>();
  const cables = new Map([...comparison.before.objects.cable, ...comparison.after.objects.cable]);
  const at = (portId: string): string | undefined => {
    const port = comparison.after.objects.port.get(portId) ?? comparison.before.objects.port.get(portId);
    return port && elementOf.get(port.deviceId);
  };
  for (const cable of [...cables.values()].sort((a, b) => compareNames(a.label, b.label))) {
    if (cable.role === 'power') continue;
    const ends = (side: Cable['a']): string[] => [...new Set(side.flatMap(({ portId }) => at(portId) ?? []))];
    const state = comparison.stateOf('cable', cable.id);
    const sort = sortOf(cable);
    for (const a of ends(cable.a))
      for (const b of ends(cable.b)) {
        if (a === b || (zones.has(a) && zones.has(b))) continue;
        const [from, to] = a < b ? [a, b] : [b, a];
        const key = [from, to, state, sort, sort === 'trunk' ? cable.id : ''].join('\0');
        const bundle = bundles.get(key);
        if (bundle) bundle.cables.push(cable);
        else bundles.set(key, { id: key, from, to, state, sort, cables: [cable] });
      }
  }
  return [...bundles.values()];
}

function sortOf(cable: Cable): Bundle['sort'] {
  if (cable.role === 'trunk') return 'trunk';
  if (cable.role === 'horizontal') return 'horizontal';
  const family = mediaFamily(cable.media);
  return family === 'singlemode' || family === 'multimode' ? 'fibre' : 'copper';
}

/** True for what stands at the edge of a rack: panels of copper and fibre. */
export function isPanel(element: Element): boolean {
  return element.device !== undefined && isPassive(roleOf(element.side, element.device));
}
