import { Column, Entity, Index, Unique } from 'typeorm';
import { RecordedEntity, Refers } from './recorded.js';

@Entity('module_type')
@Index('module_type_search_idx', { synchronize: false })
export class ModuleTypeEntity extends RecordedEntity {
  @Column('text')
  manufacturer!: string;

  @Index()
  @Column('text')
  model!: string;

  @Column('text', { nullable: true })
  partNumber!: string | null;

  @Column('double precision', { nullable: true })
  massKg!: number | null;

  @Column('double precision', { nullable: true })
  powerW!: number | null;

  @Column('jsonb')
  ports!: unknown[];

  @Column('jsonb')
  maps!: unknown[];

  @Column('jsonb')
  moduleBays!: unknown[];

  @Column('text')
  description!: string;
}

@Entity('transceiver_type')
@Index('transceiver_type_search_idx', { synchronize: false })
export class TransceiverTypeEntity extends RecordedEntity {
  @Column('text')
  manufacturer!: string;

  @Index()
  @Column('text')
  model!: string;

  @Column('text', { nullable: true })
  partNumber!: string | null;

  @Column('text')
  formFactor!: string;

  @Column('text')
  application!: string;

  @Column('text')
  medium!: string;

  @Column('text', { nullable: true })
  connector!: string | null;

  @Column('int', { nullable: true })
  fibres!: number | null;

  @Column('double precision', { nullable: true })
  txNm!: number | null;

  @Column('double precision', { nullable: true })
  rxNm!: number | null;

  @Column('double precision')
  speedMbps!: number;

  @Column('double precision', { nullable: true })
  reachM!: number | null;

  @Column('double precision', { nullable: true })
  budgetDb!: number | null;

  @Column('double precision', { nullable: true })
  powerW!: number | null;

  @Column('double precision', { nullable: true })
  price!: number | null;

  @Column('int')
  stock!: number;

  @Column('text')
  description!: string;
}

@Entity('cable_product')
@Index('cable_product_search_idx', { synchronize: false })
export class CableProductEntity extends RecordedEntity {
  @Column('text')
  manufacturer!: string;

  @Index()
  @Column('text')
  model!: string;

  @Column('text', { nullable: true })
  partNumber!: string | null;

  @Column('text')
  role!: string;

  @Column('text')
  media!: string;

  @Column('text', { nullable: true })
  screen!: string | null;

  @Column('text', { nullable: true })
  connectorA!: string | null;

  @Column('text', { nullable: true })
  connectorB!: string | null;

  @Column('text', { nullable: true })
  profile!: string | null;

  @Column('int', { nullable: true })
  strands!: number | null;

  @Column('int', { nullable: true })
  strandsPerTube!: number | null;

  @Column('double precision', { nullable: true })
  outsideDiameterMm!: number | null;

  @Column('double precision', { nullable: true })
  minBendRadiusMm!: number | null;

  @Column('double precision', { nullable: true })
  massKgPerKm!: number | null;

  @Column('text', { nullable: true })
  fireClass!: string | null;

  @Column('text', { nullable: true })
  colour!: string | null;

  @Column('double precision', { nullable: true })
  lengthM!: number | null;

  @Column('double precision', { nullable: true })
  reelLengthM!: number | null;

  @Column('double precision', { nullable: true })
  price!: number | null;

  @Column('double precision')
  stock!: number;

  @Column('text')
  description!: string;
}

@Entity('cable_profile')
@Unique('cable_profile_name_key', ['name'], { deferrable: 'INITIALLY DEFERRED' })
export class CableProfileEntity extends RecordedEntity {
  @Column('text')
  name!: string;

  @Column('int', { array: true })
  a!: number[];

  @Column('int', { array: true })
  b!: number[];

  /** Rows of the map: read and written whole. */
  @Column('jsonb', { nullable: true })
  map!: unknown;

  @Column('text')
  description!: string;
}

@Entity('compatibility')
export class CompatibilityEntity extends RecordedEntity {
  @Column('text')
  subject!: string;

  @Column('text')
  a!: string;

  @Column('text')
  b!: string;

  @Column('boolean')
  fits!: boolean;

  @Column('text')
  note!: string;
}

/** One module in a bay; a bay of the device itself has no parent, and the constraint takes two of these as equal. */
@Entity('module')
@Unique('module_bay_free', ['deviceId', 'parentId', 'bay'], { deferrable: 'INITIALLY DEFERRED' })
export class ModuleEntity extends RecordedEntity {
  @Refers('DeviceEntity')
  @Column('uuid')
  deviceId!: string;

  @Index({ where: 'parent_id IS NOT NULL' })
  @Refers('ModuleEntity')
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text')
  bay!: string;

  @Index()
  @Refers('ModuleTypeEntity')
  @Column('uuid')
  typeId!: string;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  serial!: string | null;

  @Column('text', { nullable: true })
  assetTag!: string | null;

  @Column('text')
  description!: string;
}
