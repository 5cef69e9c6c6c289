import { goldenBreaches, goldenRemediation, goldenRulesSchema, type GoldenRule } from './golden-rules.js';

const rules: readonly GoldenRule[] = goldenRulesSchema.parse([
  { name: 'times', kind: 'must', lines: ['ntp server 10.0.0.1', 'ntp server 10.0.0.2'] },
  { name: 'no communities', kind: 'must-not', lines: ['snmp-server community'] },
  { name: 'terminals', kind: 'must', sections: ['line vty'], lines: ['transport input ssh'] },
  { name: 'login order', kind: 'order', lines: ['aaa new-model', 'aaa authentication login default local'] },
  { name: 'only Junos', kind: 'must', platforms: ['junos'], lines: ['set system ntp server 10.0.0.1'] },
]);

const TEXT = `aaa authentication login default local
aaa new-model
snmp-server community •••• RO
ntp server 10.0.0.1
line vty 0 4
 transport input telnet
line vty 5 15
 transport input ssh
`;

it('names the line and where it is missing, forbidden or in the wrong place', () => {
  expect(goldenBreaches(TEXT, 'ios-xe', rules)).toEqual([
    { rule: 'times', kind: 'must', path: ['ntp server 10.0.0.2'] },
    { rule: 'no communities', kind: 'must-not', path: ['snmp-server community •••• RO'] },
    { rule: 'terminals', kind: 'must', path: ['line vty 0 4', 'transport input ssh'] },
    { rule: 'login order', kind: 'order', path: ['aaa authentication login default local'] },
  ]);
});

it('gives the lines that mend it, but no order', () => {
  expect(goldenRemediation(goldenBreaches(TEXT, 'ios-xe', rules), 'ios-xe')).toBe(
    'ntp server 10.0.0.2\nno snmp-server community •••• RO\nline vty 0 4\n transport input ssh\n',
  );
});

it('a configuration that keeps all rules breaks none', () => {
  const good = `aaa new-model\naaa authentication login default local\nntp server 10.0.0.1\nntp server 10.0.0.2\nline vty 0 4\n transport input ssh\n`;
  expect(goldenBreaches(good, 'ios-xe', rules)).toEqual([]);
});
