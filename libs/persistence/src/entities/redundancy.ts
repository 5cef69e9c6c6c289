import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PartOf, RecordedEntity, Refers } from './recorded.js';

@Entity('fhrp_group')
export class FhrpGroupEntity extends RecordedEntity {
  @Column('text')
  protocol!: string;

  @Column('int')
  number!: number;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid', { nullable: true })
  vlanId!: string | null;

  @Column('text', { array: true })
  virtualAddresses!: string[];

  @Column('text')
  description!: string;
}

@Entity('fhrp_member')
export class FhrpMemberEntity extends RecordedEntity {
  @Index()
  @Refers('FhrpGroupEntity')
  @Column('uuid')
  groupId!: string;

  @Index()
  @Refers('PortEntity')
  @Column('uuid')
  portId!: string;

  @Column('int')
  priority!: number;
}

/** Its VLANs are rows of `spanning_tree_vlan`. */
@Entity('spanning_tree')
export class SpanningTreeEntity extends RecordedEntity {
  @Index()
  @Refers('DeviceEntity')
  @Column('uuid')
  deviceId!: string;

  @Column('text')
  mode!: string;

  @Column('int')
  priority!: number;

  @Column('boolean')
  root!: boolean;

  @Column('text')
  description!: string;
}

@Entity('spanning_tree_vlan')
export class SpanningTreeVlanEntity {
  @PartOf('SpanningTreeEntity')
  @PrimaryColumn('uuid')
  spanningTreeId!: string;

  @PrimaryColumn('int')
  ordinal!: number;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid')
  vlanId!: string;
}
