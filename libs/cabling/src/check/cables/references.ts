import type { Finding } from '#findings';
import { cablingReferences } from '../../model/references.js';
import { group, type CablingView } from '../view.js';
import type { Subject } from '../subject.js';

type Kind = Subject[0];

/** References to objects that are not there, a rule for each kind. The ports of cables are told by the cable faults. */
export const missingReferences = (Object.keys(cablingReferences) as Kind[]).map(
  (kind) =>
    (view: CablingView): Finding[] => {
      const fields = Object.entries(cablingReferences[kind])
        .map(([path, target]) => ({ ways: path.split('.*'), target }))
        .filter(({ ways: [, within] }) => !within);
      const found: Finding[] = [];
      for (const object of view.objects[kind].values())
        for (const {
          ways: [field = ''],
          target,
        } of fields)
          for (const id of idsIn((object as unknown as Readonly<Record<string, unknown>>)[field]))
            if (!view.objects[target].has(id))
              found.push(
                view.find('CABLING_REFERENCE_MISSING', [[kind, object]], { field, kind: target, id }),
              );
      return found;
    },
);

const NONE: readonly string[] = [];

const idsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : NONE;

/** Siblings of one name: two devices of a rack, two ports of a device, two racks of a place. */
export const namesTwice: readonly ((view: CablingView) => Finding[])[] = [
  (view) => twice(view, 'location', view.objects.location.values(), (it) => `${it.parentId}\n${it.name}`),
  (view) => twice(view, 'rack', view.objects.rack.values(), (it) => `${it.locationId}\n${it.name}`),
  (view) =>
    twice(view, 'device', view.objects.device.values(), (it) => `${it.rackId ?? it.locationId}\n${it.name}`),
  // Ports are many, and nearly all devices sound: a name is looked for among the ports of its own device only.
  (view) =>
    [...group(view.objects.port.values(), ({ deviceId }) => deviceId).values()]
      .filter((ports) => new Set(ports.map(({ name }) => name)).size < ports.length)
      .flatMap((ports) => twice(view, 'port', ports, (it) => `${it.name}\n${it.kind}`)),
];

function twice<T extends { readonly id: string; readonly name: string }>(
  view: CablingView,
  kind: Kind,
  items: Iterable<T>,
  keyOf: (item: T) => string,
): Finding[] {
  return [...group(items, keyOf).values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      view.find(
        'CABLING_NAME_TWICE',
        same.map((item): Subject => [kind, item]),
        { kind, name: same[0]?.name ?? '', count: same.length },
      ),
    );
}
