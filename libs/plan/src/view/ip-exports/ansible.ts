import { parseInterface } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import type { ExportFile, IpExportOptions } from './export-file.js';
import { distinct, hostLabel } from './names.js';

/** What Ansible's network modules call our platforms. */
const NETWORK_OS: Readonly<Record<string, string>> = {
  'ios-xe': 'cisco.ios.ios', 'nx-os': 'cisco.nxos.nxos', eos: 'arista.eos.eos', junos: 'junipernetworks.junos.junos',
  'aos-cx': 'arubanetworks.aoscx.aoscx', frr: 'frr.frr.frr',
}; // prettier-ignore

/** An inventory of all devices that are managed by an address, grouped by what they are for and where they stand. */
export function ansibleFiles(objects: PlanObjects, { vrfId }: IpExportOptions): ExportFile[] {
  const managed = [...objects.address.values()].filter((it) => it.management && it.vrfId === vrfId && it.status === 'active');
  const unique = distinct();
  const groups = new Map<string, Map<string, readonly string[]>>();
  for (const { address, portId } of managed.toSorted((a, b) => (a.address < b.address ? -1 : 1))) {
    const device = objects.device.get(objects.port.get(portId ?? '')?.deviceId ?? '');
    const at = parseInterface(address)?.address.toString();
    if (!device || !at) continue;
    const type = objects.deviceType.get(device.typeId);
    const system = NETWORK_OS[device.platform ?? type?.platform ?? ''];
    const lines = [`ansible_host: ${text(at)}`, ...(system ? [`ansible_network_os: ${text(system)}`] : [])];
    const host = unique(device.name);
    const rack = device.rackId === null ? null : objects.rack.get(device.rackId);
    const place = objects.location.get(rack?.locationId ?? device.locationId ?? '');
    const names = [groupName(type?.role ?? 'other', ''), ...(place ? [groupName(place.name, 'at_')] : [])];
    for (const name of names) groups.set(name, (groups.get(name) ?? new Map<string, readonly string[]>()).set(host, lines));
  }
  const body = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, hosts]) => [
    `    ${name}:`, '      hosts:',
    ...[...hosts].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([host, lines]) => [`        ${text(host)}:`, ...lines.map((line) => `          ${line}`)]),
  ]);
  return [{ name: 'inventory.yml', text: ['all:', ...(body.length > 0 ? ['  children:', ...body] : ['  hosts: {}']), ''].join('\n') }];
} // prettier-ignore

/** A JSON text is a YAML text. */
const text = (value: string): string => JSON.stringify(value);

const groupName = (name: string, prefix: string): string =>
  `${prefix}${hostLabel(name).replaceAll('-', '_') || 'other'}`;
