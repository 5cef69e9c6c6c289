import { Column, ForeignKey, PrimaryColumn } from 'typeorm';

/** A row of one of the plan's kinds. The other columns are the fields of the kind's schema, under their own names. */
export abstract class RecordedEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Counts the changes of the object, from 1; its ETag. */
  @Column('int', { default: 1 })
  version!: number;
}

/** A reference that may be broken inside a transaction and must hold at its end, so that changes come in any order. */
export function Refers(entity: string): PropertyDecorator {
  return ForeignKey(entity, { deferrable: 'INITIALLY DEFERRED' });
}

/** A row that ends with the row it belongs to. */
export function PartOf(entity: string): PropertyDecorator {
  return ForeignKey(entity, { deferrable: 'INITIALLY DEFERRED', onDelete: 'CASCADE' });
}

/** A reference that is forgotten with what it refers to. */
export function LostWith(entity: string): PropertyDecorator {
  return ForeignKey(entity, { deferrable: 'INITIALLY DEFERRED', onDelete: 'SET NULL' });
}
