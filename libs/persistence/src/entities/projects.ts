import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf } from './recorded.js';

@Entity('project')
export class ProjectEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Counts the changes of the head, the steps and the change list; part of the ETag of every target view. */
  @Column('int', { default: 1 })
  version!: number;

  @Column('text', { unique: true })
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  client!: string;

  @Column('text')
  index!: string;

  @Column('text')
  state!: string;

  @Column('text')
  description!: string;

  @Column('text', { default: '' })
  drawnBy!: string;

  @Column('text', { default: '' })
  checkedBy!: string;

  @Column('text', { default: '' })
  approvedBy!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  createdAt!: Date;

  /** SHA-256 of the changes that were approved under `index`; null before. */
  @Column('text', { nullable: true })
  approvedHash!: string | null;
}

/** A project as it was issued under an index: its plan file, compressed. */
@Entity('project_revision')
export class ProjectRevisionEntity {
  @PartOf('ProjectEntity')
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('text')
  index!: string;

  @Column('timestamptz')
  issuedAt!: Date;

  @Column('text')
  issuedBy!: string;

  /** What changed since the index before, in the words of who issued it. */
  @Column('text')
  reason!: string;

  @Column('text')
  changesHash!: string;

  @Column('bytea')
  plan!: Buffer;
}

@Entity('project_step')
export class ProjectStepEntity {
  @PartOf('ProjectEntity')
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('int')
  number!: number;

  @Column('text')
  title!: string;
}

/** The extension itself: by step, then in the order written. */
@Entity('project_change')
@Index(['projectId', 'objectId'])
export class ProjectChangeEntity {
  @PartOf('ProjectEntity')
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Column('int')
  step!: number;

  @Column('text')
  kind!: string;

  @Column('uuid')
  objectId!: string;

  @Column('text')
  author!: string;

  @Column('jsonb', { nullable: true })
  before!: object | null;

  @Column('jsonb', { nullable: true })
  after!: object | null;
}

/** What open projects take and release. Not unique: two projects may want the same, and both are told. */
@Entity('claim')
export class ClaimEntity {
  @PartOf('ProjectEntity')
  @PrimaryColumn('uuid')
  projectId!: string;

  @Index()
  @PrimaryColumn('text')
  key!: string;

  @PrimaryColumn('uuid')
  objectId!: string;

  @PrimaryColumn('text')
  kind!: string;

  @Column('text')
  use!: string;
}

@Entity('waiver')
export class WaiverEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** null: it holds for the present and for every project. */
  @Index()
  @PartOf('ProjectEntity')
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @Column('text')
  code!: string;

  @Column('text')
  place!: string;

  @Column('text')
  reason!: string;

  @Column('text')
  author!: string;

  @Column('date', { nullable: true })
  expiresOn!: string | null;
}

/** What somebody at the racks says of one gesture of a project, by the gesture's key. */
@Entity('gesture_tick')
export class GestureTickEntity {
  @PartOf('ProjectEntity')
  @PrimaryColumn('uuid')
  projectId!: string;

  @PrimaryColumn('text')
  gesture!: string;

  /** `done` or `problem`; a gesture that is still to be done has no row. */
  @Column('text')
  state!: string;

  @Column('text')
  remark!: string;

  @Column('text')
  author!: string;

  @Column('timestamptz')
  at!: Date;
}

/** A part of a project that is given to a subcontractor. */
@Entity('work_package')
export class WorkPackageEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @PartOf('ProjectEntity')
  @Column('uuid')
  projectId!: string;

  @Column('text')
  name!: string;
}

/** An object that is given to the members of the package. They also see what it stands in: `work_package_sees`. */
@Entity('work_package_object')
export class WorkPackageObjectEntity {
  @PartOf('WorkPackageEntity')
  @PrimaryColumn('uuid')
  packageId!: string;

  @PrimaryColumn('uuid')
  objectId!: string;
}

@Entity('work_package_member')
export class WorkPackageMemberEntity {
  @PartOf('WorkPackageEntity')
  @PrimaryColumn('uuid')
  packageId!: string;

  @Index()
  @PartOf('UserEntity')
  @PrimaryColumn('uuid')
  userId!: string;
}
