import {
  cableSchema,
  identifierScheme,
  LabelSeries,
  labelsOf,
  type CablingPolicy,
  type Rack,
} from '#cabling';
import { added, type Id } from '#changes';
import type { PlanChange, PlanObjects } from '#plan';
import { indexOf } from './layer-index.js';

/** What a copy of a rack is called, and where it stands. */
export interface CopyWish {
  readonly name: string;
  readonly locationId: Id;
}

/**
 * A second rack with the same devices in the same units, their modules, ports and inner connections, and the cables that
 * both begin and end in it, under labels of their own. What belongs to one piece of hardware (serial numbers, MAC
 * addresses, VLANs and IP addresses) stays with the first.
 */
export function copyOfRack(
  objects: PlanObjects,
  source: Rack,
  wish: CopyWish,
  policy: CablingPolicy,
  newId: () => Id,
): { readonly id: Id; readonly changes: readonly PlanChange[] } {
  const index = indexOf(objects);
  const ids = new Map<Id, Id>([[source.id, newId()]]);
  const renewed = (id: Id): Id => {
    const fresh = ids.get(id) ?? newId();
    ids.set(id, fresh);
    return fresh;
  };
  /** The copy of what was copied; what stands elsewhere is not referred to. */
  const copied = (id: Id | null): Id | null => (id === null ? null : (ids.get(id) ?? null));
  const devices = index.devicesIn.get(source.id) ?? [];
  const owners = new Set(devices.map(({ id }) => id));
  for (const id of owners) renewed(id);
  const modules = [...objects.module.values()].filter(({ deviceId }) => owners.has(deviceId));
  for (const { id } of modules) renewed(id);
  const ports = devices.flatMap(({ id }) => index.portsOf.get(id) ?? []);
  for (const { id } of ports) renewed(id);
  const maps = [...new Set(ports.flatMap(({ id }) => index.mapsAt.get(id) ?? []))].filter(
    (map) => ids.has(map.frontPortId) && ids.has(map.rearPortId),
  );
  const cables = [...new Set(ports.flatMap(({ id }) => index.cablesAt.get(id) ?? []))].filter(
    ({ a, b }) => a.length > 0 && b.length > 0 && [...a, ...b].every(({ portId }) => ids.has(portId)),
  );
  const id = renewed(source.id);
  const rack = { ...source, id, ...wish, bondLabel: null };
  const scheme = identifierScheme(policy, { ...objects, rack: new Map([...objects.rack, [id, rack]]) });
  const labels = new LabelSeries(labelsOf(objects), scheme);
  const own = { serial: null, assetTag: null } as const;
  const changes: unknown[] = [
    added('rack', rack),
    ...devices.map((device) =>
      added('device', { ...device, ...own, id: renewed(device.id), rackId: id, parentId: copied(device.parentId) }),
    ),
    ...modules.map((module) =>
      added('module', { ...module, ...own, id: renewed(module.id), deviceId: renewed(module.deviceId), parentId: copied(module.parentId) }),
    ),
    ...ports.map((port) =>
      added('port', {
        ...port, id: renewed(port.id), deviceId: renewed(port.deviceId), moduleId: copied(port.moduleId), lagId: copied(port.lagId), mac: null,
      }),
    ),
    ...maps.map((map) =>
      added('portMap', { ...map, id: newId(), frontPortId: renewed(map.frontPortId), rearPortId: renewed(map.rearPortId) }),
    ),
    ...cables.map((cable) => {
      const ends = { a: cable.a, b: cable.b };
      const moved = Object.fromEntries(
        Object.entries(ends).map(([end, list]) => [end, list.map((plug) => ({ ...plug, portId: renewed(plug.portId) }))]),
      );
      const draft = cableSchema.parse({
        ...cable, ...moved, id: newId(), status: 'planned', measuredLengthM: null, installedOn: null,
      }); // prettier-ignore
      return added('cable', { ...draft, label: labels.labelFor(draft, scheme.namesOfNew(draft)) });
    }),
  ]; // prettier-ignore
  return { id, changes: inOrderOfReference(changes as readonly PlanChange[]) };
}

/** Devices and ports of one list refer to each other: what is referred to comes first. */
function inOrderOfReference(changes: readonly PlanChange[]): PlanChange[] {
  const pending = new Map(changes.map((change) => [change.id, change]));
  const done: PlanChange[] = [];
  const place = (change: PlanChange): void => {
    if (!pending.delete(change.id)) return;
    const facts = change.after as unknown as Readonly<Record<string, unknown>>;
    for (const field of ['parentId', 'lagId', 'moduleId']) {
      const first = typeof facts[field] === 'string' ? pending.get(facts[field]) : undefined;
      if (first) place(first);
    }
    done.push(change);
  };
  for (const change of changes) place(change);
  return done;
}
