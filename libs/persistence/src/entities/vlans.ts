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

  @Column('int')
  minVid!: number;

  @Column('int')
  maxVid!: number;

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
