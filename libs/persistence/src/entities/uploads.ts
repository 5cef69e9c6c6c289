import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf } from './recorded.js';

/** A file as it came in: waiting for its import, or kept as the original of one. */
@Entity('upload')
export class UploadEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('int', { default: 0 })
  sizeBytes!: number;

  /** Empty until the last part is there. */
  @Column('text', { default: '' })
  sha256!: string;

  @Column('text')
  author!: string;

  /** The import that keeps it as its original; null: it is swept a day after it came. */
  @Index()
  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;
}

/** A megabyte of a file; the last part may be shorter. */
@Entity('upload_part')
export class UploadPartEntity {
  @PartOf('UploadEntity')
  @PrimaryColumn('uuid')
  uploadId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Column('bytea')
  bytes!: Buffer;
}
