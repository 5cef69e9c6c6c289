import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf } from './recorded.js';

/** One import of one tester file. */
@Entity('test_session')
@Index(['projectId', 'fileSha256'], { unique: true })
export class TestSessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @PartOf('ProjectEntity')
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('text')
  fileName!: string;

  @Column('text')
  fileSha256!: string;

  /** The column profile or file format it was read with. */
  @Column('text')
  profile!: string;

  @Column('text')
  importedBy!: string;

  @Column('timestamptz')
  importedAt!: Date;

  @Column('text', { default: 'csv' })
  format!: string;

  /** How many tests the file held. */
  @Column('int', { default: 0 })
  records!: number;
}

@Entity('test_record')
export class TestRecordEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @PartOf('TestSessionEntity')
  @Column('uuid')
  sessionId!: string;

  /** The identifier that was typed into the tester, to the letter. */
  @Index()
  @Column('text')
  label!: string;

  /** The cable it was bound to; null while nobody knows. No foreign key: the proof outlives the cable. */
  @Index()
  @Column('uuid', { nullable: true })
  cableId!: string | null;

  @Column('text')
  limitName!: string;

  /** As the tester said it: `pass`, `fail`, `pass*`, `fail*` … */
  @Column('text')
  result!: string;

  @Column('timestamptz', { nullable: true })
  testedAt!: Date | null;

  /** The record as the reader gave it, without figures and curves. */
  @Column('jsonb')
  record!: object;

  /** How it found its cable: `exact`, `normalised`, `alias`, `sequence`, `manual`. */
  @Column('text', { nullable: true })
  method!: string | null;

  /** Figures as lists: parameter, subject, end, worst, MHz, value, limit, margin, unit. */
  @Column('json', { default: [] })
  measurements!: object;

  @Column('json', { default: [] })
  sweeps!: object;

  @Column('json', { nullable: true })
  otdr!: object | null;

  /** The strand of the cable, from 1; null: all of it. */
  @Column('int', { nullable: true })
  strand!: number | null;

  /** Who bound it; empty where its identifier did. */
  @Column('text', { default: '' })
  boundBy!: string;

  @Column('timestamptz', { nullable: true })
  boundAt!: Date | null;

  /** Why it stays without a link; empty while nobody set it aside. */
  @Column('text', { default: '' })
  discarded!: string;
}
