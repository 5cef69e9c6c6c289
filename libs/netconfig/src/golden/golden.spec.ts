import fc from 'fast-check';
import { maskSecrets } from '../mask.js';
import { parseConfig } from '../parse.js';
import { remediationFor } from '../remediation.js';
import { futureOf } from '../future.js';
import { rulesOf } from '../rules/index.js';
import { configText } from '../text.js';
import { goldenBreaches } from './breaches.js';
import { compliantConfig } from './compliant.js';
import { goldenRulesSchema, type GoldenRule } from './golden-rule.js';
import { mendedBy } from './mend.js';

const rules: readonly GoldenRule[] = goldenRulesSchema.parse([
  { name: 'times', kind: 'must', lines: ['ntp server 10.0.0.1', 'ntp server 10.0.0.2'] },
  { name: 'no communities', kind: 'must-not', lines: ['snmp-server community'] },
  { name: 'terminals', kind: 'must', sections: ['line vty'], lines: ['transport input ssh'] },
  {
    name: 'filter',
    kind: 'order',
    sections: ['ip access-list extended MGMT'],
    lines: ['permit tcp 10.7.0.0 0.0.0.255 any eq 22', 'deny tcp any any eq 22'],
  },
  { name: 'only Junos', kind: 'must', platforms: ['junos'], lines: ['set system ntp server 10.0.0.1'] },
]);

const TEXT = `snmp-server community s3cret RO
ntp server 10.0.0.1
ip access-list extended MGMT
 deny tcp any any eq 22
 permit tcp 10.7.0.0 0.0.0.255 any eq 22
 permit icmp any any
line vty 0 4
 transport input telnet
line vty 5 15
 transport input ssh
`;
const ios = rulesOf('ios-xe');
const tree = parseConfig(TEXT, ios);

it('names the line and where it is missing, forbidden or in the wrong place', () => {
  expect(goldenBreaches(tree, 'ios-xe', rules)).toEqual([
    { rule: 'times', kind: 'must', path: ['ntp server 10.0.0.2'] },
    { rule: 'no communities', kind: 'must-not', path: ['snmp-server community s3cret RO'] },
    { rule: 'terminals', kind: 'must', path: ['line vty 0 4', 'transport input ssh'] },
    { rule: 'filter', kind: 'order', path: ['ip access-list extended MGMT', 'deny tcp any any eq 22'] },
  ]);
});

it('what is sent mends missing and forbidden lines, and the order of a list whose first match wins', () => {
  const mended = mendedBy(tree, 'ios-xe', rules);
  expect(goldenBreaches(mended, 'ios-xe', rules)).toEqual([]);
  const sent = remediationFor(tree, mended, ios);
  expect(goldenBreaches(futureOf(tree, sent, ios), 'ios-xe', rules)).toEqual([]);
  expect(maskSecrets(configText(sent), ios)).toBe(`no snmp-server community <masked> RO
ip access-list extended MGMT
 no deny tcp any any eq 22
 no permit icmp any any
 deny tcp any any eq 22
 permit icmp any any
line vty 0 4
 transport input ssh
ntp server 10.0.0.2
`);
});

it('an order is mended where the platform types a section anew', () => {
  const xr = rulesOf('ios-xr');
  const golden = goldenRulesSchema.parse([
    { name: 'out', kind: 'order', sections: ['route-policy OUT'], lines: ['set med 10', 'pass'] },
  ]);
  const running = parseConfig('route-policy OUT\n pass\n set med 10\nend-policy\n', xr);
  const sent = remediationFor(running, mendedBy(running, 'ios-xr', golden), xr);
  expect(goldenBreaches(futureOf(running, sent, xr), 'ios-xr', golden)).toEqual([]);
});

it('mending what is good changes nothing, whatever the order of the rules', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...rules]), (some) => {
      const once = mendedBy(tree, 'ios-xe', some);
      expect(mendedBy(once, 'ios-xe', some)).toEqual(once);
      expect(goldenBreaches(once, 'ios-xe', some)).toEqual([]);
    }),
  );
});

it('Junos: a forbidden statement is deleted', () => {
  const junos = rulesOf('junos');
  const golden = goldenRulesSchema.parse([
    { name: 'no telnet', kind: 'must-not', lines: ['set system services telnet'] },
  ]);
  const running = parseConfig('set system host-name sw1\nset system services telnet\n', junos);
  const sent = remediationFor(running, mendedBy(running, 'junos', golden), junos);
  expect(configText(sent)).toBe('delete system services telnet\n');
});

it('a device is brought to what the plan wants and to what the rules want at once; the rules have the last word', () => {
  const golden = goldenRulesSchema.parse([
    { name: 'no guests', kind: 'must-not', lines: ['vlan 30'] },
    { name: 'login', kind: 'must', lines: ['service password-encryption'] },
  ]);
  const running = parseConfig('vlan 10\n name OFFICE\nrouter bgp 65000\n', ios);
  const intended = {
    text: 'vlan 10\n name USERS\nvlan 30\n name GUEST\n',
    owned: [{ line: /^vlan /, whole: true }],
  };
  expect(configText(compliantConfig(running, intended, golden, ios))).toBe(
    'vlan 10\n name USERS\nrouter bgp 65000\nservice password-encryption\n',
  );
  expect(configText(compliantConfig(running, null, [], ios))).toBe(configText(running));
});
