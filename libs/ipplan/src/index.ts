export {
  vlanGroupSchema,
  vlanSchema,
  vlanRoles,
  interfaceVlanSchema,
  type InterfaceVlan,
  type Vlan,
  type VlanGroup,
} from './model/vlan.js';
export {
  vrfSchema, prefixSchema, prefixStatuses, rangeSchema, dhcpScopeSchema, addressSchema, addressRoles, routeSchema,
  type Address, type DhcpScope, type Prefix, type Range, type Route, type Vrf,
} from './model/prefix.js'; // prettier-ignore
export { openingSchema, type Opening } from './model/opening.js';
export { ipplanSchemas, type IpPlanKinds } from './model/kinds.js';
