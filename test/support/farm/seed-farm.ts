import { saveCredential, saveDeviceAccess, writeChanges, type Database, type Vault } from '#persistence';
import { schemas, type Kind, type PlanChange } from '#plan';
import { v7 as newId } from 'uuid';
import { behaviourOf, type Behaviour, type FarmAddress } from './farm.js';

/** A device of the farm as the plan knows it. */
export interface Planted {
  readonly id: string;
  readonly name: string;
  readonly behaviour: Behaviour;
}

const AT = new Date('2026-11-22T18:00:00Z');

/** Plans so many devices, each on a loopback address of its own, with its credential and an accepted host key. */
export async function seedFarm(
  db: Database,
  vault: Vault,
  count: number,
  farm: FarmAddress,
): Promise<Planted[]> {
  const changes: PlanChange[] = [];
  const put = (kind: Kind, fields: Record<string, unknown>): string => {
    const id = newId();
    const after = schemas[kind].parse({ id, ...fields });
    changes.push({ op: 'add', kind, id, before: null, after } as PlanChange);
    return id;
  };
  const typeId = put('deviceType', {
    manufacturer: 'Example',
    model: 'Switch',
    role: 'switch',
    platform: 'ios-xe',
  });
  const planted = Array.from({ length: count }, (_, n): Planted & { host: string } => {
    const name = `sw${n}`;
    const host = `127.77.${n >> 8}.${n & 255}`;
    const id = put('device', { name, typeId });
    const portId = put('port', { deviceId: id, name: 'Vlan10', kind: 'interface', type: 'svi' });
    put('address', { address: `${host}/16`, portId, management: true });
    return { id, name, behaviour: behaviourOf(n), host };
  });
  const written = await writeChanges(db, {
    actor: 'farm',
    reason: '',
    projectId: null,
    at: AT,
    newId,
    changes,
  });
  if (!written.ok) throw new Error(`refused: ${JSON.stringify(written).slice(0, 300)}`);
  for (const { id, name, behaviour, host } of planted) {
    const sshPort = farm.ports[behaviour];
    const credential = newId();
    await saveCredential(
      db,
      vault,
      { id: credential, name, kind: 'cli', username: name, changedAt: AT },
      { password: 'login-pass' },
    );
    await saveDeviceAccess(db, {
      deviceId: id,
      cliCredentialId: credential,
      shellCredentialId: null,
      snmpCredentialId: null,
      sshPort,
      snmpPort: 161,
      legacyAlgorithms: false,
      jumpHostId: null,
    });
    await db.execute(
      `INSERT INTO host_key (id, host, port, algorithm, fingerprint, seen_at, accepted_by, accepted_at) VALUES ($1, $2, $3, 'ssh-rsa', $4, $5, 'farm', $5)`,
      [newId(), host, sshPort, farm.fingerprint, AT],
    );
  }
  return planted;
}
