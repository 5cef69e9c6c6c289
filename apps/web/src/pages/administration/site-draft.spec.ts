import type { SiteSettings } from '../../api/site-types.js';
import { listsOf, readLists } from './site-draft.js';

// prettier-ignore
const site: SiteSettings = {
  domain: 'plant.example', nameServers: ['10.0.0.1', '10.0.0.2'], ntpServers: [], syslogServers: ['10.0.0.3'],
  snmpUsers: [{ user: 'nms', authSecret: 'snmp-auth', privSecret: 'snmp-priv' }], snmpContact: '', banner: '',
  unusedVlan: 999, dhcpSnooping: true, stormControlPercent: 1, radiusServers: [{ address: '10.0.0.4', secret: 'radius' }], secureShell: true,
};

it('what is typed is what was saved', () => {
  expect({ ...site, ...readLists(listsOf(site)) }).toEqual(site);
});

it.each([
  ['an SNMP user without its secrets', { snmpUsers: 'nms, snmp-auth' }],
  ['a RADIUS server without its secret', { radiusServers: '10.0.0.4' }],
  ['an empty part', { radiusServers: '10.0.0.4, ' }],
])('%s is refused', (_, part) => expect(readLists({ ...listsOf(site), ...part })).toBeNull());

it('empty lines say nothing', () => {
  expect(readLists({ ...listsOf(site), nameServers: '\n 10.0.0.1 \n\n' })?.nameServers).toEqual(['10.0.0.1']);
});
