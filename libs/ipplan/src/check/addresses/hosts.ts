import type { Finding } from '#findings';
import { mayRepeat } from '../../admission/refuse.js';
import { bitsOf } from '../../algebra/ip-address.js';
import type { AddressEntry } from '../entries.js';
import { replaceFix } from '../fixes.js';
import { virtualAddresses } from '../gateways/virtual.js';
import { isUnique, vrfName } from '../prefixes/overlap.js';
import { isRetired } from '../prefixes/space.js';
import { finding, type IpPlanView } from '../view.js';

/** V9: a host twice in a table that is marked unique, unless every record of it is shared by design (FHRP, anycast). */
export function duplicateAddresses(view: IpPlanView): Finding[] {
  const findings: Finding[] = [];
  const { addressesIn, outside } = view.addressing;
  for (const same of [...addressesIn.values(), ...outside.values()].flatMap(equalRuns)) {
    if (mayRepeat(same.map(({ record }) => record.role))) continue;
    const [first] = same;
    if (!first || !isUnique(view, first.record.vrfId)) continue;
    const users = same.map((it) => nameOf(view, it));
    const where = same.map(({ record }) => ['address', record.id] as const);
    const params = { address: first.address.toString(), users, vrf: vrfName(view, first.record.vrfId) };
    findings.push(finding(view, 'IPPLAN_ADDRESS_DUPLICATE', where, params));
  }
  return findings;
}

/** V9: a host of its own at the virtual address of a redundant gateway that it does not take part in. */
export function virtualTaken(view: IpPlanView): Finding[] {
  return virtualAddresses(view).flatMap(({ group, address, vrfIds, ports }) => {
    const own = vrfIds.flatMap((vrfId) => view.addressing.at(vrfId, address));
    const takers = own.filter(
      ({ record: { role, status, portId } }) =>
        role === null && status !== 'deprecated' && (portId === null || !ports.has(portId)),
    );
    // Two records of the address are told as such.
    if (takers.length === 0 || own.length > 1) return [];
    const [taker] = takers;
    const params = {
      address: address.toString(),
      users: [nameOf(view, taker!), view.context.pathOf('fhrpGroup', group.id)],
      vrf: vrfName(view, taker!.record.vrfId),
    };
    return [
      finding(
        view,
        'IPPLAN_ADDRESS_DUPLICATE',
        [
          ['address', taker!.record.id],
          ['fhrpGroup', group.id],
        ],
        params,
      ),
    ];
  });
}

const nameOf = (view: IpPlanView, { record }: AddressEntry): string =>
  record.portId === null
    ? record.description || record.dnsName || '–'
    : view.context.pathOf('port', record.portId);

/** A list of hosts is never changed in place: what was worked out from one is kept with it. */
const runs = new WeakMap<readonly AddressEntry[], readonly AddressEntry[][]>();

/** Neighbours in the sorted hosts of one network that count and are the same address, two and more. */
function equalRuns(hosts: readonly AddressEntry[]): readonly AddressEntry[][] {
  const known = runs.get(hosts);
  if (known) return known;
  const found: AddressEntry[][] = [];
  const counting = hosts.filter(({ record }) => record.status !== 'deprecated');
  for (let from = 0, to = 1; from < counting.length; from = to, to = from + 1) {
    const first = counting[from]!;
    while (to < counting.length && counting[to]!.address.equals(first.address)) to++;
    if (to - from > 1) found.push(counting.slice(from, to));
  }
  runs.set(hosts, found);
  return found;
}

/** V10 and V11: an address is a host of the prefix that it lies in, and says that prefix's length. */
export function hostOfPrefix(view: IpPlanView): Finding[] {
  const findings: Finding[] = [];
  const { addressesIn, outside } = view.addressing;
  for (const host of [...addressesIn.values(), ...outside.values()].flatMap(doubtful)) {
    const judged = { ...host, parent: standing(host.parent) };
    if (!judged.parent) findings.push(...withoutPrefix(view, judged));
    else if (!isSound(judged)) findings.push(...notAHost(view, judged), ...maskMismatch(view, judged));
  }
  return findings;
}

const doubtfulIn = new WeakMap<readonly AddressEntry[], readonly AddressEntry[]>();

/** Nearly all of a hundred thousand hosts are sound: what cannot be at fault is not looked at twice. */
function doubtful(hosts: readonly AddressEntry[]): readonly AddressEntry[] {
  const known = doubtfulIn.get(hosts);
  if (known) return known;
  const found = hosts.filter(
    (host) => host.record.status !== 'deprecated' && !(host.parent && isSound(host)),
  );
  doubtfulIn.set(hosts, found);
  return found;
}

/** The nearest network that is not on its way out; the retired one itself where it stands alone. */
function standing(node: AddressEntry['parent']): AddressEntry['parent'] {
  if (!node?.entries.every(isRetired)) return node;
  for (let at = node.parent; at; at = at.parent)
    if (at.entries.some(({ record }) => record.status === 'active' || record.status === 'reserved'))
      return at;
  return node;
}

/** An address of its network's length that is neither the first nor the last of it. */
function isSound({ address, prefix, parent }: AddressEntry): boolean {
  const network = parent!.prefix;
  if (prefix.length !== network.length || parent!.entries[0]!.record.status === 'container') return false;
  return address.value !== network.first && address.value !== network.last;
}

const isLoopback = (view: IpPlanView, { role, portId }: AddressEntry['record']): boolean =>
  role === 'loopback' || (portId !== null && view.context.interfaceOf(portId)?.type === 'loopback');

function withoutPrefix(view: IpPlanView, { record, address, prefix }: AddressEntry): Finding[] {
  if (isLoopback(view, record) || prefix.length === bitsOf(address.version)) return [];
  // Link-local addresses belong to no plan.
  if (address.version === 6 && address.value >> 118n === 0x3fan) return [];
  return [
    finding(view, 'IPPLAN_ADDRESS_WITHOUT_PREFIX', [['address', record.id]], { address: record.address }),
  ];
}

function notAHost(view: IpPlanView, { record, address, parent }: AddressEntry): Finding[] {
  const { prefix, entries } = parent!;
  if (entries.every((entry) => entry.record.status === 'container' || entry.record.pool)) return [];
  if (prefix.length >= bitsOf(prefix.version) - 1) return [];
  const params = { address: address.toString(), prefix: prefix.toString() };
  const where = [['address', record.id]] as const;
  // The all-zero host of IPv6 is the routers' anycast address; only routers may have it, so it is no error.
  if (prefix.version === 4 && address.value === prefix.first) {
    return [finding(view, 'IPPLAN_NETWORK_ADDRESS', where, params)];
  }
  if (prefix.version === 4 && address.value === prefix.last) {
    return [finding(view, 'IPPLAN_BROADCAST_ADDRESS', where, params)];
  }
  return [];
}

function maskMismatch(view: IpPlanView, { record, address, prefix, parent }: AddressEntry): Finding[] {
  const network = parent!.prefix;
  const single = prefix.length === bitsOf(address.version);
  if (parent!.entries.every((entry) => entry.record.status === 'container')) {
    // A loopback out of a container is a network of its own.
    return single ? [] : withoutPrefix(view, { record, address, prefix, parent: null });
  }
  if (prefix.length === network.length) return [];
  // What is routed or translated singly has a length of its own.
  const alone =
    record.role !== null || isLoopback(view, record) || parent!.entries.some((entry) => entry.record.pool);
  if (single && alone) return [];
  const right = `${address.toString()}/${network.length}`;
  const params = { address: record.address, prefix: network.toString(), right };
  return [
    finding(
      view,
      'IPPLAN_MASK_MISMATCH',
      [
        ['address', record.id],
        ['prefix', parent!.entries[0]!.record.id],
      ],
      params,
      [replaceFix('IPPLAN_FIX_SET_MASK', params, 'address', record, { address: right })],
    ),
  ];
}

/** V16: two DHCP reservations for one client in the same network. */
export function duplicateReservations(view: IpPlanView): Finding[] {
  return repeated(
    view.addressing.saidHosts.filter(({ record }) => record.reservedMac !== null),
    ({ record, parent }) => `${record.reservedMac}|${parent?.entries[0]?.record.id ?? record.vrfId}`,
  ).map((same) =>
    finding(
      view,
      'IPPLAN_RESERVATION_DUPLICATE',
      same.map(({ record }) => ['address', record.id] as const),
      { mac: same[0]!.record.reservedMac!, addresses: same.map(({ address }) => address.toString()) },
    ),
  );
}

/** V43: a device that is managed by two addresses of one version; nobody can say which one is meant. */
export function managementTwice(view: IpPlanView): Finding[] {
  const managed = view.addressing.saidHosts.filter(
    ({ record }) => record.management && record.portId !== null,
  );
  return repeated(managed, ({ record, address }) => {
    const facts = view.context.interfaceOf(record.portId!);
    return `${facts?.deviceId ?? record.portId}|${address.version}`;
  }).map((same) => {
    const facts = view.context.interfaceOf(same[0]!.record.portId!);
    const device = facts ? view.context.pathOf('device', facts.deviceId) : same[0]!.record.portId!;
    const where = same.map(({ record }) => ['address', record.id] as const);
    return finding(view, 'IPPLAN_MANAGEMENT_TWICE', where, {
      device,
      addresses: same.map(({ address }) => address.toString()),
    });
  });
}

/** V47: one name for two hosts of a version, which is seldom meant outside of shared addresses and of one device. */
export function dnsNameTwice(view: IpPlanView): Finding[] {
  const named = view.addressing.saidHosts.filter(
    ({ record }) => record.dnsName !== '' && !mayRepeat([record.role]),
  );
  return repeated(
    named,
    ({ record, address }) => `${record.vrfId}|${address.version}|${record.dnsName.toLowerCase()}`,
  )
    .filter((same) => new Set(same.map(({ address }) => address.value)).size > 1 && !isOneDevice(view, same))
    .map((same) =>
      finding(
        view,
        'IPPLAN_DNS_NAME_TWICE',
        same.map(({ record }) => ['address', record.id] as const),
        { name: same[0]!.record.dnsName, addresses: same.map(({ address }) => address.toString()) },
      ),
    );
}

const isOneDevice = (view: IpPlanView, hosts: readonly AddressEntry[]): boolean => {
  const [first, ...others] = hosts.map(({ record }) =>
    record.portId === null ? null : view.context.deviceOf(record.portId),
  );
  return first !== null && others.every((device) => device === first);
};

/** The groups of two and more that share a key. */
function repeated<T>(list: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
