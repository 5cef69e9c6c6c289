import { compareNames, type Cable, type Device, type DeviceType, type Port, type PortMap } from '#cabling';
import { squash } from '#changes';
import type { Ref, State } from '#drawing';
import type { Kind, PlanObjects } from '../value/kinds.js';
import { pathOf } from '../value/path.js';
import { layerOf, type Plan } from '../value/plan.js';
import type { Proofs } from './proof/proofs.js';

/** One layer of the plan with the indexes that drawings ask for. */
export interface Side {
  readonly objects: PlanObjects;
  /** Ports by device, as the manufacturer counts them (numbers by value). */
  readonly portsOf: ReadonlyMap<string, readonly Port[]>;
  /** Cables by the ports they are plugged into. */
  readonly cablesAt: ReadonlyMap<string, readonly Cable[]>;
  /** Inner connections by front port and by rear port. */
  readonly mapsAt: ReadonlyMap<string, readonly PortMap[]>;
  readonly devicesIn: ReadonlyMap<string, readonly Device[]>;
}

/** The plan before and after its project, and what the project makes of each object. */
export interface Comparison {
  readonly plan: Plan;
  readonly before: Side;
  readonly after: Side;
  /** True when the project changes anything. */
  readonly changes: boolean;
  stateOf(kind: Kind, id: string): State;
  /** What is proven of the cables, where sheets are to show that in place of their usual colours. */
  readonly proofs?: Proofs;
  /** The number of the sheet (`S14`) that draws the cords of a device; asked while sheets are drawn. */
  readonly sheetOf?: (deviceId: string) => string | undefined;
}

/**
 * Compares the layers of a plan.
 * @throws Error with the conflicts as cause, if the project no longer fits the present and must be rebased first.
 */
export function compare(plan: Plan): Comparison {
  const layer = layerOf(plan, 'after');
  if (!layer.ok) throw new Error('the project no longer fits the present', { cause: layer.conflicts });
  const before = sideOf(plan.present);
  const after = layer.objects === plan.present ? before : sideOf(layer.objects);
  const changes = squash((plan.project?.changes ?? []).map(({ change }) => change));
  const states = new Map<string, State>();
  for (const change of changes) {
    const key = `${change.kind}\0${change.id}`;
    if (change.op === 'add') states.set(key, 'new');
    else if (change.op === 'remove') states.set(key, 'removed');
    else states.set(key, hasMoved(change.kind, change.before, change.after) ? 'moved' : 'modified');
  }
  for (const id of touchedDevices(changes, before, after)) {
    const key = `device\0${id}`;
    if (!states.has(key)) states.set(key, 'modified');
  }
  for (const id of touchedRacks(states, before, after))
    if (!states.has(`rack\0${id}`)) states.set(`rack\0${id}`, 'modified');
  return {
    plan,
    before,
    after,
    changes: changes.length > 0,
    stateOf: (kind, id) => states.get(`${kind}\0${id}`) ?? 'existing',
  };
}

/** Racks in which some device is not as it was. */
function touchedRacks(states: ReadonlyMap<string, State>, ...sides: readonly Side[]): Set<string> {
  const ids = new Set<string>();
  for (const { objects } of sides)
    for (const { id, rackId } of objects.device.values())
      if (rackId && states.has(`device\0${id}`)) ids.add(rackId);
  return ids;
}

function hasMoved(kind: string, before: object, after: object): boolean {
  const fields: Readonly<Record<string, readonly string[]>> = {
    device: ['rackId', 'positionU', 'face', 'locationId'],
    rack: ['locationId'],
    cable: ['a', 'b'],
  };
  const value = (of: object, field: string): string => JSON.stringify((of as Record<string, unknown>)[field]);
  return (
    (fields[kind] ?? []).some((field) => value(before, field) !== value(after, field)) ||
    walked(before, after)
  );
}

/** A place on the floor that is told for the first time is no move. */
function walked(before: object, after: object): boolean {
  const [was, is] = [before, after] as readonly Partial<Pick<Device, 'xM' | 'yM'>>[];
  if (was?.xM == null || was.yM == null) return false;
  return was.xM !== is?.xM || was.yM !== is.yM;
}

/** Devices that are not changed themselves, but whose ports are, or the cables in them. */
function touchedDevices(changes: ReturnType<typeof squash>, before: Side, after: Side): Set<string> {
  const ids = new Set<string>();
  const ofPort = (portId: string): void => {
    const port = after.objects.port.get(portId) ?? before.objects.port.get(portId);
    if (port) ids.add(port.deviceId);
  };
  for (const { kind, before: was, after: is } of changes) {
    for (const state of [was, is]) {
      if (!state) continue;
      if (kind === 'port') ids.add((state as Port).deviceId);
      if (kind === 'portMap') ofPort((state as PortMap).frontPortId);
    }
    if (kind === 'cable') {
      const [had, has] = [terminals(was as Cable | null), terminals(is as Cable | null)];
      for (const portId of [...had, ...has]) if (had.has(portId) !== has.has(portId)) ofPort(portId);
    }
  }
  return ids;
}

const terminals = (cable: Cable | null): Set<string> =>
  new Set(cable ? [...cable.a, ...cable.b].map(({ portId }) => portId) : []);

function sideOf(objects: PlanObjects): Side {
  const portsOf = new Map<string, Port[]>();
  const cablesAt = new Map<string, Cable[]>();
  const mapsAt = new Map<string, PortMap[]>();
  const devicesIn = new Map<string, Device[]>();
  for (const port of objects.port.values()) put(portsOf, port.deviceId, port);
  for (const ports of portsOf.values()) ports.sort((a, b) => compareNames(a.name, b.name));
  for (const cable of objects.cable.values())
    for (const portId of terminals(cable)) put(cablesAt, portId, cable);
  for (const map of objects.portMap.values()) {
    put(mapsAt, map.frontPortId, map);
    put(mapsAt, map.rearPortId, map);
  }
  for (const device of objects.device.values()) if (device.rackId) put(devicesIn, device.rackId, device);
  for (const devices of devicesIn.values()) devices.sort((a, b) => compareNames(a.name, b.name));
  return { objects, portsOf, cablesAt, mapsAt, devicesIn };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The reference that a drawn group carries. */
export function refOf(side: Side, kind: Kind, id: string): Ref {
  return { kind, id, path: pathOf(side.objects, kind, id) };
}

/** The type of a device; undefined only where a faulty import refers to nothing. */
export function typeOf(side: Side, device: Device): DeviceType | undefined {
  return side.objects.deviceType.get(device.typeId);
}
