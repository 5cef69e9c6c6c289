import { parseInterface } from '#ipplan';
import type { Device } from '#cabling';
import type { PlanObjects } from '../../value/kinds.js';
import type { ExportFile, IpExportOptions } from './export-file.js';
import { distinct, hostLabel } from './names.js';

/** What Ansible's network modules call our platforms. */
const NETWORK_OS: Readonly<Record<string, string>> = {
  'ios-xe': 'cisco.ios.ios',
  'nx-os': 'cisco.nxos.nxos',
  eos: 'arista.eos.eos',
  junos: 'junipernetworks.junos.junos',
  'aos-cx': 'arubanetworks.aoscx.aoscx',
  frr: 'frr.frr.frr',
};

/**
 * An inventory of all devices that are managed by an address, grouped by what they are for and where they stand. Without a
 * routing table named, whichever table the address is in: many sites manage in one of its own.
 */
export function ansibleFiles(objects: PlanObjects, { vrfId }: IpExportOptions): ExportFile[] {
  const unique = distinct(['all', 'ungrouped']);
  const groups = new Map<string, Map<string, readonly string[]>>();
  for (const [device, at] of managed(objects, vrfId)) {
    const type = objects.deviceType.get(device.typeId);
    const system = NETWORK_OS[device.platform ?? type?.platform ?? ''];
    const lines = [`ansible_host: ${text(at)}`, ...(system ? [`ansible_network_os: ${text(system)}`] : [])];
    const host = unique(hostName(device.name));
    const rack = device.rackId === null ? null : objects.rack.get(device.rackId);
    const place = objects.location.get(rack?.locationId ?? device.locationId ?? '');
    const names = [groupName(type?.role ?? 'other', ''), ...(place ? [groupName(place.name, 'at_')] : [])];
    for (const name of names)
      groups.set(name, (groups.get(name) ?? new Map<string, readonly string[]>()).set(host, lines));
  }
  const body = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, hosts]) => [
      `    ${name}:`,
      '      hosts:',
      ...[...hosts]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([host, lines]) => [`        ${text(host)}:`, ...lines.map((line) => `          ${line}`)]),
    ]);
  return [
    {
      name: 'inventory.yml',
      text: ['all:', ...(body.length > 0 ? ['  children:', ...body] : ['  hosts: {}']), ''].join('\n'),
    },
  ];
}

/** Each device once, with the address that it is managed by: the lowest, IPv4 before IPv6. */
function managed(objects: PlanObjects, vrfId: string | null): Map<Device, string> {
  const found = [...objects.address.values()].flatMap((it) => {
    const device = objects.device.get(objects.port.get(it.portId ?? '')?.deviceId ?? '');
    const at = parseInterface(it.address)?.address;
    const isMeant = it.management && it.status === 'active' && (vrfId === null || it.vrfId === vrfId);
    return isMeant && device && at ? [{ device, at }] : [];
  });
  found.sort((a, b) => a.at.version - b.at.version || (a.at.value < b.at.value ? -1 : 1));
  const first = new Map<Device, string>();
  for (const { device, at } of found) if (!first.has(device)) first.set(device, at.toString());
  return first;
}

/** Ansible takes a colon for a port, brackets for a range and blanks for the end of a name. */
const hostName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');

/** A JSON text is a YAML text. */
const text = (value: string): string => JSON.stringify(value);

const groupName = (name: string, prefix: string): string =>
  `${prefix}${hostLabel(name).replaceAll('-', '_') || 'other'}`;
