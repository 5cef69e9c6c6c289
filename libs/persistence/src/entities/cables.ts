import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { PartOf, RecordedEntity, Refers } from './recorded.js';

@Entity('pathway')
export class PathwayEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Index()
  @Refers('LocationEntity')
  @Column('uuid')
  locationId!: string;

  @Column('double precision', { nullable: true })
  widthMm!: number | null;

  @Column('double precision', { nullable: true })
  heightMm!: number | null;

  @Column('double precision', { nullable: true })
  lengthM!: number | null;

  @Column('double precision', { nullable: true })
  innerDiameterMm!: number | null;

  @Column('double precision', { nullable: true })
  fillLimitPercent!: number | null;

  @Column('text')
  serves!: string;

  @Column('text')
  containment!: string;

  @Column('double precision', { nullable: true })
  powerSeparationMm!: number | null;

  @Column('integer', { nullable: true })
  bundleSize!: number | null;

  @Column('double precision', { nullable: true })
  bendRadiusMm!: number | null;

  @Column('double precision', { nullable: true })
  temperatureC!: number | null;

  @Column('boolean')
  passesFireWall!: boolean;

  @Column('text', { nullable: true })
  firestopLabel!: string | null;

  @Index({ where: 'from_rack_id IS NOT NULL' })
  @Refers('RackEntity')
  @Column('uuid', { nullable: true })
  fromRackId!: string | null;

  @Index({ where: 'from_location_id IS NOT NULL' })
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  fromLocationId!: string | null;

  @Column('text', { nullable: true })
  fromNode!: string | null;

  @Index({ where: 'to_rack_id IS NOT NULL' })
  @Refers('RackEntity')
  @Column('uuid', { nullable: true })
  toRackId!: string | null;

  @Index({ where: 'to_location_id IS NOT NULL' })
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  toLocationId!: string | null;

  @Column('text', { nullable: true })
  toNode!: string | null;

  /** Corners of its way over the floor: read and written whole, so one document. */
  @Column('jsonb')
  points!: unknown[];

  @Column('text')
  description!: string;
}

/** The ends (`a`, `b`) and the pathways are rows of their own tables. */
@Entity('cable')
@Index('cable_search_idx', { synchronize: false })
export class CableEntity extends RecordedEntity {
  @Index()
  @Column('text')
  label!: string;

  @Column('text')
  role!: string;

  @Column('text')
  media!: string;

  @Column('text', { nullable: true })
  screen!: string | null;

  @Column('text', { nullable: true })
  profile!: string | null;

  @Column('text')
  status!: string;

  @Column('double precision', { nullable: true })
  lengthM!: number | null;

  @Column('double precision', { nullable: true })
  measuredLengthM!: number | null;

  @Column('text', { nullable: true })
  colour!: string | null;

  @Column('int', { nullable: true })
  strands!: number | null;

  @Column('text', { nullable: true })
  fireClass!: string | null;

  @Column('text', { nullable: true })
  reel!: string | null;

  @Column('text', { nullable: true })
  wiringA!: string | null;

  @Column('text', { nullable: true })
  wiringB!: string | null;

  @Column('text', { nullable: true })
  product!: string | null;

  @Index({ where: 'product_id IS NOT NULL' })
  @Refers('CableProductEntity')
  @Column('uuid', { nullable: true })
  productId!: string | null;

  @Column('date', { nullable: true })
  installedOn!: string | null;

  @Column('text')
  description!: string;
}

/**
 * One connector of one cable end in its port. A termination without a position fills the whole port: the constraint
 * takes two of them as equal (NULLS NOT DISTINCT), and a trigger finds one beside a single position.
 */
@Entity('cable_termination')
@Check('cable_termination_side_check', `side IN ('a', 'b')`)
@Unique('cable_termination_free', ['portId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
export class CableTerminationEntity {
  @PartOf('CableEntity')
  @PrimaryColumn('uuid')
  cableId!: string;

  @PrimaryColumn('char', { length: 1 })
  side!: 'a' | 'b';

  @PrimaryColumn('int')
  ordinal!: number;

  @Refers('PortEntity')
  @Column('uuid')
  portId!: string;

  @Column('int')
  connector!: number;

  @Column('int', { nullable: true })
  position!: number | null;
}

@Entity('cable_pathway')
export class CablePathwayEntity {
  @PartOf('CableEntity')
  @PrimaryColumn('uuid')
  cableId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Index()
  @Refers('PathwayEntity')
  @Column('uuid')
  pathwayId!: string;
}
