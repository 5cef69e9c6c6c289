import type { Objects } from '#changes';
import { cablingSchemas, type CablingKinds } from './model/kinds.js';
import { pathNames } from './plant-names.fixture.js';

type Raw = Readonly<Record<string, unknown>>;

/** A plant in the making, for tests: everything by readable ids, `SR1/P1:07` being its own path. */
export class Plant {
  readonly objects: Objects<CablingKinds>;
  private readonly maps: Readonly<Record<string, Map<string, unknown>>>;

  constructor() {
    this.maps = Object.fromEntries(Object.keys(cablingSchemas).map((kind) => [kind, new Map()]));
    this.objects = this.maps as unknown as Objects<CablingKinds>;
  }

  put(kind: keyof CablingKinds, raw: Raw): this {
    const object = cablingSchemas[kind].parse(raw);
    this.maps[kind]!.set(object.id, object);
    return this;
  }

  place(id: string, kind = 'room', parentId: string | null = null): this {
    return this.put('location', { id, name: id, kind, parentId });
  }

  rack(id: string, locationId: string, more: Raw = {}): this {
    return this.put('rack', { id, name: id, locationId, heightU: 42, bondLabel: `BC-${id}`, ...more });
  }

  /** Panels map front `n` to rear `Rn`. */
  type(id: string, role: string, ports: readonly Raw[], more: Raw = {}): this {
    const fronts = ports.filter(({ kind }) => kind === 'front').map(({ name }) => String(name));
    const maps = fronts.map((front) => ({ front, rear: `R${front}` }));
    return this.put('deviceType', {
      id,
      manufacturer: 'Generic',
      model: id,
      role,
      heightU: 1,
      ports,
      maps,
      ...more,
    });
  }

  /** `SR1/P1` in rack SR1 at a unit, `Hall/T1` beside racks; its ports are `SR1/P1:…`. */
  device(path: string, typeId: string, positionU: number | null = null): this {
    const [place = '', name = ''] = path.split('/');
    const inRack = this.maps['rack']!.has(place);
    this.put('device', {
      id: path,
      name,
      typeId,
      positionU,
      ...(inRack ? { rackId: place } : { locationId: place }),
    });
    const { ports, maps } = this.objects.deviceType.get(typeId)!;
    for (const port of ports) this.put('port', { id: `${path}:${port.name}`, deviceId: path, ...port });
    for (const { front, rear } of maps)
      this.put('portMap', {
        id: `${path}:${front}~`,
        frontPortId: `${path}:${front}`,
        rearPortId: `${path}:${rear}`,
      });
    return this;
  }

  /** `J1 SR1/SW1:1 SR1/P1:01`: a cable between two ports. */
  cable(text: string, more: Raw = {}): this {
    const [label, a, b] = text.split(' ');
    const ends = { ...(a && { a: [{ portId: a }] }), ...(b && { b: [{ portId: b }] }) };
    return this.put('cable', { id: label, label, status: 'installed', media: 'cat6a', ...ends, ...more });
  }

  /** Cables `L1`… from port to port of two devices: `01`…, rear to rear. */
  trunk(prefix: string, from: string, to: string, count: number, more: Raw = {}): this {
    for (let n = 1; n <= count; n += 1) {
      const port = `R${String(n).padStart(2, '0')}`;
      this.cable(`${prefix}${n} ${from}:${port} ${to}:${port}`, { role: 'horizontal', lengthM: 30, ...more });
    }
    return this;
  }

  readonly find = (path: string): string[] => pathNames(this.objects, path);
  readonly pathOf = (_kind: string, id: string): string => id;
}

/** Ports `01`… with a face. */
export const row = (count: number, look: Raw, name = (n: number) => String(n).padStart(2, '0')): Raw[] =>
  Array.from({ length: count }, (_, at) => ({ name: name(at + 1), ...look }));

/** A panel's ports, front and rear. */
export const panelRow = (count: number, connector = 'rj45', media = 'cat6a'): Raw[] => [
  ...row(count, { kind: 'front', connector, media }),
  ...row(count, { kind: 'rear', media }, (n) => `R${String(n).padStart(2, '0')}`),
];

/** New ids that count: `new-1`, `new-2` … */
export function counter(prefix = 'new'): () => string {
  let count = 0;
  return () => `${prefix}-${(count += 1)}`;
}
