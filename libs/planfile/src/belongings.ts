import type { Id } from '#changes';
import { references, type Kind, type PlanObjects } from '#plan';

/** An object and what cannot be without it: a device's ports, their maps and VLAN settings. */
export function withParts(objects: PlanObjects, kind: Kind, id: Id): { kind: Kind; id: Id }[] {
  const ports = new Set(
    kind === 'device' ? [...objects.port.values()].filter((port) => port.deviceId === id).map((port) => port.id) : kind === 'port' ? [id] : [], // prettier-ignore
  );
  const maps = ports.size === 0 ? [] : [...objects.portMap.values()].filter((map) => ports.has(map.frontPortId) || ports.has(map.rearPortId)); // prettier-ignore
  const vlans =
    ports.size === 0 ? [] : [...objects.interfaceVlan.values()].filter((it) => ports.has(it.portId));
  return [
    { kind, id },
    ...[...ports].map((port) => ({ kind: 'port' as const, id: port })),
    ...maps.map((map) => ({ kind: 'portMap' as const, id: map.id })),
    ...vlans.map((it) => ({ kind: 'interfaceVlan' as const, id: it.id })),
  ];
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
