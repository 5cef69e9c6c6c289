import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { RecordedEntity, Refers } from './recorded.js';

@Entity('device_type')
@Index('device_type_search_idx', { synchronize: false })
export class DeviceTypeEntity extends RecordedEntity {
  @Column('text')
  manufacturer!: string;

  @Index()
  @Column('text')
  model!: string;

  @Column('text', { nullable: true })
  partNumber!: string | null;

  @Column('text')
  role!: string;

  @Column('double precision')
  heightU!: number;

  @Column('boolean')
  fullDepth!: boolean;

  @Column('double precision', { nullable: true })
  depthMm!: number | null;

  @Column('double precision', { nullable: true })
  massKg!: number | null;

  @Column('double precision', { nullable: true })
  powerW!: number | null;

  @Column('double precision', { nullable: true })
  poeBudgetW!: number | null;

  @Column('double precision', { nullable: true })
  poeBudgetDegradedW!: number | null;

  @Column('text', { nullable: true })
  platform!: string | null;

  /** Port templates: read and written whole, never searched, so one document. */
  @Column('jsonb')
  ports!: unknown[];

  @Column('jsonb')
  maps!: unknown[];

  @Column('jsonb')
  moduleBays!: unknown[];

  @Column('jsonb')
  deviceBays!: unknown[];

  @Column('text')
  description!: string;
}

@Entity('device')
@Index('device_search_idx', { synchronize: false })
@Unique('device_bay_free', ['parentId', 'bay'], { deferrable: 'INITIALLY DEFERRED' })
export class DeviceEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Index()
  @Refers('DeviceTypeEntity')
  @Column('uuid')
  typeId!: string;

  @Index()
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  locationId!: string | null;

  @Index()
  @Refers('RackEntity')
  @Column('uuid', { nullable: true })
  rackId!: string | null;

  @Column('double precision', { nullable: true })
  positionU!: number | null;

  @Column('text')
  face!: string;

  @Refers('DeviceEntity')
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Column('text', { nullable: true })
  bay!: string | null;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  platform!: string | null;

  @Column('text', { nullable: true })
  serial!: string | null;

  @Column('text', { nullable: true })
  assetTag!: string | null;

  @Column('double precision', { nullable: true })
  xM!: number | null;

  @Column('double precision', { nullable: true })
  yM!: number | null;

  @Column('text')
  description!: string;
}

/** All kinds of ports in one table, so that the ends of cables are real foreign keys. */
@Entity('port')
@Check('port_positions_check', 'positions > 0')
export class PortEntity extends RecordedEntity {
  @Index()
  @Refers('DeviceEntity')
  @Column('uuid')
  deviceId!: string;

  @Index({ where: 'module_id IS NOT NULL' })
  @Refers('ModuleEntity')
  @Column('uuid', { nullable: true })
  moduleId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  type!: string;

  @Column('int')
  positions!: number;

  @Column('text', { nullable: true })
  connector!: string | null;

  @Column('text', { nullable: true })
  media!: string | null;

  @Column('text', { nullable: true })
  polish!: string | null;

  @Column('boolean', { nullable: true })
  pinned!: boolean | null;

  @Column('boolean', { nullable: true })
  screened!: boolean | null;

  @Column('double precision', { nullable: true })
  speedMbps!: number | null;

  @Column('jsonb', { nullable: true })
  poe!: unknown;

  @Column('jsonb', { nullable: true })
  rating!: unknown;

  @Index({ where: 'transceiver_id IS NOT NULL' })
  @Refers('TransceiverTypeEntity')
  @Column('uuid', { nullable: true })
  transceiverId!: string | null;

  @Column('text')
  label!: string;

  @Column('boolean')
  enabled!: boolean;

  @Column('boolean')
  markedConnected!: boolean;

  @Column('text', { nullable: true })
  mac!: string | null;

  @Index({ where: 'lag_id IS NOT NULL' })
  @Refers('PortEntity')
  @Column('uuid', { nullable: true })
  lagId!: string | null;

  @Column('int', { nullable: true })
  mtu!: number | null;

  @Column('text')
  duplex!: string;

  @Column('double precision', { nullable: true })
  fixedSpeedMbps!: number | null;

  @Column('text')
  description!: string;
}

@Entity('port_map')
export class PortMapEntity extends RecordedEntity {
  @Index()
  @Refers('PortEntity')
  @Column('uuid')
  frontPortId!: string;

  @Column('int')
  frontPosition!: number;

  @Index()
  @Refers('PortEntity')
  @Column('uuid')
  rearPortId!: string;

  @Column('int')
  rearPosition!: number;
}
