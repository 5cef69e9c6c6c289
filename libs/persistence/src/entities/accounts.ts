import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { LostWith, PartOf } from './recorded.js';

@Entity('user_account')
export class UserEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** What is typed at sign-in, in lower case. */
  @Column('text', { unique: true })
  name!: string;

  @Column('text')
  displayName!: string;

  @Column('text')
  role!: string;

  /** argon2id, in its own text form. */
  @Column('text')
  passwordHash!: string;

  @Column('boolean', { default: false })
  mustChangePassword!: boolean;

  @Column('boolean', { default: false })
  disabled!: boolean;

  @Column('text', { default: 'en' })
  language!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

@Entity('session')
export class SessionEntity {
  /** SHA-256 of the cookie's value: the table gives no session away. */
  @PrimaryColumn('text')
  idHash!: string;

  @Index()
  @PartOf('UserEntity')
  @Column('uuid')
  userId!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  seenAt!: Date;

  @Index()
  @Column('timestamptz')
  expiresAt!: Date;

  @Column('text')
  remoteAddress!: string;
}

@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @PartOf('UserEntity')
  @Column('uuid')
  userId!: string;

  @Column('text')
  name!: string;

  @Column('text', { unique: true })
  hash!: string;

  @Column('text', { array: true })
  scopes!: string[];

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}

/** A secret for devices, encrypted by the application: the database never holds the key. */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  name!: string;

  /** `ssh-password`, `ssh-key`, `snmp-v2c`, `snmp-v3` … */
  @Column('text')
  kind!: string;

  @Column('text')
  username!: string;

  @Column('bytea')
  secret!: Buffer;

  @Column('timestamptz')
  changedAt!: Date;
}

/** The SSH host key that a person accepted for a device, or that waits to be. */
@Entity('host_key')
@Unique(['host', 'port', 'algorithm'])
export class HostKeyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  host!: string;

  @Column('int')
  port!: number;

  @Column('text')
  algorithm!: string;

  @Column('text')
  fingerprint!: string;

  @Column('timestamptz')
  seenAt!: Date;

  @Column('text', { nullable: true })
  acceptedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt!: Date | null;
}

/** By what a device is reached; the nil UUID stands for every device that has no row. */
@Entity('device_access')
export class DeviceAccessEntity {
  @PrimaryColumn('uuid')
  deviceId!: string;

  @LostWith('CredentialEntity')
  @Column('uuid', { nullable: true })
  cliCredentialId!: string | null;

  @LostWith('CredentialEntity')
  @Column('uuid', { nullable: true })
  shellCredentialId!: string | null;

  @LostWith('CredentialEntity')
  @Column('uuid', { nullable: true })
  snmpCredentialId!: string | null;

  @Column('int')
  sshPort!: number;

  @Column('int')
  snmpPort!: number;

  @Column('boolean')
  legacyAlgorithms!: boolean;

  @LostWith('JumpHostEntity')
  @Column('uuid', { nullable: true })
  jumpHostId!: string | null;
}

/** A secret that templates name (`{{secret "radius"}}`). */
@Entity('named_secret')
export class NamedSecretEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('bytea')
  sealed!: Buffer;

  @Column('timestamptz')
  changedAt!: Date;
}

/** A host that devices are reached through. */
@Entity('jump_host')
export class JumpHostEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { unique: true })
  name!: string;

  @Column('text')
  host!: string;

  @Column('int')
  port!: number;

  @LostWith('CredentialEntity')
  @Column('uuid', { nullable: true })
  credentialId!: string | null;

  /** Another one that it is reached through itself. */
  @LostWith('JumpHostEntity')
  @Column('uuid', { nullable: true })
  viaId!: string | null;
}

/** An attempt to sign in: of an account, or from an address. */
@Entity('sign_in_attempt')
@Index(['key', 'at'])
export class SignInAttemptEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** `account NAME` or `address IP`. */
  @Column('text')
  key!: string;

  @Index()
  @Column('timestamptz')
  at!: Date;
}
