import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import { IpPrefix } from '../../algebra/ip-prefix.js';
import type { PrefixNode } from '../../algebra/prefix-tree.js';
import { groupBy } from '../group-by.js';
import type { AddressEntry, PrefixEntry } from '../entries.js';
import { finding, type IpPlanView } from '../view.js';
import type { SeenZone } from './observations.js';

/** What the zones say, by name and by address. */
interface Records {
  /** Names without the last dot, in lower case. */
  readonly origins: readonly string[];
  readonly byName: ReadonlyMap<string, readonly IpAddress[]>;
  /** The space that reverse zones answer for. */
  readonly reverse: readonly IpPrefix[];
  readonly byAddress: ReadonlyMap<string, readonly string[]>;
}

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/** V47: the names of the plan and the records of the servers, both ways. Judged for what a given zone answers for. */
export function zoneRecords(view: IpPlanView): Finding[] {
  if (view.context.observed.zones.length === 0) return [];
  const records = recordsOf(view.context.observed.zones);
  const hosts = view.addressing.hosts.filter(
    ({ record }) => record.status === 'active' && record.dnsName !== '',
  );
  return [
    ...hosts.flatMap((host) => [...forward(view, host, records), ...backward(view, host, records)]),
    ...stale(view, records),
  ];
}

/** The full names that a recorded name can mean: itself, or a label in any of the zones. */
function namesOf(host: AddressEntry, { origins }: Records): string[] {
  const name = plain(host.record.dnsName);
  const inside = origins.filter((origin) => name === origin || name.endsWith(`.${origin}`));
  if (name.includes('.')) return inside.length > 0 ? [name] : [];
  return origins.map((origin) => `${name}.${origin}`);
}

function forward(view: IpPlanView, host: AddressEntry, records: Records): Finding[] {
  const names = namesOf(host, records);
  if (names.length === 0) return [];
  const told = names
    .flatMap((name) => records.byName.get(name) ?? [])
    .filter(({ version }) => version === host.address.version);
  if (told.some((address) => address.equals(host.address))) return [];
  const params = { name: names[0]!, address: host.address.toString(), told: told.map(String) };
  const where = [['address', host.record.id]] as const;
  return [
    finding(
      view,
      told.length === 0 ? 'IPPLAN_DNS_RECORD_MISSING' : 'IPPLAN_DNS_RECORD_DIFFERS',
      where,
      params,
    ),
  ];
}

/** A virtual address may bear the name of any of its routers; others bear their own. */
function backward(view: IpPlanView, host: AddressEntry, records: Records): Finding[] {
  if (!records.reverse.some((prefix) => prefix.has(host.address))) return [];
  const told = records.byAddress.get(host.address.toString()) ?? [];
  const name = plain(host.record.dnsName);
  const isMeant = (other: string): boolean =>
    name.includes('.') ? other === name : other.split('.')[0] === name;
  if (told.some(isMeant)) return [];
  const params = { name, address: host.address.toString(), told: told.length > 0 ? told : ['–'] };
  return [finding(view, 'IPPLAN_PTR_DIFFERS', [['address', host.record.id]], params)];
}

/** Names for addresses of the plan's networks that nobody recorded; pools register names by themselves. */
function stale(view: IpPlanView, { byName }: Records): Finding[] {
  const nodes = view.addressing.tables.find(({ vrfId }) => vrfId === null)?.nodes ?? [];
  const lost = [...byName].flatMap(([name, addresses]) =>
    addresses.flatMap((address) => {
      if (view.addressing.at(null, address).length > 0) return [];
      const node = nodes.findLast(({ prefix }) => prefix.has(address));
      return node && isNetwork(view, node, address)
        ? [{ node, text: `${name} (${address.toString()})` }]
        : [];
    }),
  );
  return [...groupBy(lost, ({ node }) => node)].map(([node, same]) =>
    finding(view, 'IPPLAN_DNS_RECORD_STALE', [['prefix', node.entries[0]!.record.id]], {
      prefix: node.prefix.toString(),
      count: same.length,
      names: same.slice(0, 20).map(({ text }) => text),
    }),
  );
}

const isNetwork = (view: IpPlanView, node: PrefixNode<PrefixEntry>, address: IpAddress): boolean =>
  node.entries.some(({ record }) => record.status === 'active' && record.gateway !== address.toString()) &&
  !(view.addressing.rangesIn.get(node) ?? []).some(
    ({ record, range }) => record.role === 'dhcp' && range.has(address),
  );

function recordsOf(zones: readonly SeenZone[]): Records {
  const byName = new Map<string, IpAddress[]>();
  const byAddress = new Map<string, string[]>();
  for (const { records } of zones)
    for (const { name, type, value } of records) {
      const address = IpAddress.tryParse(type === 'PTR' ? (addressOf(plain(name)) ?? '') : value);
      if (!address) continue;
      if (type === 'PTR') append(byAddress, address.toString(), plain(value));
      else append(byName, plain(name), address);
    }
  const reverse = zones.flatMap(({ origin }) => reverseSpace(plain(origin)) ?? []);
  const origins = zones.map(({ origin }) => plain(origin)).filter((origin) => !origin.endsWith('.arpa'));
  return { origins, byName, reverse, byAddress };
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** `21.20.40.10.in-addr.arpa`, and with the label of a zone off the octets (RFC 2317): `21.0-26.20.40.10.in-addr.arpa`. */
function addressOf(name: string): string | null {
  const four = /^(\d+)\.(?:[^.]+\.)??(\d+)\.(\d+)\.(\d+)\.in-addr\.arpa$/.exec(name);
  if (four) return [four[4], four[3], four[2], four[1]].join('.');
  const nibbles = /^((?:[0-9a-f]\.){32})ip6\.arpa$/.exec(name)?.[1];
  return nibbles === undefined ? null : groups(nibbles.split('.').filter(Boolean).toReversed().join(''));
}

const groups = (digits: string): string => (digits.match(/.{4}/g) ?? []).join(':');

/** The addresses that a reverse zone answers for; null for a forward zone. */
function reverseSpace(origin: string): IpPrefix | null {
  const v6 = /^((?:[0-9a-f]\.)*)ip6\.arpa$/.exec(origin)?.[1];
  if (v6 !== undefined) {
    const digits = v6.split('.').filter(Boolean).toReversed().join('');
    return IpPrefix.around(IpAddress.parse(groups(digits.padEnd(32, '0'))), digits.length * 4);
  }
  const labels = /^(.*)\.in-addr\.arpa$/.exec(origin)?.[1]?.split('.');
  if (!labels) return null;
  const [first = '', ...rest] = labels;
  const part = /^(\d+)[-/](\d+)$/.exec(first);
  const octets = (part ? [part[1]!, ...rest] : labels).toReversed();
  const address = IpAddress.tryParse([...octets, '0', '0', '0', '0'].slice(0, 4).join('.'));
  if (!address) return null;
  // `0-26` names the length, `0-63` the last address.
  const told = Number(part?.[2] ?? 8 * labels.length);
  const length = !part || told <= 32 ? told : 32 - Math.ceil(Math.log2(told - Number(part[1]) + 1));
  return IpPrefix.around(address, length);
}
