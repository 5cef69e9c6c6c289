import type { Objects } from '#changes';
import { inOrder, type Finding } from '#findings';
import type { IpPlanKinds } from '../model/kinds.js';
import {
  dnsNameTwice,
  duplicateAddresses,
  duplicateReservations,
  hostOfPrefix,
  managementTwice,
  virtualTaken,
} from './addresses/hosts.js';
import { wrongBlocks } from './addresses/blocks.js';
import { addressesInOtherVlans } from './addresses/other-vlan.js';
import { dnsNames, hostnameScheme } from './addresses/names.js';
import { retiredHosts } from './addresses/retired.js';
import { leases, poolSizes } from './dhcp/pools.js';
import { relays } from './dhcp/relay.js';
import { services } from './dhcp/services.js';
import { fhrpClashes, fhrpGroups } from './gateways/fhrp.js';
import { lags } from './links/lags.js';
import { linkMtus, vlanMtus } from './links/mtu.js';
import { negotiation } from './links/negotiation.js';
import { otherMachines, plannedAnswers, strangers } from './observed/answers.js';
import { seenInterfaces } from './observed/interfaces.js';
import { seenElsewhere, seenNeighbours } from './observed/neighbours.js';
import { zoneRecords } from './observed/zones.js';
import { hostnamesTwice, managementShared, routerIdsTwice } from './addresses/device-names.js';
import { deviceServices, siteServers } from './addresses/site-servers.js';
import { rootsByChance, unintendedRoots } from './vlans/root-bridges.js';
import { publicSides } from './openings/public-side.js';
import { openingDecisions, orphanedOpenings, reviews } from './openings/review.js';
import { shadowedOpenings } from './openings/shadow.js';
import { aggregateOverlaps, largestFree, outsideAggregates } from './prefixes/aggregates.js';
import { fullSoon } from './prefixes/forecast.js';
import { hostSetups } from './prefixes/host-setup.js';
import { siteSummaries } from './prefixes/sites.js';
import { forwarding, missingRoutes } from './routes/forwarding.js';
import { outOfReach, stacking, translations } from './vlans/reach.js';
import { singleUplinks } from './vlans/redundancy.js';
import { loopsWithoutTree, unguardedPorts } from './vlans/spanning-tree.js';
import { flowClashes, flowsToManagement } from './zones/flows.js';
import { emptyScopes, gatewayInDhcp, rangeFaults, staticInDhcp } from './addresses/ranges.js';
import type { IpPlanContext } from './context.js';
import { negotiatedTrunks, trunksNotFormed } from './links/dtp.js';
import { linkEnds } from './links/modes.js';
import { routedLinks } from './links/routed.js';
import {
  duplicateOpenings,
  expiredOpenings,
  incompleteOpenings,
  openingTargets,
  wideOpenings,
} from './openings/openings.js';
import { gateways } from './prefixes/gateway.js';
import { duplicatePrefixes, hostBits, overlaps } from './prefixes/overlap.js';
import { lanNot64, tooSmall, utilisation } from './prefixes/size.js';
import { addressSpace, outsideContainers, partnerOverlap } from './prefixes/space.js';
import { duplicateRoutes, nextHops } from './routes/routes.js';
import { viewOf, type IpPlanView } from './view.js';
import { vlanContinuity } from './vlans/continuity.js';
import { emptyGroups, vlan1, vlanClashes, vlanIds } from './vlans/ids.js';
import { interfaceModes, retiredVlans } from './vlans/modes.js';
import { dualStack, vlanNetworks } from './vlans/networks.js';
import { pruneTrunks } from './vlans/prune.js';

/** Every rule, each a pure function from the indexed plan to what it finds. */
export const ipPlanChecks: readonly ((view: IpPlanView) => Finding[])[] = [
  overlaps,
  hostBits,
  duplicatePrefixes,
  outsideContainers,
  addressSpace,
  partnerOverlap,
  tooSmall,
  utilisation,
  lanNot64,
  gateways,
  duplicateAddresses,
  hostOfPrefix,
  duplicateReservations,
  managementTwice,
  dnsNameTwice,
  staticInDhcp,
  gatewayInDhcp,
  rangeFaults,
  emptyScopes,
  vlanIds,
  vlanClashes,
  vlan1,
  vlanNetworks,
  dualStack,
  interfaceModes,
  retiredVlans,
  vlanContinuity,
  pruneTrunks,
  linkEnds,
  routedLinks,
  nextHops,
  duplicateRoutes,
  incompleteOpenings,
  openingTargets,
  expiredOpenings,
  wideOpenings,
  duplicateOpenings,
  shadowedOpenings,
  reviews,
  openingDecisions,
  orphanedOpenings,
  publicSides,
  aggregateOverlaps,
  outsideAggregates,
  largestFree,
  siteSummaries,
  fullSoon,
  hostSetups,
  relays,
  leases,
  poolSizes,
  services,
  wrongBlocks,
  retiredHosts,
  dnsNames,
  hostnameScheme,
  fhrpGroups,
  fhrpClashes,
  flowsToManagement,
  flowClashes,
  outOfReach,
  stacking,
  translations,
  loopsWithoutTree,
  unguardedPorts,
  unintendedRoots,
  singleUplinks,
  lags,
  linkMtus,
  vlanMtus,
  negotiation,
  forwarding,
  missingRoutes,
  plannedAnswers,
  otherMachines,
  strangers,
  seenInterfaces,
  seenNeighbours,
  seenElsewhere,
  zoneRecords,
  hostnamesTwice,
  managementShared,
  routerIdsTwice,
  siteServers,
  deviceServices,
  rootsByChance,
  virtualTaken,
  emptyGroups,
  negotiatedTrunks,
  trunksNotFormed,
  addressesInOtherVlans,
];

/** All findings of an addressing plan, gravest first. Never throws for a faulty plan; the objects may be in any state. */
export function checkIpPlan(objects: Objects<IpPlanKinds>, context: IpPlanContext): Finding[] {
  const view = viewOf(objects, context);
  return inOrder(ipPlanChecks.flatMap((rule) => rule(view)));
}
