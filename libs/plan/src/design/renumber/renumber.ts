import { added, changed, removed, type Id } from '#changes';
import {
  IpAddress, IpPrefix, IpRange, nextFreeAddress, parseInterface,
  type Address, type DhcpScope, type Opening, type Prefix,
} from '#ipplan'; // prettier-ignore
import type { PlanChange, PlanObjects } from '../value/kinds.js';

/** A stage of a renumbering. */
export interface RenumberStep {
  readonly stage: 'prepare' | 'move' | 'clean';
  readonly changes: readonly PlanChange[];
}

export type Renumbering =
  | { readonly ok: true; readonly steps: readonly RenumberStep[] }
  /** Hosts for which the new network has no address left; a new network that meets others that are recorded. */
  | { readonly ok: false; readonly reason: 'full' | 'overlap'; readonly what: readonly string[] };

/**
 * Leads a network to another prefix without a day on which nobody is reachable:
 *
 *     prepare   the new network beside the old one on the same VLAN, its gateways as secondary addresses, its pools, its scope
 *     move      every host to its new address, and all that points at them: openings, routes, DHCP and DNS servers, relays
 *     clean     the old network, its pools, its scope and its gateways go
 *
 * A host keeps its place in the network where the new one has it, else it gets the next free one.
 * @throws RangeError if the prefix is not in the plan
 */
export function renumber(objects: PlanObjects, prefixId: Id, to: IpPrefix, newId: () => Id): Renumbering {
  const record = objects.prefix.get(prefixId);
  const from = record && parseInterface(record.prefix)?.prefix;
  if (!record || !from) throw new RangeError(`no prefix ${prefixId} in this plan`);
  const met = [...objects.prefix.values()].filter((it) => {
    const prefix = parseInterface(it.prefix)?.prefix;
    const counts = it.id !== prefixId && it.vrfId === record.vrfId && it.status !== 'container' && it.status !== 'deprecated';
    return counts && prefix?.overlaps(to);
  });
  if (met.length > 0 || from.overlaps(to)) return { ok: false, reason: 'overlap', what: met.map(({ prefix }) => prefix) };
  const map = addressMap(objects, record, from, to);
  if (map.full.length > 0) return { ok: false, reason: 'full', what: map.full };
  const work = { objects, record, from, to, newId, moved: map.moved };
  return { ok: true, steps: [prepare(work), move(work), clean(work)] };
} // prettier-ignore

interface Work {
  readonly objects: PlanObjects;
  readonly record: Prefix;
  readonly from: IpPrefix;
  readonly to: IpPrefix;
  readonly newId: () => Id;
  /** New addresses by old ones, as texts without a length. */
  readonly moved: ReadonlyMap<string, string>;
}

function addressMap(objects: PlanObjects, record: Prefix, from: IpPrefix, to: IpPrefix): { moved: Map<string, string>; full: string[] } {
  const moved = new Map<string, string>();
  const full: string[] = [];
  const taken: bigint[] = [];
  const hosts = inside(objects, record, from).map(({ address }) => address);
  const gateway = record.gateway === null ? null : IpAddress.tryParse(record.gateway);
  for (const host of [...(gateway ? [gateway] : []), ...hosts]) {
    const old = host.toString();
    if (moved.has(old)) continue;
    const sameVersion = from.version === to.version;
    const same = sameVersion ? to.address.plus(host.value - from.first) : null;
    const free = same && to.has(same) && !taken.includes(same.value) && isHost(to, same) ? same : nextFreeAddress(to, { addresses: taken, ranges: [] });
    if (!free) full.push(old);
    else {
      taken.push(free.value);
      moved.set(old, free.toString());
    }
  }
  return { moved, full };
} // prettier-ignore

const isHost = (prefix: IpPrefix, { value }: IpAddress): boolean =>
  prefix.version === 6 || prefix.length >= 31 || (value !== prefix.first && value !== prefix.last);

interface Inside {
  readonly it: Address;
  readonly address: IpAddress;
}

const inside = (objects: PlanObjects, { vrfId }: Prefix, prefix: IpPrefix): Inside[] =>
  [...objects.address.values()].flatMap((it) => {
    const address = it.vrfId === vrfId && it.status !== 'deprecated' ? parseInterface(it.address)?.address : undefined;
    return address && prefix.has(address) ? [{ it, address }] : [];
  }); // prettier-ignore

const isGateway = ({ record }: Work, { address }: Inside): boolean => address.toString() === record.gateway;

function prepare(work: Work): RenumberStep {
  const { objects, record, from, to, newId, moved } = work;
  const gateway = record.gateway === null ? null : (moved.get(record.gateway) ?? null);
  const next: Prefix = { ...record, id: newId(), prefix: to.toString(), gateway };
  const gateways = inside(objects, record, from)
    .filter((host) => isGateway(work, host))
    .map(({ it }) => added('address', { ...it, id: newId(), address: `${gateway!}/${to.length}`, role: it.role ?? ('secondary' as const), management: false, dnsName: '' }));
  const ranges = [...objects.range.values()].flatMap((range) => {
    const read = range.vrfId === record.vrfId ? IpRange.tryParse(range.start, range.end) : null;
    if (!read || !from.contains(read)) return [];
    const [start, end] = [read.first, read.last].map((value) => to.address.plus(value - from.first));
    return start && end && to.has(start) && to.has(end) ? [added('range', { ...range, id: newId(), start: start.toString(), end: end.toString() })] : [];
  });
  const scopes = scopesOf(work).map((scope) => added('dhcpScope', { ...pointed(scope, moved), id: newId(), prefixId: next.id }));
  return { stage: 'prepare', changes: [added('prefix', next), ...ranges, ...scopes, ...gateways] };
} // prettier-ignore

const scopesOf = ({ objects, record }: Work): DhcpScope[] =>
  [...objects.dhcpScope.values()].filter(({ prefixId }) => prefixId === record.id);

const replaced = (text: string, moved: Work['moved']): string => moved.get(text) ?? text;

function pointed(scope: DhcpScope, moved: Work['moved']): DhcpScope {
  const list = (texts: readonly string[]): string[] => texts.map((text) => replaced(text, moved));
  const one = (text: string | null): string | null => (text === null ? null : replaced(text, moved));
  return { ...scope, server: one(scope.server), failoverServer: one(scope.failoverServer), dnsServers: list(scope.dnsServers), ntpServers: list(scope.ntpServers) };
} // prettier-ignore

function move(work: Work): RenumberStep {
  const { objects, record, from, to, moved } = work;
  const hosts = inside(objects, record, from)
    .filter((host) => !isGateway(work, host))
    .map(({ it, address }) => changed('address', it, { ...it, address: `${moved.get(address.toString())!}/${to.length}` }));
  const routes = [...objects.route.values()].flatMap((it) => {
    const nextHop = it.nextHop === null || it.vrfId !== record.vrfId ? it.nextHop : replaced(it.nextHop, moved);
    return nextHop === it.nextHop ? [] : [changed('route', it, { ...it, nextHop })];
  });
  const scopes = [...objects.dhcpScope.values()].flatMap((it) => {
    const next = pointed(it, moved);
    return it.prefixId === record.id || JSON.stringify(next) === JSON.stringify(it) ? [] : [changed('dhcpScope', it, next)];
  });
  const relays = [...objects.interfaceVlan.values()].flatMap((it) =>
    it.relayServers.some((text) => moved.has(text)) ? [changed('interfaceVlan', it, { ...it, relayServers: it.relayServers.map((text) => replaced(text, moved)) })] : [],
  );
  const openings = [...objects.opening.values()].flatMap((it) => {
    const next: Opening = { ...it, source: sideAfter(it.source, work), destination: sideAfter(it.destination, work) };
    return next.source === it.source && next.destination === it.destination ? [] : [changed('opening', it, next)];
  });
  return { stage: 'move', changes: [...hosts, ...routes, ...scopes, ...relays, ...openings] };
} // prettier-ignore

/** One side of an opening: a host that moves, or the network itself. */
function sideAfter(text: string, { from, to, moved }: Work): string {
  const [address = '', length] = text.split('/');
  if (text === from.toString()) return to.toString();
  const next = moved.get(address);
  return next === undefined || (length !== undefined && length !== '32' && length !== '128') ? text : text.replace(address, next); // prettier-ignore
}

function clean(work: Work): RenumberStep {
  const { objects, record, from } = work;
  const ranges = [...objects.range.values()].filter((range) => {
    const read = range.vrfId === record.vrfId ? IpRange.tryParse(range.start, range.end) : null;
    return read !== null && from.contains(read);
  });
  return {
    stage: 'clean',
    changes: [
      ...inside(objects, record, from).filter((host) => isGateway(work, host)).map(({ it }) => removed('address', it)),
      ...scopesOf(work).map((scope) => removed('dhcpScope', scope)),
      ...ranges.map((range) => removed('range', range)),
      removed('prefix', record),
    ],
  };
} // prettier-ignore
