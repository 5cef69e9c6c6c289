import {
  comparePrefixes,
  coverage,
  freeAddressCount,
  freeAddresses,
  freePrefixes,
  freeVids,
  hostUtilisation,
  IpAddress,
  IpPrefix,
  nextFreeAddress,
  nextFreePrefix,
  parseVidRanges,
  prefixTree,
  summarise,
} from '#ipplan';
import type { Book, PrefixRow } from './book.js';

type Fields = Readonly<Record<string, unknown>>;

/** The most addresses that a list of free addresses spells out. */
const LISTED = 4096n;

/** What the kernel says to a question of a scenario, in the scenario's own form. */
export function answer(book: Book, ask: Fields): unknown {
  const of = (): PrefixRow => book.find(String(ask['of']), ask['vrf'] as string | null | undefined);
  const used = (row: PrefixRow): IpPrefix[] => book.childPrefixes(row).map(({ prefix }) => prefix);
  switch (ask['expect']) {
    case 'tree':
      return treeRows(book, typeof ask['vrf'] === 'string' ? ask['vrf'] : null);
    case 'children':
      return used(of()).toSorted(comparePrefixes).map(String);
    case 'child_ips':
    case 'child_addresses':
      return book.childAddresses(of()).map(({ address, prefix }) => `${address.toString()}/${prefix.length}`);
    case 'child_ranges':
      return book.childRanges(of()).map(({ range }) => String(range).split('-'));
    case 'duplicates':
      return book.prefixes
        .filter((row) => row !== of() && row.prefix.equals(of().prefix))
        .map((row) => String(row.prefix));
    case 'first_free_prefix':
      return text(freePrefixes(of().prefix, used(of()))[0]);
    case 'next_free_prefix':
      return text(nextFreePrefix(of().prefix, used(of()), Number(ask['length'])));
    case 'free_prefixes':
      return summarise(freePrefixes(of().prefix, used(of()))).map(String);
    case 'free_ips':
      return freeList(book, of());
    case 'first_free_ip': {
      const row = of();
      const next = nextFreeAddress(row.prefix, book.occupied(row), row.pool);
      return next && `${next.toString()}/${row.prefix.length}`;
    }
    case 'free_ip_count':
      return Number(freeAddressCount(of().prefix, book.occupied(of()), of().pool));
    case 'utilization_pct':
      return utilisation(book, String(ask['of']));
    case 'free_vids':
      return vids(book, ask);
    case 'first_free_vid':
      return vids(book, ask)[0] ?? null;
    default:
      throw new Error(`unknown question: ${String(ask['expect'])}`);
  }
}

function treeRows(book: Book, vrfId: string | null): [string, number, number][] {
  const rows = book.prefixes.filter((row) => row.vrfId === vrfId);
  return prefixTree(rows, ({ prefix }) => prefix).flatMap(({ prefix, depth, descendants, entries }) =>
    entries.map((): [string, number, number] => [String(prefix), depth, descendants]),
  );
}

function freeList(book: Book, row: PrefixRow): string[] {
  return freeAddresses(row.prefix, book.occupied(row), row.pool).flatMap(({ first, last }) => {
    if (last - first > LISTED)
      throw new Error(`${row.prefix.toString()} has too many free addresses to list`);
    return Array.from({ length: Number(last - first) + 1 }, (_, i) =>
      String(new IpAddress(row.prefix.version, first + BigInt(i))),
    );
  });
}

function utilisation(book: Book, of: string): number {
  const aggregate = book.aggregates.find((it) => String(it) === of);
  if (aggregate)
    return coverage(
      aggregate,
      book.prefixes.map(({ prefix }) => prefix),
    ).percent;
  const row = book.find(of);
  if (row.status === 'container') {
    return coverage(
      row.prefix,
      book.childPrefixes(row).map(({ prefix }) => prefix),
    ).percent;
  }
  return hostUtilisation(row.prefix, book.occupied(row), row.pool).percent;
}

function vids(book: Book, ask: Fields): number[] {
  const group = String(ask['of'] ?? ask['vlan_group']);
  const used = book.vlans.filter((vlan) => vlan.group === group).map(({ vid }) => vid);
  return freeVids(parseVidRanges(book.groups.get(group) ?? '1-4094') ?? [], used);
}

const text = (value: IpPrefix | null | undefined): string | null => (value ? String(value) : null);
