/** Where OpenSSH keeps the host key of an algorithm; signature names (`rsa-sha2-512`) count as their key. */
const files: readonly (readonly [start: string, file: string])[] = [
  ['ssh-ed25519', 'ssh_host_ed25519_key.pub'],
  ['ecdsa-', 'ssh_host_ecdsa_key.pub'],
  ['ssh-rsa', 'ssh_host_rsa_key.pub'],
  ['rsa-', 'ssh_host_rsa_key.pub'],
  ['ssh-dss', 'ssh_host_dsa_key.pub'],
];

/** The command that tells a device's own fingerprint of a key, to be run on the device. */
export function keygenCommand(algorithm: string): string {
  const file = files.find(([start]) => algorithm.startsWith(start))?.[1] ?? 'ssh_host_*_key.pub';
  // A pattern stands for several files, and ssh-keygen reads one.
  return file.includes('*')
    ? `for f in /etc/ssh/${file}; do ssh-keygen -l -f "$f"; done`
    : `ssh-keygen -l -f /etc/ssh/${file}`;
}
