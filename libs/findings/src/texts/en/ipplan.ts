/** What is wrong in an addressing plan, and what its fixes do. */
export const ipplan = {
  IPPLAN_OVERLAP: {
    title: 'Networks overlap',
    text: 'Prefix {prefix} overlaps {other} ({otherVlan}): both are in use, and share addresses.',
    hint: 'Move one of them, or shrink {prefix}; free in it: {free}.',
  },
  IPPLAN_PARENT_NOT_CONTAINER: {
    title: 'Parent is not a container',
    text: 'Prefix {prefix} holds {count} others, but has neither VLAN nor gateway and is not marked as a container.',
    hint: 'Give it the status container, or the VLAN that it serves.',
  },
  IPPLAN_HOST_BITS: {
    title: 'Host bits set',
    text: '{prefix} is not a prefix: bits beyond its length are set.',
    hint: 'Write {network}.',
  },
  IPPLAN_PREFIX_DUPLICATE: {
    title: 'Prefix recorded twice',
    text: 'Prefix {prefix} is recorded {count} times in the table {vrf}, which must be free of duplicates.',
    hint: 'Keep one of them.',
  },
  IPPLAN_OUTSIDE_CONTAINERS: {
    title: 'Outside the containers',
    text: 'Prefix {prefix} lies in none of the containers of its table.',
    hint: 'Take a prefix out of a container, or record the container it belongs to.',
  },
  IPPLAN_PUBLIC_NOT_OWNED: {
    title: 'Public addresses that are not yours',
    text: 'Prefix {prefix} is public and not in the list of owned prefixes.',
    hint: 'Use private space (RFC 1918, RFC 4193), or add it to the policy’s owned prefixes.',
  },
  IPPLAN_DEFAULT_AS_PREFIX: {
    title: 'Everything as a prefix',
    text: 'Prefix {prefix} is every address there is: a default route, and no network.',
    hint: 'Record the networks, and the default route as a static route.',
  },
  IPPLAN_RESERVED_SPACE: {
    title: 'Reserved address space',
    text: 'Prefix {prefix} lies in {space}, which no network may use (RFC 6890).',
    hint: 'Choose a prefix of private or owned space.',
  },
  IPPLAN_SHARED_SPACE: {
    title: 'Carrier space',
    text: 'Prefix {prefix} lies in {space}, which is meant for links between a provider and its customers (RFC 6598).',
    hint: 'Prefer private space inside a site.',
  },
  IPPLAN_BENCHMARK_SPACE: {
    title: 'Laboratory space',
    text: 'Prefix {prefix} lies in {space}, which is meant for measurements in a laboratory (RFC 2544).',
    hint: 'Fine in a laboratory; elsewhere use private space.',
  },
  IPPLAN_PREFIX_TOO_SMALL: {
    title: 'Prefix too small',
    text: '{planned} hosts are planned in {prefix}; with growth that is {needed}, but it has {usable} usable addresses.',
    hint: 'Choose a shorter prefix length, or split the hosts over two VLANs.',
  },
  IPPLAN_PARTNER_OVERLAP: {
    title: 'Address space of a partner',
    text: 'Prefix {prefix} overlaps {space}, which a partner uses already.',
    hint: 'Choose another prefix: the two could never talk to each other without translation.',
  },
  IPPLAN_ADDRESS_DUPLICATE: {
    title: 'Address used twice',
    text: 'Address {address} is recorded more than once in the table {vrf}: {users}.',
    hint: 'Give one of them another address; mark it as VRRP, HSRP or anycast if it is shared by design.',
  },
  IPPLAN_NETWORK_ADDRESS: {
    title: 'Network address given to a host',
    text: '{address} is the network address of {prefix}; no host can have it.',
    hint: 'Choose an address inside the prefix.',
  },
  IPPLAN_BROADCAST_ADDRESS: {
    title: 'Broadcast address given to a host',
    text: '{address} is the broadcast address of {prefix}; no host can have it.',
    hint: 'Choose an address inside the prefix.',
  },
  IPPLAN_MASK_MISMATCH: {
    title: 'Mask differs from the prefix',
    text: 'Address {address} lies in {prefix}, but has another length.',
    hint: 'Write {right}.',
  },
  IPPLAN_ADDRESS_WITHOUT_PREFIX: {
    title: 'Address without a prefix',
    text: 'Address {address} lies in no recorded network.',
    hint: 'Record its prefix, or correct the address.',
  },
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
  IPPLAN_STATIC_IN_DHCP: {
    title: 'Static address in a DHCP range',
    text: 'Static address {address} lies in the DHCP range {range}: the server may give it to somebody else.',
    hint: 'Move the address out of the range, shrink the range, or make it a reservation.',
  },
  IPPLAN_GATEWAY_IN_DHCP: {
    title: 'Gateway in a DHCP range',
    text: 'Gateway {gateway} of {prefix} lies in the DHCP range {range}: a client could be given it.',
    hint: 'Shrink the range.',
  },
  IPPLAN_RANGE_INVALID: {
    title: 'Not a range',
    text: '{start} to {end} is not a range: it is reversed, or mixes IPv4 and IPv6.',
    hint: 'Write the lower address first.',
  },
  IPPLAN_DHCP_RANGE_OUTSIDE: {
    title: 'DHCP range outside of any network',
    text: 'DHCP range {range} does not lie in one recorded network of its table.',
    hint: 'Fit the range into a prefix, or record the prefix.',
  },
  IPPLAN_RANGE_OVERLAP: {
    title: 'Ranges overlap',
    text: 'Ranges {range} and {other} share addresses.',
    hint: 'Shrink one of them.',
  },
  IPPLAN_DHCP_SCOPE_EMPTY: {
    title: 'DHCP scope without a range',
    text: 'The DHCP scope of {prefix} has no range to give addresses from.',
    hint: 'Add a DHCP range in {prefix}, or remove the scope.',
  },
  IPPLAN_RESERVATION_DUPLICATE: {
    title: 'Client reserved twice',
    text: 'MAC address {mac} has several reservations in one network: {addresses}.',
    hint: 'Keep one of them.',
  },
  IPPLAN_VLAN_ID_INVALID: {
    title: 'VLAN id not usable',
    text: 'VLAN {vid} ({name}): usable ids are 1 to 4094, without 1002 to 1005.',
    hint: 'Choose another id.',
  },
  IPPLAN_VLAN_GROUP_EMPTY: {
    title: 'VLAN group without ids',
    text: 'Group {group} gives out no VLAN id: {vids}.',
    hint: 'Correct its lowest and highest id, or its ranges.',
  },
  IPPLAN_VLAN_ID_OUTSIDE_GROUP: {
    title: 'VLAN id outside its group',
    text: 'VLAN {vid} ({name}) is not in {vids}, the ids of group {group}.',
    hint: 'Choose an id of the group, or widen the group.',
  },
  IPPLAN_VLAN_ID_CLASH: {
    title: 'VLAN id used twice',
    text: 'VLAN id {vid} is recorded more than once in domain {domain}: {vlans}.',
    hint: 'Give one of them a free id.',
  },
  IPPLAN_VLAN_NAME_CLASH: {
    title: 'VLAN name used twice',
    text: 'VLAN name {name} is recorded more than once in domain {domain}: {vlans}.',
    hint: 'Rename one of them.',
  },
  IPPLAN_VLAN_MEANING_DIFFERS: {
    title: 'Two VLANs become one',
    text: 'Trunk {port} – {other} joins {vlanA} with {vlanB} of another domain: same id, different meaning.',
    hint: 'Renumber one of them, or do not allow it on this trunk.',
  },
  IPPLAN_VLAN_WITHOUT_PREFIX: {
    title: 'VLAN without a network',
    text: 'VLAN {vid} ({name}) has no prefix, though it is routed.',
    hint: 'Record its prefix, or mark the VLAN as layer 2 only.',
  },
  IPPLAN_VLAN_SEVERAL_PREFIXES: {
    title: 'VLAN with several networks',
    text: 'VLAN {vid} ({name}) carries several networks: {prefixes}.',
    hint: 'Keep one network per VLAN, unless the second one is a secondary network on purpose.',
  },
  IPPLAN_ACCESS_WITHOUT_VLAN: {
    title: 'Access port without a VLAN',
    text: 'Access port {port} has no VLAN.',
    hint: 'Choose its VLAN; an unused port belongs in the quarantine VLAN, shut down.',
  },
  IPPLAN_VLAN_RETIRED: {
    title: 'Retired VLAN in use',
    text: 'VLAN {vid} ({name}) is marked as retired, but {ports} access ports are still in it.',
    hint: 'Move the ports, or make the VLAN active again.',
  },
  IPPLAN_VLAN_INTERRUPTED: {
    title: 'VLAN interrupted',
    text: 'VLAN {vid} ({name}) does not reach from {from} to {to}: it is not allowed on {ports}. {users} ports are cut off.',
    hint: 'Allow VLAN {vid} on {ports}.',
  },
  IPPLAN_VLAN_RENUMBERED: {
    title: 'VLAN translated at one end only',
    text: 'VLAN {vid} ({name}) does not reach from {from} to {to}: the two ends of a link on the way, among {ports}, do not give it the same number. {users} ports are cut off.',
    hint: 'Translate VLAN {vid} to the same number on both ends, or on neither.',
  },
  IPPLAN_VLAN_NO_PATH: {
    title: 'No link for the VLAN',
    text: 'VLAN {vid} ({name}): no link at all leads from {from} to {to}. {users} ports are cut off.',
    hint: 'Cable {from} to the network, or correct the recorded cabling.',
  },
  IPPLAN_NATIVE_DIFFERS: {
    title: 'Native VLAN differs',
    text: 'The native VLAN is {vlanA} on {port} and {vlanB} on {other}: untagged frames change their VLAN.',
    hint: 'Set the same native VLAN on both ends.',
  },
  IPPLAN_ACCESS_DIFFERS: {
    title: 'Two access VLANs joined',
    text: '{port} is in {vlanA}, {other} in {vlanB}: the link makes one network of two.',
    hint: 'Put both ends into the same VLAN, or make the link a trunk.',
  },
  IPPLAN_MODE_MISMATCH: {
    title: 'Trunk meets access',
    text: '{port} is in mode {modeA}, {other} in mode {modeB}.',
    hint: 'Set the same mode on both ends.',
  },
  IPPLAN_TRUNK_NEGOTIATED: {
    title: 'Trunk left to negotiation',
    text: '{count} ports of {device} agree on their mode with whoever is plugged in (DTP): {ports}.',
    hint: 'Fix the mode and turn the negotiation off (switchport nonegotiate).',
  },
  IPPLAN_TRUNK_NOT_FORMED: {
    title: 'Trunk that does not come up',
    text: '{port} ({modeA}) and {other} ({modeB}) do not agree on a trunk: the link stays an access link.',
    hint: 'Fix the mode of both ends, without negotiation.',
  },
  IPPLAN_VLAN_PRUNE: {
    title: 'Unused VLANs on a trunk',
    text: 'Trunk {port} – {other} allows VLANs that nobody uses beyond it: {vids}.',
    hint: 'Remove them from both ends, so that broadcasts and faults stay where they belong.',
  },
  IPPLAN_TRUNK_ASYMMETRIC: {
    title: 'Allowed VLANs differ',
    text: 'The ends allow different VLANs. On {port} only: {onlyA}. On {other} only: {onlyB}.',
    hint: 'Allow the same VLANs on both ends.',
  },
  IPPLAN_VLAN_1_USED: {
    title: 'VLAN 1 in use',
    text: 'VLAN 1 has {ports} ports and {networks} networks; every switch port is in it until somebody says otherwise.',
    hint: 'Use another VLAN for hosts and management.',
  },
  IPPLAN_VOICE_IS_DATA: {
    title: 'Voice VLAN equals data VLAN',
    text: '{port} has {vlan} both for data and for voice.',
    hint: 'Give the phones a VLAN of their own.',
  },
  IPPLAN_LAG_MEMBER_VLANS: {
    title: 'VLANs on a LAG member',
    text: '{port} is a member of {lag}, but has VLAN settings of its own.',
    hint: 'Set the VLANs on {lag} only.',
  },
  IPPLAN_ADDRESS_OTHER_VLAN: {
    title: 'Address in the network of another VLAN',
    text: '{address} lies in {prefix}, the network of {vlan}, but {port} is in {own}.',
    hint: 'Give it an address of {own}, or put the interface into {vlan}.',
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
  IPPLAN_MANAGEMENT_TWICE: {
    title: 'Two management addresses',
    text: '{device} is marked as managed by several addresses: {addresses}.',
    hint: 'Mark one of them.',
  },
  IPPLAN_IPV6_MISSING: {
    title: 'No IPv6',
    text: 'VLAN {vid} ({name}) has IPv4 only; the site’s policy wants both.',
    hint: 'Add an IPv6 /64.',
  },
  IPPLAN_LAN_NOT_64: {
    title: 'LAN that is not a /64',
    text: '{prefix} is on a VLAN, but is not a /64: hosts cannot configure themselves (RFC 4291).',
    hint: 'Use a /64.',
  },
  IPPLAN_DNS_NAME_TWICE: {
    title: 'One name for two hosts',
    text: '{name} is the DNS name of {addresses}.',
    hint: 'Name each host once.',
  },
  IPPLAN_OPENING_INCOMPLETE: {
    title: 'Opening without its papers',
    text: 'Opening {name} lacks: {missing}.',
    hint: 'Say who asked for it, who allowed it, why, and until when.',
  },
  IPPLAN_OPENING_TARGET_UNKNOWN: {
    title: 'Opening to nobody',
    text: 'Opening {name} leads to {address}, which is assigned to nothing.',
    hint: 'Close the opening, or record the host.',
  },
  IPPLAN_OPENING_EXPIRED: {
    title: 'Opening expired',
    text: 'Opening {name} was allowed until {day}.',
    hint: 'Close it, or have it approved again.',
  },
  IPPLAN_OPENING_ANY_ANY: {
    title: 'Opening for everything',
    text: 'Opening {name} lets anybody reach anything.',
    hint: 'Name the source, the destination and the ports.',
  },
  IPPLAN_OPENING_ADMIN_PORT: {
    title: 'Administration open to anybody',
    text: 'Opening {name} lets anybody reach ports of administration: {ports}.',
    hint: 'Restrict the source, or go through a VPN.',
  },
  IPPLAN_OPENING_DUPLICATE: {
    title: 'Openings that say the same',
    text: 'These openings allow the same: {names}.',
    hint: 'Keep one of them.',
  },
  IPPLAN_PREFIX_NEARLY_FULL: {
    title: 'Network nearly full',
    text: '{prefix}: {used} of {size} addresses are in use ({percent} %).',
    hint: 'Plan a wider prefix before the next extension.',
  },
  IPPLAN_PREFIX_FULL: {
    title: 'Network full',
    text: '{prefix}: {used} of {size} addresses are in use ({percent} %).',
    hint: 'Choose a wider prefix, or free addresses.',
  },
  IPPLAN_FIX_SHRINK_PREFIX: {
    title: 'Shrink the prefix',
    text: 'Shrink {prefix} to {to}.',
    hint: 'Its gateway and its addresses stay inside.',
  },
  IPPLAN_FIX_MAKE_CONTAINER: {
    title: 'Make it a container',
    text: 'Give {prefix} the status container.',
    hint: 'It then stands for address space, not for a network.',
  },
  IPPLAN_FIX_CLEAR_HOST_BITS: {
    title: 'Clear the host bits',
    text: 'Replace {prefix} with {network}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_SET_GATEWAY: {
    title: 'Set the gateway',
    text: 'Set {gateway} as the gateway of {prefix}.',
    hint: 'Then assign the address to the interface that routes.',
  },
  IPPLAN_FIX_SET_MASK: {
    title: 'Correct the length',
    text: 'Replace {address} with {right}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_MOVE_ADDRESS: {
    title: 'Move the address',
    text: 'Change {address} to {to}, the next free address outside all ranges.',
    hint: 'Change it on the host as well.',
  },
  IPPLAN_FIX_ALLOW_VLAN: {
    title: 'Allow the VLAN',
    text: 'Allow VLAN {vid} on {ports}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_SET_NATIVE: {
    title: 'Set the native VLAN',
    text: 'Set {vlan} as the native VLAN of {port}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_ALLOW_VLANS: {
    title: 'Allow the VLANs',
    text: 'Allow VLANs {vids} on {port} as well.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_AGGREGATE_OVERLAP: {
    title: 'Aggregates overlap',
    text: 'Aggregates {aggregate} and {other} share addresses.',
    hint: 'Keep the one that was given out; what lies in it is a prefix.',
  },
  IPPLAN_OUTSIDE_AGGREGATES: {
    title: 'Outside the aggregates',
    text: 'Prefix {prefix} lies in none of the recorded aggregates.',
    hint: 'Take it from an aggregate, or record the one that it belongs to.',
  },
  IPPLAN_SITE_NOT_SUMMARISABLE: {
    title: 'Site not summarisable',
    text: 'The networks of {site} need {routes} routes: {strays} lie outside of {block}, among the networks of other sites.',
    hint: 'Renumber them into {block}, or allow more routes per site in the policy.',
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
  IPPLAN_LEASE_TOO_LONG: {
    title: 'Lease too long for the pool',
    text: 'In {prefix}, a lease of {days} days keeps the addresses of {needed} visitors ({hosts} a day), but the pool has {pool}.',
    hint: 'Shorten the lease, or widen the pool.',
  },
  IPPLAN_ADDRESS_WRONG_BLOCK: {
    title: 'Address in the wrong block',
    text: '{address} of {port} is not in a block kept for its kind ({purpose}): {blocks}.',
    hint: 'Move it into its block, so that nobody takes it for free.',
  },
  IPPLAN_ADDRESS_ANSWERS: {
    title: 'Planned address is in use',
    text: 'Somebody answers at {address} today (MAC {mac}), although the plan is about to give it out.',
    hint: 'Find the machine by its MAC address, or choose another address.',
  },
  IPPLAN_STACKING: {
    title: 'Stacked VLANs do not fit',
    text: 'VLAN {vid} ({name}): a customer VLAN names the service VLAN that carries it, and only a customer VLAN does.',
    hint: 'Set its stacking, or the service VLAN that carries it.',
  },
  IPPLAN_TRANSLATION_CLASH: {
    title: 'VLAN translated twice',
    text: '{port} translates {vids} and {vlans} more than once: frames would have two meanings.',
    hint: 'Keep one translation for each number and each VLAN.',
  },
  IPPLAN_VLAN_OUT_OF_REACH: {
    title: 'VLAN does not reach here',
    text: 'VLAN {vid} ({name}) belongs to the domain {group}, which does not reach {ports}.',
    hint: 'Use a VLAN of the domain of that place, or widen the domain.',
  },
  IPPLAN_FLOW_TO_MANAGEMENT: {
    title: 'Guests reach the management',
    text: 'The flow {flow} lets {from} into {to}, where devices are managed.',
    hint: 'Remove the flow; administer devices from the management zone.',
  },
  IPPLAN_ZONE_MIXED: {
    title: 'Guests and management in one zone',
    text: 'Zone {zone} holds a management VLAN beside guests or machines: nothing filters between them.',
    hint: 'Give the management VLAN a zone of its own.',
  },
  IPPLAN_FLOW_CONTRADICTS: {
    title: 'Flows contradict',
    text: '{flows} permit and deny the same traffic: the order would decide.',
    hint: 'Keep one of them.',
  },
  IPPLAN_FLOW_DUPLICATE: {
    title: 'Flow recorded twice',
    text: '{flows} say the same.',
    hint: 'Keep one of them.',
  },
  IPPLAN_LOOP_UNJUDGED: {
    title: 'Loop of which no spanning tree is recorded',
    text: '{count} devices stand in a loop, and the plan says nothing of their spanning tree: {loop}.',
    hint: 'Record the spanning tree of each of them: mode, priority, and the bridge that shall be root.',
  },
  IPPLAN_LOOP_WITHOUT_STP: {
    title: 'Loop without spanning tree',
    text: '{device} takes no part in the spanning tree, but stands in a loop: {loop}. One broadcast would fill it.',
    hint: 'Start the spanning tree on it, or open the loop.',
  },
  IPPLAN_BPDU_GUARD_MISSING: {
    title: 'Access ports without BPDU guard',
    text: '{count} access ports of {device} let a foreign switch in: {ports}.',
    hint: 'Mark them as edge ports with BPDU guard.',
  },
  IPPLAN_STP_ROOT: {
    title: 'Another root than intended',
    text: '{device} has spanning tree priority {priority}; the wanted root {root} has {rootPriority} and would not win.',
    hint: 'Give the wanted root the lowest priority.',
  },
  IPPLAN_LAG_SPLIT: {
    title: 'LAG ends on several devices',
    text: 'The members of {lag} lead to {devices}.',
    hint: 'Patch all members to one LAG of one device. A pair that acts as one has LAGs with the same VLANs, and a link between the two that carries them.',
  },
  IPPLAN_LAG_ONE_SIDED: {
    title: 'LAG at one end only',
    text: '{lag} is a LAG, but {other} at the other end is not a member of one.',
    hint: 'Make both ends a LAG, or neither.',
  },
  IPPLAN_LAG_MEMBER_SPEED: {
    title: 'LAG members of different speed',
    text: 'The members of {lag} differ in speed: {members}. Only equals share the load.',
    hint: 'Use ports of one speed.',
  },
  IPPLAN_MTU_DIFFERS: {
    title: 'MTU differs at the two ends',
    text: '{port} has MTU {mtu}, {other} has {otherMtu}: large packets are dropped without a word.',
    hint: 'Set the same MTU at both ends.',
  },
  IPPLAN_VLAN_MTU: {
    title: 'MTU too small for the VLAN',
    text: '{port} takes {mtu} octets, but hosts of {vlans} send up to {needed}.',
    hint: 'Raise the MTU of the interface.',
  },
  IPPLAN_SPEED_FIXED: {
    title: 'Speed or duplex fixed at one end',
    text: '{port} is set to {setting}, {other} to {otherSetting}: the negotiating end falls back to half duplex.',
    hint: 'Let both ends negotiate.',
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
  IPPLAN_IPV6_NO_HOST_SETUP: {
    title: 'IPv6 hosts get no address',
    text: '{prefix} neither advertises itself nor has DHCPv6: hosts stay without an address.',
    hint: 'Advertise the prefix, or set up a DHCPv6 scope.',
  },
  IPPLAN_DNS_NAME_INVALID: {
    title: 'Not a host name',
    text: '“{name}” of {address} is no host name: letters, digits and hyphens, up to 63 between the dots (RFC 1123).',
    hint: 'Correct the name.',
  },
  IPPLAN_DNS_NAME_MISSING: {
    title: 'No DNS name',
    text: '{address} has no DNS name, although the site’s policy wants one.',
    hint: 'Name it, {name} for instance.',
  },
  IPPLAN_DNS_NAME_DIFFERS: {
    title: 'DNS name is not the device’s',
    text: '{address} is called {told} in the DNS, but manages {device}.',
    hint: 'Call it {name}.',
  },
  IPPLAN_HOSTNAME_SCHEME: {
    title: 'Name outside the scheme',
    text: '{name} is not named by the site’s scheme {pattern}.',
    hint: 'Rename the device, or widen the scheme.',
  },
  IPPLAN_SERVICE_DIFFERS: {
    title: 'Other servers than the site’s',
    text: 'The {service} servers of {prefix} are {told}; the site’s are {wanted}.',
    hint: 'Use the site’s servers.',
  },
  IPPLAN_OPENING_SELF_APPROVED: {
    title: 'Approved by the requester',
    text: '{person} asked for {name} and approved it too.',
    hint: 'Have somebody else approve it.',
  },
  IPPLAN_OPENING_NAT_INCOMPLETE: {
    title: 'Translation without public address',
    text: '{name} translates an address, but names no public side.',
    hint: 'Record the public address, or say that it is dynamic.',
  },
  IPPLAN_OPENING_NOT_IMPLEMENTED: {
    title: 'Opening that nothing implements',
    text: '{name} is in force, but no rule of a device is recorded for it ({missing}).',
    hint: 'Record the device and its rule, or close the opening.',
  },
  IPPLAN_OPENING_HOST_RETIRED: {
    title: 'Opening to a retired host',
    text: '{name} leads to {address} of {device}, which is out of service.',
    hint: 'Close the opening before somebody else gets the address.',
  },
  IPPLAN_ADDRESS_ON_RETIRED: {
    title: 'Address of a retired device',
    text: '{address} is still held by {device}, which is out of service.',
    hint: 'Give the address back.',
  },
  IPPLAN_OPENING_REVIEW_DUE: {
    title: 'Review is due',
    text: 'Nobody has confirmed {name} for {days} days (last: {day}).',
    hint: 'Ask the requester whether it is still needed.',
  },
  IPPLAN_OPENING_EXPIRING: {
    title: 'Opening ends soon',
    text: '{name} ends on {day}, in {days} days.',
    hint: 'Prolong it with its approver, or prepare to close it.',
  },
  IPPLAN_OPENING_SHADOWED: {
    title: 'Opening without effect',
    text: '{other} already lets through all that {name} does.',
    hint: 'Close {name}, or narrow {other}.',
  },
  IPPLAN_PREFIX_FULL_SOON: {
    title: 'Full soon',
    text: 'At {perDay} addresses a day, {prefix} is full in {days} days ({points} measurements, the line fits to {fitPercent} %).',
    hint: 'Plan a larger prefix, or give unused addresses back.',
  },
  IPPLAN_POOL_TOO_SMALL: {
    title: 'DHCP pool too small',
    text: 'The pools of {prefix} have {pool} addresses; with {peak} leases at the busiest time, {needed} are needed.',
    hint: 'Widen the pool.',
  },
  IPPLAN_AGGREGATE_FRAGMENTED: {
    title: 'No large block left',
    text: 'The largest free block of {aggregate} is {largest}; the site wants to be able to give {wanted}.',
    hint: 'Renumber small networks together, or get more space.',
  },
  IPPLAN_SEEN_OTHER_MAC: {
    title: 'Another machine answers',
    text: '{mac} answers at {address}; the plan knows {known}.',
    hint: 'Find out which one is right: an exchanged device, or a stolen address.',
  },
  IPPLAN_SEEN_STRANGER: {
    title: 'Unrecorded hosts',
    text: '{count} hosts in {prefix} answer at addresses that nobody recorded: {addresses}.',
    hint: 'Record them, or switch them off.',
  },
  IPPLAN_SEEN_OTHER_MODE: {
    title: 'Other mode than planned',
    text: '{port} is in mode {seen}; the plan says {planned}.',
    hint: 'Correct the device, or the plan.',
  },
  IPPLAN_SEEN_OTHER_VLAN: {
    title: 'Other VLAN than planned',
    text: '{port} has VLAN {seen} untagged; the plan says {planned}.',
    hint: 'Correct the device, or the plan.',
  },
  IPPLAN_SEEN_OTHER_TRUNK: {
    title: 'Trunk list differs from the plan',
    text: '{port} lacks VLANs {missing} of the plan, and allows {extra} besides.',
    hint: 'Correct the device, or the plan.',
  },
  IPPLAN_FIX_ADVERTISE: {
    title: 'Advertise the prefix',
    text: 'Let routers advertise {prefix} (SLAAC).',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_RELAY: {
    title: 'Relay DHCP',
    text: 'Relay DHCP requests to {server} on {ports}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_SHORTER_LEASE: {
    title: 'Shorten the lease',
    text: 'Set the lease of {prefix} to {hours} hours.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_SITE_SERVERS: {
    title: 'Use the site’s servers',
    text: 'Set the {service} servers of {prefix} to {wanted}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_RETIRE_ADDRESS: {
    title: 'Give the address back',
    text: 'Mark {address} as deprecated.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_DNS_NAME: {
    title: 'Set the DNS name',
    text: 'Call {address} {name}.',
    hint: 'Update the DNS zone too.',
  },
  IPPLAN_FIX_SET_MTU: {
    title: 'Raise the MTU',
    text: 'Set the MTU of {port} to {mtu}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_NEGOTIATE: {
    title: 'Negotiate',
    text: 'Let {ports} negotiate speed and duplex.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_START_STP: {
    title: 'Start the spanning tree',
    text: 'Run RSTP on {device}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_BPDU_GUARD: {
    title: 'Guard the ports',
    text: 'Mark {count} ports of {device} as edge ports with BPDU guard.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_TRUNK_FIXED: {
    title: 'Turn negotiation off',
    text: 'Turn the trunk negotiation of {count} ports of {device} off.',
    hint: 'Undo brings the old values back.',
  },
  IPPLAN_FIX_STP_PRIORITY: {
    title: 'Raise the priority number',
    text: 'Set the spanning tree priority of {device} to {to}.',
    hint: 'Undo brings the old value back.',
  },
  IPPLAN_FIX_REMOVE_FLOW: {
    title: 'Remove the flow',
    text: 'Remove the flow {flow}.',
    hint: 'Undo brings it back.',
  },
  IPPLAN_FIX_REVIEWED: {
    title: 'Confirm the opening',
    text: 'Record that {name} was reviewed on {day}.',
    hint: 'Ask its requester first.',
  },
  IPPLAN_FIX_CLOSE_OPENING: {
    title: 'Close the opening',
    text: 'Mark {name} as closed.',
    hint: 'Remove the rule on the device too.',
  },
  IPPLAN_FIX_CLOSE_OPENINGS: {
    title: 'Close the others',
    text: 'Mark {names} as closed.',
    hint: 'Remove the rules on the device too.',
  },
  IPPLAN_FIX_REMOVE_PREFIX: {
    title: 'Keep one',
    text: 'Remove the second record of {prefix}.',
    hint: 'Undo brings it back.',
  },
} as const;
