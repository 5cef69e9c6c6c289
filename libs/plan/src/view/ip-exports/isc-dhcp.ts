import type { IpPrefix } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import type { ExportFile, IpExportOptions } from './export-file.js';
import { distinct, plainText } from './names.js';
import { rawOptions, servedScopes, serverNetworks, serversOf, type ServedScope } from './scopes.js';

/** Configuration of ISC DHCP: `dhcpd.conf` and `dhcpd6.conf`, each only where there are scopes. */
export function iscDhcpFiles(objects: PlanObjects, options: IpExportOptions): ExportFile[] {
  const scopes = servedScopes(objects, options);
  return ([4, 6] as const).flatMap((version) => {
    const own = scopes.filter(({ prefix }) => prefix.version === version);
    if (own.length === 0) return [];
    const name = version === 4 ? 'dhcpd.conf' : 'dhcpd6.conf';
    const codes = [...new Set(own.flatMap(({ scope }) => rawOptions(scope).map(({ code }) => code)))].sort(
      (a, b) => a - b,
    );
    const lines = [
      ...(version === 4
        ? ['authoritative;', ...codes.map((code) => `option option-${code} code ${code} = string;`)]
        : []),
      ...own.flatMap(version === 4 ? subnet4 : subnet6),
      ...serverNetworks(objects, options, own, version).flatMap(emptySubnet),
      ...hosts(own, version),
    ];
    return [{ name, text: `${lines.join('\n')}\n` }];
  });
}

/** dhcpd listens on no interface whose network it is not told of (dhcpd.conf(5)): the network that it stands in itself. */
const emptySubnet = (prefix: IpPrefix): string[] => [
  '# The server stands here; nothing is given out.',
  prefix.version === 4
    ? `subnet ${prefix.address.toString()} netmask ${prefix.mask!} {`
    : `subnet6 ${prefix.toString()} {`,
  '}',
];

function subnet4({ scope, record, prefix, pools, gateway }: ServedScope): string[] {
  const dns = serversOf(scope.dnsServers, prefix);
  const ntp = serversOf(scope.ntpServers, prefix);
  return [
    ...comment(record.description),
    `subnet ${prefix.address.toString()} netmask ${prefix.mask!} {`,
    ...pools.map((pool) => `  range ${pool.toString().replace('-', ' ')};`),
    ...(gateway === null ? [] : [`  option routers ${gateway};`]),
    ...(dns.length > 0 ? [`  option domain-name-servers ${dns.join(', ')};`] : []),
    ...(ntp.length > 0 ? [`  option ntp-servers ${ntp.join(', ')};`] : []),
    ...(scope.domain === '' ? [] : [`  option domain-name "${quoted(scope.domain)}";`]),
    ...rawOptions(scope).map(({ code, hex }) => `  option option-${code} ${hex.match(/../g)!.join(':')};`),
    `  default-lease-time ${scope.leaseS};`,
    `  max-lease-time ${scope.leaseS};`,
    '}',
  ];
}

function subnet6({ scope, record, prefix, pools }: ServedScope): string[] {
  const dns = serversOf(scope.dnsServers, prefix);
  return [
    ...comment(record.description),
    `subnet6 ${prefix.toString()} {`,
    ...pools.map((pool) => `  range6 ${pool.toString().replace('-', ' ')};`),
    ...(dns.length > 0 ? [`  option dhcp6.name-servers ${dns.join(', ')};`] : []),
    ...(scope.domain === '' ? [] : [`  option dhcp6.domain-search "${quoted(scope.domain)}";`]),
    `  default-lease-time ${scope.leaseS};`,
    '}',
  ];
}

function hosts(scopes: readonly ServedScope[], version: 4 | 6): string[] {
  const unique = distinct();
  const all = scopes.flatMap(({ reservations }) => reservations);
  return all.map(({ mac, address, name }) => {
    const label = unique(name || `host-${mac.replaceAll(':', '')}`);
    return `host ${label} { hardware ethernet ${mac}; fixed-address${version === 6 ? '6' : ''} ${address}; }`;
  });
}

const comment = (text: string): string[] => (text === '' ? [] : [`# ${plainText(text)}`]);
const quoted = (text: string): string => plainText(text).replaceAll(/["\\]/g, '');
