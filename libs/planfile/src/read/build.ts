import { difference, type Id } from '#changes';
import { kinds, noObjects, type Kind, type PlanChange, type PlanObjects, type StepChange } from '#plan';
import { fieldsOf, sections } from '../fields.js';
import { isNull } from '../node/node.js';
import { draftOf, Names, type Draft } from '../names.js';
import { naturalOrder } from '../natural-order.js';
import { FAILED, textOf } from './coerce.js';
import { partsBrought, portKey, templateKeyFor, type Brought } from '../brought.js';
import { defaults, nameInRow, recordOf, resolve, type Fields } from './record.js';
import { idsIn, withParts } from '../belongings.js';
import type { Report } from './report.js';
import type { Cell, Row } from './row.js';

export interface Built {
  readonly present: PlanObjects;
  readonly changes: readonly StepChange[];
}

/**
 * Makes the present (step 0) and the changes of each step from rows. Kind by kind, referenced kinds first, so that a
 * row may refer to whatever stands anywhere in the same step; removals last, in reverse.
 */
export function buildObjects(rows: readonly Row[], newId: () => Id, report: Report): Built {
  const objects = draftOf(noObjects());
  const steps = [...new Set([0, ...rows.map(({ step }) => step)])].toSorted((a, b) => a - b);
  const byStep = new Map(steps.map((step) => [step, rowsByKind(rows.filter((row) => row.step === step))]));
  const builder = new Builder(objects, newId, report);
  const changes: StepChange[] = [];
  let present: PlanObjects = objects;
  for (const step of steps) {
    const before = draftOf(objects);
    builder.run(byStep.get(step)!);
    if (step === 0) present = draftOf(objects);
    else changes.push(...changesOf(step, before, objects));
  }
  return { present, changes };
}

/**
 * The changes of a step in canonical order, so that equal files give equal plans whatever the order of their lines:
 * additions and changes by kind and path, then removals from the last kind to the first.
 */
function changesOf(step: number, before: PlanObjects, after: PlanObjects): StepChange[] {
  const [old, now] = [new Names(before), new Names(after)];
  const rank = ({ op, kind }: PlanChange): number =>
    op === 'remove' ? 2 * kinds.length - kinds.indexOf(kind) : kinds.indexOf(kind);
  const path = ({ op, kind, id }: PlanChange): string => (op === 'remove' ? old : now).fullPath(kind, id);
  return difference(before, after, kinds)
    .map((change) => ({ change, rank: rank(change), path: path(change) }))
    .toSorted((a, b) => a.rank - b.rank || naturalOrder(a.path, b.path))
    .map(({ change }) => ({ step, change }));
}

type ByKind = ReadonlyMap<Kind, readonly Row[]>;

function rowsByKind(rows: readonly Row[]): ByKind {
  return new Map(kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind)]));
}

class Builder {
  private readonly names: Names;
  private readonly idOf = new Map<Row, Id>();
  private readonly placeOfId = new Map<string, Row>();

  constructor(
    private readonly objects: Draft,
    private readonly newId: () => Id,
    private readonly report: Report,
  ) {
    this.names = new Names(objects);
  }

  run(rows: ByKind): void {
    for (const kind of kinds) {
      const own = rows.get(kind)!;
      this.addAll(
        kind,
        own.filter(({ op }) => op === 'add'),
        rows,
      );
      this.changeAll(
        kind,
        own.filter(({ op }) => op === 'change'),
      );
    }
    this.removeAll([...rows.values()].flat().filter(({ op }) => op === 'remove'));
  }

  private addAll(kind: Kind, rows: readonly Row[], all: ByKind): void {
    if (kind === 'port' || kind === 'portMap') {
      this.addParts(kind, rows, all);
      return;
    }
    for (const row of rows) this.add(row, defaults(kind), this.idFor(row));
    this.names.touch(kind);
    if (isNested(kind))
      this.placeAll(
        kind,
        rows.filter((row) => row.cells.has(outerField[kind])),
      );
  }

  private add(row: Row, base: Readonly<Record<string, unknown>>, id: Id): void {
    const made = recordOf(
      row,
      { ...base, ...this.outer(row), id },
      this.names,
      this.report,
      sameKind[row.kind],
    );
    this.put(row.kind, made);
  }

  private put(kind: Kind, object: Fields): void {
    (this.objects[kind] as Map<Id, unknown>).set(object.id, object);
  }

  /** What the row that this one stands inside says: `{rackId: …}`. */
  private outer({ kind, parent }: Row): Record<string, unknown> {
    if (!parent) return {};
    const key = fieldsOf[kind].find(({ name }) => name === parent.field)!.key;
    const id = this.idOf.get(parent.row);
    // A module inside a module is in the same device.
    const device =
      kind === 'module' && parent.row.kind === 'module'
        ? { deviceId: this.objects.module.get(id!)?.deviceId }
        : {};
    return { ...device, [key]: id };
  }

  /** The id in the row, if it has one that no other object has, else a new one. */
  private idFor(row: Row): Id {
    const cell = row.cells.get('id');
    const id = (cell && !isNull(cell.node) && this.givenId(row, cell)) || this.newId();
    this.idOf.set(row, id);
    return id;
  }

  private givenId(row: Row, cell: Cell): Id | null {
    const id = textOf(cell.node, this.report);
    if (id === FAILED) return null;
    if (this.placeOfId.has(id)) {
      this.report.error('PLANFILE_ID_TWICE', cell.place, { id });
      return null;
    }
    this.placeOfId.set(id, row);
    return id;
  }

  /** Ports and maps: a new device or module has what its type has; rows correct it by name or add to it. */
  private addParts(kind: 'port' | 'portMap', rows: readonly Row[], all: ByKind): void {
    const parts = new Map<string, Fields>();
    const fresh = (of: 'device' | 'module'): Id[] =>
      all
        .get(of)!
        .filter(({ op }) => op === 'add')
        .flatMap((row) => this.idOf.get(row) ?? []);
    let count = 0;
    const brought = partsBrought(
      this.objects,
      fresh('device'),
      fresh('module'),
      () => `brought-${(count += 1)}`,
    );
    if (kind === 'portMap') for (const map of this.mapsOf(brought)) parts.set(mapKey(map), map);
    else for (const port of brought.ports.values()) parts.set(portKey(port), { ...port, id: this.newId() });
    const said = new Set<string>();
    for (const row of rows) this.correct(kind, row, parts, said);
    for (const part of parts.values()) this.put(kind, part);
    this.names.touch(kind);
    if (kind === 'port')
      for (const row of rows) if (row.cells.has('lag')) this.joinLag(row, this.idOf.get(row));
  }

  private correct(kind: 'port' | 'portMap', row: Row, parts: Map<string, Fields>, said: Set<string>): void {
    const id = this.idFor(row);
    const templateKey = kind === 'port' ? this.templateKey(row, parts, said) : null;
    const template = templateKey === null ? undefined : parts.get(templateKey);
    if (row.absent && kind === 'port') {
      if (templateKey === null || !parts.delete(templateKey))
        this.report.error('PLANFILE_ABSENT', row.place, { name: nameInRow(row) });
      return;
    }
    const base = { ...defaults(kind), ...(kind === 'port' ? this.inferred(row) : {}), ...template };
    const made = recordOf(row, { ...base, ...this.outer(row), id }, this.names, this.report, sameKind[kind]);
    const key = kind === 'port' ? portKey(made) : mapKey(made);
    const there = kind === 'port' && this.portNamed(made).length > 0;
    // A row that gives a port of the type another kind takes its place.
    if (templateKey !== null && templateKey !== key) parts.delete(templateKey);
    if (there || said.has(key))
      this.report.error('PLANFILE_EXISTS', row.place, { kind, name: nameInRow(row) });
    said.add(key);
    if (!row.absent) parts.set(key, made);
    else if (!parts.delete(key)) this.report.error('PLANFILE_ABSENT', row.place, { name: nameInRow(row) });
  }

  /** The port that a row corrects, by its name and, where several are called so, its kind; null: the type has none. */
  private templateKey(
    row: Row,
    parts: ReadonlyMap<string, Fields>,
    said: ReadonlySet<string>,
  ): string | null {
    const cell = row.cells.get('device');
    const outer = row.parent && this.idOf.get(row.parent.row);
    const found = cell?.node.type === 'scalar' ? this.names.find('device', cell.node.text) : [];
    const deviceId = outer ?? (found.length === 1 ? found[0] : undefined);
    if (deviceId === undefined) return null;
    const kind = row.cells.get('kind')?.node;
    const meant = { deviceId, name: nameInRow(row), kind: kind?.type === 'scalar' ? kind.text : null };
    return templateKeyFor(meant, (key) => parts.has(key) && !said.has(key));
  }

  private portNamed({ deviceId, name, kind }: Readonly<Record<string, unknown>>): string[] {
    return this.names
      .portOf(String(deviceId), String(name))
      .filter((id) => this.objects.port.get(id)?.kind === kind);
  }

  /** An SVI, LAG or loopback is an interface: nobody should have to say so. */
  private inferred(row: Row): Record<string, unknown> {
    const type = row.cells.get('type')?.node;
    return type?.type === 'scalar' && type.text !== 'physical' ? { kind: 'interface' } : {};
  }

  /** Maps of types between the ports that the devices have now: their ids may have been given by rows. */
  private mapsOf({ maps, ports }: Brought): Fields[] {
    const byId = new Map([...ports.values()].map((port) => [port.id, port]));
    return maps.flatMap(({ frontPortId: front, frontPosition, rearPortId: rear, rearPosition }) => {
      const [frontPortId] = this.portNamed({ ...byId.get(front)! });
      const [rearPortId] = this.portNamed({ ...byId.get(rear)! });
      if (frontPortId === undefined || rearPortId === undefined) return [];
      return [{ id: this.newId(), frontPortId, frontPosition, rearPortId, rearPosition }];
    });
  }

  /** A port names its LAG by the name on the same device, or by a path. */
  private joinLag(row: Row, id: Id | undefined): void {
    const port = id === undefined ? undefined : this.objects.port.get(id);
    const node = row.cells.get('lag')!.node;
    if (!port) return;
    const [local] = node.type === 'scalar' ? this.names.portOf(port.deviceId, node.text) : [];
    const lagId = isNull(node) ? null : (local ?? resolve('port', node, this.names, this.report));
    if (lagId !== FAILED) this.objects.port.set(port.id, { ...port, lagId });
  }

  /** Places may stand in any order, and a path may lead through places that are placed later: try until none moves. */
  private placeAll(kind: Nested, rows: readonly Row[]): void {
    const field = outerField[kind];
    let waiting = rows.filter((row) => !isNull(row.cells.get(field)!.node));
    for (let before = Infinity; waiting.length < before;) {
      before = waiting.length;
      waiting = waiting.filter((row) => !this.place(kind, row));
      this.names.touch(kind);
    }
    for (const row of waiting) resolve(kind, row.cells.get(field)!.node, this.names, this.report);
  }

  private place(kind: Nested, row: Row): boolean {
    const { node } = row.cells.get(outerField[kind])!;
    const found = node.type === 'scalar' ? this.names.find(kind, node.text) : [];
    const placed = this.objects[kind].get(this.idOf.get(row)!);
    if (found.length !== 1 || !placed) return false;
    this.put(kind, { ...placed, [`${outerField[kind]}Id`]: found[0]! });
    return true;
  }

  /** All paths are understood before anything changes: two devices may swap their names in one step. */
  private changeAll(kind: Kind, rows: readonly Row[]): void {
    const later = kind === 'port' ? sameKind['port'] : undefined;
    const made = new Map<Id, Fields>();
    const lags: (() => void)[] = [];
    for (const row of rows) {
      const id = resolve(kind, row.subject!.node, this.names, this.report);
      if (id === FAILED) continue;
      const base = made.get(id) ?? this.objects[kind].get(id)!;
      made.set(id, recordOf(row, { ...base }, this.names, this.report, later));
      if (kind === 'port' && row.cells.has('lag')) lags.push(() => this.joinLag(row, id));
    }
    for (const object of made.values()) this.put(kind, object);
    for (const join of lags) join();
    this.names.touch(kind);
  }

  private removeAll(rows: readonly Row[]): void {
    const gone = rows.flatMap((row) => {
      const id = resolve(row.kind, row.subject!.node, this.names, this.report);
      return id === FAILED ? [] : [{ row, id }];
    });
    const removed = new Map<string, Row>();
    for (const { row, id } of gone)
      for (const part of withParts(this.objects, row.kind, id)) removed.set(part.id, row);
    if (removed.size === 0) return;
    this.reportUsers(removed);
    for (const kind of kinds) {
      for (const id of this.objects[kind].keys()) if (removed.has(id)) this.objects[kind].delete(id);
      this.names.touch(kind);
    }
  }

  /** What stays must not refer to what goes. */
  private reportUsers(removed: ReadonlyMap<string, Row>): void {
    for (const kind of kinds) {
      for (const object of this.objects[kind].values()) {
        const row = removed.has(object.id)
          ? undefined
          : idsIn(kind, object)
              .map((id) => removed.get(id))
              .find((it) => it !== undefined);
        if (!row) continue;
        const subject = row.subject!.node;
        this.report.error('PLANFILE_STILL_USED', row.place, {
          path: subject.type === 'scalar' ? subject.text : '',
          user: this.names.fullPath(kind, object.id),
          section: sections[kind],
        });
      }
    }
  }
}

/** Fields that refer to the same kind: they wait until all objects of it are there. */
const sameKind: Readonly<Record<string, ReadonlySet<string>>> = {
  location: new Set(['parent']),
  device: new Set(['parent']),
  module: new Set(['parent']),
  port: new Set(['lag']),
  vlan: new Set(['serviceVlan']),
};

/** Kinds whose objects stand inside each other, and the field that names the outer one. */
const outerField = { location: 'parent', device: 'parent', module: 'parent', vlan: 'serviceVlan' } as const;
type Nested = keyof typeof outerField;
const isNested = (kind: Kind): kind is Nested => kind in outerField;

function mapKey(map: Readonly<Record<string, unknown>>): string {
  return [map['frontPortId'], map['frontPosition'], map['rearPortId'], map['rearPosition']].join('\0');
}
