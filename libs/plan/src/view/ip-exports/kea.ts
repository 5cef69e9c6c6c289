import type { IpPrefix } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import type { ExportFile, IpExportOptions } from './export-file.js';
import { rawOptions, servedScopes, serversOf, type ServedScope } from './scopes.js';

/** Configuration of Kea: one file for DHCPv4, one for DHCPv6, each only where there are scopes. */
export function keaFiles(objects: PlanObjects, options: IpExportOptions): ExportFile[] {
  const scopes = servedScopes(objects, options);
  const [four, six] = [4, 6].map((version) => scopes.filter(({ prefix }) => prefix.version === version)) as [
    ServedScope[],
    ServedScope[],
  ];
  const common = {
    'interfaces-config': { interfaces: [] },
    'lease-database': { type: 'memfile', persist: true },
  };
  return [
    ...(four.length > 0
      ? [file('kea-dhcp4.conf', { Dhcp4: { ...common, subnet4: four.map(subnet4) } })]
      : []),
    ...(six.length > 0 ? [file('kea-dhcp6.conf', { Dhcp6: { ...common, subnet6: six.map(subnet6) } })] : []),
  ];
}

const file = (name: string, value: unknown): ExportFile => ({
  name,
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/**
 * Leases are kept by the number of their subnet, so it must outlast the arrival of others: the first address of an IPv4
 * network, a hash (FNV-1a) of an IPv6 one.
 */
function subnetId({ version, first, length }: IpPrefix): number {
  if (version === 4) return Number(first);
  let hash = 0x811c9dc5;
  for (const letter of `${first.toString(16)}/${length}`)
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return (hash % 0xffff_fffe) + 1;
}

function subnet4({ scope, prefix, pools, reservations, gateway }: ServedScope): object {
  const dns = serversOf(scope.dnsServers, prefix);
  const ntp = serversOf(scope.ntpServers, prefix);
  return {
    id: subnetId(prefix),
    subnet: prefix.toString(),
    'valid-lifetime': scope.leaseS,
    pools: pools.map((pool) => ({ pool: pool.toString().replace('-', ' - ') })),
    'option-data': [
      ...(gateway === null ? [] : [{ name: 'routers', data: gateway }]),
      ...(dns.length > 0 ? [{ name: 'domain-name-servers', data: dns.join(', ') }] : []),
      ...(ntp.length > 0 ? [{ name: 'ntp-servers', data: ntp.join(', ') }] : []),
      ...(scope.domain === '' ? [] : [{ name: 'domain-name', data: scope.domain }]),
      ...rawOptions(scope).map(({ code, hex }) => ({ code, 'csv-format': false, data: hex })),
    ],
    reservations: reservations.map(({ mac, address, name }) => ({
      'hw-address': mac,
      'ip-address': address,
      ...(name === '' ? {} : { hostname: name }),
    })),
  };
}

function subnet6({ scope, prefix, pools, reservations }: ServedScope): object {
  const dns = serversOf(scope.dnsServers, prefix);
  const ntp = serversOf(scope.ntpServers, prefix);
  return {
    id: subnetId(prefix),
    subnet: prefix.toString(),
    'valid-lifetime': scope.leaseS,
    // Preferred for half of the lease, so that clients renew before they lose the address.
    'preferred-lifetime': Math.floor(scope.leaseS / 2),
    pools: pools.map((pool) => ({ pool: pool.toString().replace('-', ' - ') })),
    'option-data': [
      ...(dns.length > 0 ? [{ name: 'dns-servers', data: dns.join(', ') }] : []),
      ...(ntp.length > 0 ? [{ name: 'sntp-servers', data: ntp.join(', ') }] : []),
      ...(scope.domain === '' ? [] : [{ name: 'domain-search', data: scope.domain }]),
    ],
    reservations: reservations.map(({ mac, address, name }) => ({
      'hw-address': mac,
      'ip-addresses': [address],
      ...(name === '' ? {} : { hostname: name }),
    })),
  };
}
