import type { Id } from '#changes';
import type { Finding } from '#findings';
import { IpPrefix } from '../../algebra/ip-prefix.js';
import { groupBy } from '../group-by.js';
import type { PrefixEntry } from '../entries.js';
import { finding, type IpPlanView } from '../view.js';

/** Prefixes named as places of one finding; more are only counted. */
const SHOWN = 10;

/** The networks of one site, in order, and those of all others of the same table and version. */
interface Site {
  readonly siteId: Id;
  readonly own: readonly PrefixEntry[];
  readonly others: readonly PrefixEntry[];
}

/**
 * V5: the networks of a site lie together, so that few routes announce it. Each network is widened while it meets no
 * network of another site; the different blocks that come out are the routes that the site needs.
 */
export function siteSummaries(view: IpPlanView): Finding[] {
  return sitesOf(view).flatMap(({ siteId, own, others }) => {
    const blocks = groupBy(own, ({ prefix }) => widened(prefix, others).toString());
    if (blocks.size <= view.context.policy.summaryRoutesPerSite) return [];
    const bySize = [...blocks].toSorted(([, a], [, b]) => b.length - a.length);
    const strays = bySize.slice(view.context.policy.summaryRoutesPerSite).flatMap(([, entries]) => entries);
    const params = {
      site: view.context.pathOf('location', siteId),
      routes: blocks.size,
      block: bySize[0]![0],
      strays: strays.slice(0, SHOWN).map(({ prefix }) => prefix.toString()),
    };
    const where = strays.slice(0, SHOWN).map(({ record }) => ['prefix', record.id] as const);
    return [finding(view, 'IPPLAN_SITE_NOT_SUMMARISABLE', where, params)];
  });
}

function sitesOf(view: IpPlanView): Site[] {
  return view.addressing.tables.flatMap(({ nodes }) =>
    ([4, 6] as const).flatMap((version) => {
      const networks = nodes
        .filter(({ prefix }) => prefix.version === version)
        .flatMap(({ entries }) => entries)
        .filter(
          ({ record }) =>
            record.status !== 'container' && record.status !== 'deprecated' && record.locationId !== null,
        );
      const bySite = groupBy(networks, ({ record }) => view.context.siteOf(record.locationId!));
      if (bySite.size < 2) return [];
      return [...bySite].flatMap(([siteId, own]) => {
        if (siteId === null) return [];
        const others = networks.filter((entry) => view.context.siteOf(entry.record.locationId!) !== siteId);
        return [{ siteId, own, others }];
      });
    }),
  );
}

/** The widest prefix around a network that none of the others, which are in order, lies in. */
function widened(prefix: IpPrefix, others: readonly PrefixEntry[]): IpPrefix {
  let wide = prefix;
  while (wide.length > 0) {
    const wider = IpPrefix.around(wide.address, wide.length - 1);
    const next = others[firstFrom(others, wider.first)];
    if (next && next.prefix.first <= wider.last) return wide;
    wide = wider;
  }
  return wide;
}

/** Where the first of the entries stands that begins at a number or after it. */
function firstFrom(entries: readonly PrefixEntry[], first: bigint): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.prefix.first < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
