import { MASK, maskSecrets, maskTree, parseConfig, rulesOf, withSecretsOf } from './index.js';

const S = 'S3cr3t!x';

/** Lines of the field, `S` where the secret stands: masked, and nothing else of the line. */
const lines: Readonly<Record<string, readonly string[]>> = {
  'ios-xe': [
    'enable secret 5 $1$abcd$S',
    'enable password level 7 7 S',
    'username a privilege 15 password 0 S',
    'username a secret 8 $8$abc$S',
    'ip ftp password 7 S',
    'ip http client password 0 S',
    'vtp password S',
    ' password 7 S',
    'tacacs-server host 10.0.0.1 timeout 5 key 6 S',
    'tacacs-server key S',
    'radius-server host 10.0.0.1 auth-port 1812 acct-port 1813 key 7 S',
    ' server-private 10.0.0.1 auth-port 1812 acct-port 1813 key 7 S',
    '  client 10.0.0.1 server-key 7 S',
    ' pac key 7 S',
    ' ip ospf authentication-key 7 S',
    ' ospfv3 authentication ipsec spi 500 sha1 0 S',
    ' ipv6 ospf encryption ipsec spi 600 esp aes-cbc 128 00112233445566778899aabbccddeeff sha1 00112233445566778899aabbccddeeff00112233',
    ' isis password S level-2',
    ' area-password S',
    ' ip nhrp authentication S',
    ' standby 1 authentication S',
    ' vrrp 1 authentication text S',
    '  authentication mode hmac-sha-256 7 S',
    'crypto isakmp key 6 S address 10.0.0.1',
    '  pre-shared-key address 0.0.0.0 0.0.0.0 key S',
    '   pre-shared-key local 6 S',
    '  pre-shared-key S',
    ' authentication remote pre-share key S',
    ' security wpa psk set-key ascii 0 S',
    '  wpa-psk ascii 7 S',
    'mpls ldp neighbor 10.0.0.1 password 7 S',
    'ip msdp password peer 10.0.0.1 7 S',
    'snmp-server user u G remote 10.0.0.9 v3 encrypted auth md5 S priv des S access 10',
    'snmp-server host 10.0.0.9 informs version 2c S',
    'key config-key password-encrypt S',
    'ntp authentication-key 5 hmac-sha2-256 S 7',
    ' mgmtuser username admin password 0 S secret 0 S',
    ' dot1x username u password 7 S',
    '  key-string 7 S',
    ' bind authenticate root-dn cn=x password 7 S',
  ],
  'nx-os': [
    'username admin password 5 $5$abc$S  role network-admin',
    'snmp-server user u network-admin auth md5 0xS priv 0xS localizedkey',
    'snmp-server user u network-admin auth sha 0xS priv aes-128 0xS localizedkey',
    'snmp-server community S group network-operator',
    'snmp-server host 10.0.0.9 traps version 2c S',
    'tacacs-server host 10.0.0.1 key 7 "S" timeout 3',
    'radius-server host 10.0.0.1 key 7 "S" authentication accounting',
    '    password 3 S',
    '  ip ospf message-digest-key 1 md5 3 S',
    '    authentication text S',
    '    key-octet-string 7 S cryptographic-algorithm AES_128_CMAC',
    '  authentication md5 key-string S',
  ],
  eos: [
    'username a privilege 15 role network-admin secret sha512 $6$abc$S',
    'enable password sha512 $6$abc$S',
    'tacacs-server host 10.0.0.1 key 7 S',
    'radius-server key 8a S',
    '   neighbor 10.0.0.1 password 8a S',
    '   neighbor SPINE password 7 S',
    'ntp authentication-key 1 sha1 7 S',
    '   key 0123456789abcdef 7 S',
    'snmp-server user u g v3 localized f5717f auth sha S priv aes S',
    '   vrrp 10 peer authentication text S',
  ],
  'ios-xr': [
    ' secret 10 $6$abc$S',
    'snmp-server community encrypted S RO',
    'snmp-server user u g v3 auth md5 encrypted S priv des56 encrypted S',
    '  password encrypted S',
    'radius-server host 10.0.0.1 auth-port 1812\n key 7 S',
    '   key-string password S',
    '  message-digest-key 1 md5 encrypted S',
  ],
  asa: [
    'enable password S encrypted',
    'passwd S encrypted',
    'username u password S encrypted privilege 15',
    ' ikev1 pre-shared-key S',
    ' ikev2 remote-authentication pre-shared-key S',
    ' ldap-login-password S',
    'failover key S',
    'snmp-server host inside 10.0.0.9 community S version 2c',
  ],
  frr: [
    'password 8 S',
    'enable password S',
    ' neighbor PEERS password S',
    ' ip ospf authentication-key S',
    ' ip ospf message-digest-key 1 md5 S',
    ' isis password md5 S',
    ' area-password clear S',
    ' ip rip authentication string S',
    ' ipv6 ospf6 authentication key-id 1 hash-algo md5 key S',
    '  key-string S',
  ],
  'dell-os10': [
    'system-user linuxadmin password $6$abc$S',
    'username admin password $6$abc$S role sysadmin priv-lvl 15',
    'radius-server host 10.0.0.8 key 9 S',
    'tacacs-server host 10.0.0.8 key 9 S auth-port 49',
    'snmp-server community S ro',
  ],
  junos: [
    'set system root-authentication encrypted-password "$6$abc$S"',
    'set system radius-server 10.0.0.8 secret "$9$S"',
    'set system tacplus-server 10.0.0.8 secret $9$S',
    'set security ike policy p pre-shared-key ascii-text "$9$S"',
    'set protocols bgp group g authentication-key "$9$S"',
    'set protocols ospf area 0 interface ge-0/0/0 authentication md5 1 key "$9$S"',
    'set snmp v3 usm local-engine user u authentication-sha authentication-password "S"',
    'set snmp v3 usm local-engine user u privacy-aes128 privacy-password "S"',
    'set snmp community "S" authorization read-only',
    'set access profile p client c chap-secret "$9$S"',
    'set access radius-server 10.0.0.8 secret "$9$S"',
    '                    md5 1 key "$9$S";',
    '    simple-password "$9$S";',
  ],
  fortios: [
    '        set auth-pwd ENC S',
    '        set priv-pwd ENC S',
    '        set password2 ENC S',
    '        set psksecret "S"',
    '        set md5-key "S"',
    '    set passphrase ENC S',
    '        set wifi-passphrase S',
    '        set community "S"',
    '    set sae-password ENC S',
    '            set password ENC S',
  ],
  comware: [
    ' password hash $h$6$S',
    'super password role network-admin hash $h$6$S',
    'snmp-agent usm-user v3 u g cipher authentication-mode sha $c$3$S privacy-mode aes128 $c$3$S',
    'snmp-agent usm-user v3 u g simple authentication-mode sha S privacy-mode aes128 S',
    'snmp-agent community write S mib-view V',
    'snmp-agent target-host trap address udp-domain 10.0.0.9 params securityname S v2c',
    ' primary authentication 10.0.0.8 key cipher $c$3$S',
    ' key authentication cipher $c$3$S',
    ' key accounting simple S',
    ' set authentication password hash $h$6$S',
    ' pre-shared-key address 10.0.0.1 key cipher $c$3$S',
    ' ospf authentication-mode md5 1 cipher $c$3$S',
    ' ntp-service authentication-keyid 1 authentication-mode md5 simple S',
  ],
  vrp: [
    ' local-user a password irreversible-cipher $1c$abc$S$',
    'super password level 3 cipher %^%#S3cr3t!x_S%^%#',
    'snmp-agent usm-user v3 u authentication-mode sha cipher %^%#S_______S%^%#',
    'snmp-agent usm-user v3 u g authentication-mode sha S privacy-mode aes128 S',
    'snmp-agent target-host trap address udp-domain 10.0.0.9 params securityname cipher %^%#S3cr3t!x_S%^%# v2c',
    ' radius-server shared-key cipher %^%#S3cr3t!x_S%^%#',
    ' radius-server shared-key S',
    ' peer 10.0.0.1 password cipher %^%#S3cr3t!x_S%^%#',
    ' ospf authentication-mode simple plain S',
    ' ospf authentication-mode hmac-sha256 1 cipher %^%#S3cr3t!x_S%^%#',
    ' pre-shared-key %^%#S3cr3t!x_S%^%#',
    ' vrrp vrid 1 authentication-mode md5 S',
  ],
  'aos-cx': [
    'user admin group administrators password ciphertext AQBapS',
    'snmpv3 user u auth sha auth-pass ciphertext AQBapS priv aes priv-pass ciphertext AQBapS',
    'snmpv3 user u auth sha auth-pass plaintext S priv aes priv-pass plaintext S',
    'snmp-server host 10.0.0.9 trap version v2c community S',
    'radius-server host 10.0.0.8 key ciphertext AQBapS vrf mgmt',
    'radius-server key plaintext S',
    'tacacs-server host 10.0.0.8 key plaintext S',
    'ntp authentication-key 1 md5 S',
    '    ip ospf message-digest-key 1 md5 ciphertext AQBapS',
    '    neighbor 10.0.0.1 password ciphertext AQBapS',
  ],
  procurve: [
    'password manager user-name "ad min" plaintext S',
    'password operator sha1 "S"',
    'snmp-server host 10.0.0.9 community "S" trap-level critical',
    'snmp-server host 10.0.0.9 "S"',
    'snmpv3 user "u" auth md5 "S" priv des "S"',
    'snmpv3 community index "1" name "S" sec-name "m" tag "t"',
    'radius-server host 10.0.0.8 key "two S words"',
    'radius-server host 10.0.0.8 encrypted-key "S"',
    'tacacs-server key "S"',
    '   key-string "S"',
    'sntp authentication key-id 1 authentication-mode md5 key-value "S" trusted',
    'encrypt-credentials pre-shared-key plaintext S',
  ],
  routeros: [
    'add name=u password=S service=l2tp',
    'set [ find default=yes ] supplicant-identity=MikroTik wpa2-pre-shared-key=S',
    'add authentication-types=wpa2-psk name=sec1 passphrase="with S \\" space"',
    'add address=10.0.0.8 secret=S service=login',
    'add listen-port=13231 name=wg1 private-key="S="',
    '/ppp secret add name=u password=S',
    'add authentication-protocol=SHA1 authentication-password=S encryption-password=S name=u security=private',
    'set trap-community=S trap-version=2',
    '/snmp community add addresses=10.0.0.0/8 name=S',
  ],
};

const cases = Object.entries(lines).flatMap(([platform, all]) =>
  all.map((line) => [platform, line] as const),
);

it.each(cases)('%s: %s', (platform, line) => {
  const rules = rulesOf(platform);
  const masked = maskSecrets(line.replaceAll(/\bS\b|(?<=\$|_|0x|AQBap)S/g, S), rules);
  expect(masked).not.toContain(S);
  expect(masked).toContain(MASK);
  expect(masked).not.toMatch(/[0-9a-f]{32}/);
  expect(maskSecrets(masked, rules)).toBe(masked);
});

describe('what only looks like a secret stays', () => {
  it.each([
    ['ios-xe', 'ntp server 10.0.0.1 key 7 prefer'],
    ['ios-xe', ' description password of the door is with the keeper'],
    ['ios-xe', 'crypto key generate rsa'],
    ['ios-xe', ' authentication key-chain OSPF'],
    ['ios-xe', ' ip rip authentication key-chain K'],
    ['ios-xe', 'security passwords min-length 12'],
    ['ios-xe', 'aaa authentication enable default group tacacs+ enable'],
    ['ios-xe', 'radius-server attribute 6 on-for-login-auth'],
    ['nx-os', 'no password strength-check'],
    ['nx-os', 'snmp-server host 10.0.0.9 use-vrf management'],
    ['nx-os', 'snmp-server host 10.0.0.9 source-interface mgmt0'],
    ['eos', 'management security'],
    ['comware', 'ssh2 algorithm cipher aes256-ctr'],
    ['comware', ' authentication-mode scheme'],
    ['comware', 'snmp-agent target-host trap address udp-domain 10.0.0.9 params securityname u v3 privacy'],
    ['vrp', 'ssh server cipher aes256_ctr aes128_ctr'],
    ['vrp', '  authentication-mode radius local'],
    ['vrp', 'snmp-agent community complexity-check disable'],
    ['junos', 'set policy-options community C members 65000:1'],
    ['junos', 'set system login password minimum-length 10'],
    ['junos', 'set protocols ospf area 0 interface ge-0/0/0 hello-interval 5'],
    ['fortios', '        set name "all"'],
    ['fortios', '    set keylife 86400'],
    ['fortios', '        set public-key "AAAA"'],
    ['aos-cx', 'aaa authentication port-access dot1x authenticator'],
    ['procurve', 'snmpv3 enable'],
    ['procurve', 'aaa port-access authenticator 1-10'],
    ['routeros', '/snmp community'],
    ['routeros', '/ppp secret'],
    ['routeros', 'add interface=wg1 public-key="abc="'],
    ['routeros', 'set host-key-size=4096 strong-crypto=yes'],
    ['routeros', 'add addresses=10.0.0.0/8 name=monitor security=private'],
  ])('%s: %s', (platform, line) => {
    expect(maskSecrets(line, rulesOf(platform))).toBe(line);
  });
});

describe('a name that is a secret in its section only', () => {
  it.each([
    [
      'fortios',
      'config system snmp community\n    edit 1\n        set name "S3cr3t!x"\n        config hosts\n            edit 1\n                set ip 10.0.0.9\n            next\n        end\n    next\n    edit 2\n        set name "S3cr3t!x"\n    next\nend\nconfig firewall address\n    edit 1\n        set name "kept"\n    next\nend\n',
    ],
    [
      'junos',
      'snmp {\n    community S3cr3t!x {\n        authorization read-only;\n    }\n}\npolicy-options {\n    community kept members 65000:1;\n}\n',
    ],
    [
      'routeros',
      '/snmp community\nset [ find default=yes ] addresses=10.0.0.0/8 name=S3cr3t!x\n/interface vlan\nadd name=kept vlan-id=10\n',
    ],
  ])('%s: text and tree alike', (platform, text) => {
    const rules = rulesOf(platform);
    const masked = maskSecrets(text, rules);
    expect(masked).not.toContain(S);
    expect(masked).toContain('kept');
    expect(maskSecrets(masked, rules)).toBe(masked);
    const tree = JSON.stringify(maskTree(parseConfig(text, rules), rules));
    expect(tree).not.toContain(S);
    expect(tree).toContain('kept');
  });
});

it('a private key in PEM is masked whole, a certificate is not one', () => {
  const key = '-----BEGIN EC PRIVATE KEY-----\nMIIB\nS3cr3t!x\n-----END EC PRIVATE KEY-----';
  const text = `crypto pki import x pem\n${key}\n-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n`;
  const masked = maskSecrets(text, rulesOf('ios-xe'));
  expect(masked).not.toContain(S);
  expect(masked).toContain('MIIC');
});

describe('what a device shows of a secret that a template wrote is the same line', () => {
  const mark = '\u27e6secret:k\u27e7';
  it.each([
    [
      'comware',
      `snmp-agent usm-user v3 u G simple authentication-mode sha ${mark} privacy-mode aes128 ${mark}`,
      'snmp-agent usm-user v3 u G cipher authentication-mode sha $c$3$abcdef privacy-mode aes128 $c$3$ghijkl',
    ],
    [
      'nx-os',
      `snmp-server user u network-operator auth sha ${mark} priv aes-128 ${mark}`,
      'snmp-server user u network-operator auth sha 0xabc123 priv aes-128 0xdef456 localizedkey',
    ],
    [
      'nx-os',
      `radius-server host 10.0.0.8 key ${mark} authentication accounting`,
      'radius-server host 10.0.0.8 key 7 "fewhg" authentication accounting',
    ],
    [
      'eos',
      `snmp-server user u G v3 auth sha ${mark} priv aes ${mark}`,
      'snmp-server user u G v3 localized f5717f444ca8 auth sha abc123 priv aes def456',
    ],
    [
      'aos-cx',
      `radius-server host 10.0.0.8 key plaintext ${mark}`,
      'radius-server host 10.0.0.8 key ciphertext AQBapabc',
    ],
    [
      'aos-cx',
      `snmpv3 user u auth sha auth-pass plaintext ${mark} priv aes priv-pass plaintext ${mark}`,
      'snmpv3 user u auth sha auth-pass ciphertext AQBapabc priv aes priv-pass ciphertext AQBapdef',
    ],
    [
      'vrp',
      `snmp-agent usm-user v3 u authentication-mode sha cipher ${mark}`,
      'snmp-agent usm-user v3 u authentication-mode sha cipher %^%#abcdefgh%^%#',
    ],
    [
      'junos',
      `set snmp v3 usm local-engine user u authentication-sha authentication-password ${mark}`,
      'set snmp v3 usm local-engine user u authentication-sha authentication-key "$9$abcdef"',
    ],
    ['procurve', `radius-server host 10.0.0.8 key ${mark}`, 'radius-server host 10.0.0.8 key "abc"'],
  ])('%s: %s', (platform, intended, running) => {
    const rules = rulesOf(platform);
    const there = parseConfig(running, rules);
    expect(withSecretsOf(there, parseConfig(intended, rules), rules)).toEqual(there);
  });
});
