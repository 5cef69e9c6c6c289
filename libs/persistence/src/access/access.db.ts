import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { openCredential, removeCredential, saveCredential } from './credentials.js';
import { accessOf, ALL_DEVICES, saveDeviceAccess } from './device-access.js';
import { acceptedKeys, acceptHostKey, forgetHostKey, hostKeys, noteHostKey } from './host-keys.js';
import { Vault } from './vault.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

const vault = Vault.fromText('a text of at least thirty-two characters');
const at = new Date('2026-11-22T18:00:00Z');
const id = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('credentials', () => {
  const head = { id: id(1), name: 'switches', kind: 'cli', username: 'admin', changedAt: at } as const;

  it('are sealed in the table and open only with the key', async () => {
    await saveCredential(test.db, vault, head, { password: 'planted-secret' });
    const [[stored] = []] = await test.db.rows<[Buffer]>('SELECT secret FROM credential WHERE id = $1', [
      head.id,
    ]);
    expect(stored?.includes('planted-secret')).toBe(false);
    expect(await openCredential(test.db, vault, head.id)).toEqual({
      ...head,
      secret: { password: 'planted-secret' },
    });
    const other = Vault.fromText('another text of more than thirty-two characters');
    await expect(openCredential(test.db, other, head.id)).rejects.toThrow(/another key/);
  });

  it('a device keeps its row when its credential goes', async () => {
    const row = {
      cliCredentialId: head.id,
      shellCredentialId: null,
      snmpCredentialId: null,
      sshPort: 22,
      snmpPort: 161,
      legacyAlgorithms: false,
      jumpHostId: null,
    };
    await saveDeviceAccess(test.db, { ...row, deviceId: ALL_DEVICES });
    await saveDeviceAccess(test.db, { ...row, deviceId: id(7), sshPort: 2222 });
    expect(await accessOf(test.db, id(7))).toMatchObject({ sshPort: 2222, cliCredentialId: head.id });
    expect(await accessOf(test.db, id(8))).toMatchObject({ sshPort: 22 });
    expect(await removeCredential(test.db, head.id)).toBe(true);
    expect(await accessOf(test.db, id(7))).toMatchObject({ sshPort: 2222, cliCredentialId: null });
  });
});

describe('host keys', () => {
  const seen = {
    id: id(2),
    host: '198.51.100.7',
    port: 22,
    algorithm: 'ssh-ed25519',
    fingerprint: 'SHA256:a',
    seenAt: at,
  };

  it('count when a person has accepted them; an accepted key is not replaced by a seen one', async () => {
    await noteHostKey(test.db, seen);
    expect(await acceptedKeys(test.db, seen.host, 22)).toEqual([]);
    await acceptHostKey(test.db, seen.id, 'admin', at);
    await noteHostKey(test.db, { ...seen, id: id(3), fingerprint: 'SHA256:b' });
    expect(await acceptedKeys(test.db, seen.host, 22)).toEqual(['SHA256:a']);
    expect(await hostKeys(test.db)).toHaveLength(1);
    await forgetHostKey(test.db, seen.id);
    expect(await hostKeys(test.db)).toEqual([]);
  });
});
