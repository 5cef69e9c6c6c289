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

  /** The record as the reader gave it, its measurements left out: they are rows of their own. */
  @Column('jsonb')
  record!: object;

  /** How it found its cable: `exact`, `normalised`, `alias`, `manual`. */
  @Column('text', { nullable: true })
  method!: string | null;
}

@Entity('test_measurement')
export class TestMeasurementEntity {
  @PartOf('TestRecordEntity')
  @PrimaryColumn('uuid')
  recordId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Column('text')
  parameter!: string;

  /** `12-36`, `1310 nm A→B` …; empty when it is of the whole link. */
  @Column('text')
  subject!: string;

  @Column('double precision', { nullable: true })
  frequencyMhz!: number | null;

  @Column('double precision', { nullable: true })
  value!: number | null;

  @Column('double precision', { nullable: true })
  limit!: number | null;

  @Column('double precision', { nullable: true })
  margin!: number | null;

  @Column('text')
  unit!: string;

  /** `main` or `remote`. */
  @Column('text', { nullable: true })
  atEnd!: string | null;

  /** `margin` or `value`: which of its worst points this is. */
  @Column('text', { default: 'margin' })
  worst!: string;
}
