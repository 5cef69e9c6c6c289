import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf } from './recorded.js';

// Devices are named by id without a foreign key: the history outlives them.

@Entity('config_version')
@Index(['deviceId', 'kind', 'takenAt'])
export class ConfigVersionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  deviceId!: string;

  /** `intended`, `running` or `startup`. */
  @Column('text')
  kind!: string;

  @Column('timestamptz')
  takenAt!: Date;

  @Column('text')
  source!: string;

  @Column('text')
  sha256!: string;

  /** Secrets masked. */
  @Column('text')
  text!: string;

  /** The full text in `config_content`; null for what was never kept whole. */
  @Column('text', { nullable: true })
  contentSha256!: string | null;

  /** Keyed digest of the text with its secrets; null where only the masked one was kept. */
  @Column('text', { nullable: true })
  secretsDigest!: string | null;
}

/** Full configurations by the keyed digest of their text (of before: its SHA-256), sealed: equal ones are kept once. */
@Entity('config_content')
export class ConfigContentEntity {
  @PrimaryColumn('text')
  sha256!: string;

  @Column('bytea')
  sealed!: Buffer;
}

/** How the last backup of a device went. */
@Entity('device_backup')
export class DeviceBackupEntity {
  @PrimaryColumn('uuid')
  deviceId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('boolean')
  ok!: boolean;

  @Column('text')
  detail!: string;

  /** The same as sentences for any reader. */
  @Column('jsonb', { nullable: true })
  told!: object | null;

  /** When the last good one was. */
  @Column('timestamptz', { nullable: true })
  goodAt!: Date | null;
}

@Entity('push')
@Index('push_device_id_running_idx', ['deviceId'], { unique: true, where: `state = 'running'` })
export class PushEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Index()
  @Column('uuid')
  deviceId!: string;

  /** `planned`, `running`, `confirmed`, `rolled-back` or `needs-person`. */
  @Column('text')
  state!: string;

  @Column('text')
  author!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  diff!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** What proves the outcome. */
  @Column('jsonb')
  proof!: object;

  /** Pushes that were asked for together. */
  @Index()
  @Column('uuid', { nullable: true })
  runId!: string | null;

  @Column('int', { default: 0 })
  wave!: number;

  /** The job that it was asked for with. */
  @Column('uuid', { nullable: true })
  jobId!: string | null;

  /** The worker that holds it. */
  @Column('text', { nullable: true })
  worker!: string | null;

  /** What ends it if that worker dies, sealed. */
  @Column('bytea', { nullable: true })
  memory!: Buffer | null;
}

@Entity('push_step')
export class PushStepEntity {
  @PartOf('PushEntity')
  @PrimaryColumn('uuid')
  pushId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Column('timestamptz')
  at!: Date;

  /** `lock`, `backup`, `send`, `verify`, `save`, `confirm`, `roll-back` … */
  @Column('text')
  action!: string;

  @Column('boolean')
  ok!: boolean;

  /** What happened, in a line; secrets masked. */
  @Column('text')
  transcript!: string;

  /** What was said with the device, in turns; secrets masked, long answers shortened. */
  @Column('text', { default: '' })
  said!: string;

  /** What happened, as sentences for any reader. */
  @Column('jsonb', { nullable: true })
  told!: object | null;
}

/** What a person decided for a run of pushes while it went: `go-on` or `roll-back`. */
@Entity('push_decision')
export class PushDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  runId!: string;

  @Column('text')
  decision!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}

/** A file of a platform's templates as the site has it; the newest of a path counts, and null is the product's own. */
@Entity('template_version')
@Index(['platform', 'path', 'id'])
export class TemplateVersionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  platform!: string;

  @Column('text')
  path!: string;

  @Column('text', { nullable: true })
  source!: string | null;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}
