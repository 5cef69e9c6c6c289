import {
  baysOf,
  instantiateDevice,
  instantiateModule,
  portKinds,
  positionsOf,
  type DeviceParts,
  type Port,
  type PortMap,
} from '#cabling';
import type { Id } from '#changes';
import { bayNames, type PlanObjects } from '#plan';
import { naturalOrder } from './natural-order.js';

/** What new devices and modules have by their types, before any correction. */
export interface Brought {
  /** By `portKey`. */
  readonly ports: ReadonlyMap<string, Port>;
  readonly maps: readonly PortMap[];
}

/** What tells the ports of a type apart: a panel may call its front and its rear port alike. */
export function portKey({ deviceId, name, kind }: Readonly<Record<string, unknown>> | Port): string {
  return `${String(deviceId)}\0${String(name)}\0${String(kind)}`;
}

const passing: ReadonlySet<string> = new Set(['front', 'rear']);

/**
 * The port of a type that a port of that name and kind stands for, among those that `has` knows; null: none. A kind that
 * is not said means the only port of that name; another kind than the type's makes the port that, except that a front
 * and a rear port of one name are two.
 */
export function templateKeyFor(
  {
    deviceId,
    name,
    kind,
  }: { readonly deviceId: string; readonly name: string; readonly kind: string | null },
  has: (key: string) => boolean,
): string | null {
  const keyOf = (one: string): string => portKey({ deviceId, name, kind: one });
  const kinds = portKinds.filter((one) => has(keyOf(one)));
  if (kind !== null && kinds.some((one) => one === kind)) return keyOf(kind);
  const others = kinds.filter((one) => kind === null || !(passing.has(one) && passing.has(kind)));
  return others.length === 1 ? keyOf(others[0]!) : null;
}

/**
 * The ports and maps that these devices and modules bring, devices first, modules by their bays. Of two ports that are
 * called alike the first stays.
 */
export function partsBrought(
  objects: PlanObjects,
  deviceIds: readonly Id[],
  moduleIds: readonly Id[],
  newId: () => Id,
): Brought {
  const parts = [
    ...deviceIds.map((id) => deviceParts(objects, id, newId)),
    ...inBayOrder(objects, moduleIds).map((id) => moduleParts(objects, id, newId)),
  ];
  const ports = new Map<string, Port>();
  for (const port of parts.flatMap((part) => part.ports))
    if (!ports.has(portKey(port))) ports.set(portKey(port), port);
  const kept = new Set([...ports.values()].map(({ id }) => id));
  const maps = parts
    .flatMap((part) => part.maps)
    .filter(({ frontPortId, rearPortId }) => kept.has(frontPortId) && kept.has(rearPortId));
  return { ports, maps };
}

const NOTHING: DeviceParts = { ports: [], maps: [] };

function deviceParts(objects: PlanObjects, id: Id, newId: () => Id): DeviceParts {
  const type = objects.deviceType.get(objects.device.get(id)?.typeId ?? '');
  return type ? instantiateDevice({ id }, type, newId) : NOTHING;
}

function moduleParts(objects: PlanObjects, id: Id, newId: () => Id): DeviceParts {
  const module = objects.module.get(id);
  const type = objects.moduleType.get(module?.typeId ?? '');
  if (!module || !type) return NOTHING;
  const deviceType = objects.deviceType.get(objects.device.get(module.deviceId)?.typeId ?? '');
  const siblings = [...objects.module.values()].filter(({ deviceId }) => deviceId === module.deviceId);
  const bays = deviceType ? baysOf(deviceType, siblings, (typeId) => objects.moduleType.get(typeId)) : [];
  return instantiateModule(module, type, positionsOf(bays, module), newId);
}

function inBayOrder(objects: PlanObjects, ids: readonly Id[]): Id[] {
  const place = new Map(ids.map((id) => [id, bayNames(objects, id).join('/')]));
  return ids.toSorted((a, b) => naturalOrder(place.get(a)!, place.get(b)!) || (a < b ? -1 : 1));
}
