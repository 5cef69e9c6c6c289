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
}

@Entity('push')
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

  /** Secrets masked. */
  @Column('text')
  transcript!: string;
}
