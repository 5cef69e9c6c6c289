import type { Algorithms } from 'ssh2';

/**
 * What we offer. `diffie-hellman-group-exchange-*` is offered in a thread alone (`thread/`): making its group blocks the
 * event loop for seconds (0.6 s at 2048 bits, 3.3 s at 3072, 9.6 s at 4096).
 */
const MODERN = {
  kex: [
    'curve25519-sha256',
    'curve25519-sha256@libssh.org',
    'ecdh-sha2-nistp256',
    'ecdh-sha2-nistp384',
    'ecdh-sha2-nistp521',
    'diffie-hellman-group14-sha256',
    'diffie-hellman-group16-sha512',
  ],
  serverHostKey: [
    'ssh-ed25519',
    'ecdsa-sha2-nistp256',
    'ecdsa-sha2-nistp384',
    'ecdsa-sha2-nistp521',
    'rsa-sha2-512',
    'rsa-sha2-256',
  ],
  cipher: ['aes256-gcm@openssh.com', 'aes128-gcm@openssh.com', 'aes256-ctr', 'aes192-ctr', 'aes128-ctr'],
  hmac: ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com', 'hmac-sha2-256', 'hmac-sha2-512'],
} as const satisfies Algorithms;

/** Added, after the modern ones, for a device whose settings ask for it: switches of before about 2016. */
const LEGACY = {
  kex: ['diffie-hellman-group14-sha1', 'diffie-hellman-group1-sha1'],
  serverHostKey: ['ssh-rsa', 'ssh-dss'],
  cipher: ['aes256-cbc', 'aes128-cbc', '3des-cbc'],
  hmac: ['hmac-sha1', 'hmac-md5'],
} as const satisfies Algorithms;

/**
 * The group exchange, after all others. The size of the group follows the longest key: with AES-128 first it is one of
 * 3072 bits and not of 8192, which would take half a minute.
 */
const GROUP_EXCHANGE = {
  kex: ['diffie-hellman-group-exchange-sha256'],
  legacyKex: ['diffie-hellman-group-exchange-sha1'],
  cipher: ['aes128-gcm@openssh.com', 'aes128-ctr'],
} as const;

/** The algorithms that we offer to a device. */
export function algorithmsFor(legacy: boolean, groupExchange = false): Algorithms {
  const older = legacy ? LEGACY : { kex: [], serverHostKey: [], cipher: [], hmac: [] };
  const group = groupExchange ? [...GROUP_EXCHANGE.kex, ...(legacy ? GROUP_EXCHANGE.legacyKex : [])] : [];
  const first = groupExchange ? GROUP_EXCHANGE.cipher : [];
  return {
    kex: [...MODERN.kex, ...older.kex, ...group],
    serverHostKey: [...MODERN.serverHostKey, ...older.serverHostKey],
    cipher: [...new Set([...first, ...MODERN.cipher, ...older.cipher])],
    hmac: [...MODERN.hmac, ...older.hmac],
  };
}
