import type { Device, DeviceRole, Port, Rack } from '#cabling';
import { compareNames } from '#cabling';
import type { Id } from '#changes';
import type { PlanObjects } from '#plan';
import { pathOf } from '#plan';
import { indexOf, type LayerIndex } from './layer-index.js';

/** What a project makes of a device, seen from its rack. */
export type MountState = 'kept' | 'new' | 'changed' | 'moved' | 'removed' | 'left';

/** A device in its units. */
export interface MountedDevice {
  readonly id: Id;
  readonly name: string;
  /** All facts of it, to make a change from. */
  readonly device: Device;
  readonly model: string;
  readonly role: DeviceRole;
  readonly face: 'front' | 'rear';
  /** Lowest unit as the rack counts; null beside the units. */
  readonly positionU: number | null;
  readonly heightU: number;
  readonly fullDepth: boolean;
  readonly state: MountState;
  /** Where it stood before (`moved`), or stands now (`left`): `SR2 U21`. */
  readonly other: string | null;
  /** Its face: a letter for each port, `1` with a cable and `0` without, in the order of their numbers. */
  readonly ports: string;
}

export interface RackRow {
  readonly rack: Rack;
  readonly place: string;
  readonly state: 'kept' | 'new' | 'changed' | 'removed';
  readonly usedU: number;
  readonly devices: number;
  /** How many of its devices come, go, move or change. */
  readonly touched: number;
}

export interface Elevation {
  readonly rack: Rack;
  readonly place: string;
  readonly devices: readonly MountedDevice[];
}

/** The racks of a layer, with how full they are and whether the project touches them. */
export function rackRows(objects: PlanObjects, before: PlanObjects): RackRow[] {
  const [now, was] = [indexOf(objects), indexOf(before)];
  const rows = [...objects.rack.values()].map((rack): RackRow => {
    const devices = now.devicesIn.get(rack.id) ?? [];
    const known = before.rack.get(rack.id);
    const touched = mounted(now, was, rack).filter(({ state }) => state !== 'kept').length;
    return {
      rack,
      place: pathOf(objects, 'location', rack.locationId),
      state: known ? (sameValue(known, rack) ? 'kept' : 'changed') : 'new',
      usedU: Math.min(rack.heightU, usedUnits(now, devices)),
      devices: devices.length,
      touched,
    };
  });
  return rows.sort((a, b) => compareNames(`${a.place}/${a.rack.name}`, `${b.place}/${b.rack.name}`));
}

/** One rack of a layer; null when the layer has no such rack. */
export function elevation(objects: PlanObjects, before: PlanObjects, rackId: Id): Elevation | null {
  const rack = objects.rack.get(rackId);
  if (!rack) return null;
  return {
    rack,
    place: pathOf(objects, 'location', rack.locationId),
    devices: mounted(indexOf(objects), indexOf(before), rack),
  };
}

function usedUnits({ objects }: LayerIndex, devices: readonly Device[]): number {
  const units = new Set<number>();
  for (const { positionU, typeId } of devices) {
    if (positionU === null) continue;
    const heightU = objects.deviceType.get(typeId)?.heightU ?? 1;
    for (let unit = positionU; unit < positionU + heightU; unit += 0.5) units.add(unit);
  }
  return units.size / 2;
}

function mounted(now: LayerIndex, was: LayerIndex, rack: Rack): MountedDevice[] {
  const here = (now.devicesIn.get(rack.id) ?? []).map((device) => {
    const old = was.objects.device.get(device.id);
    const state = old ? (sameMount(old, device) ? changed(now, was, old, device) : 'moved') : 'new';
    return drawn(now, device, state, state === 'moved' && old ? placeOf(was.objects, old) : null);
  });
  const gone = (was.devicesIn.get(rack.id) ?? []).flatMap((device) => {
    const is = now.objects.device.get(device.id);
    if (!is) return drawn(was, device, 'removed', null);
    return sameMount(device, is) ? [] : drawn(was, device, 'left', placeOf(now.objects, is));
  });
  return [...here, ...gone].sort((a, b) => (a.positionU ?? 0) - (b.positionU ?? 0));
}

const sameValue = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const sameMount = (a: Device, b: Device): boolean =>
  a.rackId === b.rackId && a.positionU === b.positionU && a.face === b.face;

/** A device is changed when its facts are, or what is plugged into it. */
function changed(now: LayerIndex, was: LayerIndex, old: Device, device: Device): MountState {
  if (!sameValue(old, device)) return 'changed';
  if (now === was) return 'kept';
  return plugsOf(now, device.id) === plugsOf(was, device.id) ? 'kept' : 'changed';
}

const plugsOf = (index: LayerIndex, deviceId: Id): string =>
  (index.portsOf.get(deviceId) ?? [])
    .map(({ id }) => (index.cablesAt.get(id) ?? []).map((cable) => cable.id).join('+'))
    .join();

function drawn(index: LayerIndex, device: Device, state: MountState, other: string | null): MountedDevice {
  const type = index.objects.deviceType.get(device.typeId);
  const { id, name, face, positionU } = device;
  return {
    id,
    name,
    device,
    model: type ? `${type.manufacturer} ${type.model}` : '',
    role: type?.role ?? 'other',
    face,
    positionU,
    heightU: type?.heightU ?? 1,
    fullDepth: type?.fullDepth ?? true,
    state,
    other,
    ports: facePorts(index.portsOf.get(id) ?? [])
      .map((port) => (index.cablesAt.has(port.id) ? '1' : '0'))
      .join(''),
  };
}

function placeOf(objects: PlanObjects, device: Device): string {
  const rack = device.rackId === null ? undefined : objects.rack.get(device.rackId);
  const unit = device.positionU === null ? '' : `U${device.positionU}`;
  return [rack?.name, unit].filter(Boolean).join(' ');
}

/** The ports one sees in a face, by the numbers printed there. */
function facePorts(ports: readonly Port[]): Port[] {
  const number = ({ name }: Port): string => /\d.*$/.exec(name)?.[0] ?? `~${name}`;
  return ports
    .filter(
      ({ kind, type }) =>
        kind === 'front' || kind === 'power-outlet' || (kind === 'interface' && type === 'physical'),
    )
    .toSorted((a, b) => compareNames(number(a), number(b)) || compareNames(a.name, b.name));
}
