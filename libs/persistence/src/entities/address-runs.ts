import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** All addresses of a pool (a VRF's id, or `global`) from `first` to before `next` were used when this was noted. */
@Entity('address_run')
export class AddressRunEntity {
  @PrimaryColumn('text')
  pool!: string;

  @PrimaryColumn('inet')
  first!: string;

  @Column('inet')
  next!: string;
}

/** An address that was given back, one row each time; kept by triggers until it is used again and somebody looks. */
@Entity('address_freed')
@Index(['pool', 'host'])
export class AddressFreedEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: string;

  @Column('text')
  pool!: string;

  @Column('inet')
  host!: string;
}
