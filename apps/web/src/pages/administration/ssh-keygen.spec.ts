import { keygenCommand } from './ssh-keygen.js';

describe('the command that tells a fingerprint on the device', () => {
  it.each([
    ['ssh-ed25519', 'ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub'],
    ['ecdsa-sha2-nistp256', 'ssh-keygen -l -f /etc/ssh/ssh_host_ecdsa_key.pub'],
    ['ssh-rsa', 'ssh-keygen -l -f /etc/ssh/ssh_host_rsa_key.pub'],
    ['rsa-sha2-512', 'ssh-keygen -l -f /etc/ssh/ssh_host_rsa_key.pub'],
    ['ssh-unheard-of', 'for f in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -l -f "$f"; done'],
  ])('%s: %s', (algorithm, command) => expect(keygenCommand(algorithm)).toBe(command));
});
