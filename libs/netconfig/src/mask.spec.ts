import {
  MASK,
  configText,
  maskSecrets,
  maskTree,
  parseConfig,
  remediationFor,
  rulesOf,
  withSecretsOf,
} from './index.js';

const SECRET = 'S3cr3t!x';

describe('secrets are masked and nothing else is', () => {
  it.each([
    ['ios-xe', `enable secret 9 ${SECRET}`, `enable secret 9 ${MASK}`],
    ['ios-xe', `enable password ${SECRET}`, `enable password ${MASK}`],
    [
      'ios-xe',
      `username admin privilege 15 secret 9 ${SECRET}`,
      `username admin privilege 15 secret 9 ${MASK}`,
    ],
    ['ios-xe', `username ops password 7 ${SECRET}`, `username ops password 7 ${MASK}`],
    ['ios-xe', `snmp-server community ${SECRET} RO 10`, `snmp-server community ${MASK} RO 10`],
    [
      'ios-xe',
      `snmp-server host 10.0.0.1 version 2c ${SECRET} config`,
      `snmp-server host 10.0.0.1 version 2c ${MASK} config`,
    ],
    [
      'ios-xe',
      `snmp-server host 10.0.0.1 traps version 3 priv ${SECRET}`,
      `snmp-server host 10.0.0.1 traps version 3 priv ${MASK}`,
    ],
    [
      'ios-xe',
      `snmp-server user u G v3 auth sha ${SECRET} priv aes 128 ${SECRET}`,
      `snmp-server user u G v3 auth sha ${MASK} priv aes 128 ${MASK}`,
    ],
    ['ios-xe', `tacacs-server host 10.0.0.1 key 7 ${SECRET}`, `tacacs-server host 10.0.0.1 key 7 ${MASK}`],
    ['ios-xe', `radius-server key ${SECRET}`, `radius-server key ${MASK}`],
    ['ios-xe', ` key 7 ${SECRET}`, ` key 7 ${MASK}`],
    ['ios-xe', ` key-string 7 ${SECRET}`, ` key-string 7 ${MASK}`],
    ['ios-xe', `ntp authentication-key 1 md5 ${SECRET} 7`, `ntp authentication-key 1 md5 ${MASK} 7`],
    [
      'ios-xe',
      ` ip ospf message-digest-key 1 md5 7 ${SECRET}`,
      ` ip ospf message-digest-key 1 md5 7 ${MASK}`,
    ],
    ['ios-xe', ` neighbor 10.0.0.1 password 7 ${SECRET}`, ` neighbor 10.0.0.1 password 7 ${MASK}`],
    ['ios-xe', `crypto isakmp key ${SECRET} address 0.0.0.0`, `crypto isakmp key ${MASK} address 0.0.0.0`],
    [
      'ios-xe',
      ' standby 1 authentication md5 key-string 7 S3cr3t!x',
      ` standby 1 authentication md5 key-string 7 ${MASK}`,
    ],
    ['ios-xe', `no snmp-server community ${SECRET}`, `no snmp-server community ${MASK}`],
    ['pan-os', `set mgt-config users ops phash ${SECRET}`, `set mgt-config users ops phash ${MASK}`],
    ['pan-os', `    phash ${SECRET};`, `    phash ${MASK};`],
    [
      'pan-os',
      `<entry name="ops"><phash>${SECRET}</phash></entry>`,
      `<entry name="ops"><phash>${MASK}</phash></entry>`,
    ],
    [
      'pan-os',
      `set network ike gateway gw authentication pre-shared-key key ${SECRET}`,
      `set network ike gateway gw authentication pre-shared-key key ${MASK}`,
    ],
    [
      'pan-os',
      '<pre-shared-key><key>-AQ==abc/+=</key></pre-shared-key>',
      `<pre-shared-key><key>${MASK}</key></pre-shared-key>`,
    ],
    [
      'pan-os',
      'set shared server-profile radius r server s secret -AQ==abc/+=',
      `set shared server-profile radius r server s secret ${MASK}`,
    ],
    [
      'pan-os',
      `set deviceconfig system snmp-setting access-setting version v2c snmp-community-string ${SECRET}`,
      `set deviceconfig system snmp-setting access-setting version v2c snmp-community-string ${MASK}`,
    ],
    ['pan-os', 'set network ike crypto-profiles hash md5', 'set network ike crypto-profiles hash md5'],
    [
      'pan-os',
      'set mgt-config password-complexity enabled yes',
      'set mgt-config password-complexity enabled yes',
    ],
    [
      'junos',
      `set system root-authentication encrypted-password "${SECRET}"`,
      `set system root-authentication encrypted-password ${MASK}`,
    ],
    [
      'junos',
      `set snmp community ${SECRET} authorization read-only`,
      `set snmp community ${MASK} authorization read-only`,
    ],
    ['fortios', `    set passwd ENC ${SECRET}`, `    set passwd ENC ${MASK}`],
    ['fortios', `    set psksecret ENC ${SECRET}`, `    set psksecret ENC ${MASK}`],
    ['comware', ` password cipher ${SECRET}`, ` password cipher ${MASK}`],
    ['comware', `snmp-agent community read cipher ${SECRET}`, `snmp-agent community read cipher ${MASK}`],
    [
      'procurve',
      `password manager user-name "admin" sha1 ${SECRET}`,
      `password manager user-name "admin" sha1 ${MASK}`,
    ],
    ['an unknown system', `enable secret 5 ${SECRET}`, `enable secret 5 ${MASK}`],
  ])('%s: %s', (platform, line, masked) => {
    const rules = rulesOf(platform);
    expect(maskSecrets(line, rules)).toBe(masked);
    expect(maskSecrets(masked, rules)).toBe(masked);
  });

  it.each([
    'service password-encryption',
    'interface Vlan10',
    ' description key to the secret room',
    'key chain OSPF',
    ' key 1',
    'aaa authentication login default group tacacs+ local',
    'snmp-server host 10.0.0.1',
    'ip ssh version 2',
    'username admin privilege 15',
  ])('ios-xe leaves %j alone', (line) => {
    expect(maskSecrets(line, rulesOf('ios-xe'))).toBe(line);
  });
});

it('masks every line of a text and of a tree alike', () => {
  const rules = rulesOf('ios-xe');
  const text = `hostname A\nenable secret 9 ${SECRET}\nrouter bgp 1\n neighbor 10.0.0.1 password ${SECRET}\n`;
  expect(maskSecrets(text, rules)).not.toContain(SECRET);
  expect(JSON.stringify(maskTree(parseConfig(text, rules), rules))).not.toContain(SECRET);
});

it('a secret that differs only in its text is no difference once masked', () => {
  const rules = rulesOf('ios-xe');
  const mask = (text: string) => maskTree(parseConfig(text, rules), rules);
  expect(mask('snmp-server community a RO\n')).toEqual(
    mask('snmp-server community \u27e6secret:snmp\u27e7 RO\n'),
  );
});

it('a comparison comes to rest although the device shows a hash and the template a mark', () => {
  const rules = rulesOf('ios-xe');
  const running = parseConfig(
    'snmp-server community 3nCrYpT RO\nrouter bgp 1\n neighbor 10.0.0.1 password 7 0822\n',
    rules,
  );
  const intended = parseConfig(
    'snmp-server community \u27e6secret:ro\u27e7 RO\nrouter bgp 1\n neighbor 10.0.0.1 password 7 \u27e6secret:bgp\u27e7\n neighbor 10.0.0.2 password 7 \u27e6secret:bgp\u27e7\n',
    rules,
  );
  const remediation = remediationFor(running, withSecretsOf(running, intended, rules), rules);
  expect(configText(remediation)).toBe(
    'router bgp 1\n neighbor 10.0.0.2 password 7 \u27e6secret:bgp\u27e7\n',
  );
});
