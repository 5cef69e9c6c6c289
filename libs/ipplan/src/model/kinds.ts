import { aggregateSchema, asnSchema, type Aggregate, type Asn } from './aggregate.js';
import { dhcpScopeSchema, type DhcpScope } from './dhcp.js';
import { fhrpGroupSchema, fhrpMemberSchema, type FhrpGroup, type FhrpMember } from './fhrp.js';
import { openingSchema, type Opening } from './opening.js';
import {
  addressSchema,
  prefixSchema,
  rangeSchema,
  routeSchema,
  vrfSchema,
  type Address,
  type Prefix,
  type Range,
  type Route,
  type Vrf,
} from './prefix.js';
import { spanningTreeSchema, type SpanningTree } from './spanning-tree.js';
import {
  interfaceVlanSchema,
  vlanGroupSchema,
  vlanSchema,
  vlanTranslationSchema,
  type InterfaceVlan,
  type Vlan,
  type VlanGroup,
  type VlanTranslation,
} from './vlan.js';
import { flowSchema, zoneSchema, type Flow, type Zone } from './zone.js';

/** The recorded kinds of the addressing plan, referenced kinds first. */
export const ipplanSchemas = {
  aggregate: aggregateSchema,
  asn: asnSchema,
  zone: zoneSchema,
  flow: flowSchema,
  vrf: vrfSchema,
  vlanGroup: vlanGroupSchema,
  vlan: vlanSchema,
  interfaceVlan: interfaceVlanSchema,
  vlanTranslation: vlanTranslationSchema,
  spanningTree: spanningTreeSchema,
  prefix: prefixSchema,
  range: rangeSchema,
  dhcpScope: dhcpScopeSchema,
  fhrpGroup: fhrpGroupSchema,
  fhrpMember: fhrpMemberSchema,
  address: addressSchema,
  route: routeSchema,
  opening: openingSchema,
} as const;

// A type, not an interface: it must satisfy the index signature of `Kinds`.
export type IpPlanKinds = {
  aggregate: Aggregate;
  asn: Asn;
  zone: Zone;
  flow: Flow;
  vrf: Vrf;
  vlanGroup: VlanGroup;
  vlan: Vlan;
  interfaceVlan: InterfaceVlan;
  vlanTranslation: VlanTranslation;
  spanningTree: SpanningTree;
  prefix: Prefix;
  range: Range;
  dhcpScope: DhcpScope;
  fhrpGroup: FhrpGroup;
  fhrpMember: FhrpMember;
  address: Address;
  route: Route;
  opening: Opening;
};
