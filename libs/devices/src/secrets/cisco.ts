import { before, cryptHashes, found, inAddresses, pemKeys } from './pattern.js';

/** How the secret that follows is stored: types 0 to 10, `8a`, and the words that say the same. */
const TYPE = String.raw`(?:(?:\d{1,2}a?|sha512|encrypted|pbkdf2|clear|clear-text|hex) )?`;
/** The same where a number would be a name: only types that exist. */
const KNOWN_TYPE = '(?:(?:0|3|4|5|6|7|8|8a|9|10|sha512|encrypted|clear) )';
const UNDO = String.raw`^\s*(?:no )?`;

/** Accounts, enable, lines, and all that has `password` or `secret` in front. */
const accounts = found(
  before(
    String.raw`${UNDO}(?:username \S+.*? |enable |aaa root |system-user \S+ |)(?:password|passwd|secret)(?! (?:strength-check|encryption|prompt|policy|complexity|history|recovery|minimum-length|expire)\b)(?: level \d+)? ${TYPE}`,
  ),
  before(String.raw`^\s*username \S+ .*?(?:password|secret) ${TYPE}`),
  before(String.raw`\b(?:password|secret|shared-secret) ${KNOWN_TYPE}`),
  before(
    String.raw`^\s*(?:ip (?:ftp|http client|rcmd)|vtp|l2tp tunnel|isis) password (?:md5 |clear )?${TYPE}(?!(?:md5|clear) )`,
  ),
  before(String.raw`^\s*(?:area|domain)-password (?:md5 |clear )?${TYPE}`),
  before(String.raw`^\s*ldap-login-password `),
);

/** Communities, and the keys of SNMPv3 users. */
const snmp = found(
  before(String.raw`${UNDO}snmp-server (?:mib )?community(?:-map)? (?:(?:0|7|8|encrypted|clear) )?`),
  before(
    String.raw`${UNDO}snmp-server host (?:(?:inside|outside|management|mgmt) )?\S+ (?:vrf \S+ )?(?:(?:traps?|informs?|version|v?[123]c?|auth|noauth|priv|community|poll)\s)*(?!version\b|traps?\b|informs?\b|vrf\b|use-vrf\b|source-interface\b|filter-vrf\b|udp-port\b|community\b|poll\b)`,
  ),
  before(String.raw`${UNDO}snmp-server user .*? auth \S+ (?:(?:encrypted|clear) )?`),
  before(
    String.raw`${UNDO}snmp-server user .*? priv (?:(?:des(?:56)?|3des|aes(?:[- ]?\d+)?) (?:\d+ )?)?(?:(?:encrypted|clear) )?(?!(?:des(?:56)?|3des|aes(?:-?\d+)?|encrypted|clear)\b)`,
  ),
);

/** RADIUS, TACACS+, and other servers that share a key with the device. */
const servers = found(
  before(
    String.raw`${UNDO}(?:(?:tacacs|radius)(?:-server)?|server-private|client|pac)\b(?: .*?)? (?:server-)?key ${TYPE}`,
  ),
  before(String.raw`^(?!\s*(?:no )?ntp (?:server|peer) )(?:.* )?key ${KNOWN_TYPE}`),
  // Alone in its line under its server; a number alone names a key of a key chain.
  /^(\s*key (?:\d{1,2}a? |encrypted |clear )?)(?!chain\b|\d+\s*$|config-key\b)(\S+)\s*$/gm,
  before(String.raw`\bserver-key ${TYPE}`),
  before(String.raw`^\s*(?:failover|cluster) key (?:hex )?`),
  before(String.raw`^\s*key config-key (?:password-encrypt(?:ion)?|newpass) `),
);

/** Routing, redundancy and time: what neighbours prove to each other. */
const neighbours = found(
  before(String.raw`\bkey-(?:octet-)?string (?:(?:\d{1,2}a?|password|encrypted|clear|hexadecimal) )?`),
  // MACsec: the name of the key, then the key.
  before(String.raw`^\s*key [0-9A-Fa-f]{2,64} (?:0|7|8a) `),
  before(
    String.raw`\b(?:authentication-key(?: \d+ (?:md5|sha\S*|hmac\S*|cmac\S*))?|message-digest-key \d+ (?:md5|sha\S*|hmac\S*)) ${TYPE}(?!\d+ (?:md5|sha|hmac|cmac))`,
  ),
  before(String.raw`^\s*(?:vrrp|standby|glbp) .*\bauthentication (?:text )?(?!md5\b|text\b)`),
  before(String.raw`^\s*authentication(?:-type)? (?:text|simple-text) `),
  before(String.raw`\bauthentication mode hmac-sha-256 (?:[07] )?`),
  before(String.raw`^\s*(?:ip )?(?:nhrp authentication|rip authentication string) `),
  before(String.raw`${UNDO}(?:mpls ldp )?neighbor \S+(?: \S+)? password ${TYPE}`),
  before(String.raw`^\s*(?:ip )?msdp password peer \S+ ${TYPE}`),
  before(String.raw`\bhash-algo \S+ key `),
  before(String.raw`\bspi \d+ (?:authentication )?(?:md5|sha1) (?:[07] )?`),
  before(String.raw`\bspi \d+ .*?\besp (?:null|des|3des|aes-cbc \d+) (?:[07] )?`, '[0-9A-Fa-f]{16,}'),
  before(String.raw`\bspi \d+ .*\b(?:md5|sha1) (?:[07] )?`, '[0-9A-Fa-f]{32,}'),
);

/** IKE and radio: keys that were shared before. */
const shared = found(
  before(
    String.raw`\bpre-shared-key (?:(?:local|remote) )?(?:(?:0|6|7|8|hex|ascii|encrypted|clear) )*(?!(?:address|hostname|local|remote|hex|ascii) )`,
  ),
  before(String.raw`\bpre-shared-key (?:address|hostname) .* key ${TYPE}`),
  before(String.raw`\bpre-share key ${TYPE}`),
  before(String.raw`^\s*shared-key ${TYPE}`),
  // What EOS's telemetry shows to its collector.
  before(String.raw`-cvauth=(?:token|key)(?:-secure)?,`, String.raw`[^\s",]+`),
  before(String.raw`^\s*crypto isakmp key ${TYPE}`),
  before(String.raw`\b(?:wpa-psk|set-key|psk) (?:ascii|hex) ${TYPE}`),
  before(String.raw`^\s*ppp (?:chap|pap) (?:password|sent-username \S+ password) ${TYPE}`),
);

/** Cisco IOS and its relatives (IOS-XE, IOS-XR, NX-OS, ASA, EOS, FRR, OS10). */
export const ciscoSecrets = [
  ...accounts,
  ...snmp,
  ...servers,
  ...neighbours,
  ...shared,
  ...inAddresses,
  ...cryptHashes,
  ...pemKeys,
];
