import { sameJson } from '#changes';
import type { Finding, Fix } from '#findings';
import { parseInterface } from '../../algebra/ip-prefix.js';
import { freePrefixes } from '../../algebra/free-prefixes.js';
import type { IpPrefix } from '../../algebra/ip-prefix.js';
import type { PrefixNode } from '../../algebra/prefix-tree.js';
import { IpAddress } from '../../algebra/ip-address.js';
import type { PrefixEntry } from '../entries.js';
import { removeFix, replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';

/**
 * V1: two prefixes that are on a wire share addresses. CIDR prefixes either nest or are apart, so an overlap is a network
 * inside a network; inside a container it is ordinary order. A prefix that others lie in, but that has neither VLAN nor
 * gateway, is more likely a container whose status nobody set. A reserved prefix is no container either.
 */
export function overlaps(view: IpPlanView): Finding[] {
  return view.addressing.tables.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      const outer = node.entries.find(
        ({ record }) => record.status === 'active' || record.status === 'reserved',
      );
      if (!outer || node.children.length === 0) return [];
      if (outer.record.vlanId === null && outer.record.gateway === null)
        return [notContainer(view, outer, node)];
      return innerNetworks(node).map((inner) => overlap(view, outer, inner, node));
    }),
  );
}

/** The nearest networks below, seen through containers. Retired ones do not count: they are on their way out. */
function innerNetworks(node: PrefixNode<PrefixEntry>): PrefixEntry[] {
  return node.children.flatMap((child) => {
    const [entry] = child.entries.filter(({ record }) => record.status !== 'deprecated');
    return entry && entry.record.status !== 'container' ? [entry] : innerNetworks(child);
  });
}

function overlap(
  view: IpPlanView,
  outer: PrefixEntry,
  inner: PrefixEntry,
  node: PrefixNode<PrefixEntry>,
): Finding {
  const free = roomBeside(view, outer, node);
  const params = {
    prefix: outer.prefix.toString(),
    other: inner.prefix.toString(),
    otherVlan: inner.record.vlanId ? view.context.pathOf('vlan', inner.record.vlanId) : '–',
    free: free ? free.toString() : '–',
  };
  const fixes: Fix[] = free
    ? [
        replaceFix(
          'IPPLAN_FIX_SHRINK_PREFIX',
          { prefix: params.prefix, to: params.free },
          'prefix',
          outer.record,
          { prefix: params.free },
        ),
      ]
    : [];
  return finding(
    view,
    'IPPLAN_OVERLAP',
    [
      ['prefix', outer.record.id],
      ['prefix', inner.record.id],
    ],
    params,
    fixes,
  );
}

/** The largest part of the outer prefix beside its inner ones that still holds its gateway and its own addresses. */
function roomBeside(view: IpPlanView, outer: PrefixEntry, node: PrefixNode<PrefixEntry>): IpPrefix | null {
  const own: IpAddress[] = (view.addressing.addressesIn.get(node) ?? []).map(({ address }) => address);
  const gateway = outer.record.gateway ? IpAddress.tryParse(outer.record.gateway) : null;
  if (gateway) own.push(gateway);
  const inner = innerNetworks(node).map(({ prefix }) => prefix);
  const [largest] = freePrefixes(outer.prefix, inner)
    .filter((prefix) => own.every((address) => prefix.has(address)))
    .toSorted((a, b) => a.length - b.length);
  return largest ?? null;
}

function notContainer(view: IpPlanView, outer: PrefixEntry, node: PrefixNode<PrefixEntry>): Finding {
  const params = { prefix: outer.prefix.toString(), count: node.descendants };
  return finding(view, 'IPPLAN_PARENT_NOT_CONTAINER', [['prefix', outer.record.id]], params, [
    replaceFix('IPPLAN_FIX_MAKE_CONTAINER', params, 'prefix', outer.record, { status: 'container' }),
  ]);
}

/** V2: bits set beyond the length of a prefix. The fix is the network that it lies in. */
export function hostBits(view: IpPlanView): Finding[] {
  return [...view.objects.prefix.values()].flatMap((record) => {
    const read = parseInterface(record.prefix);
    if (!read || read.address.value === read.prefix.first) return [];
    const params = { prefix: record.prefix, network: read.prefix.toString() };
    const fix = replaceFix('IPPLAN_FIX_CLEAR_HOST_BITS', params, 'prefix', record, {
      prefix: params.network,
    });
    return [finding(view, 'IPPLAN_HOST_BITS', [['prefix', record.id]], params, [fix])];
  });
}

/** V3: a prefix twice in a table that is marked unique. */
export function duplicatePrefixes(view: IpPlanView): Finding[] {
  return view.addressing.tables
    .filter(({ vrfId }) => isUnique(view, vrfId))
    .flatMap(({ nodes }) =>
      nodes
        .filter(({ entries }) => entries.length > 1)
        .map(({ prefix, entries }) =>
          finding(
            view,
            'IPPLAN_PREFIX_DUPLICATE',
            entries.map(({ record }) => ['prefix', record.id] as const),
            {
              prefix: prefix.toString(),
              count: entries.length,
              vrf: vrfName(view, entries[0]!.record.vrfId),
            },
            keepOne(entries),
          ),
        ),
    );
}

/** Where the second record says nothing that the first does not, it can go. */
function keepOne([first, second, ...more]: readonly PrefixEntry[]): Fix[] {
  if (!first || !second || more.length > 0) return [];
  if (!sameJson({ ...first.record, id: '' }, { ...second.record, id: '' })) return [];
  return [removeFix('IPPLAN_FIX_REMOVE_PREFIX', { prefix: second.record.prefix }, 'prefix', second.record)];
}

/** True for a table in which duplicates are errors. */
export function isUnique(view: IpPlanView, vrfId: string | null): boolean {
  if (vrfId === null) return view.context.policy.globalUnique;
  return view.objects.vrf.get(vrfId)?.unique ?? true;
}

/** The name of a routing table; the global one is called so. */
export function vrfName(view: IpPlanView, vrfId: string | null): string {
  return vrfId === null ? 'global' : view.context.pathOf('vrf', vrfId);
}
