import type { Finding } from '#findings';
import { group, type CablingView, type Subject } from '../view.js';

type Kind = Subject[0];

/** References to objects that are not there (ports of cables are told by the cable faults). */
export function missingReferences(view: CablingView): Finding[] {
  const { location, rack, device, port, portMap, pathway, cable } = view.objects;
  const found: Finding[] = [];
  const check = (subject: Subject, field: string, kind: Kind, id: string | null): void => {
    if (id === null || view.objects[kind].has(id)) return;
    found.push(view.find('CABLING_REFERENCE_MISSING', [subject], { field, kind, id }));
  };
  for (const it of location.values()) check(['location', it], 'parentId', 'location', it.parentId);
  for (const it of rack.values()) check(['rack', it], 'locationId', 'location', it.locationId);
  for (const it of device.values()) {
    check(['device', it], 'typeId', 'deviceType', it.typeId);
    check(['device', it], 'locationId', 'location', it.locationId);
    check(['device', it], 'rackId', 'rack', it.rackId);
  }
  for (const it of port.values()) {
    check(['port', it], 'deviceId', 'device', it.deviceId);
    check(['port', it], 'lagId', 'port', it.lagId);
  }
  for (const it of portMap.values()) {
    check(['portMap', it], 'frontPortId', 'port', it.frontPortId);
    check(['portMap', it], 'rearPortId', 'port', it.rearPortId);
  }
  for (const it of pathway.values()) check(['pathway', it], 'locationId', 'location', it.locationId);
  for (const it of cable.values())
    for (const id of it.pathwayIds) check(['cable', it], 'pathwayIds', 'pathway', id);
  return found;
}

/** Siblings of one name: two devices of a rack, two ports of a device, two racks of a place. */
export function namesTwice(view: CablingView): Finding[] {
  const { location, rack, device, port } = view.objects;
  return [
    ...twice(view, 'location', location.values(), (it) => `${it.parentId}\n${it.name}`),
    ...twice(view, 'rack', rack.values(), (it) => `${it.locationId}\n${it.name}`),
    ...twice(view, 'device', device.values(), (it) => `${it.rackId ?? it.locationId}\n${it.name}`),
    ...twice(view, 'port', port.values(), (it) => `${it.deviceId}\n${it.name}\n${it.kind}`),
  ];
}

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
