import { changedEntries, type ChangedEntry, type Id } from '#changes';
import { IpAddress } from '../../algebra/ip-address.js';
import { parseInterface, type IpPrefix } from '../../algebra/ip-prefix.js';
import type { Address } from '../../model/prefix.js';
import { groupBy } from '../group-by.js';
import type { AddressEntry } from '../entries.js';
import { keptGroups } from './kept.js';
import { nodesAround, rootsThatDiffer, type NetworkNode, type Networks } from './networks.js';

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
  /** Those in no network at all, by table. */
  readonly outside: ReadonlyMap<Id | null, readonly AddressEntry[]>;
}

/**
 * Indexes the addresses of a plan. Sorting a hundred thousand of them is what a re-check would spend its time on: an
 * index that was made before is taken further, and says what a new one would say.
 */
export function indexHosts(records: ReadonlyMap<Id, Address>, networks: Networks, last?: Hosts): Hosts {
  const changed = last && changedEntries(last.from.records, records);
  if (!changed) return grouped(records, networks, placed(sorted(records), networks));
  const edited = replaced(last.byVrf, changed, networks);
  const moves =
    networks === last.from.networks ? NO_MOVES : movesBetween(last.from.networks, networks, edited);
  if (!moves) return grouped(records, networks, placed(edited, networks), last);
  const byVrf = moved(edited, moves);
  const gone = missingFrom(
    last.byVrf,
    byVrf,
    changed.map(({ before }) => before),
  );
  const come = missingFrom(
    byVrf,
    last.byVrf,
    changed.map(({ after }) => after),
  );
  // What the edit brought is placed in the new networks already, and does not move.
  gone.push(...moves.map(({ before }) => before));
  come.push(...moves.map(({ after }) => after));
  return {
    from: { records, networks },
    byVrf,
    counting: countingOf(byVrf),
    byPort: regrouped(last.byPort, gone, come, ({ record }) => record.portId ?? undefined),
    inNode: regrouped(last.inNode, gone, come, ({ parent }) => parent ?? undefined),
    outside: regrouped(last.outside, gone, come, outsideOf),
  };
}

type ByVrf = ReadonlyMap<Id | null, readonly AddressEntry[]>;

/** The table of an entry in no network, `undefined` for others. */
const outsideOf = ({ parent, record }: AddressEntry): Id | null | undefined =>
  parent ? undefined : record.vrfId;

/** An entry that lies in another network than before, with where it stands in its table. */
interface Move {
  readonly vrfId: Id | null;
  readonly at: number;
  readonly before: AddressEntry;
  readonly after: AddressEntry;
}

const NO_MOVES: readonly Move[] = [];
/** More of them are quicker placed all together. */
const MANY_MOVES = 2000;

/** What lies elsewhere since the networks have changed: only under outermost prefixes that differ. null: too many. */
function movesBetween(from: Networks, to: Networks, byVrf: ByVrf): Move[] | null {
  const moves: Move[] = [];
  for (const [vrfId, list] of byVrf) {
    const nodes = to.byVrf.get(vrfId) ?? [];
    const seen = new Set<number>();
    for (const { prefix } of rootsThatDiffer(from.byVrf.get(vrfId) ?? [], nodes)) {
      const first = firstNotBefore(list, new IpAddress(prefix.version, prefix.first));
      let end = first;
      while (end < list.length && isIn(list[end]!, prefix)) end++;
      if (end - first + moves.length > MANY_MOVES) return null;
      const around = placedIn(list.slice(first, end), nodes);
      for (const [index, after] of around.entries()) {
        const at = first + index;
        if (after === list[at] || seen.has(at)) continue;
        seen.add(at);
        moves.push({ vrfId, at, before: list[at]!, after });
      }
    }
  }
  return moves;
}

/** Whether one that is not before a prefix is in it. */
const isIn = ({ address }: AddressEntry, { version, last }: IpPrefix): boolean =>
  address.version === version && address.value <= last;

function moved(byVrf: ByVrf, moves: readonly Move[]): ByVrf {
  if (moves.length === 0) return byVrf;
  const tables = new Map([...byVrf].map(([vrfId, list]) => [vrfId, list.slice()]));
  for (const { vrfId, at, after } of moves) tables.get(vrfId)![at] = after;
  return tables;
}

function grouped(records: ReadonlyMap<Id, Address>, networks: Networks, byVrf: ByVrf, last?: Hosts): Hosts {
  const all = [...byVrf.values()].flat();
  const byPort = groupBy(
    all.filter(({ record }) => record.portId !== null),
    ({ record }) => record.portId!,
  );
  // A port with addresses in several routing tables: in the order of the addresses, whatever table they are in.
  for (const list of byPort.values()) if (list.length > 1) list.sort(compareEntries);
  const inNode = groupBy(
    all.filter(({ parent }) => parent),
    ({ parent }) => parent!,
  );
  const outside = groupBy(
    all.filter(({ parent }) => !parent),
    ({ record }) => record.vrfId,
  );
  return {
    from: { records, networks },
    byVrf,
    counting: countingOf(byVrf),
    byPort: keptGroups(byPort, last?.byPort),
    inNode: keptGroups(inNode, last?.inNode),
    outside: keptGroups(outside, last?.outside),
  };
}

function countingOf(byVrf: ByVrf): AddressEntry[] {
  const counting: AddressEntry[] = [];
  for (const list of byVrf.values())
    for (const entry of list) if (entry.record.status !== 'deprecated') counting.push(entry);
  return counting;
}

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
  const leaving = changed.flatMap(({ before }) => before ?? []);
  for (const [vrfId, records] of groupBy(leaving, (record) => record.vrfId)) {
    const list = [...(tables.get(vrfId) ?? [])];
    for (const record of records) {
      const address = parseInterface(record.address)?.address;
      const at = address ? firstNotBefore(list, address, record.id) : -1;
      if (list[at]?.record === record) list.splice(at, 1);
    }
    tables.set(vrfId, list);
  }
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
  keyOf: (entry: AddressEntry) => K | undefined,
): ReadonlyMap<K, readonly AddressEntry[]> {
  const keyed = (entries: readonly AddressEntry[]): Map<K, AddressEntry[]> =>
    groupBy(
      entries.filter((entry) => keyOf(entry) !== undefined),
      (entry) => keyOf(entry) as K,
    );
  const [less, more] = [keyed(gone), keyed(come)];
  if (less.size + more.size === 0) return groups;
  const next = new Map(groups);
  for (const [key, entries] of less) {
    const left = new Set(entries);
    const rest = (next.get(key) ?? []).filter((entry) => !left.has(entry));
    if (rest.length > 0) next.set(key, rest);
    else next.delete(key);
  }
  for (const [key, entries] of more)
    next.set(key, [...(next.get(key) ?? []), ...entries].sort(compareEntries));
  // In the order of an index made anew, so that what rules find first does not depend on what was edited before.
  if (isInOrder(next)) return next;
  const groupsNow = [...next].map(([key, list]) => ({ key, list, first: firstOf(list) }));
  groupsNow.sort((a, b) => inTables(a.first, b.first));
  return new Map(groupsNow.map(({ key, list }) => [key, list]));
}

/** Most edits change a group where it stands: the order is looked at before anything is sorted. */
function isInOrder(groups: ReadonlyMap<unknown, readonly AddressEntry[]>): boolean {
  let before: AddressEntry | null = null;
  for (const list of groups.values()) {
    const first = firstOf(list);
    if (before && inTables(before, first) > 0) return false;
    before = first;
  }
  return true;
}

/** The entry of a group that comes first in the tables. Those of one table are in order already. */
function firstOf(list: readonly AddressEntry[]): AddressEntry {
  let first = list[0]!;
  for (const entry of list)
    if (entry.record.vrfId !== first.record.vrfId && inTables(entry, first) < 0) first = entry;
  return first;
}

const inTables = (a: AddressEntry, b: AddressEntry): number =>
  a.record.vrfId === b.record.vrfId ? compareEntries(a, b) : byVrfId([a.record.vrfId], [b.record.vrfId]);

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
export const byVrfId = (
  [a]: readonly [Id | null, ...unknown[]],
  [b]: readonly [Id | null, ...unknown[]],
): number => ((a ?? '') < (b ?? '') ? -1 : 1);
