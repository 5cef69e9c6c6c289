import type { Algorithms } from 'ssh2';

/**
 * What we offer. `diffie-hellman-group-exchange-*` is never offered: making its group blocks the event loop for
 * seconds (0.6 s at 2048 bits, 3.3 s at 3072, 9.6 s at 4096).
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

/** The algorithms that we offer to a device. */
export function algorithmsFor(legacy: boolean): Algorithms {
  const older = legacy ? LEGACY : { kex: [], serverHostKey: [], cipher: [], hmac: [] };
  return {
    kex: [...MODERN.kex, ...older.kex],
    serverHostKey: [...MODERN.serverHostKey, ...older.serverHostKey],
    cipher: [...MODERN.cipher, ...older.cipher],
    hmac: [...MODERN.hmac, ...older.hmac],
  };
}
