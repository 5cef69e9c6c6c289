import {
  IpAddress,
  IpPrefix,
  IpRange,
  parseInterface,
  type Address,
  type DhcpScope,
  type IpVersion,
  type Prefix,
} from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import type { IpExportOptions } from './export-file.js';
import { hostLabel } from './names.js';

/** A DHCP scope as a server wants it: its network, pools in order, and reservations. */
export interface ServedScope {
  readonly scope: DhcpScope;
  readonly record: Prefix;
  readonly prefix: IpPrefix;
  readonly pools: readonly IpRange[];
  readonly reservations: readonly { readonly mac: string; readonly address: string; readonly name: string }[];
  /** Name and addresses of what the clients are told; IPv6 clients learn their router from its advertisements. */
  readonly gateway: string | null;
}

/** The scopes of a routing table, in the order of their networks. */
export function servedScopes(objects: PlanObjects, { vrfId, server }: IpExportOptions): ServedScope[] {
  const pools = [...objects.range.values()].flatMap((range) => {
    const read =
      range.vrfId === vrfId && range.role === 'dhcp' ? IpRange.tryParse(range.start, range.end) : null;
    return read ? [read] : [];
  });
  const reserved = [...objects.address.values()].filter(
    (it) => it.vrfId === vrfId && it.reservedMac !== null,
  );
  return [...objects.dhcpScope.values()]
    .flatMap((scope) => {
      const record = objects.prefix.get(scope.prefixId);
      const prefix = record && parseInterface(record.prefix)?.prefix;
      if (!record || !prefix || record.vrfId !== vrfId || !isOf(server, scope, record)) return [];
      return [
        {
          scope,
          record,
          prefix,
          pools: pools
            .filter((pool) => prefix.contains(pool))
            .toSorted((a, b) => (a.first < b.first ? -1 : 1)),
          reservations: reserved.flatMap((it) => reservation(it, prefix)),
          gateway: record.gateway,
        },
      ];
    })
    .toSorted((a, b) => a.prefix.version - b.prefix.version || (a.prefix.first < b.prefix.first ? -1 : 1));
}

/** The networks that the servers stand in and give out nothing of. */
export function serverNetworks(
  objects: PlanObjects,
  { vrfId, server }: IpExportOptions,
  scopes: readonly ServedScope[],
  version: IpVersion,
): IpPrefix[] {
  const named = scopes.flatMap(({ scope }) => [scope.server, scope.failoverServer]);
  const servers = [...new Set(named)].flatMap(
    (text) => (text !== null && (server === null || text === server) && IpAddress.tryParse(text)) || [],
  );
  const networks = [...objects.prefix.values()].flatMap((record) => {
    const prefix = parseInterface(record.prefix)?.prefix;
    const isMeant = prefix?.version === version && record.vrfId === vrfId && record.status === 'active';
    return isMeant && servers.some((address) => prefix.has(address)) ? [prefix] : [];
  });
  const innermost = networks.filter((one) => !networks.some((other) => one !== other && one.contains(other)));
  return innermost
    .filter((one) => !scopes.some(({ prefix }) => prefix.overlaps(one)))
    .toSorted((a, b) => (a.first < b.first ? -1 : 1));
}

const isOf = (server: string | null, scope: DhcpScope, { gateway }: Prefix): boolean =>
  server === null || [scope.server ?? gateway, scope.failoverServer].includes(server);

function reservation(it: Address, prefix: IpPrefix): ServedScope['reservations'] {
  const read = parseInterface(it.address);
  if (!read || !prefix.has(read.address)) return [];
  return [{ mac: it.reservedMac!, address: read.address.toString(), name: hostLabel(it.dnsName) }];
}

/** A further option: its number, and its value as bytes in hexadecimal. */
export interface RawOption {
  readonly code: number;
  readonly hex: string;
}

/** `150=10.0.0.5,10.0.0.6` is addresses, `43=0x0104c0a80001` bytes, all else text. */
export function rawOptions({ options }: DhcpScope): RawOption[] {
  return options.flatMap((text) => {
    const at = text.indexOf('=');
    const code = Number(text.slice(0, at));
    return code >= 1 && code <= 254 ? [{ code, hex: hexOf(text.slice(at + 1)) }] : [];
  });
}

function hexOf(value: string): string {
  const bytes = /^0x((?:[0-9a-f]{2})+)$/i.exec(value)?.[1];
  if (bytes !== undefined) return bytes.toLowerCase();
  const addresses = value.split(',').map((part) => IpAddress.tryParse(part.trim()));
  if (addresses.every((address) => address !== null))
    return addresses.map((it) => it.value.toString(16).padStart(it.version === 4 ? 8 : 32, '0')).join('');
  return [...new TextEncoder().encode(value)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The servers of a list that are of the network's version. */
export const serversOf = (texts: readonly string[], { version }: IpPrefix): string[] =>
  texts.filter((text) => IpAddress.tryParse(text)?.version === version);
