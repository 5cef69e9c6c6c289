import type { Kind } from '#plan';
import { fieldsOf, identityField, innermost, sections } from '../fields.js';
import { isNull, type Entry, type MapNode, type Node } from '../node/node.js';
import { expandRange, hasRange, MAX_EXPANSION } from '../ranges.js';
import { itemsOf, knownEntries, mapOf } from './coerce.js';
import type { Report } from './report.js';
import type { Cell, Row } from './row.js';

/** A section that stands inside an object: what it holds, and the field that the outer object fills. */
export interface Nest {
  readonly kind: Kind;
  readonly field: string;
  /** `map`: by name · `one`: a single object · `list`: a list. */
  readonly form: 'list' | 'map' | 'one';
}

/** What may stand inside what. */
export const nests: Readonly<Partial<Record<Kind, Readonly<Record<string, Nest>>>>> = {
  location: {
    locations: { kind: 'location', field: 'parent', form: 'list' },
    racks: { kind: 'rack', field: 'location', form: 'list' },
    devices: { kind: 'device', field: 'location', form: 'list' },
    pathways: { kind: 'pathway', field: 'location', form: 'list' },
  },
  rack: { devices: { kind: 'device', field: 'rack', form: 'list' } },
  device: {
    modules: { kind: 'module', field: 'device', form: 'list' },
    ports: { kind: 'port', field: 'device', form: 'map' },
  },
  module: { modules: { kind: 'module', field: 'parent', form: 'list' } },
  port: {
    vlans: { kind: 'interfaceVlan', field: 'port', form: 'one' },
    addresses: { kind: 'address', field: 'port', form: 'list' },
  },
  prefix: { dhcp: { kind: 'dhcpScope', field: 'prefix', form: 'one' } },
};

const kindOfSection = new Map(Object.entries(sections).map(([kind, name]) => [name, kind as Kind]));
export const sectionNames = Object.values(sections);

/** Reads the sections of one block (`present`, or `add`, `change`, `remove` of a step) into rows. */
export function collectBlock(block: Node, op: Row['op'], step: number, report: Report, rows: Row[]): void {
  if (isNull(block)) return;
  const map = mapOf(block, report);
  if (!map) return;
  for (const { key, value } of knownEntries(map, sectionNames, report)) {
    const kind = kindOfSection.get(key)!;
    if (op === 'add') collectList(value, { kind, step, parent: null }, report, rows);
    else if (op === 'change') collectChanges(value, kind, step, report, rows);
    else collectRemovals(value, kind, step, report, rows);
  }
}

interface Context {
  readonly kind: Kind;
  readonly step: number;
  readonly parent: Row['parent'];
}

function collectList(list: Node, context: Context, report: Report, rows: Row[]): void {
  if (isNull(list)) return;
  if (list.type !== 'list') {
    report.error('PLANFILE_LIST', list.place, {});
    return;
  }
  for (const item of list.items) collectRow(item, context, report, rows);
}

function collectRow(item: Node, context: Context, report: Report, rows: Row[]): void {
  // An address or a name alone is a row that says nothing else.
  const identity = identityField[context.kind];
  const map = item.type === 'scalar' && !isNull(item) ? alone(identity, item) : mapOf(item, report);
  if (map)
    for (const instance of expanded(map, identity, context.kind, report))
      addRow(instance, context, report, rows);
}

function alone(key: string, value: Node): MapNode {
  return { type: 'map', place: value.place, entries: [{ key, keyPlace: value.place, value }] };
}

function addRow(map: MapNode, context: Context, report: Report, rows: Row[], absent = false): void {
  const inside = nests[context.kind] ?? {};
  const own = fieldsOf[context.kind].map(({ name }) => name).filter((name) => name !== context.parent?.field);
  const extra = context.kind === 'port' || context.kind === 'portMap' ? ['absent'] : [];
  const known = knownEntries(map, ['id', ...own, ...Object.keys(inside), ...extra], report);
  const cells = cellsOf(known.filter(({ key }) => key === 'id' || own.includes(key)));
  const gone =
    absent ||
    known.some(({ key, value }) => key === 'absent' && value.type === 'scalar' && value.text === 'true');
  const row: Row = { ...context, op: 'add', place: map.place, cells, subject: null, absent: gone };
  rows.push(row);
  for (const { key, value } of known) {
    const nest = own.includes(key) ? undefined : inside[key];
    if (nest) collectNest(value, nest, row, report, rows);
  }
}

function collectNest(value: Node, nest: Nest, row: Row, report: Report, rows: Row[]): void {
  const context: Context = { kind: nest.kind, step: row.step, parent: { row, field: nest.field } };
  if (nest.form === 'list') collectList(value, context, report, rows);
  else if (nest.form === 'one') {
    if (isNull(value) && nest.kind !== 'dhcpScope') return;
    const map = isNull(value)
      ? { type: 'map' as const, entries: [], place: value.place }
      : mapOf(value, report);
    if (map) addRow(map, context, report, rows);
  } else if (value.type === 'list') collectList(value, context, report, rows);
  else collectKeyed(value, context, report, rows);
}

/** `ports: {Gi1/0/[1-24]: {…}, Gi1/1/1: null}`: by name; null says that the device lacks what its type has. */
function collectKeyed(value: Node, context: Context, report: Report, rows: Row[]): void {
  const map = isNull(value) ? null : mapOf(value, report);
  for (const entry of map?.entries ?? []) {
    const absent = isNull(entry.value);
    const inner = absent ? [] : (mapOf(entry.value, report)?.entries ?? []);
    const named = { type: 'map' as const, place: entry.keyPlace, entries: [nameEntry(entry), ...inner] };
    for (const instance of expanded(named, 'name', context.kind, report))
      addRow(instance, context, report, rows, absent);
  }
}

function nameEntry({ key, keyPlace }: Entry): Entry {
  return { key: 'name', keyPlace, value: { type: 'scalar', text: key, quoted: true, place: keyPlace } };
}

function cellsOf(entries: readonly Entry[]): Map<string, Cell> {
  return new Map(entries.map(({ key, value }) => [key, { node: value, place: value.place }]));
}

/** `cables: {J-1001: {status: installed}}`: by path of the object, the fields that change. */
function collectChanges(value: Node, kind: Kind, step: number, report: Report, rows: Row[]): void {
  const map = isNull(value) ? null : mapOf(value, report);
  for (const entry of map?.entries ?? []) {
    const fields = mapOf(entry.value, report);
    if (!fields) continue;
    const keyed: MapNode = { ...fields, entries: [{ ...nameEntry(entry), key: '' }, ...fields.entries] };
    for (const instance of expanded(keyed, '', kind, report)) {
      const [first, ...others] = instance.entries;
      const names = fieldsOf[kind].map(({ name }) => name);
      const cells = cellsOf(knownEntries({ ...instance, entries: others }, names, report));
      const subject = { node: first!.value, place: entry.keyPlace };
      rows.push({
        kind,
        op: 'change',
        step,
        place: entry.keyPlace,
        cells,
        parent: null,
        subject,
        absent: false,
      });
    }
  }
}

/** `cables: [J-0087, J-0091]`: paths of the objects that go. */
function collectRemovals(value: Node, kind: Kind, step: number, report: Report, rows: Row[]): void {
  for (const item of itemsOf(value)) {
    for (const { entries } of expanded(alone('', item), '', kind, report)) {
      const subject = { node: entries[0]!.value, place: item.place };
      rows.push({
        kind,
        op: 'remove',
        step,
        place: item.place,
        cells: new Map(),
        parent: null,
        subject,
        absent: false,
      });
    }
  }
}

/**
 * The rows that a row stands for. If its name has a range, every other text with a range runs along, and a list in a
 * field that takes one value gives each row its own.
 */
function expanded(map: MapNode, identity: string, kind: Kind, report: Report): MapNode[] {
  const name = map.entries.find(({ key }) => key === identity)?.value;
  if (name?.type !== 'scalar') return [map];
  const names = expandRange(name.text);
  if (names.length === 0) {
    report.error('PLANFILE_RANGE_TOO_LONG', name.place, { range: name.text, limit: MAX_EXPANSION });
    return [];
  }
  if (!hasRange(name.text)) return [withText(map, identity, names[0]!)];
  const inside = nests[kind] ?? {};
  const takesList = new Set(
    fieldsOf[kind]
      .filter(
        ({ schema }) =>
          (innermost(schema).schema as unknown as { def: { type: string } }).def.type === 'array',
      )
      .map((field) => field.name),
  );
  const before = report.findings.length;
  const instances = names.map((_, index) => ({
    ...map,
    entries: map.entries.map((entry) =>
      entry.key in inside && !fieldsOf[kind].some((field) => field.name === entry.key)
        ? entry
        : { ...entry, value: nth(entry.value, index, names.length, takesList.has(entry.key), report) },
    ),
  }));
  // Half of a row is worse than none: what its objects lack would be told once more for each of them.
  return report.findings.length > before ? [] : instances;
}

function withText(map: MapNode, key: string, text: string): MapNode {
  const entries = map.entries.map((entry) =>
    entry.key === key && entry.value.type === 'scalar'
      ? { ...entry, value: { ...entry.value, text } }
      : entry,
  );
  return { ...map, entries };
}

function nth(node: Node, index: number, count: number, takesList: boolean, report: Report): Node {
  if (node.type === 'scalar') {
    if (!hasRange(node.text)) return { ...node, text: expandRange(node.text)[0] ?? node.text };
    const texts = expandRange(node.text);
    if (texts.length !== count && index === 0) reportCount(node, texts.length, count, report);
    return { ...node, text: texts[index] ?? '' };
  }
  if (node.type === 'map') {
    const entries = node.entries.map((entry) => ({
      ...entry,
      value: nth(entry.value, index, count, true, report),
    }));
    return { ...node, entries };
  }
  if (takesList) return { ...node, items: node.items.map((item) => nth(item, index, count, true, report)) };
  if (node.items.length !== count && index === 0) reportCount(node, node.items.length, count, report);
  return node.items[index] ?? node;
}

function reportCount(node: Node, found: number, expected: number, report: Report): void {
  report.error('PLANFILE_RANGE_COUNT', node.place, { found, expected });
}

/** Expands the port and map rows inside a device type: `{name: 'Gi1/0/[1-48]', kind: interface}`. */
export function expandTemplates(list: Node, identity: string, report: Report): Node {
  if (list.type !== 'list') return list;
  const items = list.items.flatMap((item): Node[] => {
    if (item.type !== 'map') return [item];
    const name = item.entries.find(({ key }) => key === identity)?.value;
    if (name?.type !== 'scalar') return [item];
    const names = expandRange(name.text);
    if (names.length === 0)
      report.error('PLANFILE_RANGE_TOO_LONG', name.place, { range: name.text, limit: MAX_EXPANSION });
    if (!hasRange(name.text)) return [withText(item, identity, names[0] ?? name.text)];
    return names.map((_, index) => nthFields(item, index, names.length, report));
  });
  return { ...list, items };
}

function nthFields(item: MapNode, index: number, count: number, report: Report): MapNode {
  const entries = item.entries.map((entry) => ({
    ...entry,
    value: nth(entry.value, index, count, false, report),
  }));
  return { ...item, entries };
}
