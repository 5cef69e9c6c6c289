import { sameJson, type Id } from '#changes';
import type { Kind, PlanObjects } from '#plan';
import { sections } from '../fields.js';
import { compressRange, escapeRange } from '../ranges.js';
import { nests, type Nest } from '../read/collect.js';
import type { Value, WrittenRow } from './document.js';
import { naturalOrder } from '../natural-order.js';

/** Where a row stands when it is nested: the kinds it may stand inside, and the field that leads there. */
const outerFields: readonly (readonly [inner: Kind, outer: Kind, key: string])[] = [
  ['location', 'location', 'parentId'],
  ['rack', 'location', 'locationId'],
  ['device', 'rack', 'rackId'],
  ['device', 'location', 'locationId'],
  ['pathway', 'location', 'locationId'],
  ['module', 'module', 'parentId'],
  ['module', 'device', 'deviceId'],
  ['port', 'device', 'deviceId'],
  ['interfaceVlan', 'port', 'portId'],
  ['address', 'port', 'portId'],
  ['dhcpScope', 'prefix', 'prefixId'],
];

/** A row and what stands inside it. */
interface Item extends Pick<WrittenRow, 'kind' | 'id' | 'path' | 'fields' | 'object'> {
  readonly inner: Item[];
}

/**
 * Added rows as the sections of a block, each row inside the row of the same block that it belongs to: a rack shows its
 * devices from the top, a device its ports with their VLANs and addresses.
 */
export function nestAdded(rows: readonly WrittenRow[], ports: PlanObjects['port']): Record<string, Value> {
  const items = new Map<Id, Item>(rows.map((row) => [row.id, { ...row, inner: [] }]));
  const roots: Item[] = [];
  for (const { id } of rows) {
    const item = items.get(id)!;
    const outer = outerOf(item, items, ports);
    if (outer && !standsAlready(item, outer)) outer.inner.push(item);
    else roots.push(item);
  }
  return sectionsOf(roots);
}

/** A port has one set of VLANs, a prefix one DHCP scope; a second one (a fault to be told) stands in the open. */
function standsAlready({ kind }: Item, outer: Item): boolean {
  const single = kind === 'interfaceVlan' || kind === 'dhcpScope';
  return single && outer.inner.some((inner) => inner.kind === kind);
}

function outerOf(item: Item, items: Map<Id, Item>, ports: PlanObjects['port']): Item | null {
  for (const [inner, kind, key] of outerFields) {
    const id = item.object[key];
    if (inner !== item.kind || typeof id !== 'string') continue;
    return items.get(id) ?? (kind === 'port' ? untoldPort(id, items, ports) : null);
  }
  return null;
}

/** A port that is just as its type makes it has no row; it gets one when something must stand inside it. */
function untoldPort(id: Id, items: Map<Id, Item>, ports: PlanObjects['port']): Item | null {
  const port = ports.get(id);
  const device = port && items.get(port.deviceId);
  if (!device) return null;
  const item: Item = {
    kind: 'port',
    id,
    path: port.name,
    fields: { name: port.name },
    object: { ...port },
    inner: [],
  };
  items.set(id, item);
  device.inner.push(item);
  return item;
}

function sectionsOf(items: readonly Item[]): Record<string, Value> {
  const written: Record<string, Value> = {};
  for (const [kind, section] of Object.entries(sections)) {
    const own = items.filter((item) => item.kind === kind);
    if (own.length > 0) written[section] = own.map((item) => rowOf(item, null));
  }
  return written;
}

/** The fields of an item, less the one that its place in the file says, with what stands inside it. */
function rowOf(item: Item, supplied: string | null): Record<string, Value> {
  const { ...fields } = item.fields as Record<string, Value>;
  if (supplied !== null) delete fields[supplied];
  // A module inside a module is in the same device.
  if (item.kind === 'module' && supplied === 'parent') delete fields['device'];
  for (const [section, nest] of Object.entries(nests[item.kind] ?? {})) {
    const inner = item.inner.filter(({ kind }) => kind === nest.kind);
    if (inner.length > 0) fields[section] = sectionOf(inner, nest);
  }
  return fields;
}

function sectionOf(items: readonly Item[], nest: Nest): Value {
  if (nest.form === 'map') return keyedPorts(items, nest.field);
  const rows = inPlaceOrder(items).map((item) => rowOf(item, nest.field));
  if (nest.form === 'one') return rows[0]!;
  return rows.map((row) =>
    nest.kind === 'address' && Object.keys(row).join() === 'address' ? row['address']! : row,
  );
}

/** Devices as they hang in the rack, from the top; all else by name. */
function inPlaceOrder(items: readonly Item[]): Item[] {
  const unit = ({ object }: Item): number =>
    typeof object['positionU'] === 'number' ? object['positionU'] : -1;
  return items.toSorted((a, b) => unit(b) - unit(a) || naturalOrder(a.path, b.path));
}

/** Ports by name; neighbours that say the same share one line. */
function keyedPorts(items: readonly Item[], supplied: string): Value {
  const named = items
    .map((item) => ({ name: String(item.object['name']), fields: rowOf(item, supplied) }))
    .toSorted((a, b) => naturalOrder(a.name, b.name));
  // A key stands once: a front and a rear port of one name need a list.
  if (new Set(named.map(({ name }) => name)).size < named.length)
    return items.map((item) => ({
      ...rowOf(item, supplied),
      name: escapeRange(String(item.object['name'])),
      kind: String(item.object['kind']),
    }));
  const keyed: [string, Value][] = [];
  for (let at = 0; at < named.length;) {
    const { name: _, ...fields } = named[at]!.fields;
    const run = [named[at]!.name];
    for (const next of named.slice(at + 1)) {
      const { name: _name, ...others } = next.fields;
      if (!sameJson(others, fields) || compressRange([...run, next.name]) === null) break;
      run.push(next.name);
    }
    const key = run.length > 1 ? compressRange(run)! : escapeRange(run[0]!);
    keyed.push([key, fields['absent'] === true ? null : fields]);
    at += run.length;
  }
  // A port may be called `__proto__`: entries make it a key like any other.
  return Object.fromEntries(keyed);
}
