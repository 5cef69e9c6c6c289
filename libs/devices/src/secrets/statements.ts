import { cryptHashes, found, pemKeys } from './pattern.js';

/** Nokia SR Linux and SR OS, VyOS: words that stand before a secret in set-style statements. */
export const statementSecrets = [
  ...found(
    /((?:password|secret|pre-shared-secret|auth-key|authentication-key|encrypted-password|plaintext-password|community|passphrase|private-key|preshared-key)[ =])("[^"]*"|\S+)/gm,
  ),
  ...cryptHashes,
  ...pemKeys,
];
