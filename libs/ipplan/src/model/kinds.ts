import { openingSchema, type Opening } from './opening.js';
import {
  addressSchema, dhcpScopeSchema, prefixSchema, rangeSchema, routeSchema, vrfSchema,
  type Address, type DhcpScope, type Prefix, type Range, type Route, type Vrf,
} from './prefix.js'; // prettier-ignore
import {
  interfaceVlanSchema,
  vlanGroupSchema,
  vlanSchema,
  type InterfaceVlan,
  type Vlan,
  type VlanGroup,
} from './vlan.js';

/** The recorded kinds of the addressing plan, referenced kinds first. */
export const ipplanSchemas = {
  vrf: vrfSchema,
  vlanGroup: vlanGroupSchema,
  vlan: vlanSchema,
  interfaceVlan: interfaceVlanSchema,
  prefix: prefixSchema,
  range: rangeSchema,
  dhcpScope: dhcpScopeSchema,
  address: addressSchema,
  route: routeSchema,
  opening: openingSchema,
} as const;

// A type, not an interface: it must satisfy the index signature of `Kinds`.
export type IpPlanKinds = {
  vrf: Vrf;
  vlanGroup: VlanGroup;
  vlan: Vlan;
  interfaceVlan: InterfaceVlan;
  prefix: Prefix;
  range: Range;
  dhcpScope: DhcpScope;
  address: Address;
  route: Route;
  opening: Opening;
};
