/** What is wrong with gateways and routes. */
export const ipplanRouting = {
  IPPLAN_GATEWAY_MISSING: {
    title: 'No gateway',
    text: 'Prefix {prefix} is on a routed VLAN, but has no gateway.',
    hint: 'Set one, {gateway} for instance, or mark the VLAN as layer 2 only.',
  },
  IPPLAN_GATEWAY_OUTSIDE: {
    title: 'Gateway outside the prefix',
    text: 'Gateway {gateway} is not in {prefix}: its hosts could not reach it.',
    hint: 'Choose an address of the prefix.',
  },
  IPPLAN_GATEWAY_UNASSIGNED: {
    title: 'Nobody has the gateway address',
    text: 'Gateway {gateway} of {prefix} is on no recorded interface.',
    hint: 'Assign the address to the SVI or the router interface of this network.',
  },
  IPPLAN_GATEWAY_DOWN: {
    title: 'Gateway on a port that is shut down',
    text: 'Gateway {gateway} of {prefix} is on {port}, which is shut down.',
    hint: 'Enable the interface, or move the gateway to one that is up.',
  },
  IPPLAN_GATEWAY_NOT_L3: {
    title: 'Gateway on an interface that does not route',
    text: 'Gateway {gateway} of {prefix} is on {port}, which does not route this VLAN.',
    hint: 'Move the address to the SVI of the VLAN, or make the interface a layer 3 one.',
  },
  IPPLAN_GATEWAY_POSITION: {
    title: 'Gateway at an unusual position',
    text: 'Gateway {gateway} of {prefix} is not where the site’s policy wants it ({wanted}).',
    hint: 'Use {wanted}, or waive this finding with the reason.',
  },
  IPPLAN_GATEWAY_IN_DHCP: {
    title: 'Gateway in a DHCP range',
    text: 'Gateway {gateway} of {prefix} lies in the DHCP range {range}: a client could be given it.',
    hint: 'Shrink the range.',
  },
  IPPLAN_P2P_LENGTH: {
    title: 'Point-to-point link too wide',
    text: 'Link {port} – {other} uses {prefix} for two addresses.',
    hint: 'Use a /31 (RFC 3021) or a /30.',
  },
  IPPLAN_P2P_ENDS_DIFFER: {
    title: 'Link ends in different networks',
    text: '{port} and {other} face each other, but share no network: {addresses}.',
    hint: 'Put both addresses into the same prefix.',
  },
  IPPLAN_NEXT_HOP_UNREACHABLE: {
    title: 'Next hop out of reach',
    text: '{device}: route {prefix} via {nextHop}, but the device is in no network with {nextHop}.',
    hint: 'Correct the next hop, or give the device an address in its network.',
  },
  IPPLAN_NEXT_HOP_SELF: {
    title: 'Route to itself',
    text: '{device}: route {prefix} via {nextHop}, which is its own address.',
    hint: 'Set the address of the neighbour.',
  },
  IPPLAN_ROUTE_DUPLICATE: {
    title: 'Route recorded twice',
    text: '{device}: route {prefix} via {nextHop} is recorded more than once.',
    hint: 'Keep one of them.',
  },
  IPPLAN_FHRP_ALONE: {
    title: 'Redundant gateway without a partner',
    text: '{group} has {members} member interfaces, on {devices} devices; redundancy needs two.',
    hint: 'Add the second router’s interface, or remove the group.',
  },
  IPPLAN_FHRP_PRIORITY: {
    title: 'Two masters of one priority',
    text: 'In {group}, {ports} have the same highest priority {priority}: which one answers is left to chance.',
    hint: 'Give the router that shall answer a higher priority.',
  },
  IPPLAN_FHRP_ADDRESS: {
    title: 'Virtual address outside the VLAN',
    text: '{group} answers at {addresses}, which no network of {vlan} holds.',
    hint: 'Choose a virtual address of the VLAN’s network.',
  },
  IPPLAN_FHRP_CLASH: {
    title: 'Group number used twice',
    text: '{count} redundant gateways on {vlan} are called {group}: they would share one virtual MAC address.',
    hint: 'Give each group of a VLAN a number of its own.',
  },
  IPPLAN_RELAY_MISSING: {
    title: 'DHCP is not relayed',
    text: 'The DHCP server of {prefix} ({server}) stands in another network, and {ports} do not pass requests on to it.',
    hint: 'Set the relay (ip helper-address) on the gateway.',
  },
  IPPLAN_ROUTE_LOOP: {
    title: 'Routing loop',
    text: 'Packets for {prefix} go round: {devices}.',
    hint: 'Correct the next hop of one of them.',
  },
  IPPLAN_ROUTE_BLACK_HOLE: {
    title: 'Route into a black hole',
    text: '{device} sends packets for {prefix} on, but {last} knows no way to it.',
    hint: 'Add the route on {last}, or correct the next hop.',
  },
  IPPLAN_ROUTE_MISSING: {
    title: 'Route missing',
    text: '{device} knows no way to {count} networks that other routers have: {prefixes}.',
    hint: 'Add a route, or a default route.',
  },
  IPPLAN_SINGLE_UPLINK: {
    title: 'One link for critical users',
    text: '{users} users of {vlans} reach their gateway by {port} – {other} only.',
    hint: 'Add a second way, or lower the criticality of the VLAN.',
  },
} as const;
