export {
  vlanGroupSchema,
  vlanSchema,
  vlanRoles,
  interfaceVlanSchema,
  vlanTranslationSchema,
  type InterfaceVlan,
  type Vlan,
  type VlanGroup,
  type VlanTranslation,
} from './model/vlan.js';
export {
  vrfSchema,
  prefixSchema,
  prefixStatuses,
  rangeSchema,
  rangePurposes,
  addressSchema,
  addressRoles,
  routeSchema,
  type Address,
  type Prefix,
  type Range,
  type Route,
  type Vrf,
} from './model/prefix.js';
export { dhcpScopeSchema, type DhcpScope } from './model/dhcp.js';
export { aggregateSchema, asnSchema, registries, type Aggregate, type Asn } from './model/aggregate.js';
export { zoneSchema, flowSchema, type Flow, type Zone } from './model/zone.js';
export {
  fhrpGroupSchema,
  fhrpMemberSchema,
  fhrpProtocols,
  type FhrpGroup,
  type FhrpMember,
} from './model/fhrp.js';
export { spanningTreeSchema, type SpanningTree } from './model/spanning-tree.js';
export { openingSchema, type Opening } from './model/opening.js';
export { ipplanSchemas, type IpPlanKinds } from './model/kinds.js';
export { IpAddress, compareIp, bitsOf, type IpVersion } from './algebra/ip-address.js';
export { IpPrefix, comparePrefixes, parseInterface, type IpInterface } from './algebra/ip-prefix.js';
export { IpRange, type Span } from './algebra/ip-range.js';
export { union, subtract, covered, sizeOf } from './algebra/spans.js';
export { prefixesOf, summarise, supernetOf } from './algebra/summarise.js';
export { prefixTree, type PrefixNode } from './algebra/prefix-tree.js';
export { freePrefixes, nextFreePrefix } from './algebra/free-prefixes.js';
export {
  usable,
  freeAddresses,
  freeAddressCount,
  nextFreeAddress,
  spansOf,
  type Occupied,
} from './algebra/free-addresses.js';
export { coverage, hostUtilisation, type Utilisation } from './algebra/utilisation.js';
export { parseVidRanges, vidRangesText, freeVids, type VidRange } from './algebra/vid-ranges.js';
export { allowedLines, allowedVids } from './algebra/allowed-list.js';
export { sees } from './admission/scope.js';
export { ipFaultCode, ipIssue, type IpIssue } from './admission/ip-issue.js';
export { readIpText, type IpText, type IpTextFault, type IpTextKind } from './admission/read-ip-text.js';
export {
  mayRepeat,
  refuseAddress,
  refuseAggregate,
  refusePrefix,
  refuseRange,
  refuseStacking,
  refuseVidRanges,
  refuseVlan,
  type Refusal,
} from './admission/refuse.js';
export { ipPlanPolicySchema, readPrefixes, type IpPlanPolicy } from './check/policy.js';
export { broadcastDomain, type BroadcastDomain } from './check/vlans/broadcast-domain.js';
export type { InterfaceFacts, IpPlanContext, L2Link, Reach } from './check/context.js';
export {
  noObservations,
  type Observations,
  type SeenNeighbour as SeenOtherNeighbour,
  type SeenRecord,
  type SeenService,
  type SeenStation,
  type SeenZone,
  type SeenAnswer,
  type SeenInterface,
  type SeenLeases,
  type SeenUse,
} from './check/observed/observations.js';
export { forecastUse, type Forecast, type UsePoint } from './algebra/forecast.js';
export { ipPlanRules, type IpPlanCode, type RuleEntry, type RuleScope } from './check/rule-table.js';
export { checkIpPlan, ipPlanChecks } from './check/check.js';
export type { Switching } from './check/switching.js';
export type { VlanGraph } from './check/vlans/vlan-links.js';
export { ipPlanIndexes, type IpPlanIndexes } from './check/index/indexes.js';
export { ipPlanView, type IpPlanView } from './check/view.js';
export { vlanContinuity } from './check/vlans/continuity.js';
export {
  allocate,
  lengthFor,
  type Allocation,
  type Need,
  type ProposedBlock,
  type ProposedNetwork,
  type VlanNeed,
} from './design/allocate.js';
