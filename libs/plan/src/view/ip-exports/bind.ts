import { IpAddress, IpPrefix, parseInterface } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import type { ExportFile, IpExportOptions } from './export-file.js';
import { namedHosts, type NamedHost } from './hosts.js';

/** The records of one zone, before its head. */
interface Zone {
  /** `20.40.10.in-addr.arpa`, without the last dot. */
  readonly name: string;
  readonly records: readonly string[];
}

/** Zones of BIND: the forward zone of the domain, and the reverse zones of all networks with a name in them. */
export function bindFiles(objects: PlanObjects, options: IpExportOptions): ExportFile[] {
  const { domain, vrfId, serial } = options;
  const hosts = namedHosts(objects, vrfId).flatMap((host) => {
    const name = fullName(host.name, domain);
    return name === null ? [] : [{ ...host, name }];
  });
  const servers = nameServers(objects, hosts, domain);
  const zones = [
    ...(domain === '' ? [] : [forward(hosts, domain)]),
    ...reverse(networksOf(objects, vrfId), hosts, servers),
  ];
  return zones.map((zone) => ({
    name: `db.${zone.name.replaceAll('/', '-')}`,
    text: zoneText(zone, servers, domain, serial),
  }));
}

/** The whole name of a host: a bare label belongs to the domain. Without a domain, a label has no whole name. */
function fullName(name: string, domain: string): string | null {
  if (name.includes('.')) return name;
  return domain === '' ? null : `${name}.${domain}`;
}

/** The hosts that DHCP clients are told as DNS servers; where none has a name, this machine. */
function nameServers(objects: PlanObjects, hosts: readonly NamedHost[], domain: string): string[] {
  const told = new Set([...objects.dhcpScope.values()].flatMap(({ dnsServers }) => dnsServers));
  const names = hosts.filter(({ address }) => told.has(address.toString())).map(({ name }) => name);
  const own = names.filter((name) => domain !== '' && name.endsWith(`.${domain}`));
  return own.length > 0 ? [...new Set(own)].map((name) => `${name}.`) : ['localhost.'];
}

function forward(hosts: readonly NamedHost[], domain: string): Zone {
  const own = hosts.filter(({ name }) => name.endsWith(`.${domain}`));
  const records = own.map(({ name, address }) => {
    const label = name.slice(0, -domain.length - 1);
    return `${label}\tIN\t${address.version === 4 ? 'A' : 'AAAA'}\t${address.toString()}`;
  });
  return { name: domain, records: [...new Set(records)] };
}

/** Networks that reverse zones are made for: the outermost ones that are no containers. */
function networksOf(objects: PlanObjects, vrfId: string | null): IpPrefix[] {
  const all = [...objects.prefix.values()]
    .filter((it) => it.vrfId === vrfId && it.status !== 'container' && it.status !== 'deprecated')
    .flatMap((it) => parseInterface(it.prefix)?.prefix ?? []);
  return all.filter((prefix) => !all.some((other) => other.length < prefix.length && other.contains(prefix)));
}

/**
 * Reverse zones: at octets for IPv4 (RFC 1035, 3.5), at nibbles for IPv6 (RFC 3596, 2.5). An IPv4 network longer than /24
 * has a zone of its own below that of its /24, which points into it (RFC 2317).
 */
function reverse(
  networks: readonly IpPrefix[],
  hosts: readonly NamedHost[],
  servers: readonly string[],
): Zone[] {
  const zones = new Map<string, string[]>();
  const put = (zone: string, ...records: readonly string[]): void => {
    const list = zones.get(zone) ?? [];
    list.push(...records.filter((record) => !list.includes(record)));
    zones.set(zone, list);
  };
  for (const host of hosts) {
    const network = networks.find((prefix) => prefix.has(host.address));
    if (!network) continue;
    const labels = labelsOf(host.address);
    const ptr = `IN\tPTR\t${host.name}.`;
    const step = host.address.version === 4 ? 8 : 4;
    // The zone begins at the first octet or nibble that the network fills whole; one label is left at least.
    const fixed = Math.min(Math.ceil(network.length / step), host.address.version === 4 ? 3 : 31);
    const rest = labels.length - fixed;
    const zone = `${labels.slice(rest).join('.')}.${host.address.version === 4 ? 'in-addr.arpa' : 'ip6.arpa'}`;
    if (host.address.version === 4 && network.length > 24 && network.length < 32) {
      const child = `${labelsOf(network.address)[0]}-${network.length}`;
      put(`${child}.${zone}`, `${labels[0]}\t${ptr}`);
      put(
        zone,
        ...servers.map((server) => `${child}\tIN\tNS\t${server}`),
        `${labels[0]}\tIN\tCNAME\t${labels[0]}.${child}`,
      );
    } else put(zone, `${labels.slice(0, rest).join('.')}\t${ptr}`);
  }
  return [...zones].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, records]) => ({ name, records }));
}

/** The labels of an address, the last octet or nibble first. */
function labelsOf({ version, value }: IpAddress): string[] {
  if (version === 6) return value.toString(16).padStart(32, '0').split('').toReversed();
  return new IpAddress(4, value).toString().split('.').toReversed();
}

function zoneText(
  { name, records }: Zone,
  servers: readonly string[],
  domain: string,
  serial: number,
): string {
  const mail = domain === '' ? 'hostmaster.localhost.' : `hostmaster.${domain}.`;
  return [
    '$TTL 3600',
    `$ORIGIN ${name}.`,
    // Refresh, retry, expire and negative time as RFC 1912, 2.2 advises.
    `@\tIN\tSOA\t${servers[0]!} ${mail} ( ${serial} 7200 900 1209600 3600 )`,
    ...servers.map((server) => `@\tIN\tNS\t${server}`),
    ...records,
    '',
  ].join('\n');
}
