import { portKinds, type Port, type PortMap } from '#cabling';
import { apply, sameJson, type Id } from '#changes';
import { kinds, noObjects, type Kind, type Plan, type PlanObjects } from '#plan';
import { fieldsOf, identityField, type FileField } from '../fields.js';
import { draftOf, Names, type Draft } from '../names.js';
import { escapeRange } from '../ranges.js';
import { withParts } from '../belongings.js';
import { partsBrought, portKey, templateKeyFor, type Brought } from '../brought.js';
import { defaults } from '../read/record.js';
import type { Document, Value, WriteOptions, WrittenRow } from './document.js';
import { inSchemaOrder } from './in-schema-order.js';
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

class RowWriter {
  private readonly draft: Draft = draftOf(noObjects());
  private readonly names = new Names(this.draft);
  private readonly rows: WrittenRow[] = [];
  private brought: Brought = { ports: new Map(), maps: [] };
  private readonly usedTemplates = new Set<string>();
  private broughtById: ReadonlyMap<Id, Port> = new Map();
  private broughtMaps: ReadonlySet<string> = new Set();

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
    const fresh = (kind: 'device' | 'module'): Id[] =>
      [...target[kind].keys()].filter((id) => !this.draft[kind].has(id));
    const [devices, modules] = [fresh('device'), fresh('module')];
    for (const kind of kinds) {
      const after: ReadonlyMap<Id, { id: Id }> = target[kind];
      const mine = this.draft[kind] as Map<Id, { id: Id }>;
      const added = [...after.values()].filter(({ id }) => !mine.has(id));
      const changed = [...after.values()].filter(({ id }) => mine.has(id) && mine.get(id) !== after.get(id));
      for (const object of added) mine.set(object.id, object);
      this.names.touch(kind);
      if (kind === 'module') this.bring(devices, modules);
      this.addRows(kind, step, added);
      this.changeRows(kind, step, changed);
      for (const object of changed) mine.set(object.id, object);
      this.names.touch(kind);
    }
    this.removeRows(step, target);
  }

  private addRows(kind: Kind, step: number, added: readonly { id: Id }[]): void {
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
    const isSame = template && Object.keys(own).every((key) => identities[kind]?.has(key));
    if (template && kind === 'port') Object.assign(own, this.kindIfNeeded(object as unknown as Port));
    if (isSame && !('id' in id)) return null;
    return {
      kind,
      op: 'add',
      step,
      id: object.id,
      path: this.names.fullPath(kind, object.id),
      fields: this.escaped(kind, { ...id, ...own }),
      object,
    };
  }

  private changeRows(kind: Kind, step: number, changed: readonly { id: Id }[]): void {
    const rows = changed.flatMap((object) => {
      const before = this.draft[kind].get(object.id) as unknown as Recorded;
      if (sameJson(before, object)) return [];
      const fields = this.fields(kind, object, before, new Set());
      return [
        {
          kind,
          op: 'change' as const,
          step,
          id: object.id,
          path: this.path(kind, object.id),
          fields,
          object,
        },
      ];
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
    const rows = [...gone]
      .filter(([id]) => !implied.has(id))
      .map(([id, kind]): WrittenRow => ({
        kind,
        op: 'remove',
        step,
        id,
        path: this.path(kind, id),
        fields: {},
        object: this.draft[kind].get(id) as unknown as Recorded,
      }));
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
    if (kind === 'cable' && (field.key === 'a' || field.key === 'b'))
      return this.cableEnd(value as unknown as readonly Termination[]);
    const isType = kind === 'deviceType' || kind === 'moduleType';
    const ordered = field.refersTo ? value : inSchemaOrder(field.schema, value);
    if (isType && field.key === 'ports') return compressTemplates(ordered as Rows, 'name', defaults('port'));
    if (isType && field.key === 'maps') return compressTemplates(ordered as Rows, 'front', mapDefaults);
    if (!field.refersTo || value === null) return ordered;
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

  private bring(devices: readonly Id[], modules: readonly Id[]): void {
    let count = 0;
    this.brought = partsBrought(this.draft, devices, modules, () => `brought-${(count += 1)}`);
    this.broughtById = new Map([...this.brought.ports.values()].map((port) => [port.id, port]));
    this.broughtMaps = new Set(this.brought.maps.map((map) => this.mapNames(map, this.broughtById)));
  }

  /** What the type gives in place of this object, if its device came with it. */
  private templateOf(kind: Kind, object: Recorded): Recorded | null {
    if (kind === 'port') {
      const port = object as unknown as Port;
      const { ports } = this.brought;
      // A port of the type that the device has stands for itself.
      const key = templateKeyFor(
        port,
        (one) => ports.has(one) && (one === portKey(port) || this.portIds(ports.get(one)!).length === 0),
      );
      if (key !== null) this.usedTemplates.add(key);
      return key === null ? null : (ports.get(key) as unknown as Recorded);
    }
    if (kind !== 'portMap') return null;
    return this.broughtMaps.has(this.mapNames(object as unknown as PortMap, this.draft.port)) ? object : null;
  }

  /** Ports and maps that the type has and the device lacks. */
  private absentRows(kind: 'port' | 'portMap', step: number): WrittenRow[] {
    return kind === 'port' ? this.absentPorts(step) : this.absentMaps(step);
  }

  private portIds({ deviceId, name, kind }: Port): Id[] {
    return this.names.portOf(deviceId, name).filter((id) => this.draft.port.get(id)?.kind === kind);
  }

  private absentPorts(step: number): WrittenRow[] {
    return [...this.brought.ports.values()]
      .filter((port) => this.portIds(port).length === 0 && !this.usedTemplates.has(portKey(port)))
      .map((port) => {
        const device = this.path('device', port.deviceId);
        const fields = { device, name: port.name, ...this.kindIfNeeded(port), absent: true };
        const path = `${this.names.fullPath('device', port.deviceId)}:${port.name}`;
        return {
          kind: 'port',
          op: 'add',
          step,
          id: port.id,
          path,
          fields: this.escaped('port', fields),
          object: { ...port },
        };
      });
  }

  /** The kind has to be said where the device brought several ports of that name. */
  private kindIfNeeded(port: Port): { kind: Port['kind'] } | object {
    const alike = portKinds.filter((kind) => this.brought.ports.has(portKey({ ...port, kind })));
    return alike.length > 1 ? { kind: port.kind } : {};
  }

  private absentMaps(step: number): WrittenRow[] {
    const own = new Set([...this.draft.portMap.values()].map((map) => this.mapNames(map, this.draft.port)));
    return this.brought.maps.flatMap((map): WrittenRow[] => {
      const [front, rear] = [map.frontPortId, map.rearPortId].map((id) => this.broughtById.get(id)!);
      const [[frontId], [rearId]] = [this.portIds(front!), this.portIds(rear!)];
      if (frontId === undefined || rearId === undefined) return [];
      if (own.has(this.mapNames(map, this.broughtById))) return [];
      const fields: Record<string, Value> = {
        frontPort: this.path('port', frontId),
        ...(map.frontPosition === 1 ? {} : { frontPosition: map.frontPosition }),
        rearPort: this.path('port', rearId),
        ...(map.rearPosition === 1 ? {} : { rearPosition: map.rearPosition }),
        absent: true,
      };
      return [
        {
          kind: 'portMap',
          op: 'add',
          step,
          id: map.id,
          path: this.path('port', frontId),
          fields: this.escaped('portMap', fields),
          object: { ...map },
        },
      ];
    });
  }

  /** A map by what its ports are called: the same text for the map of a type and that of a device. */
  private mapNames(map: PortMap, ports: ReadonlyMap<Id, Port>): string {
    const name = (id: Id): string => (ports.has(id) ? portKey(ports.get(id)!) : id);
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
