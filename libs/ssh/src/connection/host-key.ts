import { createHash, timingSafeEqual } from 'node:crypto';

/** The public key that a device shows, as OpenSSH writes it down. */
export interface HostKey {
  /** `ssh-ed25519`, `rsa-sha2-512` … */
  readonly type: string;
  /** `SHA256:` and base64 without padding, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

/** Reads type and fingerprint of a key blob (RFC 4253 section 6.6: a length and the name of the format come first). */
export function hostKeyOf(blob: Buffer): HostKey {
  const length = blob.length >= 4 ? blob.readUInt32BE(0) : 0;
  const type = length > 0 && length <= 64 ? blob.subarray(4, 4 + length).toString('latin1') : 'unknown';
  const digest = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  return { type, fingerprint: `SHA256:${digest}` };
}

/** Whether a shown key is one that a person has accepted for this device. */
export function verdictOn(shown: HostKey, accepted: readonly string[]): 'accepted' | 'unknown' | 'changed' {
  if (accepted.length === 0) return 'unknown';
  return accepted.some((fingerprint) => sameText(fingerprint, shown.fingerprint)) ? 'accepted' : 'changed';
}

function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
