import { before, cryptHashes, found, inAddresses, pemKeys, type SecretPattern } from './pattern.js';

/** A value of a statement: it ends before `;`. */
const VALUE = String.raw`"(?:[^"\\]|\\.)*"|[^\s;"{]+`;

/** `community NAME` is a secret below `snmp`, and a BGP attribute elsewhere. */
const community: SecretPattern = {
  pattern: before(String.raw`^\s*(?:inactive: )?community `, VALUE),
  within: { section: /^snmp$/, text: /^snmp \{\n[\s\S]*?^\}/gm },
};

/** Juniper Junos, in set lines and in braces; the secret may stand in quotes. */
export const junosSecrets: readonly SecretPattern[] = [
  ...found(
    before(
      String.raw`(?:encrypted-password|plain-text-password-value|secret|pre-shared-key (?:ascii-text|hexadecimal)|authentication-key|authentication-password|privacy-password|md5 \d+ key|simple-password|ssh-(?:rsa|ecdsa|ed25519|dsa)) (?!\d+\s)`,
      VALUE,
    ),
    before(String.raw`(?:^|\s)snmp (?:.*? )?community `, VALUE),
    // Without quotes these words name other things: `system login password minimum-length`.
    before(String.raw`(?:^|\s)(?:password|key|passphrase|authentication-passphrase) `, String.raw`"[^"]*"`),
    /("?)(\$[1-9][A-Za-z]?\$[^\s";<]+)/gm,
  ),
  community,
  ...inAddresses,
  ...cryptHashes,
  ...pemKeys,
];
