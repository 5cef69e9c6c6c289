import type { Finding } from '#findings';
import { IpPrefix } from '../../algebra/ip-prefix.js';
import type { PrefixEntry } from '../addressing.js';
import { readPrefixes } from '../policy.js';
import type { IpPlanCode } from '../rule-table.js';
import { finding, type IpPlanView } from '../view.js';

const prefixes = (...texts: readonly string[]): IpPrefix[] => texts.map((text) => IpPrefix.parse(text));

/** Address space that no network may use (IANA special-purpose registries, RFC 6890). */
const RESERVED = prefixes(
  '0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24',
  '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4', '::/127', '::ffff:0:0/96', '100::/64', '2001:db8::/32', 'fe80::/10', 'ff00::/8',
); // prettier-ignore

/** Space between a provider and its customers (RFC 6598): not private, not public. */
const SHARED = prefixes('100.64.0.0/10');

/** Private space: RFC 1918, and unique local addresses (RFC 4193). */
const PRIVATE = prefixes('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7');

/** V6: space that is reserved, shared, or public and not owned. Containers stand for space and are judged like the rest. */
export function addressSpace(view: IpPlanView): Finding[] {
  const owned = readPrefixes(view.context.policy.ownedPrefixes) ?? [];
  const within = (entry: PrefixEntry, list: readonly IpPrefix[]): IpPrefix | undefined =>
    list.find((one) => one.contains(entry.prefix));
  return entriesOf(view).flatMap((entry) => {
    if (entry.prefix.length === 0 || within(entry, owned)) return [];
    const reserved = RESERVED.find((one) => one.contains(entry.prefix));
    if (reserved) return [told(view, 'IPPLAN_RESERVED_SPACE', entry, reserved)];
    const shared = within(entry, SHARED);
    if (shared) return [told(view, 'IPPLAN_SHARED_SPACE', entry, shared)];
    return within(entry, PRIVATE) ? [] : [told(view, 'IPPLAN_PUBLIC_NOT_OWNED', entry, entry.prefix)];
  });
}

/** V8: space that a partner behind a VPN, or homes, use already. */
export function partnerOverlap(view: IpPlanView): Finding[] {
  const partners = readPrefixes(view.context.policy.partnerPrefixes) ?? [];
  if (partners.length === 0) return [];
  return entriesOf(view)
    .filter(({ record }) => record.status !== 'container')
    .flatMap((entry) => {
      const partner = partners.find((one) => one.overlaps(entry.prefix));
      return partner ? [told(view, 'IPPLAN_PARTNER_OVERLAP', entry, partner)] : [];
    });
}

/** V4: where a table has containers, every network belongs in one. */
export function outsideContainers(view: IpPlanView): Finding[] {
  return view.addressing.tables.flatMap(({ nodes }) => {
    const versions = new Set(
      nodes.filter(({ entries }) => isContainer(entries)).map(({ prefix }) => prefix.version),
    );
    return nodes
      .filter(({ prefix, entries, parent }) => {
        if (!versions.has(prefix.version) || isContainer(entries)) return false;
        for (let at = parent; at; at = at.parent) if (isContainer(at.entries)) return false;
        // A prefix inside a network that is outside is that network's matter.
        return parent === null;
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

function told(view: IpPlanView, code: IpPlanCode, entry: PrefixEntry, space: IpPrefix): Finding {
  return finding(view, code, [['prefix', entry.record.id]], {
    prefix: entry.prefix.toString(),
    space: space.toString(),
  });
}

/** Every recorded prefix, in tree order. */
export function entriesOf(view: IpPlanView): PrefixEntry[] {
  return view.addressing.tables.flatMap(({ nodes }) => nodes.flatMap(({ entries }) => entries));
}
