import type { Finding } from '#findings';
import type { AddressEntry } from '../entries.js';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';

/** A label of a host name (RFC 1123, 2.1): letters, digits, and hyphens inside. */
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

const isHostName = (name: string): boolean => name.split('.').every((label) => LABEL.test(label));

/** V47: names that no server takes, names that are missing where the site wants one, and names that the device has not. */
export function dnsNames(view: IpPlanView): Finding[] {
  const { requireDnsNames } = view.context.policy;
  return (requireDnsNames === 'all' ? view.addressing.hosts : view.addressing.saidHosts)
    .filter(
      ({ record }) => record.status === 'active' && (record.dnsName !== '' || requireDnsNames !== 'none'),
    )
    .flatMap((host) => {
      const { dnsName, management, role } = host.record;
      if (dnsName !== '')
        return isHostName(dnsName.replace(/\.$/, '')) ? differs(view, host) : [invalid(view, host)];
      const wanted = requireDnsNames === 'all' || (requireDnsNames === 'management' && management);
      return wanted && role === null ? [missing(view, host)] : [];
    });
}

const invalid = (view: IpPlanView, { record }: AddressEntry): Finding =>
  finding(view, 'IPPLAN_DNS_NAME_INVALID', [['address', record.id]], {
    name: record.dnsName,
    address: record.address,
  });

function missing(view: IpPlanView, { record }: AddressEntry): Finding {
  const device = record.portId === null ? null : view.context.interfaceOf(record.portId)?.deviceName;
  const params = { address: record.address, name: device ?? '–' };
  const fixes =
    device && isHostName(device)
      ? [
          replaceFix('IPPLAN_FIX_DNS_NAME', params, 'address', record, {
            dnsName: device.toLowerCase(),
          }),
        ]
      : [];
  return finding(view, 'IPPLAN_DNS_NAME_MISSING', [['address', record.id]], params, fixes);
}

/** The address by which a device is managed bears the device's name. */
function differs(view: IpPlanView, { record }: AddressEntry): Finding[] {
  if (!record.management || record.portId === null) return [];
  const device = view.context.interfaceOf(record.portId)?.deviceName;
  const [label = '', ...domain] = record.dnsName.split('.');
  if (!device || label.toLowerCase() === device.split('.')[0]!.toLowerCase()) return [];
  const wanted = [device.toLowerCase(), ...domain].join('.');
  const params = { address: record.address, name: wanted, told: record.dnsName, device };
  const fixes = isHostName(wanted)
    ? [replaceFix('IPPLAN_FIX_DNS_NAME', params, 'address', record, { dnsName: wanted })]
    : [];
  return [finding(view, 'IPPLAN_DNS_NAME_DIFFERS', [['address', record.id]], params, fixes)];
}

/** V47: devices that are managed by an address are called as the site calls them. */
export function hostnameScheme(view: IpPlanView): Finding[] {
  const { hostnamePattern } = view.context.policy;
  if (hostnamePattern === '') return [];
  const told = new Set<string>();
  return [...view.addressing.byPort].flatMap(([portId, hosts]) => {
    const facts = view.context.interfaceOf(portId);
    if (!facts || told.has(facts.deviceId) || !hosts.some(({ record }) => record.management)) return [];
    told.add(facts.deviceId);
    if (follows(facts.deviceName, hostnamePattern)) return [];
    const params = { name: facts.deviceName, pattern: hostnamePattern };
    return [finding(view, 'IPPLAN_HOSTNAME_SCHEME', [['device', facts.deviceId]], params)];
  });
}

/**
 * Whether a name follows a pattern: `*` any text, `?` one character, `#` one digit, all else itself. Linear but for the
 * stars: on a mismatch only the last star takes one character more.
 */
export function follows(name: string, pattern: string): boolean {
  let [at, want, star, from] = [0, 0, -1, 0];
  while (at < name.length) {
    const sign = pattern[want];
    if (sign === '*') [star, from, want] = [want, at, want + 1];
    else if (sign !== undefined && takes(sign, name[at]!)) [at, want] = [at + 1, want + 1];
    else if (star >= 0) [from, at, want] = [from + 1, from + 1, star + 1];
    else return false;
  }
  while (pattern[want] === '*') want++;
  return want === pattern.length;
}

const takes = (sign: string, letter: string): boolean =>
  sign === '?' || (sign === '#' ? letter >= '0' && letter <= '9' : sign === letter);
