import {
  baysOf,
  deviceSchema,
  instantiateDevice,
  instantiateModule,
  moduleSchema,
  positionsOf,
  replaceParts,
  type Device,
  type DeviceParts,
  type Module,
} from '#cabling';
import { added, changed, removed, type Id } from '#changes';
import type { Finding } from '#findings';
import { pathOf, type PlanChange, type PlanObjects } from '#plan';
import { removalOf } from '../workbench/removal.js';

type NewId = () => Id;
const change = (made: unknown): PlanChange => made as PlanChange;

/** The changes that add a device with the ports and maps of its type. */
export function deviceAdded(objects: PlanObjects, device: Device, newId: NewId): PlanChange[] {
  const type = objects.deviceType.get(device.typeId);
  const parts = type ? instantiateDevice(device, type, newId) : { ports: [], maps: [] };
  return [change(added('device', device)), ...partsAdded(parts)];
}

/** The changes that slide a module into a bay, with the ports and maps that it brings. */
export function moduleAdded(objects: PlanObjects, module: Module, newId: NewId): PlanChange[] {
  return [change(added('module', module)), ...partsAdded(moduleParts(objects, module, newId))];
}

const partsAdded = ({ ports, maps }: DeviceParts): PlanChange[] => [
  ...ports.map((port) => change(added('port', port))),
  ...maps.map((map) => change(added('portMap', map))),
];

function moduleParts(objects: PlanObjects, module: Module, newId: NewId): DeviceParts {
  const type = objects.moduleType.get(module.typeId);
  if (!type) return { ports: [], maps: [] };
  const deviceType = objects.deviceType.get(objects.device.get(module.deviceId)?.typeId ?? '');
  const siblings = [...objects.module.values()].filter(({ deviceId }) => deviceId === module.deviceId);
  const bays = deviceType
    ? baysOf(deviceType, [...siblings, module], (id) => objects.moduleType.get(id))
    : [];
  return instantiateModule(module, type, positionsOf(bays, module), newId);
}

/** What takes the place of a device or module. */
export interface Exchange {
  readonly typeId: Id;
  /** Facts of the new piece: `{serial: …}`. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** New names of ports, by their old ones. */
  readonly names: Readonly<Record<string, string>>;
}

/** The changes of an exchange, and what stays behind without a port. */
export interface Exchanged {
  readonly changes: readonly PlanChange[];
  /** One for each cable, address or setting on a port that the new hardware lacks. */
  readonly stranded: readonly Finding[];
}

/**
 * Exchanges a device under its cables: ports of the same kind and name stay the same ports. Modules stay in their bays.
 * What is on a port that the new type lacks comes loose; `stranded` says what.
 */
export function deviceExchanged(objects: PlanObjects, id: Id, exchange: Exchange, newId: NewId): Exchanged {
  const before = objects.device.get(id)!;
  const after = deviceSchema.parse({ ...before, ...exchange.facts, typeId: exchange.typeId, id });
  const type = objects.deviceType.get(after.typeId)!;
  const ports = [...objects.port.values()].filter(
    ({ deviceId, moduleId }) => deviceId === id && moduleId === null,
  );
  const fresh = instantiateDevice(after, type, newId);
  const own = ownParts(objects, ports, fresh);
  // An SVI or a LAG is configuration: no hardware brings it, and none takes it away.
  return exchanged(objects, change(changed('device', before, after)), {
    old: own,
    fresh,
    names: exchange.names,
  });
}

/** Exchanges a module in its bay, as `deviceExchanged` does. Modules inside it stay where the new one has their bays. */
export function moduleExchanged(objects: PlanObjects, id: Id, exchange: Exchange, newId: NewId): Exchanged {
  const before = objects.module.get(id)!;
  const after = moduleSchema.parse({ ...before, ...exchange.facts, typeId: exchange.typeId, id });
  const ports = [...objects.port.values()].filter(({ moduleId }) => moduleId === id);
  const fresh = moduleParts({ ...objects, module: new Map([...objects.module, [id, after]]) }, after, newId);
  const old = ownParts(objects, ports, fresh);
  return exchanged(objects, change(changed('module', before, after)), { old, fresh, names: exchange.names });
}

const LOGICAL: ReadonlySet<string> = new Set(['lag', 'svi', 'loopback', 'virtual']);

function ownParts(objects: PlanObjects, ports: DeviceParts['ports'], fresh: DeviceParts): DeviceParts {
  const brought = new Set(fresh.ports.map(({ name }) => name));
  const hardware = ports.filter(({ type, name }) => !LOGICAL.has(type) || brought.has(name));
  const ids = new Set(hardware.map(({ id }) => id));
  const maps = [...objects.portMap.values()].filter(
    (map) => ids.has(map.frontPortId) && ids.has(map.rearPortId),
  );
  return { ports: hardware, maps };
}

function exchanged(
  objects: PlanObjects,
  head: PlanChange,
  replacement: Parameters<typeof replaceParts>[0],
): Exchanged {
  const { kept, added: fresh, gone } = replaceParts(replacement);
  const ports = new Map(objects.port);
  for (const { after } of kept) ports.set(after.id, after);
  const goneMaps = new Set(gone.maps.map(({ id }) => id));
  const maps = new Map([...objects.portMap].filter(([id]) => !goneMaps.has(id)));
  const loose = removalOf(
    { ...objects, port: ports, portMap: maps },
    'port',
    gone.ports.map(({ id }) => id),
  );
  return {
    changes: [
      head,
      ...kept.map(({ before, after }) => change(changed('port', before, after))),
      ...gone.maps.map((map) => change(removed('portMap', map))),
      ...loose,
      ...partsAdded(fresh),
    ],
    stranded: loose.flatMap((one) => strandedBy(objects, one)),
  };
}

const BROUGHT: ReadonlySet<string> = new Set(['device', 'module', 'port', 'portMap', 'spanningTree']);

/** What loses its place with a piece of hardware; what the hardware itself brought is no loss. */
export function strandedBy(objects: PlanObjects, { kind, id }: PlanChange): Finding[] {
  if (BROUGHT.has(kind)) return [];
  const path = pathOf(objects, kind, id);
  return [
    { code: 'EQUIPMENT_STRANDED', severity: 'error', where: [{ kind, id, path }], params: { kind, path } },
  ];
}
