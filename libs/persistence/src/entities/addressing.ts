import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { PartOf, RecordedEntity, Refers } from './recorded.js';

// Addresses and prefixes are kept as written (a round trip loses nothing: `inet` would re-spell IPv6 and drop /32) and
// checked and indexed as `inet`.

@Entity('vrf')
export class VrfEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  rd!: string | null;

  @Column('boolean')
  unique!: boolean;

  @Column('text')
  description!: string;
}

@Entity('prefix')
@Index('prefix_search_idx', { synchronize: false })
@Check('prefix_prefix_check', 'prefix::inet IS NOT NULL')
@Check('prefix_gateway_check', 'gateway IS NULL OR gateway::inet IS NOT NULL')
@Index('prefix_inet_idx', { synchronize: false })
export class PrefixEntity extends RecordedEntity {
  @Index()
  @Refers('VrfEntity')
  @Column('uuid', { nullable: true })
  vrfId!: string | null;

  @Column('text')
  prefix!: string;

  @Column('text')
  status!: string;

  @Index()
  @Refers('VlanEntity')
  @Column('uuid', { nullable: true })
  vlanId!: string | null;

  @Column('text', { nullable: true })
  gateway!: string | null;

  @Column('int', { nullable: true })
  plannedHosts!: number | null;

  @Index()
  @Refers('ZoneEntity')
  @Column('uuid', { nullable: true })
  zoneId!: string | null;

  @Column('boolean')
  pool!: boolean;

  @Column('text', { nullable: true })
  hostSetup!: string | null;

  @Index()
  @Refers('LocationEntity')
  @Column('uuid', { nullable: true })
  locationId!: string | null;

  @Column('text')
  description!: string;
}

@Entity('ip_range')
@Check('ip_range_order_check', `family(start::inet) = family("end"::inet) AND start::inet <= "end"::inet`)
export class RangeEntity extends RecordedEntity {
  @Index()
  @Refers('VrfEntity')
  @Column('uuid', { nullable: true })
  vrfId!: string | null;

  @Column('text')
  start!: string;

  @Column('text')
  end!: string;

  @Column('text')
  role!: string;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text')
  description!: string;
}

@Entity('dhcp_scope')
export class DhcpScopeEntity extends RecordedEntity {
  @Index()
  @Refers('PrefixEntity')
  @Column('uuid')
  prefixId!: string;

  @Column('text', { nullable: true })
  server!: string | null;

  @Column('int')
  leaseS!: number;

  @Column('text', { array: true })
  dnsServers!: string[];

  @Column('text', { array: true })
  ntpServers!: string[];

  @Column('text')
  domain!: string;

  @Column('text', { array: true })
  options!: string[];

  @Column('text', { nullable: true })
  failoverServer!: string | null;

  @Column('int', { nullable: true })
  peakLeases!: number | null;

  @Column('text')
  description!: string;
}

@Entity('address')
@Index('address_search_idx', { synchronize: false })
@Check('address_address_check', 'address::inet IS NOT NULL')
@Index('address_inet_idx', { synchronize: false })
export class AddressEntity extends RecordedEntity {
  @Index()
  @Refers('VrfEntity')
  @Column('uuid', { nullable: true })
  vrfId!: string | null;

  @Column('text')
  address!: string;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('text')
  status!: string;

  @Index()
  @Refers('PortEntity')
  @Column('uuid', { nullable: true })
  portId!: string | null;

  @Column('boolean')
  management!: boolean;

  @Column('text')
  dnsName!: string;

  @Column('text', { nullable: true })
  reservedMac!: string | null;

  @Index()
  @Refers('FhrpGroupEntity')
  @Column('uuid', { nullable: true })
  fhrpGroupId!: string | null;

  @Column('text')
  description!: string;
}

/** What may be once only in a VRF marked unique: host addresses and prefixes, kept by triggers. */
@Entity('vrf_member')
@Unique('vrf_member_once', ['vrfId', 'kind', 'network'], { deferrable: 'INITIALLY DEFERRED' })
export class VrfMemberEntity {
  @PrimaryColumn('uuid')
  objectId!: string;

  @PartOf('VrfEntity')
  @Column('uuid')
  vrfId!: string;

  @Column('text')
  kind!: string;

  @Column('cidr')
  network!: string;
}

@Entity('route')
export class RouteEntity extends RecordedEntity {
  @Index()
  @Refers('DeviceEntity')
  @Column('uuid')
  deviceId!: string;

  @Index()
  @Refers('VrfEntity')
  @Column('uuid', { nullable: true })
  vrfId!: string | null;

  @Column('text')
  prefix!: string;

  @Column('text', { nullable: true })
  nextHop!: string | null;

  @Column('int')
  distance!: number;

  @Column('text')
  description!: string;
}

@Entity('opening')
export class OpeningEntity extends RecordedEntity {
  @Index()
  @Column('text')
  name!: string;

  @Column('text')
  direction!: string;

  @Column('text')
  source!: string;

  @Column('text')
  destination!: string;

  @Column('text')
  protocol!: string;

  @Column('text', { array: true })
  ports!: string[];

  @Column('text')
  nat!: string;

  @Column('text', { nullable: true })
  publicAddress!: string | null;

  @Column('boolean')
  publicAddressFixed!: boolean;

  @Column('int', { nullable: true })
  publicPort!: number | null;

  @Column('text')
  status!: string;

  @Index()
  @Refers('DeviceEntity')
  @Column('uuid', { nullable: true })
  deviceId!: string | null;

  @Column('text')
  rule!: string;

  @Column('text')
  requester!: string;

  @Column('text')
  approver!: string;

  @Column('text')
  reason!: string;

  @Column('date', { nullable: true })
  requestedOn!: string | null;

  @Column('date', { nullable: true })
  approvedOn!: string | null;

  @Column('date', { nullable: true })
  reviewedOn!: string | null;

  @Column('date', { nullable: true })
  expiresOn!: string | null;

  @Column('text')
  description!: string;
}
