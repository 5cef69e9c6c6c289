/** Accounts, tokens and how devices are reached. Secrets go one way: no answer carries a stored one. */

export type CredentialKind = 'cli' | 'shell' | 'snmp';

/** A sealed credential, without its secret. */
export interface Credential {
  readonly id: string;
  readonly name: string;
  readonly kind: CredentialKind;
  readonly username: string;
  readonly changedAt: string;
}

/** By what devices are reached. */
export interface AccessFields {
  readonly cliCredentialId: string | null;
  readonly shellCredentialId: string | null;
  readonly snmpCredentialId: string | null;
  readonly sshPort: number;
  readonly snmpPort: number;
  /** Old SSH algorithms are offered too. */
  readonly legacyAlgorithms: boolean;
  /** The host that it is reached through; null: straight. */
  readonly jumpHostId: string | null;
}

/** `all` stands for every device that has no access of its own. */
export interface DeviceAccess extends AccessFields {
  readonly device: string;
}

/** An SSH host key that a device showed; nobody has accepted it while `acceptedAt` is null. */
export interface HostKey {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly algorithm: string;
  readonly fingerprint: string;
  readonly seenAt: string;
  readonly acceptedBy: string | null;
  readonly acceptedAt: string | null;
}

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly role: string;
  readonly language: 'en' | 'fr';
  readonly disabled: boolean;
  readonly mustChangePassword: boolean;
}

/** An account that was just given a first password: the only answer that tells it. */
export interface AccountWithPassword extends Account {
  readonly password: string;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scope: 'read' | 'write';
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly expiresOn: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}
