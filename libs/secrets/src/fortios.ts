import { createHash } from 'node:crypto';
import { sameBytes } from './same-bytes.js';

/** What FortiOS puts after the password, in every device. */
const AFTER = Buffer.from('a388ba2e424cb04a537930c13107cc3fa1329029a9815b70', 'hex');

const hasSalted =
  (algorithm: 'sha1' | 'sha256', salt: number) =>
  (plain: string, stored: string): boolean => {
    const bytes = Buffer.from(stored.slice(3), 'base64');
    const made = createHash(algorithm)
      .update(Buffer.concat([bytes.subarray(0, salt), Buffer.from(plain), AFTER]))
      .digest();
    return sameBytes(made, bytes.subarray(salt));
  };

/** `AK1…`: salt of 12 octets, SHA-1. */
export const hasFortiosSha1 = hasSalted('sha1', 12);

/** `SH2…`: salt of 12 octets, SHA-256. */
export const hasFortiosSha256 = hasSalted('sha256', 12);
