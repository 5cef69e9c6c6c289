import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

// Rows of both tables are written once: triggers refuse UPDATE, DELETE and TRUNCATE. Nothing refers to them or from them
// by foreign key, since the journal outlives what it tells of.

@Entity('register_event')
export class RegisterEventEntity {
  /** 1, 2, 3 … without gaps. */
  @PrimaryColumn('bigint')
  seq!: string;

  @Column('uuid', { unique: true })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  /** What happened: `changes.written`, `project.closed`, `user.signed-in` … */
  @Column('text')
  action!: string;

  @Column('text')
  reason!: string;

  @Index()
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('json')
  detail!: object;

  /** SHA-256, in hexadecimal, of the canonical JSON of its objects, one line each. */
  @Column('text')
  objectsHash!: string;

  /** SHA-256, in hexadecimal, of the previous event's hash followed by this event's canonical JSON. */
  @Column('text')
  hash!: string;
}

/** The objects that an event touched, with what they were and became. */
@Entity('register_object')
@Index(['objectId'])
export class RegisterObjectEntity {
  @PrimaryColumn('uuid')
  eventId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Column('text')
  kind!: string;

  @Column('uuid')
  objectId!: string;

  @Column('json', { nullable: true })
  before!: object | null;

  @Column('json', { nullable: true })
  after!: object | null;
}
