import {
  futureOf,
  remediationFor,
  differenceOf,
  differenceText,
  linesMissingIn,
  ownedLines,
  ownedPart,
  ownedWhereSaid,
  parseConfig,
  rulesOf,
  configText,
} from './index.js';

const ios = rulesOf('ios-xe');
const textDifference = (running: string, intended: string, platform = 'ios-xe'): string => {
  const rules = rulesOf(platform);
  return differenceText(differenceOf(parseConfig(running, rules), parseConfig(intended, rules), rules));
};

describe('the difference for people', () => {
  it('shows changed lines in their sections and leaves out the rest', () => {
    expect(
      textDifference(
        'hostname A\ninterface Vlan10\n description old\n ip address 10.0.0.1 255.255.255.0\ninterface Vlan20\n shutdown\n',
        'hostname A\ninterface Vlan10\n description new\n ip address 10.0.0.1 255.255.255.0\ninterface Vlan30\n shutdown\n',
      ),
    ).toBe(
      '  interface Vlan10\n+  description new\n-  description old\n+ interface Vlan30\n+  shutdown\n- interface Vlan20\n-  shutdown\n',
    );
  });

  it('has nothing to say about the order of lines that have none', () => {
    expect(
      textDifference('ntp server 1.1.1.1\nntp server 2.2.2.2\n', 'ntp server 2.2.2.2\nntp server 1.1.1.1\n'),
    ).toBe('');
  });

  it('says it where order counts', () => {
    expect(
      textDifference(
        'route-policy P\n  pass\n  drop\nend-policy\n',
        'route-policy P\n  drop\n  pass\nend-policy\n',
        'ios-xr',
      ),
    ).toBe('  route-policy P\n-  pass\n   drop\n+  pass\n'.replace('   drop\n', ''));
  });

  it('compares VLAN lists as sets', () => {
    expect(
      textDifference(
        'interface Gi1\n switchport trunk allowed vlan 10,11,12\n',
        'interface Gi1\n switchport trunk allowed vlan 10-12\n',
      ),
    ).toBe('');
  });

  it('is nothing for equal configurations of 10,000 lines, in a moment', () => {
    const text = Array.from(
      { length: 2500 },
      (_, n) => `interface Gi1/0/${n}\n description ${n}\n shutdown\n mtu 9000\n`,
    ).join('');
    const tree = parseConfig(text, ios);
    expect(differenceText(differenceOf(tree, tree, ios))).toBe('');
  });
});

it('lines that one has and the other has not, in their sections', () => {
  const tree = (text: string) => parseConfig(text, ios);
  const missing = linesMissingIn(
    tree('interface Vlan1\n mtu 1500\n'),
    tree('interface Vlan1\n mtu 9000\nhostname A\n'),
  );
  expect(configText(missing)).toBe('interface Vlan1\n mtu 9000\nhostname A\n');
});

it('only what a template owns is compared: what it never heard of is left alone', () => {
  const owned = ownedLines([
    { in: ['^interface vlan'], line: '^(description|ip address) ' },
    { in: [], line: '^router static', whole: true },
  ]);
  const tree = parseConfig(
    'hostname core1\ninterface vlan10\n description STAFF\n ip ospf cost 10\ninterface ge1\n description x\nrouter ospf\n network 10.0.0.0/8 area 0\nrouter static\n a\n  b\n',
    rulesOf('frr'),
  );
  expect(configText(ownedPart(tree, owned))).toBe(
    'interface vlan10\n description STAFF\nrouter static\n a\n  b\n',
  );
});

it('predicts a change of eight thousand lines in a flat configuration in a moment', () => {
  const junos = rulesOf('junos');
  const text = (name: string) =>
    Array.from({ length: 4_000 }, (_, n) => `set interfaces ge-0/0/${n} description ${name}-${n}\n`).join('');
  const [running, intended] = [parseConfig(text('a'), junos), parseConfig(text('b'), junos)];
  const future = futureOf(running, remediationFor(running, intended, junos), junos);
  expect(configText(future)).toBe(configText(intended));
}, 5_000);

describe('a topic that the intended configuration is silent about', () => {
  const owned = ownedLines([
    { in: [], line: '^(router ospf|ip(v6)? route|ntp) ?' },
    { in: ['^router ospf'], line: '^router-id ' },
    { in: [], line: '^vlan', whole: true },
  ]);
  const running = parseConfig(
    'router ospf 1\n router-id 10.0.0.1\nntp server 10.0.0.1\nvlan 10\n name A\n dhcp snooping enable\nvlan 20\n',
    ios,
  );
  const left = (intended: string): string => {
    const tree = parseConfig(intended, ios);
    const said = ownedWhereSaid(owned, tree);
    return configText(remediationFor(ownedPart(running, said), ownedPart(tree, said), ios));
  };

  it.each([
    ['nothing of OSPF and NTP', 'vlan 10\n name A\n', 'no vlan 20\n'],
    ['NTP only', 'ntp server 10.0.0.2\n', 'no ntp server 10.0.0.1\nntp server 10.0.0.2\n'],
    ['nothing', 'hostname a\n', ''],
    ['OSPF with another id', 'router ospf 1\n router-id 10.0.0.2\n', 'router ospf 1\n router-id 10.0.0.2\n'],
  ])('[device runs OSPF, NTP and two VLANs] + [plan says %s]', (_, intended, change) => {
    expect(left(intended)).toBe(change);
  });
});
