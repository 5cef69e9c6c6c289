import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';
import { PartOf, RecordedEntity, Refers } from './recorded.js';

@Entity('location')
@Index('location_search_idx', { synchronize: false })
export class LocationEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Index()
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  floorPlan!: string | null;

  @Column('double precision', { nullable: true })
  floorPlanUnitM!: number | null;

  @Column('double precision')
  floorPlanXM!: number;

  @Column('double precision')
  floorPlanYM!: number;

  @Column('double precision', { nullable: true })
  northDeg!: number | null;

  @Column('text')
  description!: string;
}

@Entity('rack')
@Index('rack_search_idx', { synchronize: false })
@Check('rack_height_check', 'height_u > 0')
export class RackEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Index()
  @Refers('LocationEntity')
  @Column('uuid')
  locationId!: string;

  @Column('int')
  heightU!: number;

  @Column('int')
  startingU!: number;

  @Column('boolean')
  descending!: boolean;

  @Column('int')
  widthIn!: number;

  @Column('int', { nullable: true })
  depthMm!: number | null;

  @Column('double precision', { nullable: true })
  maxMassKg!: number | null;

  @Column('double precision', { nullable: true })
  maxPowerW!: number | null;

  @Column('text', { nullable: true })
  bondLabel!: string | null;

  @Column('int', { array: true })
  reservedU!: number[];

  @Column('double precision', { nullable: true })
  xM!: number | null;

  @Column('double precision', { nullable: true })
  yM!: number | null;

  @Column('text')
  description!: string;
}

/**
 * The half units that a device fills on one face, kept by triggers from the device and its type. The exclusion
 * constraint `rack_space_free` refuses two devices in one place.
 */
@Entity('rack_space')
@Exclusion('rack_space_free', 'USING gist (rack_id WITH =, face WITH =, half_units WITH &&)', {
  deferrable: 'INITIALLY DEFERRED',
})
export class RackSpaceEntity {
  @PartOf('DeviceEntity')
  @PrimaryColumn('uuid')
  deviceId!: string;

  @PrimaryColumn('text')
  face!: string;

  @Column('uuid')
  rackId!: string;

  /** In half units: position 3, one unit high, is [6,8). */
  @Column('int4range')
  halfUnits!: string;
}
