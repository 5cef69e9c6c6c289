import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import { listOf } from '../policy.js';
import { finding, type IpPlanView } from '../view.js';

const SERVICES = [
  ['dnsServers', 'DNS'],
  ['ntpServers', 'NTP'],
  ['syslogServers', 'syslog'],
  ['snmpManagers', 'SNMP'],
] as const;

/** V48: a server that the site names stands in one of the plan's networks, where nobody recorded it. */
export function siteServers(view: IpPlanView): Finding[] {
  return SERVICES.flatMap(([key, service]) =>
    listOf(view.context.policy[key]).flatMap((text) => {
      const server = IpAddress.tryParse(text);
      const networks = view.addressing.tables.find(({ vrfId }) => vrfId === null)?.nodes ?? [];
      const node = server && networks.findLast(({ prefix }) => prefix.has(server));
      const entry = node?.entries.find(({ record }) => record.status === 'active');
      if (!server || !entry || view.addressing.at(null, server).length > 0) return [];
      const params = { service, server: text, prefix: entry.prefix.toString() };
      return [finding(view, 'IPPLAN_SITE_SERVER_UNKNOWN', [['prefix', entry.record.id]], params)];
    }),
  );
}

/** V48: a device uses other servers than the site wants; judged where a device was asked and the site has set any. */
export function deviceServices(view: IpPlanView): Finding[] {
  return view.context.observed.services.flatMap(({ deviceId, service, servers }) => {
    const [key, name] = SERVICES.find(([, known]) => known.toLowerCase() === service)!;
    const wanted = listOf(view.context.policy[key]).map(canonical);
    const told = servers.map(canonical);
    if (wanted.length === 0 || same(wanted, told)) return [];
    const params = {
      device: view.context.pathOf('device', deviceId),
      service: name,
      told: told.length > 0 ? told : ['–'],
      wanted,
    };
    return [finding(view, 'IPPLAN_DEVICE_SERVICE_DIFFERS', [['device', deviceId]], params)];
  });
}

const canonical = (text: string): string => IpAddress.tryParse(text)?.toString() ?? text;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
