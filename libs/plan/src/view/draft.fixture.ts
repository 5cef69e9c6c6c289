import type { CableStatus, DeviceRole, Location, Media, PortTemplate } from '#cabling';
import { difference } from '#changes';
import { kinds, noObjects, schemas, type Kind, type PlanKinds, type PlanObjects } from '../value/kinds.js';
import type { Plan } from '../value/plan.js';

/** A plan in the making, for tests: objects by readable ids, ports and maps made from device types. */
export class Draft {
  readonly objects: PlanObjects;

  constructor(from: PlanObjects = noObjects()) {
    this.objects = Object.fromEntries(
      kinds.map((kind) => [kind, new Map(from[kind] as Map<string, never>)]),
    ) as unknown as PlanObjects;
  }

  put<K extends Kind>(kind: K, object: Record<string, unknown>): PlanKinds[K] {
    const parsed = schemas[kind].parse(withKeys(object)) as PlanKinds[K];
    (this.objects[kind] as Map<string, PlanKinds[K]>).set(parsed.id, parsed);
    return parsed;
  }

  remove(kind: Kind, id: string): void {
    (this.objects[kind] as Map<string, unknown>).delete(id);
  }

  place(name: string, kind: Location['kind'], parentId: string | null = null, title = ''): string {
    return this.put('location', { id: name, name, kind, parentId, title }).id;
  }

  rack(name: string, locationId: string, heightU: number, more: Record<string, unknown> = {}): string {
    return this.put('rack', { id: name, name, locationId, heightU, ...more }).id;
  }

  type(
    model: string,
    role: DeviceRole,
    heightU: number,
    ports: readonly Record<string, unknown>[] = [],
    more: Record<string, unknown> = {},
  ): string {
    return this.put('deviceType', {
      id: `type ${model}`,
      manufacturer: 'Generic',
      model,
      role,
      heightU,
      ports,
      ...more,
    }).id;
  }

  device(name: string, typeId: string, where: Record<string, unknown>): string {
    const device = this.put('device', { id: name, name, typeId, ...where });
    const type = this.objects.deviceType.get(key(typeId))!;
    for (const port of type.ports)
      this.put('port', { id: `${device.id}:${port.name}`, deviceId: device.id, ...port });
    for (const map of type.maps)
      this.put('portMap', {
        id: `${device.id}:${map.front}#${map.frontPosition}`,
        frontPortId: `${device.id}:${map.front}`,
        frontPosition: map.frontPosition,
        rearPortId: `${device.id}:${map.rear}`,
        rearPosition: map.rearPosition,
      });
    return device.id;
  }

  removeDevice(id: string): void {
    for (const port of this.objects.port.values()) if (port.deviceId === id) this.remove('port', port.id);
    for (const map of this.objects.portMap.values())
      if (!this.objects.port.has(map.frontPortId)) this.remove('portMap', map.id);
    for (const cable of this.objects.cable.values())
      if ([...cable.a, ...cable.b].some(({ portId }) => !this.objects.port.has(portId)))
        this.remove('cable', cable.id);
    this.remove('device', id);
  }

  cable(
    label: string,
    a: string,
    b: string,
    more: { media?: Media; status?: CableStatus } & Record<string, unknown> = {},
  ): string {
    const ends = (text: string) =>
      text.split(' ').map((portId, index) => ({ portId: key(portId), connector: index + 1 }));
    return this.put('cable', { id: label, label, a: ends(a), b: ends(b), ...more }).id;
  }
}

/** Ids have no spaces; names in tests may. */
const key = (name: string): string => name.replaceAll(/\s/g, '_');

function withKeys(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).map(([field, value]) => {
      if (!/^id$|Ids?$/.test(field)) return [field, value];
      return [
        field,
        typeof value === 'string' ? key(value) : Array.isArray(value) ? value.map(String).map(key) : value,
      ];
    }),
  );
}

/** Ports `01`…, all alike. */
export function portRow(
  count: number,
  look: Omit<Partial<PortTemplate>, 'name'>,
  name = (index: number) => String(index).padStart(2, '0'),
) {
  return Array.from({ length: count }, (_, index) => ({ name: name(index + 1), ...look }));
}

/** A panel's ports: front `01`… before rear `R01`…, one to one. */
export function panelPorts(count: number, connector: string, media: Media) {
  const front = portRow(count, { kind: 'front', connector: connector as never, media });
  const rear = portRow(count, { kind: 'rear', media }, (index) => `R${String(index).padStart(2, '0')}`);
  const maps = front.map(({ name }, index) => ({ front: name, rear: rear[index]!.name }));
  return { ports: [...front, ...rear], maps };
}

/** The plan whose project leads from one state to another. */
export function planBetween(before: PlanObjects, after: PlanObjects, name = 'Test plant'): Plan {
  const changes = difference(before, after, kinds).map((change) => ({ step: 1, change }));
  const project = {
    id: 'project',
    code: 'EXT-2026-014',
    name: 'Extension réseau de la halle Nord',
    client: 'Ateliers Valombre (exemple)',
    index: 'C',
    state: 'draft' as const,
    description: '',
    drawnBy: '',
    checkedBy: '',
    approvedBy: '',
    steps: [{ number: 1, title: 'All' }],
    changes,
  };
  return { name, present: before, project, waivers: [], policy: {} };
}
