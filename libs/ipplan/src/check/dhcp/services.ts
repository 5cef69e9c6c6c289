import type { Finding } from '#findings';
import { IpAddress, type IpVersion } from '../../algebra/ip-address.js';
import { replaceFix } from '../fixes.js';
import { listOf } from '../policy.js';
import { finding, type IpPlanView } from '../view.js';
import { scopesOf } from './scopes.js';

const SERVICES = [
  ['dnsServers', 'DNS'],
  ['ntpServers', 'NTP'],
] as const;

/** V48: a scope names other servers than the site. Judged per version, and only for services that the site has set. */
export function services(view: IpPlanView): Finding[] {
  return scopesOf(view).flatMap(({ scope, network }) =>
    SERVICES.flatMap(([field, service]) => {
      const wanted = ofVersion(listOf(view.context.policy[field]), network.prefix.version);
      const told = ofVersion(scope[field], network.prefix.version);
      if (wanted.length === 0 || sameSet(wanted, told)) return [];
      const params = {
        prefix: network.prefix.toString(),
        service,
        told: told.length > 0 ? told : ['–'],
        wanted,
      };
      const fix = replaceFix('IPPLAN_FIX_SITE_SERVERS', params, 'dhcpScope', scope, { [field]: wanted });
      return [finding(view, 'IPPLAN_SERVICE_DIFFERS', [['dhcpScope', scope.id]], params, [fix])];
    }),
  );
}

/** The addresses of a version, in their canonical text. */
const ofVersion = (texts: readonly string[], version: IpVersion): string[] =>
  texts.flatMap((text) => {
    const address = IpAddress.tryParse(text);
    return address?.version === version ? [address.toString()] : [];
  });

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
