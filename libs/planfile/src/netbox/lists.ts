import type { Finding } from '#findings';

/** An object of the REST API, whatever its fields are. */
export type NetBoxObject = Readonly<Record<string, unknown>> & { readonly id: number };

/** A file of an export: the answer of a list, or several of them; the name is a label. */
export interface NetBoxFile {
  readonly file: string;
  readonly text: string;
}

/** All objects by the last part of their list's address: `devices`, `front-ports`. */
export type NetBoxLists = ReadonlyMap<string, readonly NetBoxObject[]>;

/** The lists that are taken over, by their addresses below `/api/`. */
// prettier-ignore
export const netBoxEndpoints: readonly string[] = [
  'dcim/sites', 'dcim/locations', 'dcim/racks', 'dcim/device-types', 'dcim/module-types', 'dcim/devices', 'dcim/module-bays',
  'dcim/modules', 'dcim/device-bays', 'dcim/interfaces', 'dcim/rear-ports', 'dcim/front-ports', 'dcim/console-ports',
  'dcim/console-server-ports', 'dcim/power-ports', 'dcim/power-outlets', 'dcim/power-panels', 'dcim/power-feeds', 'dcim/cables', 'dcim/cable-terminations', 'circuits/provider-networks',
  'circuits/circuits', 'circuits/circuit-terminations', 'circuits/virtual-circuits', 'circuits/virtual-circuit-terminations', 'ipam/vrfs',
  'ipam/vlan-groups', 'ipam/vlans', 'ipam/vlan-translation-policies', 'ipam/vlan-translation-rules', 'ipam/aggregates', 'ipam/asns', 'ipam/prefixes', 'ipam/ip-ranges', 'ipam/ip-addresses',
];

/**
 * Sorts the answers of an export into lists. A file holds one list (an array, or an answer with `results`; its name says
 * which: `dcim_devices.json`, `devices-2.json`), or an object of lists by name.
 */
export function listsOf(files: Iterable<NetBoxFile>, findings: Finding[]): NetBoxLists {
  const lists = new Map<string, Map<number, NetBoxObject>>();
  for (const { file, text } of files) {
    const value = valueOf(file, text, findings);
    if (value === undefined) continue;
    const single = objectsIn(value);
    const named = single ? [[file, value] as const] : Object.entries(isRecord(value) ? value : {});
    if (named.length === 0) unreadable(file, 'It holds no list of objects.', findings);
    for (const [name, list] of named) {
      const objects = objectsIn(list);
      if (objects) add(lists, listName(name), objects);
      else unreadable(file, `“${name}” is no list of objects.`, findings);
    }
  }
  return new Map([...lists].map(([name, objects]) => [name, [...objects.values()]]));
}

/** `export/dcim_front_ports-2.json`, `dcim/front-ports/`, `dcim.front_ports` → `front-ports`. */
export function listName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\.json$/, '')
    .replaceAll('_', '-')
    .replace(/[/.]+$/, '');
  const last = plain.split(/[/.]/).at(-1) ?? '';
  return last.replace(/^(dcim|ipam|circuits|extras|tenancy|virtualization)-/, '').replace(/-\d+$/, '');
}

function add(
  lists: Map<string, Map<number, NetBoxObject>>,
  name: string,
  objects: readonly NetBoxObject[],
): void {
  const known = lists.get(name) ?? new Map<number, NetBoxObject>();
  // Pages of a list that changes while it is read overlap.
  for (const object of objects) known.set(object.id, object);
  lists.set(name, known);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectsIn(value: unknown): NetBoxObject[] | null {
  const list = isRecord(value) && Array.isArray(value['results']) ? (value['results'] as unknown[]) : value;
  if (!Array.isArray(list)) return null;
  const objects = (list as unknown[]).filter(
    (item): item is NetBoxObject => isRecord(item) && typeof item['id'] === 'number',
  );
  return objects.length === list.length ? objects : null;
}

function valueOf(file: string, text: string, findings: Finding[]): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    unreadable(file, cause instanceof Error ? cause.message : String(cause), findings);
    return undefined;
  }
}

function unreadable(file: string, problem: string, findings: Finding[]): void {
  findings.push({ code: 'NETBOX_UNREADABLE', severity: 'error', where: [{ file }], params: { problem } });
}
