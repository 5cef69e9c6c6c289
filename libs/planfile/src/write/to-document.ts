import { instantiateDevice, type Port, type PortMap } from '#cabling';
import { apply, sameJson, type Id } from '#changes';
import { kinds, noObjects, type Kind, type Plan, type PlanObjects } from '#plan';
import { fieldsOf, identityField, type FileField } from '../fields.js';
import { draftOf, Names, type Draft } from '../names.js';
import { escapeRange } from '../ranges.js';
import { withParts } from '../belongings.js';
import { defaults } from '../read/record.js';
import type { Document, Value, WriteOptions, WrittenRow } from './document.js';
import { compressTemplates, type Rows } from './templates.js';
import { naturalOrder } from '../natural-order.js';

/**
 * The plan as rows, the mirror of reading: the same kinds in the same order, each path written in the state in which it
 * will be read. An object that no path tells apart gets its id written; that may be found out late, so the rows are made
 * again until no more ids are wanted.
 */
export function toDocument(plan: Plan, options: WriteOptions = {}): Document {
  const wanted = new Set<Id>();
  for (;;) {
    const known = wanted.size;
    const rows = new RowWriter(options.ids ?? false, wanted).write(plan);
    const { name, policy, waivers, project } = plan;
    if (wanted.size === known) return { name, policy, waivers, project, rows, ids: options.ids ?? false };
  }
}

/** Objects that a device brings by its type, before any correction. */
interface Brought {
  readonly ports: ReadonlyMap<string, Port>;
  readonly maps: readonly PortMap[];
}

class RowWriter {
  private readonly draft: Draft = draftOf(noObjects());
  private readonly names = new Names(this.draft);
  private readonly rows: WrittenRow[] = [];
  private brought = new Map<Id, Brought>();

  constructor(
    private readonly ids: boolean,
    private readonly wanted: Set<Id>,
  ) {}

  write(plan: Plan): WrittenRow[] {
    this.step(0, plan.present);
    let state = plan.present;
    const steps = [...new Set(plan.project?.changes.map(({ step }) => step) ?? [])].toSorted((a, b) => a - b);
    for (const step of steps) {
      const own = plan.project!.changes.filter((it) => it.step === step).map(({ change }) => change);
      const applied = apply(state, own);
      if (!applied.ok)
        throw new Error(`step ${step} does not fit the state before it: rebase the project first`);
      state = applied.objects;
      this.step(step, state);
    }
    return this.rows;
  }

  /** Writes what leads from the draft to the target, and makes the draft so. */
  private step(step: number, target: PlanObjects): void {
    this.brought = new Map();
    for (const kind of kinds) {
      const after: ReadonlyMap<Id, { id: Id }> = target[kind];
      const mine = this.draft[kind] as Map<Id, { id: Id }>;
      const added = [...after.values()].filter(({ id }) => !mine.has(id));
      const changed = [...after.values()].filter(({ id }) => mine.has(id) && mine.get(id) !== after.get(id));
      for (const object of added) mine.set(object.id, object);
      this.names.touch(kind);
      this.addRows(kind, step, added);
      this.changeRows(kind, step, changed);
      for (const object of changed) mine.set(object.id, object);
      this.names.touch(kind);
    }
    this.removeRows(step, target);
  }

  private addRows(kind: Kind, step: number, added: readonly { id: Id }[]): void {
    if (kind === 'device') this.bring(added.map(({ id }) => id));
    const rows = added.flatMap((object) => this.addRow(kind, step, object as Recorded) ?? []);
    if (kind === 'port' || kind === 'portMap') rows.push(...this.absentRows(kind, step));
    this.rows.push(...sorted(rows));
  }

  private addRow(kind: Kind, step: number, object: Recorded): WrittenRow | null {
    const template = this.templateOf(kind, object);
    const base: Readonly<Record<string, unknown>> = template ?? {
      ...defaults(kind),
      ...inferred(kind, object),
    };
    const id = this.ids || this.wanted.has(object.id) ? { id: object.id } : {};
    const own = this.fields(kind, object, base, template ? identities[kind] : new Set());
    if (template && Object.keys(own).every((key) => identities[kind]?.has(key)) && !('id' in id)) return null;
    return { kind, op: 'add', step, id: object.id, path: this.names.fullPath(kind, object.id), fields: this.escaped(kind, { ...id, ...own }), object }; // prettier-ignore
  }

  private changeRows(kind: Kind, step: number, changed: readonly { id: Id }[]): void {
    const rows = changed.flatMap((object) => {
      const before = this.draft[kind].get(object.id) as unknown as Recorded;
      if (sameJson(before, object)) return [];
      const fields = this.fields(kind, object, before, new Set());
      return [{ kind, op: 'change' as const, step, id: object.id, path: this.path(kind, object.id), fields, object }]; // prettier-ignore
    });
    this.rows.push(...sorted(rows));
  }

  private removeRows(step: number, target: PlanObjects): void {
    const gone = new Map<Id, Kind>();
    for (const kind of kinds)
      for (const id of this.draft[kind].keys()) if (!target[kind].has(id)) gone.set(id, kind);
    const implied = new Set<Id>();
    for (const [id, kind] of gone)
      for (const part of withParts(this.draft, kind, id)) if (part.id !== id) implied.add(part.id);
    const rows = [...gone].filter(([id]) => !implied.has(id)).map(([id, kind]): WrittenRow => ({ kind, op: 'remove', step, id, path: this.path(kind, id), fields: {}, object: this.draft[kind].get(id) as unknown as Recorded })); // prettier-ignore
    this.rows.push(...sorted(rows));
    for (const [id, kind] of gone) this.draft[kind].delete(id);
    for (const kind of kinds) this.names.touch(kind);
  }

  /** The path to write for an object; its id is wanted if no path is clear. */
  private path(kind: Kind, id: Id): string {
    const { path, clear } = this.names.pathFor(kind, id);
    if (!clear) this.wanted.add(id);
    return path;
  }

  /** The fields that differ from the base, as the file shows them. */
  private fields(
    kind: Kind,
    object: Recorded,
    base: Readonly<Record<string, unknown>>,
    always: ReadonlySet<string> | undefined,
  ): Record<string, Value> {
    const fields: Record<string, Value> = {};
    for (const field of fieldsOf[kind]) {
      const value = object[field.key];
      if (!always?.has(field.name) && sameJson(value, base[field.key])) continue;
      fields[field.name] = this.value(kind, field, value as Value, object);
    }
    return fields;
  }

  private value(kind: Kind, field: FileField, value: Value, object: Recorded): Value {
    if (kind === 'cable' && (field.key === 'a' || field.key === 'b')) return this.cableEnd(value as unknown as readonly Termination[]); // prettier-ignore
    if (kind === 'deviceType' && field.key === 'ports')
      return compressTemplates(value as Rows, 'name', defaults('port'));
    if (kind === 'deviceType' && field.key === 'maps')
      return compressTemplates(value as Rows, 'front', mapDefaults);
    if (!field.refersTo || value === null) return value;
    if (Array.isArray(value)) return (value as string[]).map((id) => this.reference(field.refersTo!, id));
    if (field.key === 'lagId') return this.lag(value as Id, object);
    return this.reference(field.refersTo, value as Id);
  }

  private reference(kind: Kind, id: Id): Value {
    const path = this.path(kind, id);
    return kind === 'vlan' && /^[1-9]\d*$/.test(path) ? Number(path) : path;
  }

  private lag(id: Id, port: Recorded): Value {
    const lag = this.draft.port.get(id);
    const local = lag && lag.deviceId === port['deviceId'] ? this.names.portOf(lag.deviceId, lag.name) : [];
    return lag && local.length === 1 ? lag.name : this.path('port', id);
  }

  private cableEnd(ends: readonly Termination[]): Value {
    const values = ends.map(({ portId, connector, position }, index): Value => {
      const port = this.path('port', portId);
      if (connector === index + 1 && position === null) return port;
      return { port, connector, ...(position === null ? {} : { position }) };
    });
    return values.length === 1 && typeof values[0] === 'string' ? values[0] : values;
  }

  private bring(devices: readonly Id[]): void {
    for (const id of devices) {
      const device = this.draft.device.get(id)!;
      const type = this.draft.deviceType.get(device.typeId);
      if (!type) continue;
      let count = 0;
      const { ports, maps } = instantiateDevice(device, type, () => `brought-${(count += 1)}`);
      this.brought.set(id, { ports: new Map(ports.map((port) => [port.name, port])), maps });
    }
  }

  /** What the type gives in place of this object, if its device came with it. */
  private templateOf(kind: Kind, object: Recorded): Recorded | null {
    if (kind === 'port') {
      const template = this.brought.get(object['deviceId'] as Id)?.ports.get(object['name'] as string);
      return (template as unknown as Recorded | undefined) ?? null;
    }
    if (kind !== 'portMap') return null;
    const map = object as unknown as PortMap;
    const front = this.draft.port.get(map.frontPortId);
    const brought = front && this.brought.get(front.deviceId);
    const same = brought?.maps.some((it) => this.mapNames(it, brought) === this.ownMapNames(map));
    return same ? object : null;
  }

  /** Ports and maps that the type has and the device lacks. */
  private absentRows(kind: 'port' | 'portMap', step: number): WrittenRow[] {
    return [...this.brought].flatMap(([deviceId, brought]) =>
      kind === 'port' ? this.absentPorts(deviceId, brought, step) : this.absentMaps(deviceId, brought, step),
    );
  }

  private absentPorts(deviceId: Id, { ports }: Brought, step: number): WrittenRow[] {
    return [...ports.values()]
      .filter(({ name }) => this.names.portOf(deviceId, name).length === 0)
      .map((port) => {
        const fields = { device: this.path('device', deviceId), name: port.name, absent: true };
        const path = `${this.names.fullPath('device', deviceId)}:${port.name}`;
        return { kind: 'port', op: 'add', step, id: port.id, path, fields: this.escaped('port', fields), object: { ...port } }; // prettier-ignore
      });
  }

  private absentMaps(deviceId: Id, brought: Brought, step: number): WrittenRow[] {
    const own = new Set([...this.draft.portMap.values()].filter((map) => this.draft.port.get(map.frontPortId)?.deviceId === deviceId).map((map) => this.ownMapNames(map))); // prettier-ignore
    return brought.maps.flatMap((map): WrittenRow[] => {
      const [front, rear] = [map.frontPortId, map.rearPortId].map((id) => [...brought.ports.values()].find((port) => port.id === id)!.name); // prettier-ignore
      const [frontId] = this.names.portOf(deviceId, front!);
      const [rearId] = this.names.portOf(deviceId, rear!);
      if (frontId === undefined || rearId === undefined || own.has(this.mapNames(map, brought))) return [];
      const fields: Record<string, Value> = {
        frontPort: this.path('port', frontId),
        ...(map.frontPosition === 1 ? {} : { frontPosition: map.frontPosition }),
        rearPort: this.path('port', rearId),
        ...(map.rearPosition === 1 ? {} : { rearPosition: map.rearPosition }),
        absent: true,
      };
      return [{ kind: 'portMap', op: 'add', step, id: map.id, path: this.path('port', frontId), fields: this.escaped('portMap', fields), object: { ...map } }]; // prettier-ignore
    });
  }

  private mapNames(map: PortMap, { ports }: Brought): string {
    const name = (id: Id): string => [...ports.values()].find((port) => port.id === id)!.name;
    return [name(map.frontPortId), map.frontPosition, name(map.rearPortId), map.rearPosition].join('\0');
  }

  private ownMapNames(map: PortMap): string {
    const name = (id: Id): string => this.draft.port.get(id)?.name ?? '';
    return [name(map.frontPortId), map.frontPosition, name(map.rearPortId), map.rearPosition].join('\0');
  }

  private escaped(kind: Kind, fields: Record<string, Value>): Record<string, Value> {
    const name = fields[identityField[kind]];
    return typeof name === 'string' ? { ...fields, [identityField[kind]]: escapeRange(name) } : fields;
  }
}

type Recorded = Readonly<Record<string, unknown>> & { readonly id: Id };

interface Termination {
  readonly portId: Id;
  readonly connector: number;
  readonly position: number | null;
}

/** What says which port or map of a type is meant, and so always stands in its row. */
const identities: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  port: new Set(['device', 'name']),
  portMap: new Set(['frontPort', 'frontPosition', 'rearPort', 'rearPosition']),
};

const mapDefaults = { frontPosition: 1, rearPosition: 1 };

function inferred(kind: Kind, object: Recorded): Record<string, unknown> {
  return kind === 'port' && object['type'] !== 'physical' ? { kind: 'interface' } : {};
}

function sorted(rows: readonly WrittenRow[]): WrittenRow[] {
  return rows.toSorted((a, b) => naturalOrder(a.path, b.path) || (a.id < b.id ? -1 : 1));
}
