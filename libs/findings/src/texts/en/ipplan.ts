/** What is wrong with prefixes, addresses, ranges and names of an addressing plan. */
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
  IPPLAN_STATIC_IN_DHCP: {
    title: 'Static address in a DHCP range',
    text: 'Static address {address} lies in the DHCP range {range}: the server may give it to somebody else.',
    hint: 'Move the address out of the range, shrink the range, or make it a reservation.',
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
  IPPLAN_ADDRESS_ON_RETIRED: {
    title: 'Address of a retired device',
    text: '{address} is still held by {device}, which is out of service.',
    hint: 'Give the address back.',
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
} as const;
