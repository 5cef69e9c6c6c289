import { told, ToldError, type SentenceCode } from '#findings';
import { type ManagedDevice } from '#plan';
import type { Account, Driver } from '#devices';
import { OutboundGate } from '#outbound';
import {
  acceptedKeys,
  jumpChain,
  accessOf,
  noteHostKey,
  openCredential,
  type CredentialSecret,
  type Database,
  type DeviceAccess,
  type Vault,
} from '#persistence';
import { openSnmpSession, type SnmpCredentials, type SnmpSession } from '#snmp';
import {
  loginSecrets,
  openSession,
  SshError,
  defaultSessionTiming,
  type CliSession,
  type JumpTarget,
  type SshCredentials,
} from '#ssh';
import { snmpCredentialsFrom } from './snmp-credentials.js';

/** Secrets that a configuration names: put in when a line is sent, and taken out of every record. */
export interface NamedSecrets {
  readonly texts: readonly string[];
  readonly reveal: (command: string) => string;
}

/** Opens sessions with devices: through the gate, with the vault's credentials and the accepted host keys. */
export class Reach {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly gate: OutboundGate,
    private readonly newId: () => string,
    private readonly now: () => Date,
  ) {}

  /**
   * A command line. A key that nobody has accepted is noted, so that a person can look at it.
   * @throws ToldError where nobody said by what it is reached, OutboundError, SshError
   */
  async cli(
    device: ManagedDevice,
    account: Account,
    driver: Driver,
    named: NamedSecrets = { texts: [], reveal: (command) => command },
  ): Promise<CliSession> {
    const access = await this.accessTo(device);
    const { address, port } = await this.gate.check(device.address, access.sshPort);
    const credentials = await this.login(device, access, account);
    const target = {
      device: device.name,
      address,
      port,
      acceptedKeys: await acceptedKeys(this.db, device.address, port),
      legacyAlgorithms: access.legacyAlgorithms,
      via: await this.jumps(access),
    };
    try {
      const secrets = loginSecrets(credentials.password, credentials.enable, named.reveal, named.texts);
      return await openSession(target, credentials, driver, defaultSessionTiming, secrets);
    } catch (error) {
      if (error instanceof SshError && error.facts.hostKey)
        await this.noteKey(device, port, error.facts.hostKey);
      throw error;
    }
  }

  /** An SNMP session. @throws ToldError, OutboundError */
  async snmp(device: ManagedDevice): Promise<SnmpSession> {
    const access = await this.accessTo(device);
    const { address, port } = await this.gate.check(device.address, access.snmpPort);
    return openSnmpSession({ address, port }, await this.snmpCredentials(device, access));
  }

  /** The hosts to go through. Each passes the gate, as the device does. */
  private async jumps({ jumpHostId }: DeviceAccess): Promise<JumpTarget[]> {
    const chain = await jumpChain(this.db, jumpHostId);
    const jumps: JumpTarget[] = [];
    for (const { name, host, port, credentialId } of chain) {
      const address = (await this.gate.check(host, port)).address;
      const named = { deviceId: '', name, address: host, platform: null };
      const { username, secret } = await this.opened(named, credentialId, 'ACCESS_NO_JUMP');
      const acceptedKeysOfJump = await acceptedKeys(this.db, host, port);
      jumps.push({
        target: { device: name, address, port, acceptedKeys: acceptedKeysOfJump },
        credentials: { user: username, ...secret },
      });
    }
    return jumps;
  }

  private async accessTo({ deviceId, name }: ManagedDevice): Promise<DeviceAccess> {
    const access = await accessOf(this.db, deviceId);
    if (!access) throw new ToldError([told('ACCESS_NONE', { device: name })]);
    return access;
  }

  private async login(
    device: ManagedDevice,
    access: DeviceAccess,
    account: Account,
  ): Promise<SshCredentials> {
    const id = account === 'cli' ? access.cliCredentialId : access.shellCredentialId;
    const { username, secret } = await this.opened(
      device,
      id,
      account === 'cli' ? 'ACCESS_NO_CLI' : 'ACCESS_NO_SHELL',
    );
    return { user: username, ...secret };
  }

  private async snmpCredentials(device: ManagedDevice, access: DeviceAccess): Promise<SnmpCredentials> {
    const { username, secret } = await this.opened(device, access.snmpCredentialId, 'ACCESS_NO_SNMP');
    return snmpCredentialsFrom(username, secret);
  }

  private async opened(
    { name }: ManagedDevice,
    id: string | null,
    missing: SentenceCode,
  ): Promise<{ username: string; secret: CredentialSecret }> {
    const credential = id === null ? null : await openCredential(this.db, this.vault, id);
    if (!credential) throw new ToldError([told(missing, { device: name })]);
    return credential;
  }

  private noteKey(
    device: ManagedDevice,
    port: number,
    key: { type: string; fingerprint: string },
  ): Promise<void> {
    return noteHostKey(this.db, {
      id: this.newId(),
      host: device.address,
      port,
      algorithm: key.type,
      fingerprint: key.fingerprint,
      seenAt: this.now(),
    });
  }
}
