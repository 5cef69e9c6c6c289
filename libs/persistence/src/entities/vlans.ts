import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf, RecordedEntity, Refers } from './recorded.js';

@Entity('vlan_group')
@Check('vlan_group_order_check', 'min_vid <= max_vid')
export class VlanGroupEntity extends RecordedEntity {
  @Column('text')
  name!: string;

  @Index()
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  locationId!: string | null;

  @Index()
  @Refers('RackEntity')
  @Column('uuid', { nullable: true })
  rackId!: string | null;

  @Column('int')
  minVid!: number;

  @Column('int')
  maxVid!: number;

  @Column('text')
  vidRanges!: string;

  @Column('text')
  description!: string;
}

@Entity('vlan')
@Index('vlan_search_idx', { synchronize: false })
export class VlanEntity extends RecordedEntity {
  @Index()
  @Refers('VlanGroupEntity')
  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @Index()
  @Column('int')
  vid!: number;

  @Index()
  @Column('text')
  name!: string;

  @Column('text')
  role!: string;

  @Column('text')
  status!: string;

  @Column('boolean')
  l2Only!: boolean;

  @Index()
  @Refers('ZoneEntity')
  @Column('uuid', { nullable: true })
  zoneId!: string | null;

  @Column('text', { nullable: true })
  stacking!: string | null;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid', { nullable: true })
  serviceVlanId!: string | null;

  @Column('int', { nullable: true })
  mtu!: number | null;

  @Column('int', { nullable: true })
  criticality!: number | null;

  @Column('text')
  description!: string;
}

/** The tagged VLANs are rows of `interface_vlan_tagged`. */
@Entity('interface_vlan')
export class InterfaceVlanEntity extends RecordedEntity {
  @Index()
  @Refers('PortEntity')
  @Column('uuid')
  portId!: string;

  @Column('text')
  mode!: string;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid', { nullable: true })
  untaggedVlanId!: string | null;

  @Column('boolean')
  allTagged!: boolean;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid', { nullable: true })
  voiceVlanId!: string | null;

  @Column('text', { array: true })
  relayServers!: string[];

  @Column('boolean')
  edge!: boolean;

  @Column('boolean')
  bpduGuard!: boolean;

  @Column('text', { nullable: true })
  portAccess!: string | null;

  @Column('text', { nullable: true })
  trunkNegotiation!: string | null;

  @Column('text', { nullable: true })
  ospfArea!: string | null;

  @Column('int', { nullable: true })
  ospfCost!: number | null;

  @Column('boolean')
  ospfPassive!: boolean;
}

@Entity('interface_vlan_tagged')
export class InterfaceVlanTaggedEntity {
  @PartOf('InterfaceVlanEntity')
  @PrimaryColumn('uuid')
  interfaceVlanId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid')
  vlanId!: string;
}

@Entity('vlan_translation')
export class VlanTranslationEntity extends RecordedEntity {
  @Index()
  @Refers('PortEntity')
  @Column('uuid')
  portId!: string;

  @Column('int')
  wireVid!: number;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid')
  vlanId!: string;
}
