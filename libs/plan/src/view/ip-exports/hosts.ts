import { compareIp, parseInterface, type Address, type IpAddress } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import type { ExportFile, IpExportOptions } from './export-file.js';
import { hostLabel, plainText } from './names.js';

/** A recorded address with the name under which it is known. */
export interface NamedHost {
  readonly record: Address;
  readonly address: IpAddress;
  /** `acc-1.plant.example` without the last dot, or a bare label. */
  readonly name: string;
}

/** Every address in use that has a name of its own, or its device's where it manages it; in order of the addresses. */
export function namedHosts(objects: PlanObjects, vrfId: string | null): NamedHost[] {
  return [...objects.address.values()]
    .flatMap((record): NamedHost[] => {
      if (record.vrfId !== vrfId || record.status === 'deprecated') return [];
      const address = parseInterface(record.address)?.address;
      const name = nameOf(objects, record);
      return address && name !== '' ? [{ record, address, name }] : [];
    })
    .toSorted((a, b) => compareIp(a.address, b.address) || (a.name < b.name ? -1 : 1));
}

function nameOf(objects: PlanObjects, { dnsName, management, portId }: Address): string {
  if (dnsName !== '')
    return dnsName.toLowerCase().replace(/\.$/, '').split('.').map(hostLabel).filter(Boolean).join('.');
  const port = management && portId !== null ? objects.port.get(portId) : undefined;
  return hostLabel(port ? (objects.device.get(port.deviceId)?.name ?? '') : '');
}

/** A hosts file: the full name first where the domain is known, the label after it. */
export function hostsFiles(objects: PlanObjects, { vrfId, domain }: IpExportOptions): ExportFile[] {
  const lines = namedHosts(objects, vrfId).map(({ record, address, name }) => {
    const full = name.includes('.') || domain === '' ? name : `${name}.${domain}`;
    const label = full.split('.')[0]!;
    const where = record.portId === null ? record.description : pathOf(objects, 'port', record.portId);
    const names = label === full ? full : `${full} ${label}`;
    return `${address.toString()}\t${names}${where === '' ? '' : `\t# ${plainText(where)}`}`;
  });
  return [{ name: 'hosts', text: `${lines.join('\n')}\n` }];
}
