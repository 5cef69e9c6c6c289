/**
 * A secret in a configuration or transcript: the first group is what stands before it, the second the secret itself.
 * Patterns are global and see one line at a time (`m`), so that they can be used on lines and on whole texts.
 */
export interface SecretPattern {
  readonly pattern: RegExp;
}

const found = (...patterns: readonly RegExp[]): readonly SecretPattern[] =>
  patterns.map((pattern) => ({ pattern }));

/** Cisco IOS and its relatives (IOS-XE, IOS-XR, NX-OS, ASA, EOS, FRR). Types 0, 5, 7, 8, 9 and sha512 alike. */
export const ciscoSecrets = found(
  /^(\s*(?:no )?(?:username \S+.*? )?(?:enable |)(?:password|secret)(?! (?:strength-check|encryption|prompt|policy|complexity|history|recovery)\b)(?: level \d+)?(?: (?:0|4|5|6|7|8|9|10|sha512|encrypted|pbkdf2))? )(\S+)/gm,
  /^(\s*username \S+ .*?(?:password|secret) (?:(?:0|4|5|6|7|8|9|10|sha512) )?)(\S+)/gm,
  /^(\s*aaa root (?:secret|password) (?:(?:0|5|7|8a|sha512) )?)(\S+)/gm,
  /^(\s*(?:no )?snmp-server community (?:(?:0|7) )?)(\S+)/gm,
  /^(\s*(?:no )?snmp-server host \S+ (?:vrf \S+ )?(?:(?:traps?|informs?|version|v?[123]c?|auth|noauth|priv)\s)*)(?!version\b|traps?\b|informs?\b|vrf\b)(\S+)/gm,
  /^(\s*(?:no )?snmp-server user .*? auth \S+ )(\S+)/gm,
  /^(\s*(?:no )?snmp-server user .*? priv (?:des|3des|aes(?:[- ]?\d+)?) )(\S+)/gm,
  /^(\s*(?:no )?(?:tacacs|radius)(?:-server)?(?: host \S+)?(?: .*?)? key (?:(?:0|6|7) )?)(\S+)/gm,
  /^(\s+key (?:(?:0|6|7) )?)(?!chain\b|\d+$)(\S+)\s*$/gm,
  /^(.*\bkey-string (?:(?:0|6|7) )?)(\S+)/gm,
  /^(.*\b(?:pre-shared-key|authentication-key(?: \d+ (?:md5|sha\S*|hmac\S*|cmac\S*))?|message-digest-key \d+ (?:md5|sha\S*)) (?:(?:0|6|7) )?)(?!\d+ (?:md5|sha|hmac|cmac))(\S+)/gm,
  /^(\s*(?:vrrp|standby|glbp) .*\bauthentication (?:text )?)(?!md5\b|text\b)(\S+)/gm,
  /^(\s*neighbor \S+ password (?:(?:0|6|7) )?)(\S+)/gm,
  /^(\s*(?:wpa-psk ascii|ppp (?:chap|pap) (?:password|sent-username \S+ password)|crypto isakmp key)(?: (?:0|6|7))? )(\S+)/gm,
);

/** Juniper Junos, in set lines and in braces; the secret may stand in quotes. */
export const junosSecrets = found(
  /((?:encrypted-password|plain-text-password-value|secret|pre-shared-key (?:ascii-text|hexadecimal)|authentication-key|authentication-password|privacy-password|md5 \d+ key|simple-password|ssh-(?:rsa|ecdsa|ed25519)) )(?!\d+\s)("[^"]*"|[^\s;"]+)/gm,
  /((?:^|\s)snmp (?:.*? )?community )("[^"]*"|[^\s;"{]+)/gm,
  /("?)(\$[1-9][A-Za-z]?\$[^\s";]+)/gm,
);

/** Huawei VRP, HPE Comware. */
export const comwareSecrets = found(
  /((?:cipher|simple|hash) )(\S+)/gm,
  /^(\s*(?:undo )?snmp-agent community (?:read|write) (?!cipher\b|simple\b))(\S+)/gm,
);

/** Fortinet FortiOS: everything that it encrypts, and keys in the clear. */
export const fortiosSecrets = found(
  /^(\s*set \S*(?:passwd|password|psksecret|secret|key|private-key|passphrase|community) (?:ENC )?)("[^"]*"|\S+)/gm,
);

/** HPE ProCurve and AOS-S, Aruba AOS-CX. */
export const arubaSecrets = found(
  /^(\s*password (?:manager|operator)(?: user-name \S+)?(?: plaintext| sha1| sha-256)? )(\S+)/gm,
  /^(.*(?:ciphertext|plaintext) )(\S+)/gm,
  /^(\s*snmp-server community )(\S+)/gm,
  /^(.* key (?:plaintext |ciphertext )?)(\S+)\s*$/gm,
);

/** Nokia SR Linux and SR OS, VyOS, RouterOS: words that stand before a secret in set-style statements. */
export const statementSecrets = found(
  /((?:password|secret|pre-shared-secret|auth-key|authentication-key|encrypted-password|plaintext-password|community|passphrase)[ =])("[^"]*"|\S+)/gm,
);

/** What PAN-OS calls a secret. `-AQ==…` is how it encrypts with its master key. */
const panOsWords =
  'phash|password|bind-password|secret|key|auth-key|authentication-key|snmp-community-string|authpwd|privpwd|authentication-password|privacy-password|private-key|passphrase|api-key';

/** Palo Alto PAN-OS: set lines and braces (`phash $5$…;`), and the XML of its exports (`<phash>$5$…</phash>`). */
export const panOsSecrets = found(
  new RegExp(`((?:^|[\\s{])(?:${panOsWords}) )("[^"]*"|[^\\s;"{]+)(?=\\s*(?:;|$))`, 'gm'),
  new RegExp(`(<(?:${panOsWords})(?: [^<>]*)?>)([^<>\\s][^<>]*)(?=</)`, 'gm'),
  /()(-AQ==[A-Za-z0-9+/=]+)/gm,
);

/** A device whose language we do not know: what nearly all of them call a secret. */
export const anySecrets = [...ciscoSecrets, ...junosSecrets, ...comwareSecrets];
