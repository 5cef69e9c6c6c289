import { Column, Entity, Index } from 'typeorm';
import { RecordedEntity, Refers } from './recorded.js';

@Entity('circuit')
@Index('circuit_search_idx', { synchronize: false })
export class CircuitEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Column('text')
  provider!: string;

  @Column('text')
  service!: string;

  @Column('text')
  status!: string;

  @Column('double precision', { nullable: true })
  rateMbps!: number | null;

  @Column('double precision', { nullable: true })
  lengthM!: number | null;

  @Index()
  @Refers('PortEntity')
  @Column('uuid', { nullable: true })
  aPortId!: string | null;

  @Index({ where: 'a_location_id IS NOT NULL' })
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  aLocationId!: string | null;

  @Column('text')
  aNetwork!: string;

  @Index()
  @Refers('PortEntity')
  @Column('uuid', { nullable: true })
  zPortId!: string | null;

  @Index({ where: 'z_location_id IS NOT NULL' })
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  zLocationId!: string | null;

  @Column('text')
  zNetwork!: string;

  @Column('text')
  description!: string;
}
