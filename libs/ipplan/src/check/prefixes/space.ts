import type { Id } from '#changes';
import type { Finding } from '#findings';
import type { IpAddress } from '../../algebra/ip-address.js';
import { IpPrefix } from '../../algebra/ip-prefix.js';
import type { PrefixEntry } from '../entries.js';
import { readPrefixes } from '../policy.js';
import { aggregatesOf } from './aggregate-entries.js';
import type { IpPlanCode } from '../rule-table.js';
import { finding, type IpPlanView } from '../view.js';

const prefixes = (...texts: readonly string[]): IpPrefix[] => texts.map((text) => IpPrefix.parse(text));

/** Address space that no network may use (IANA special-purpose registries, RFC 6890). */
// prettier-ignore
const RESERVED = prefixes(
  '0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4', '::/127', '::ffff:0:0/96', '100::/64', '2001:db8::/32', '3fff::/20', '5f00::/16',
  // Site-local addresses are withdrawn (RFC 3879), and nobody has defined the lower half of the unique local ones.
  'fec0::/10', 'fc00::/8', 'fe80::/10', 'ff00::/8',
);

/** Space between a provider and its customers (RFC 6598): not private, not public. */
const SHARED = prefixes('100.64.0.0/10');

/** Space for measuring devices in a laboratory (RFC 2544, RFC 5180). */
const BENCHMARK = prefixes('198.18.0.0/15', '2001:2::/48');

/** Private space: RFC 1918, and unique local addresses (RFC 4193). */
const PRIVATE = prefixes('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7');

/** What each special space is called in a finding; the first that holds a prefix counts. */
const SPACES: readonly (readonly [code: IpPlanCode | null, spaces: readonly IpPrefix[]])[] = [
  ['IPPLAN_RESERVED_SPACE', RESERVED],
  ['IPPLAN_SHARED_SPACE', SHARED],
  ['IPPLAN_BENCHMARK_SPACE', BENCHMARK],
  [null, PRIVATE],
];

/** V6: space that is reserved, meant for others, or public and not owned. What lies in a prefix told already is not told again. */
export function addressSpace(view: IpPlanView): Finding[] {
  const owned = ownedSpace(view);
  const judge = (prefix: IpPrefix): readonly [IpPlanCode, IpPrefix] | null => {
    if (prefix.length === 0) return ['IPPLAN_DEFAULT_AS_PREFIX', prefix];
    if (owned.some((one) => one.contains(prefix))) return null;
    for (const [code, spaces] of SPACES) {
      const space = spaces.find((one) => one.contains(prefix));
      if (space) return code && [code, space];
    }
    return ['IPPLAN_PUBLIC_NOT_OWNED', prefix];
  };
  return view.addressing.tables.flatMap(({ nodes }) =>
    nodes.flatMap(({ prefix, entries, parent }) => {
      const judged = judge(prefix);
      if (!judged || (parent && judge(parent.prefix)?.[0] === judged[0])) return [];
      return entries.map((entry) => told(view, judged[0], entry, judged[1]));
    }),
  );
}

/** Space that the site says is its own: by its policy, or given out to it by a registry or a provider. */
export const ownedSpace = (view: IpPlanView): IpPrefix[] => [
  ...(readPrefixes(view.context.policy.ownedPrefixes) ?? []),
  ...aggregatesOf(view)
    .filter(({ record }) => !record.registry.startsWith('rfc'))
    .map(({ prefix }) => prefix),
];

/** Private space, and that between a provider and its customers: a translation inside a company may lead there. */
export const isPrivate = (address: IpAddress): boolean =>
  [...PRIVATE, ...SHARED].some((space) => space.has(address));

/** V8: space that a partner behind a VPN, or homes, use already. */
export function partnerOverlap(view: IpPlanView): Finding[] {
  const partners = readPrefixes(view.context.policy.partnerPrefixes) ?? [];
  if (partners.length === 0) return [];
  return view.addressing.prefixes
    .filter(({ record }) => record.status !== 'container')
    .flatMap((entry) => {
      const partner = partners.find((one) => one.overlaps(entry.prefix));
      return partner ? [told(view, 'IPPLAN_PARTNER_OVERLAP', entry, partner)] : [];
    });
}

/**
 * V4: where a table has containers, every network belongs in one. An aggregate of which nobody made containers stands for
 * itself: a site's few public addresses need none.
 */
export function outsideContainers(view: IpPlanView): Finding[] {
  const containersOf = (vrfId: Id | null): IpPrefix[] =>
    (view.addressing.tables.find((table) => table.vrfId === vrfId)?.nodes ?? [])
      .filter(({ entries }) => isContainer(entries))
      .map(({ prefix }) => prefix);
  const shared = containersOf(null);
  const all = view.addressing.tables.flatMap(({ vrfId }) => containersOf(vrfId));
  const whole = aggregatesOf(view)
    .map(({ prefix }) => prefix)
    .filter((aggregate) => !all.some((one) => one.overlaps(aggregate)));
  return view.addressing.tables.flatMap(({ vrfId, nodes }) => {
    const own = containersOf(vrfId);
    // Space of the global table is handed out to all of them.
    const around = [...own, ...(vrfId === null ? [] : shared), ...whole];
    return nodes
      .filter(({ prefix, entries, parent }) => {
        // A prefix inside a network that is outside is that network's matter.
        if (parent !== null || isContainer(entries) || entries.every(isRetired)) return false;
        if (!own.some(({ version }) => version === prefix.version)) return false;
        return !around.some((space) => space.contains(prefix));
      })
      .flatMap(({ prefix, entries }) =>
        entries.map(({ record }) =>
          finding(view, 'IPPLAN_OUTSIDE_CONTAINERS', [['prefix', record.id]], { prefix: prefix.toString() }),
        ),
      );
  });
}

const isContainer = (entries: readonly PrefixEntry[]): boolean =>
  entries.some(({ record }) => record.status === 'container');

/** On its way out: where it lies is nobody's concern any more. */
export const isRetired = ({ record }: PrefixEntry): boolean => record.status === 'deprecated';

function told(view: IpPlanView, code: IpPlanCode, entry: PrefixEntry, space: IpPrefix): Finding {
  return finding(view, code, [['prefix', entry.record.id]], {
    prefix: entry.prefix.toString(),
    space: space.toString(),
  });
}
