import type { Finding } from '#findings';
import { freePrefixes } from '../../algebra/free-prefixes.js';
import { finding, type IpPlanView } from '../view.js';
import { aggregatesOf } from './aggregate-entries.js';
import { isRetired } from './space.js';

/** V4: where aggregates of a version are recorded, every prefix lies in one. A prefix inside another follows it. */
export function outsideAggregates(view: IpPlanView): Finding[] {
  const aggregates = aggregatesOf(view);
  if (aggregates.length === 0) return [];
  return view.addressing.tables.flatMap(({ nodes }) =>
    nodes
      .filter(({ prefix, entries, parent }) => {
        if (entries.every(isRetired)) return false;
        const same = aggregates.filter((one) => one.prefix.version === prefix.version);
        return parent === null && same.length > 0 && !same.some((one) => one.prefix.contains(prefix));
      })
      .flatMap(({ prefix, entries }) =>
        entries.map(({ record }) =>
          finding(view, 'IPPLAN_OUTSIDE_AGGREGATES', [['prefix', record.id]], { prefix: prefix.toString() }),
        ),
      ),
  );
}

/** V1 for the roots: no aggregate lies in another. */
export function aggregateOverlaps(view: IpPlanView): Finding[] {
  const aggregates = aggregatesOf(view);
  return aggregates.flatMap((one, index) =>
    aggregates
      .slice(index + 1)
      .filter((other) => other.prefix.overlaps(one.prefix))
      .map((other) =>
        finding(
          view,
          'IPPLAN_AGGREGATE_OVERLAP',
          [
            ['aggregate', one.record.id],
            ['aggregate', other.record.id],
          ],
          {
            aggregate: one.prefix.toString(),
            other: other.prefix.toString(),
          },
        ),
      ),
  );
}

/** V56: the largest block of an aggregate that is still free is smaller than the site wants to be able to give. */
export function largestFree(view: IpPlanView): Finding[] {
  const { largestFreeLength, largestFreeLengthIpv6 } = view.context.policy;
  const networks = view.addressing.prefixes.filter(({ record }) => record.status !== 'container');
  return aggregatesOf(view).flatMap(({ record, prefix }) => {
    const wanted = prefix.version === 4 ? largestFreeLength : largestFreeLengthIpv6;
    const inside = networks.filter((entry) => prefix.contains(entry.prefix)).map((entry) => entry.prefix);
    // An aggregate that is no longer than that gives itself away as a whole.
    if (prefix.length >= wanted || inside.length === 0) return [];
    const lengths = freePrefixes(prefix, inside).map(({ length }) => length);
    const largest = Math.min(...lengths, Infinity);
    if (largest <= wanted) return [];
    const params = {
      aggregate: prefix.toString(),
      largest: Number.isFinite(largest) ? `/${largest}` : '–',
      wanted: `/${wanted}`,
    };
    return [finding(view, 'IPPLAN_AGGREGATE_FRAGMENTED', [['aggregate', record.id]], params)];
  });
}
