import { before, cryptHashes, found, inAddresses, pemKeys } from './pattern.js';

const STORED = '(?:(?:plaintext|ciphertext|sha1|sha-256) )?';

/** HPE ProCurve and AOS-S, Aruba AOS-CX. */
export const arubaSecrets = [
  ...found(
    before(String.raw`^\s*password (?:manager|operator)(?: user-name (?:"[^"]*"|\S+))? ${STORED}`),
    before(String.raw`\b(?:ciphertext|plaintext) `),
    before(String.raw`^\s*(?:no )?snmp-server community `),
    before(String.raw`^\s*(?:no )?snmp-server host \S+ (?:.* )?community `),
    before(
      String.raw`^\s*(?:no )?snmp-server host \S+ (?!community\b|traps?\b|informs?\b|version\b|vrf\b|trap-level\b|.* community )`,
    ),
    before(String.raw`^\s*snmpv3 community .*? name `),
    before(String.raw`^\s*snmpv3 user .*? auth (?:md5|sha\S*) (?!auth-pass\b|priv\b)`),
    before(String.raw`^\s*snmpv3 user .*? priv (?:des|aes\S*) (?!priv-pass\b)`),
    before(String.raw`\b(?:auth|priv)-pass (?!ciphertext\b|plaintext\b)`),
    before(
      String.raw`^\s*(?:no )?(?:radius|tacacs)-server (?:.* )?(?:encrypted-)?key ${STORED}(?!ciphertext\b|plaintext\b)`,
    ),
    before(String.raw`\b(?:encrypted-)?key-(?:string|value) ${STORED}(?!ciphertext\b|plaintext\b)`),
    before(
      String.raw`\b(?:authentication-key(?: \d+ (?:md5|sha\S*))?|message-digest-key \d+ md5|shared-secret) ${STORED}(?!ciphertext\b|plaintext\b)`,
    ),
    before(String.raw`^\s*(?:no )?neighbor \S+ password ${STORED}(?!ciphertext\b|plaintext\b)`),
    before(String.raw`^\s*aaa port-access supplicant .*\bsecret `),
    before(String.raw`^\s*encrypt-credentials pre-shared-key (?:plaintext|hex) `),
    /^(.* key (?:plaintext |ciphertext )?)(?!\d+\s*$)(\S+)\s*$/gm,
    /()((?<!\S)AQBap[\w+/=]+)/gm,
  ),
  ...inAddresses,
  ...cryptHashes,
  ...pemKeys,
];
