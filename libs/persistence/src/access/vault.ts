import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** First byte of a sealed secret: how it was sealed. */
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A secret cannot be opened: another key, or somebody touched it. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

/**
 * Seals secrets for the database (AES-256-GCM). Each is bound to what it belongs to, so that a sealed secret that was
 * moved to another row does not open.
 *
 *     version (1) · IV (12) · tag (16) · ciphertext
 */
export class Vault {
  private constructor(private readonly key: Buffer) {}

  /** From the operator's text (`BRASSAGE_SECRET_KEY`). */
  static fromText(text: string): Vault {
    return new Vault(scryptSync(text, 'brassage.vault', 32));
  }

  /**
   * From the key file of a folder, which is made when it is missing.
   * @throws VaultError when others than its owner may read it.
   */
  static fromFile(folder: string): Vault {
    const path = join(folder, 'secret.key');
    if (!existsSync(path)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    }
    const file = openSync(path, 'r');
    try {
      const { mode } = fstatSync(file);
      if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
        throw new VaultError(`${path} can be read by others: chmod 600 ${path}`);
      }
      const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
      if (key.length !== 32) throw new VaultError(`${path} does not hold a key of 32 bytes`);
      return new Vault(key);
    } finally {
      closeSync(file);
    }
  }

  /** Seals a text for one owner, for instance the id of a credential. */
  seal(text: string, owner: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]);
  }

  /** What tells two texts apart, and tells nothing of them to whoever has not the key (HMAC-SHA-256, hexadecimal). */
  digest(text: string, purpose: string): string {
    return createHmac('sha256', this.key).update(`${purpose}\0`).update(text).digest('hex');
  }

  /** @throws VaultError */
  open(sealed: Buffer, owner: string): string {
    const tagAt = 1 + IV_BYTES;
    const textAt = tagAt + TAG_BYTES;
    if (sealed[0] !== VERSION || sealed.length < textAt) throw new VaultError('not a sealed secret');
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(1, tagAt));
    decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(tagAt, textAt));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new VaultError('the secret was sealed with another key, or changed since', { cause });
    }
  }
}
