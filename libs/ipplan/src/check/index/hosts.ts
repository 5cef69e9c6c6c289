import { changedEntries, type ChangedEntry, type Id } from '#changes';
import type { IpAddress } from '../../algebra/ip-address.js';
import { parseInterface } from '../../algebra/ip-prefix.js';
import type { Address } from '../../model/prefix.js';
import { groupBy } from '../group-by.js';
import type { AddressEntry } from '../entries.js';
import { nodesAround, type NetworkNode, type Networks } from './networks.js';

/** The recorded addresses in order, with the networks that they lie in. */
export interface Hosts {
  /** What it was made from, to take a change in later. */
  readonly from: { readonly records: ReadonlyMap<Id, Address>; readonly networks: Networks };
  /** Routing tables in the order of `byVrfId`; in each by version, value and id. */
  readonly byVrf: ReadonlyMap<Id | null, readonly AddressEntry[]>;
  /** Every one that counts: retired ones are free to be used again. */
  readonly counting: readonly AddressEntry[];
  readonly byPort: ReadonlyMap<Id, readonly AddressEntry[]>;
  readonly inNode: ReadonlyMap<NetworkNode, readonly AddressEntry[]>;
}

/**
 * Indexes the addresses of a plan. Sorting a hundred thousand of them is what a re-check would spend its time on: an
 * index that was made before is taken further, and says what a new one would say.
 */
export function indexHosts(records: ReadonlyMap<Id, Address>, networks: Networks, last?: Hosts): Hosts {
  const changed = last && changedEntries(last.from.records, records);
  if (!changed) return grouped(records, networks, placed(sorted(records), networks));
  const byVrf = replaced(last.byVrf, changed, networks);
  if (networks !== last.from.networks) return grouped(records, networks, placed(byVrf, networks));
  const gone = missingFrom(last.byVrf, byVrf, changed.map(({ before }) => before)); // prettier-ignore
  const come = missingFrom(byVrf, last.byVrf, changed.map(({ after }) => after)); // prettier-ignore
  return {
    from: { records, networks },
    byVrf,
    counting: countingOf(byVrf),
    byPort: regrouped(last.byPort, gone, come, ({ record }) => record.portId),
    inNode: regrouped(last.inNode, gone, come, ({ parent }) => parent),
  };
}

type ByVrf = ReadonlyMap<Id | null, readonly AddressEntry[]>;

function grouped(records: ReadonlyMap<Id, Address>, networks: Networks, byVrf: ByVrf): Hosts {
  const all = [...byVrf.values()].flat();
  const byPort = groupBy(all.filter(({ record }) => record.portId !== null), ({ record }) => record.portId!); // prettier-ignore
  // A port with addresses in several routing tables: in the order of the addresses, whatever table they are in.
  for (const list of byPort.values()) if (list.length > 1) list.sort(compareEntries);
  const inNode = groupBy(all.filter(({ parent }) => parent), ({ parent }) => parent!); // prettier-ignore
  return { from: { records, networks }, byVrf, counting: countingOf(byVrf), byPort, inNode };
}

const countingOf = (byVrf: ByVrf): AddressEntry[] =>
  [...byVrf.values()].flat().filter(({ record }) => record.status !== 'deprecated');

/** Every address that can be read, in its table and in order; the networks are not looked for yet. */
function sorted(records: ReadonlyMap<Id, Address>): ByVrf {
  const entries = [...records.values()].flatMap((record) => entryOf(record) ?? []);
  const tables = [...groupBy(entries, ({ record }) => record.vrfId)].sort(byVrfId);
  return new Map(tables.map(([vrfId, list]) => [vrfId, list.sort(compareEntries)]));
}

function entryOf(record: Address): AddressEntry | null {
  const read = parseInterface(record.address);
  return read && { record, address: read.address, prefix: read.prefix, parent: null };
}

/** Each entry with the narrowest network around it; one that has it already stays the same. */
function placed(byVrf: ByVrf, networks: Networks): ByVrf {
  return new Map([...byVrf].map(([vrfId, list]) => [vrfId, placedIn(list, networks.byVrf.get(vrfId) ?? [])]));
}

function placedIn(list: readonly AddressEntry[], nodes: readonly NetworkNode[]): AddressEntry[] {
  const around = nodesAround(nodes);
  return list.map((entry) => {
    const { record, address, prefix } = entry;
    const parent = around(address.version, address.value, address.value);
    return parent === entry.parent ? entry : { record, address, prefix, parent };
  });
}

/** The tables after some changes; those that nothing changes stay the same lists. */
function replaced(byVrf: ByVrf, changed: readonly ChangedEntry<Address>[], networks: Networks): ByVrf {
  const tables = new Map(byVrf);
  const gone = new Set(changed.map(({ before }) => before));
  for (const vrfId of new Set(changed.flatMap(({ before }) => (before ? [before.vrfId] : []))))
    tables.set(vrfId, (tables.get(vrfId) ?? []).filter(({ record }) => !gone.has(record))); // prettier-ignore
  const come = changed.flatMap(({ after }) => (after && entryOf(after)) ?? []);
  for (const [vrfId, entries] of groupBy(come, ({ record }) => record.vrfId)) {
    const list = [...(tables.get(vrfId) ?? [])];
    for (const entry of placedIn(entries.sort(compareEntries), networks.byVrf.get(vrfId) ?? []))
      list.splice(firstNotBefore(list, entry.address, entry.record.id), 0, entry);
    tables.set(vrfId, list);
  }
  return new Map([...tables].filter(([, list]) => list.length > 0).sort(byVrfId));
}

/** The entries of some records in one state that are not the same in the other. */
function missingFrom(here: ByVrf, there: ByVrf, records: readonly (Address | null)[]): AddressEntry[] {
  return records.flatMap((record) => {
    const entry = record && find(here, record);
    return entry && find(there, record) !== entry ? [entry] : [];
  });
}

function find(byVrf: ByVrf, record: Address): AddressEntry | null {
  const address = parseInterface(record.address)?.address;
  const list = byVrf.get(record.vrfId) ?? [];
  const entry = address && list[firstNotBefore(list, address, record.id)];
  return entry?.record === record ? entry : null;
}

function regrouped<K>(
  groups: ReadonlyMap<K, readonly AddressEntry[]>,
  gone: readonly AddressEntry[],
  come: readonly AddressEntry[],
  keyOf: (entry: AddressEntry) => K | null,
): ReadonlyMap<K, readonly AddressEntry[]> {
  const [less, more] = [gone, come].map((entries) => entries.filter((entry) => keyOf(entry) !== null));
  if (less!.length + more!.length === 0) return groups;
  const next = new Map(groups);
  for (const entry of less!) {
    const rest = (next.get(keyOf(entry)!) ?? []).filter((other) => other !== entry);
    if (rest.length > 0) next.set(keyOf(entry)!, rest);
    else next.delete(keyOf(entry)!);
  }
  for (const entry of more!)
    next.set(keyOf(entry)!, [...(next.get(keyOf(entry)!) ?? []), entry].sort(compareEntries));
  return next;
}

/** Where an address begins in a sorted list, or would begin; with an id, where this record of it does. */
export function firstNotBefore(list: readonly AddressEntry[], address: IpAddress, id = ''): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = list[middle]!;
    if (compare(at.address, at.record.id, address, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const compareEntries = (a: AddressEntry, b: AddressEntry): number =>
  compare(a.address, a.record.id, b.address, b.record.id);

function compare(a: IpAddress, idA: Id, b: IpAddress, idB: Id): number {
  if (a.version !== b.version) return a.version - b.version;
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}

/** The global table first, the others by id. */
export const byVrfId = ([a]: readonly [Id | null, ...unknown[]], [b]: readonly [Id | null, ...unknown[]]): number =>
  (a ?? '') < (b ?? '') ? -1 : 1; // prettier-ignore
