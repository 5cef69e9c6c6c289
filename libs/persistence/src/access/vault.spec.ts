import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Vault, VaultError } from './vault.js';

const vault = Vault.fromText('a text of at least thirty-two characters');

function flipped(sealed: Buffer): Buffer {
  const changed = Buffer.from(sealed);
  changed.writeUInt8(changed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
  return changed;
}

describe('vault', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const [a, b] = [vault.seal('clé ✓', 'credential 1'), vault.seal('clé ✓', 'credential 1')];
    expect(vault.open(a, 'credential 1')).toBe('clé ✓');
    expect(a.equals(b)).toBe(false);
    expect(a.includes('clé')).toBe(false);
  });

  it.each<[string, (sealed: Buffer) => string]>([
    ['of another owner', (sealed) => vault.open(sealed, 'credential 2')],
    [
      'with another key',
      (sealed) => Vault.fromText('another text of more than thirty-two').open(sealed, 'credential 1'),
    ],
    ['with one bit changed', (sealed) => vault.open(flipped(sealed), 'credential 1')],
    ['cut short', (sealed) => vault.open(sealed.subarray(0, 20), 'credential 1')],
  ])('does not open a secret %s', (_title, open) => {
    expect(() => open(vault.seal('secret', 'credential 1'))).toThrow(VaultError);
  });

  it('makes its key file once, for its owner only, and refuses one that others may read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'brassage-vault-'));
    const sealed = Vault.fromFile(folder).seal('secret', 'x');
    expect(Vault.fromFile(folder).open(sealed, 'x')).toBe('secret');
    const path = join(folder, 'secret.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    expect(() => Vault.fromFile(folder)).toThrow(/chmod 600/);
    rmSync(folder, { recursive: true });
  });
});
