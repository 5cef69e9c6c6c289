import type { IpPrefix } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import { zoneAcls, type AclEntry, type ZoneAcl } from '../../value/zone-acls.js';
import type { ExportFile, IpExportOptions } from './export-file.js';
import { plainText } from './names.js';

/** Extended access lists in the words of IOS, one per zone and version, bound inwards on the zone's interfaces. */
export function aclFiles(objects: PlanObjects, _options: IpExportOptions): ExportFile[] {
  const lists = zoneAcls(objects).map((acl) => iosText(acl).join('\n'));
  return [{ name: 'zones.acl', text: `${lines(lists)}\n` }];
}

const lines = (lists: readonly string[]): string =>
  lists.length > 0 ? lists.join('\n!\n') : '! no zone has a network';

/**
 * What hosts say before they have an address or know their router: DHCP, and neighbour discovery, which a denial that is
 * written out would stop (RFC 4890, 4.4).
 */
const ALWAYS: Readonly<Record<4 | 6, readonly string[]>> = {
  4: [' permit udp any eq bootpc any eq bootps'],
  6: [
    ' permit icmp any any nd-ns',
    ' permit icmp any any nd-na',
    ' permit icmp any any router-solicitation',
    ' permit udp any eq 546 any eq 547',
  ],
};

/** One list as IOS writes it. */
export function iosText({ name, version, entries }: ZoneAcl): string[] {
  const any = version === 4 ? 'ip' : 'ipv6';
  const body: string[] = [...ALWAYS[version]];
  let told = '';
  for (const entry of entries) {
    if (entry.remark !== told) body.push(` remark ${ascii(plainText((told = entry.remark))).slice(0, 100)}`);
    body.push(
      ` ${entry.action} ${entry.protocol === 'any' ? any : entry.protocol} ${side(entry.source)} ${side(entry.destination)}${portOf(entry)}`,
    );
  }
  return [
    version === 4 ? `ip access-list extended ${name}` : `ipv6 access-list ${name}`,
    ...body,
    ` deny ${any} any any log`,
  ];
}

/** IOS takes no letter beyond ASCII: accents go, dashes become hyphens, the rest question marks. */
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/[^\x20-\x7e]/g, '?');

function side(prefix: IpPrefix | null): string {
  if (!prefix) return 'any';
  if (prefix.version === 6)
    return prefix.length === 128 ? `host ${prefix.address.toString()}` : prefix.toString();
  return prefix.length === 32
    ? `host ${prefix.address.toString()}`
    : `${prefix.address.toString()} ${prefix.wildcard!}`;
}

function portOf({ port, protocol }: AclEntry): string {
  if (port === null || (protocol !== 'tcp' && protocol !== 'udp')) return '';
  return port.includes('-') ? ` range ${port.replace('-', ' ')}` : ` eq ${port}`;
}
