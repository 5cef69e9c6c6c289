import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf } from './recorded.js';

/** A file that belongs to an object, a project or a record. */
@Entity('attachment')
export class AttachmentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  ownerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('text')
  sha256!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A megabyte of a large attachment, whose own `bytes` are empty; the last part may be shorter. */
@Entity('attachment_part')
export class AttachmentPartEntity {
  @PartOf('AttachmentEntity')
  @PrimaryColumn('uuid')
  attachmentId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Column('bytea')
  bytes!: Buffer;
}

/** The plan of a floor, by the name that its places give. What a name means never changes: another file gets another name. */
@Entity('floor_plan')
export class FloorPlanEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('text')
  mediaType!: string;

  @Column('text')
  sha256!: string;

  @Column('bytea')
  bytes!: Buffer;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** Progress and result of long work. The queue itself is graphile-worker's, in its own schema. */
@Entity('job')
export class JobEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  task!: string;

  /** `waiting`, `running`, `done`, `failed` or `cancelled`. */
  @Index()
  @Column('text')
  state!: string;

  @Column('int', { default: 0 })
  done!: number;

  @Column('int', { default: 0 })
  total!: number;

  @Column('text', { default: '' })
  message!: string;

  @Column('jsonb', { nullable: true })
  result!: object | null;

  @Column('text')
  author!: string;

  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** What the task counts as it goes: `{read, bound, faults}`. */
  @Column('jsonb', { default: {} })
  counts!: object;

  /** Why it failed, as data: code, parameters and findings; null where only `message` knows. */
  @Column('jsonb', { nullable: true })
  fault!: object | null;

  /** The file that it reads. */
  @Column('uuid', { nullable: true })
  uploadId!: string | null;

  /** The worker that is at it. */
  @Column('text', { nullable: true })
  worker!: string | null;
}
