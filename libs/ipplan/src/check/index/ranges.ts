import type { Id } from '#changes';
import { IpRange } from '../../algebra/ip-range.js';
import type { Range } from '../../model/prefix.js';
import { groupBy } from '../group-by.js';
import type { RangeEntry } from '../entries.js';
import { nodesAround, type NetworkNode, type Networks } from './networks.js';

/** The recorded ranges, with the networks that they lie in. */
export interface Ranges {
  /** By version and first address. */
  readonly byVrf: ReadonlyMap<Id | null, readonly RangeEntry[]>;
  readonly inNode: ReadonlyMap<NetworkNode, readonly RangeEntry[]>;
  /** Ranges that are reversed or mix versions. */
  readonly invalid: readonly Range[];
}

export function indexRanges(records: ReadonlyMap<Id, Range>, networks: Networks): Ranges {
  const invalid: Range[] = [];
  const read = [...records.values()].flatMap((record) => {
    const range = IpRange.tryParse(record.start, record.end);
    if (!range) invalid.push(record);
    return range ? [{ record, range }] : [];
  });
  const byVrf = new Map(
    [...groupBy(read, ({ record }) => record.vrfId)].map(([vrfId, list]) => {
      const around = nodesAround(networks.byVrf.get(vrfId) ?? []);
      const sorted = list.sort((a, b) => compareRanges(a.range, b.range));
      return [
        vrfId,
        sorted.map((it) => ({ ...it, parent: around(it.range.version, it.range.first, it.range.last) })),
      ];
    }),
  );
  const placed = [...byVrf.values()].flat().filter(({ parent }) => parent !== null);
  return { byVrf, inNode: groupBy(placed, ({ parent }) => parent!), invalid };
}

const compareRanges = (a: IpRange, b: IpRange): number =>
  a.version !== b.version ? a.version - b.version : a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
