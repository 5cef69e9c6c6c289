import { Check, Column, Entity, Index } from 'typeorm';
import { RecordedEntity, Refers } from './recorded.js';

@Entity('aggregate')
@Check('aggregate_prefix_check', 'prefix::inet IS NOT NULL')
export class AggregateEntity extends RecordedEntity {
  @Column('text')
  prefix!: string;

  @Column('text')
  registry!: string;

  @Column('text')
  owner!: string;

  @Column('date', { nullable: true })
  allocatedOn!: string | null;

  @Column('text')
  description!: string;
}

@Entity('asn')
export class AsnEntity extends RecordedEntity {
  @Index()
  @Column('double precision')
  number!: number;

  @Column('text')
  name!: string;

  @Column('text')
  registry!: string;

  @Index()
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  locationId!: string | null;

  @Column('text')
  description!: string;
}

@Entity('zone')
export class ZoneEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Column('int')
  trust!: number;

  @Column('text')
  description!: string;
}

@Entity('flow')
export class FlowEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Index()
  @Refers('ZoneEntity')
  @Column('uuid')
  fromZoneId!: string;

  @Index()
  @Refers('ZoneEntity')
  @Column('uuid')
  toZoneId!: string;

  @Column('text')
  action!: string;

  @Column('text')
  protocol!: string;

  @Column('text', { array: true })
  ports!: string[];

  @Column('text')
  reason!: string;

  @Column('text')
  description!: string;
}
