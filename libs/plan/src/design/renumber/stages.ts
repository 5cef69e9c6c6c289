import type { Id } from '#changes';
import { parseInterface, type Address, type Opening, type Prefix } from '#ipplan';
import { inside, type Inside } from './address-map.js';
import { after, openingAfter, scopeAfter } from './pointing.js';
import type { RenumberStep, Work } from './work.js';

/** Clients ask again after half of it (RFC 2131, 4.4.5): half an hour is short enough for a window. */
const SHORT_LEASE_S = 3600;

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Leases of the network, and of all that name a server of it. */
export function shorten(work: Work): RenumberStep {
  for (const scope of work.state.objects.dhcpScope.values()) {
    const concerned = scope.prefixId === work.record.id || !sameJson(scopeAfter(scope, work), scope);
    if (!concerned || scope.leaseS <= SHORT_LEASE_S) continue;
    work.leases.set(scope.id, scope.leaseS);
    work.state.change('dhcpScope', scope.id, { leaseS: SHORT_LEASE_S });
  }
  return { stage: 'shorten', changes: work.state.end() };
}

/** What stands in only until the move is over. */
export interface Prepared {
  readonly step: RenumberStep;
  /** Second addresses of routers, by the record that they stand beside. */
  readonly beside: ReadonlyMap<Id, Id>;
  readonly reserved: readonly Id[];
  /** Openings for the new addresses, by those for the old ones. */
  readonly openings: ReadonlyMap<Id, Id>;
}

/** What is added while a map is gone through comes at its end, and is none that the loop is for. */
export function prepare(work: Work): Prepared {
  const { state, record, to, moved, newId, ranges, leases } = work;
  const next: Prefix = {
    ...record,
    id: newId(),
    prefix: to.toString(),
    gateway: record.gateway === null ? null : after(record.gateway, work),
  };
  state.add('prefix', next);
  const beside = routersBeside(work);
  for (const group of state.objects.fhrpGroup.values()) {
    const more = group.virtualAddresses.flatMap((text) => moved.get(text) ?? []);
    if (more.length > 0)
      state.change('fhrpGroup', group.id, { virtualAddresses: [...group.virtualAddresses, ...more] });
  }
  for (const { it, to: range } of ranges)
    if (range) {
      const [start = '', end = ''] = range.toString().split('-');
      state.add('range', { ...it, id: newId(), start, end });
    }
  for (const scope of state.objects.dhcpScope.values()) {
    if (scope.prefixId !== record.id) continue;
    const copy = { ...scope, id: newId(), prefixId: next.id };
    leases.set(copy.id, leases.get(scope.id) ?? scope.leaseS);
    state.add('dhcpScope', copy);
  }
  routesToNew(work);
  for (const mode of state.objects.interfaceVlan.values()) {
    const more = mode.relayServers.flatMap((text) => moved.get(text) ?? []);
    // A router takes eight servers; a full list is exchanged with the move.
    if (more.length > 0 && mode.relayServers.length + more.length <= 8)
      state.change('interfaceVlan', mode.id, { relayServers: [...mode.relayServers, ...more] });
  }
  const reserved = reservations(work, beside);
  const openings = new Map<Id, Id>();
  for (const opening of state.objects.opening.values()) {
    const copy = openingAfter(opening, work);
    if (opening.status === 'closed' || sameJson(copy, opening)) continue;
    const id = newId();
    openings.set(opening.id, id);
    state.add('opening', { ...copy, id, name: `${opening.name} → ${to.toString()}`.slice(0, 200) });
  }
  return { step: { stage: 'prepare', changes: state.end() }, beside, reserved, openings };
}

/** Gateways, and router interfaces behind a virtual gateway, answer in both networks. */
function routersBeside(work: Work): Map<Id, Id> {
  const { state, record, from, to, newId } = work;
  const groups = [...state.objects.fhrpGroup.values()].filter(({ virtualAddresses }) =>
    virtualAddresses.some((text) => work.moved.has(text)),
  );
  const ids = new Set(groups.map(({ id }) => id));
  const members = new Set(
    [...state.objects.fhrpMember.values()].flatMap(({ groupId, portId }) =>
      ids.has(groupId) ? [portId] : [],
    ),
  );
  const isRouter = ({ it, address }: Inside): boolean =>
    address.toString() === record.gateway ||
    (it.portId !== null && members.has(it.portId)) ||
    (it.fhrpGroupId !== null && ids.has(it.fhrpGroupId));
  const beside = new Map<Id, Id>();
  for (const router of inside(state.objects, record, from).filter(isRouter)) {
    const id = newId();
    beside.set(router.it.id, id);
    const address = `${after(router.address.toString(), work)}/${to.length}`;
    state.add('address', {
      ...router.it,
      id,
      address,
      role: router.it.role ?? 'secondary',
      management: false,
      dnsName: '',
    });
  }
  return beside;
}

/** The hosts' new addresses are kept for them, so that openings lead to somebody and nobody else takes them. */
function reservations({ state, record, from, to, moved, newId }: Work, beside: ReadonlyMap<Id, Id>): Id[] {
  const seen = new Set<string>();
  return inside(state.objects, record, from).flatMap(({ it, address }) => {
    const next = moved.get(address.toString());
    if (next === undefined || beside.has(it.id) || seen.has(next)) return [];
    seen.add(next);
    const kept: Address = {
      ...it,
      id: newId(),
      address: `${next}/${to.length}`,
      status: 'reserved',
      portId: null,
      management: false,
      dnsName: '',
    };
    state.add('address', kept);
    return [kept.id];
  });
}

/** Routers that know a way to the old network, and none to the new one, learn it. */
function routesToNew({ state, record, from, to, newId }: Work): void {
  const routes = [...state.objects.route.values()].filter(({ vrfId }) => vrfId === record.vrfId);
  const leadsTo = (text: string, network: typeof from): boolean =>
    parseInterface(text)?.prefix.contains(network) ?? false;
  for (const route of routes) {
    const knows = routes.some((other) => other.deviceId === route.deviceId && leadsTo(other.prefix, to));
    const isBest = !routes.some(
      (other) =>
        other.deviceId === route.deviceId &&
        leadsTo(other.prefix, from) &&
        lengthOf(other.prefix) > lengthOf(route.prefix),
    );
    if (leadsTo(route.prefix, from) && isBest && !knows)
      state.add('route', { ...route, id: newId(), prefix: to.toString() });
  }
}

const lengthOf = (text: string): number => Number(text.split('/')[1]);

export function move(work: Work, { beside, reserved, openings }: Prepared): RenumberStep {
  const { state, record, from, to, moved } = work;
  for (const id of reserved) state.remove('address', id);
  for (const { it, address } of inside(state.objects, record, from))
    if (!beside.has(it.id))
      state.change('address', it.id, { address: `${moved.get(address.toString())!}/${to.length}` });
  for (const route of state.objects.route.values())
    if (route.vrfId === record.vrfId && route.nextHop !== null)
      state.change('route', route.id, { nextHop: after(route.nextHop, work) });
  for (const scope of state.objects.dhcpScope.values())
    state.change('dhcpScope', scope.id, scopeAfter(scope, work));
  for (const mode of state.objects.interfaceVlan.values())
    if (mode.relayServers.some((text) => moved.has(text)))
      state.change('interfaceVlan', mode.id, {
        relayServers: [...new Set(mode.relayServers.map((text) => after(text, work)))],
      });
  for (const [id, copy] of openings) {
    const opening: Opening = openingAfter(state.objects.opening.get(id)!, work);
    state.remove('opening', copy);
    state.change('opening', id, opening);
  }
  return { stage: 'move', changes: state.end() };
}

export function clean(work: Work, { beside }: Prepared): RenumberStep {
  const { state, record, from, moved, ranges, leases } = work;
  for (const group of state.objects.fhrpGroup.values())
    if (group.virtualAddresses.some((text) => moved.has(text)))
      state.change('fhrpGroup', group.id, {
        virtualAddresses: group.virtualAddresses.filter((text) => !moved.has(text)),
      });
  // The record stays the same one, with its name and its role: the second address was only its forerunner.
  for (const [id, second] of beside) {
    const { address } = state.objects.address.get(second)!;
    state.remove('address', second);
    state.change('address', id, { address });
  }
  for (const route of state.objects.route.values())
    if (route.vrfId === record.vrfId && route.prefix === from.toString()) state.remove('route', route.id);
  for (const scope of state.objects.dhcpScope.values())
    if (scope.prefixId === record.id) state.remove('dhcpScope', scope.id);
  for (const { it } of ranges) state.remove('range', it.id);
  for (const [id, leaseS] of leases)
    if (state.objects.dhcpScope.has(id)) state.change('dhcpScope', id, { leaseS });
  state.remove('prefix', record.id);
  return { stage: 'clean', changes: state.end() };
}
