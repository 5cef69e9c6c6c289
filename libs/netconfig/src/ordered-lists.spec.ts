import {
  commandText,
  differenceOf,
  differenceText,
  futureOf,
  parseConfig,
  remediationFor,
  rollbackFor,
  rulesOf,
  sameTree,
} from './index.js';

/** The lines to type; the prediction after them, and after the way back, is the text itself, order included. */
function typed(platform: string, running: string, intended: string): string {
  const rules = rulesOf(platform);
  const [from, to] = [parseConfig(running, rules), parseConfig(intended, rules)];
  const change = remediationFor(from, to, rules);
  const there = futureOf(from, change, rules);
  expect(sameTree(there, to)).toBe(true);
  expect(sameTree(futureOf(there, rollbackFor(from, to, rules), rules), from)).toBe(true);
  expect(remediationFor(there, to, rules)).toEqual([]);
  return commandText(change, rules);
}

describe('lists of which the first match wins', () => {
  it.each([
    [
      'an entry before the last: the last makes room for it',
      'ios-xe',
      'ip access-list extended A\n permit tcp any any eq 22\n deny   ip any any\n',
      'ip access-list extended A\n permit tcp any any eq 22\n permit tcp any any eq 443\n deny   ip any any\n',
      'ip access-list extended A\n no deny   ip any any\n permit tcp any any eq 443\n deny   ip any any\nexit\n',
    ],
    [
      'an entry that goes leaves the others where they are, also a longer one of the same words',
      'ios-xe',
      'ip access-list extended A\n permit ip any any\n permit ip any any log\n',
      'ip access-list extended A\n permit ip any any log\n',
      'ip access-list extended A\n no permit ip any any\nexit\n',
    ],
    [
      'what comes at its end is added to a numbered list',
      'ios-xe',
      'access-list 10 permit 10.0.0.0\n',
      'access-list 10 permit 10.0.0.0\naccess-list 10 deny   any\n',
      'access-list 10 deny   any\n',
    ],
    [
      'a term of Junos is put in its place',
      'junos',
      'set policy-options policy-statement P term a then accept\nset policy-options policy-statement P term c then reject\n',
      'set policy-options policy-statement P term a then accept\nset policy-options policy-statement P term b from protocol bgp\nset policy-options policy-statement P term b then accept\nset policy-options policy-statement P term c then reject\n',
      'set policy-options policy-statement P term b from protocol bgp\nset policy-options policy-statement P term b then accept\ninsert policy-options policy-statement P term b before term c\n',
    ],
    [
      'a term of Junos goes whole: one without conditions would match everything',
      'junos',
      'set firewall family inet filter F term a from protocol tcp\nset firewall family inet filter F term a then discard\nset firewall family inet filter F term z then accept\n',
      'set firewall family inet filter F term z then accept\n',
      'delete firewall family inet filter F term a\n',
    ],
    [
      'policies of FortiOS are moved',
      'fortios',
      'config firewall policy\n    edit 2\n        set action deny\n    next\n    edit 1\n        set action accept\n    next\nend\n',
      'config firewall policy\n    edit 1\n        set action accept\n    next\n    edit 2\n        set action deny\n    next\nend\n',
      'config firewall policy\n move 1 before 2\nend\n',
    ],
  ])('%s (%s)', (_, platform, running, intended, commands) => {
    expect(typed(platform, running, intended)).toBe(commands);
  });

  it('a change of order alone is a difference that is seen', () => {
    const rules = rulesOf('junos');
    const [a, b] = ['a', 'b'].map((name) => `set firewall filter F term ${name} then accept\n`);
    const seen = differenceOf(parseConfig(`${a}${b}`, rules), parseConfig(`${b}${a}`, rules), rules);
    expect(differenceText(seen).split('\n')).toContain('- set firewall filter F term b then accept');
    expect(differenceText(seen).split('\n')).toContain('+ set firewall filter F term b then accept');
  });
});

describe('lines that go with others, and lines that go first', () => {
  it.each([
    // No line of a numbered list can be taken back alone.
    [
      'ios-xe',
      'access-list 10 permit 10.0.0.0\naccess-list 10 permit 10.1.0.0\naccess-list 11 permit any\n',
      'access-list 10 permit 10.1.0.0\naccess-list 11 permit any\n',
      'no access-list 10\naccess-list 10 permit 10.1.0.0\n',
    ],
    // “% Duplicate sequence number”
    [
      'ios-xe',
      'ip access-list standard A\n 10 permit 10.0.0.0\n 20 deny   any\n',
      'ip access-list standard A\n 10 permit 10.1.0.0\n 20 deny   any\n',
      'ip access-list standard A\n no 10\n 10 permit 10.1.0.0\nexit\n',
    ],
    [
      'vrp',
      'snmp-agent\nsnmp-agent sys-info version v3\n',
      'snmp-agent sys-info version v3\n',
      'undo snmp-agent\nsnmp-agent sys-info version v3\n',
    ],
    [
      'aos-cx',
      'spanning-tree\nspanning-tree priority 2\n',
      'spanning-tree priority 2\n',
      'no spanning-tree\nspanning-tree priority 2\n',
    ],
    [
      'ios-xe',
      'router ospf 1\n area 1 nssa\n area 1 nssa no-summary\n',
      'router ospf 1\n',
      'router ospf 1\n no area 1 nssa no-summary\n no area 1 nssa\nexit\n',
    ],
    ['eos', 'ip routing\nno ip routing vrf MGMT\n', 'no ip routing vrf MGMT\n', 'no ip routing\n'],
    [
      'eos',
      'banner login\nKeep out\nEOF\nbanner motd\nHi\nEOF\n',
      'banner motd\nHi\nEOF\n',
      'no banner login\n',
    ],
  ])('%s: %j → %j', (platform, running, intended, commands) => {
    const rules = rulesOf(platform);
    const [from, to] = [parseConfig(running, rules), parseConfig(intended, rules)];
    const change = remediationFor(from, to, rules);
    expect(commandText(change, rules)).toBe(commands);
    expect(differenceText(differenceOf(futureOf(from, change, rules), to, rules))).toBe('');
  });
});

describe('a configuration that is silent about a port neither opens nor shuts it', () => {
  it.each([
    [
      'nx-os',
      'interface Ethernet1/1\n  description a\n  no shutdown\n',
      'interface Ethernet1/1\n  description b\n',
    ],
    [
      'aos-cx',
      'interface lag 1\n    no shutdown\n    description a\n',
      'interface lag 1\n    description b\n',
    ],
    [
      'dell-os10',
      'interface ethernet1/1/1\n no shutdown\n description a\n',
      'interface ethernet1/1/1\n description b\n',
    ],
  ])('%s', (platform, running, intended) => {
    const rules = rulesOf(platform);
    const change = remediationFor(parseConfig(running, rules), parseConfig(intended, rules), rules);
    expect(commandText(change, rules)).not.toContain('shutdown');
    // Where it speaks, it is heard, also of a new LAG.
    const opened = remediationFor([], parseConfig(running, rules), rules);
    expect(commandText(opened, rules)).toContain(' no shutdown');
  });
});

describe('Junos', () => {
  const rules = rulesOf('junos');
  it.each([
    [
      'a value replaces the other',
      'set system host-name a\nset interfaces ge-0/0/0 mtu 1500\n',
      'set system host-name b\n',
      'set system host-name b\nset interfaces ge-0/0/0 mtu 1500\n',
    ],
    [
      'a VLAN that goes whole takes what is said of it along',
      'set vlans A vlan-id 10\ndeactivate vlans A\nset vlans B vlan-id 20\n',
      'delete vlans A\n',
      'set vlans B vlan-id 20\n',
    ],
    [
      'a statement that is made longer',
      'set protocols lldp interface all\n',
      'set protocols lldp interface all disable\n',
      'set protocols lldp interface all disable\n',
    ],
    [
      'members are a list',
      'set vlans A interface ge-0/0/1\n',
      'set vlans A interface ge-0/0/2\n',
      'set vlans A interface ge-0/0/1\nset vlans A interface ge-0/0/2\n',
    ],
  ])('%s', (_, running, change, future) => {
    expect(futureOf(parseConfig(running, rules), parseConfigLines(change), rules)).toEqual(
      parseConfig(future, rules),
    );
  });

  const parseConfigLines = (text: string) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ text: line, children: [] }));

  it.each([
    [
      'comments',
      'system {\n    /* the name; of { it } */\n    host-name a; ## SECRET-DATA\n    # more\n}\n',
      'set system host-name a',
    ],
    [
      'marks',
      'replace: system {\n    inactive: ntp {\n        server 10.0.0.1;\n    }\n}\nvlans {\n    protect: A {\n        vlan-id 10;\n    }\n}\n',
      'set system ntp server 10.0.0.1\ndeactivate system ntp\nset vlans A vlan-id 10\nprotect vlans A',
    ],
    [
      'all in one line',
      'interfaces { ge-0/0/0 { unit 0 { family inet { address 192.0.2.1/30 { primary; } } } } }\n',
      'set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/30 primary',
    ],
    [
      'a mark in a line of its own',
      'groups {\n  replace:\n  mesh {\n    system {\n      host-name a;\n    }\n  }\n}\n',
      'set groups mesh system host-name a',
    ],
    [
      'a list with quoted names',
      'policy-options {\n    policy-statement P from policy [ "a b" c ];\n}\n',
      'set policy-options policy-statement P from policy "a b"\nset policy-options policy-statement P from policy c',
    ],
    [
      'signs of comments inside words and quotes',
      'interfaces {\n    ge-0/0/0 {\n        description "a /* b */ # c";\n    }\n}\n',
      'set interfaces ge-0/0/0 description "a /* b */ # c"',
    ],
  ])('%s in braces', (_, text, lines) => {
    expect(
      parseConfig(text, rules)
        .map((line) => line.text)
        .join('\n'),
    ).toBe(lines);
  });
});
