import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf } from './recorded.js';

/** What the parties of a project agreed about its tests. */
@Entity('certification_agreement')
export class CertificationAgreementEntity {
  @PartOf('ProjectEntity')
  @PrimaryColumn('uuid')
  projectId!: string;

  @Column('jsonb')
  policy!: object;

  /** Identifier as typed → name of a link. */
  @Column('jsonb')
  aliases!: object;

  /** `name version` of the pack that results are held against; empty: the product's own. */
  @Column('text')
  limitPack!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  changedAt!: Date;
}

/** A link that is accepted without its proof. It is lifted, never deleted. */
@Entity('certification_reserve')
export class CertificationReserveEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @PartOf('ProjectEntity')
  @Column('uuid')
  projectId!: string;

  /** Cable, or cable and strand. No foreign key: the reserve outlives the cable. */
  @Column('text')
  linkId!: string;

  @Column('text')
  reason!: string;

  @Column('date')
  dueOn!: string;

  @Column('text')
  signedBy!: string;

  @Column('timestamptz')
  signedAt!: Date;

  @Column('text', { default: '' })
  liftedBy!: string;

  @Column('timestamptz', { nullable: true })
  liftedAt!: Date | null;
}

/** A tester's certificate of calibration; a new certificate is a new row. */
@Entity('tester')
export class TesterEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('text')
  serial!: string;

  @Column('text')
  model!: string;

  @Column('text')
  certificate!: string;

  @Column('text')
  laboratory!: string;

  @Column('date')
  calibratedOn!: string;

  @Column('date')
  calibratedUntil!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** How the table of a tester is laid out, under a name. */
@Entity('tester_profile')
export class TesterProfileEntity {
  @PrimaryColumn('text')
  name!: string;

  @Column('jsonb')
  profile!: object;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  changedAt!: Date;
}

/** A version of a limit pack; versions are never changed. */
@Entity('limit_pack')
export class LimitPackEntity {
  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('text')
  version!: string;

  @Column('jsonb')
  pack!: object;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
