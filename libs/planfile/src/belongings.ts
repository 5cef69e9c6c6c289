import type { Id } from '#changes';
import { references, type Kind, type PlanObjects } from '#plan';

/** An object and what cannot be without it: a device's modules and ports, a module's ports, their maps and VLAN settings. */
export function withParts(objects: PlanObjects, kind: Kind, id: Id): { kind: Kind; id: Id }[] {
  const modules = modulesOf(objects, kind, id);
  const ports = new Set(
    kind === 'port'
      ? [id]
      : [...objects.port.values()]
          .filter((port) => (kind === 'device' && port.deviceId === id) || modules.has(port.moduleId ?? ''))
          .map((port) => port.id),
  );
  const maps =
    ports.size === 0
      ? []
      : [...objects.portMap.values()].filter(
          (map) => ports.has(map.frontPortId) || ports.has(map.rearPortId),
        );
  const vlans =
    ports.size === 0 ? [] : [...objects.interfaceVlan.values()].filter((it) => ports.has(it.portId));
  return [
    { kind, id },
    ...[...modules]
      .filter((module) => module !== id)
      .map((module) => ({ kind: 'module' as const, id: module })),
    ...[...ports].filter((port) => port !== id).map((port) => ({ kind: 'port' as const, id: port })),
    ...maps.map((map) => ({ kind: 'portMap' as const, id: map.id })),
    ...vlans.map((it) => ({ kind: 'interfaceVlan' as const, id: it.id })),
  ];
}

/** The modules of a device, or a module and all that are in its bays. */
function modulesOf(objects: PlanObjects, kind: Kind, id: Id): ReadonlySet<Id> {
  if (kind !== 'device' && kind !== 'module') return new Set();
  const all = [...objects.module.values()];
  if (kind === 'device')
    return new Set(all.filter(({ deviceId }) => deviceId === id).map((module) => module.id));
  const inside = new Set([id]);
  for (let before = 0; before < inside.size;) {
    before = inside.size;
    for (const module of all) if (inside.has(module.parentId ?? '')) inside.add(module.id);
  }
  return inside;
}

/** Every id that an object refers to. */
export function idsIn(kind: Kind, object: object): string[] {
  return Object.keys(references[kind]).flatMap((path) => valuesAt(object, path.split('.')));
}

function valuesAt(value: unknown, [part, ...rest]: readonly string[]): string[] {
  if (part === undefined) return typeof value === 'string' ? [value] : [];
  if (part === '*') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  return valuesAt((value as Readonly<Record<string, unknown>> | null)?.[part], rest);
}
