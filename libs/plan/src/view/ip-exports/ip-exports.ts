import type { PlanObjects } from '../../value/kinds.js';
import { aclFiles } from './acl.js';
import { ansibleFiles } from './ansible.js';
import { bindFiles } from './bind.js';
import type { ExportFile, IpExportFormat, IpExportOptions } from './export-file.js';
import { hostsFiles } from './hosts.js';
import { iscDhcpFiles } from './isc-dhcp.js';
import { keaFiles } from './kea.js';

const writers: Readonly<
  Record<IpExportFormat, (objects: PlanObjects, options: IpExportOptions) => ExportFile[]>
> = {
  kea: keaFiles,
  'isc-dhcp': iscDhcpFiles,
  bind: bindFiles,
  hosts: hostsFiles,
  ansible: ansibleFiles,
  acl: aclFiles,
};

/** The addressing plan as configuration of other programs. The same plan always gives the same files. */
export function ipExports(
  objects: PlanObjects,
  format: IpExportFormat,
  options: Partial<IpExportOptions> = {},
): ExportFile[] {
  const wanted = { vrfId: null, domain: domainOf(objects), serial: 1, server: null, ...options };
  return writers[format](objects, wanted);
}

/** The domain that most DHCP scopes tell their clients; empty when none does. */
function domainOf(objects: PlanObjects): string {
  const counts = new Map<string, number>();
  for (const { domain } of objects.dhcpScope.values())
    if (domain !== '') counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
