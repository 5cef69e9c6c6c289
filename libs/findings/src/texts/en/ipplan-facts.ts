/** What the rules say of names, roots, servers and neighbours: the plan against itself and against what the network says. */
export const ipplanFacts = {
  IPPLAN_STP_ROOT_BY_CHANCE: {
    title: 'Root bridge by chance',
    text: '{count} of {bridges} bridges share the lowest priority {priority}: {devices}. Their MAC addresses decide which one is root (by those of the plan: {root}).',
    hint: 'Give the bridge that shall be root a lower priority, and mark it as root.',
  },
  IPPLAN_STP_ROOTS_DIFFER: {
    title: 'Roots differ by VLAN',
    text: '{device} becomes root for {vlans}, {root} for all others, and the plan does not say that it shall.',
    hint: 'Mark both as root if traffic shall take two ways; else give them one priority.',
  },
  IPPLAN_HOSTNAME_TWICE: {
    title: 'Name of two devices',
    text: '{devices} are all managed under the name {name}.',
    hint: 'Rename one of them.',
  },
  IPPLAN_ROUTER_ID_TWICE: {
    title: 'Router id of two routers',
    text: '{devices} would all speak OSPF as {id}: their link states overwrite each other.',
    hint: 'Give each a loopback address of its own.',
  },
  IPPLAN_MANAGEMENT_SHARED: {
    title: 'One address manages two devices',
    text: '{devices} are managed by the same address {address}, in different tables.',
    hint: 'Nobody can tell which one answers: give each its own.',
  },
  IPPLAN_DNS_RECORD_MISSING: {
    title: 'Name not in the DNS',
    text: '{name} has no record for {address} in the zone that answers for it.',
    hint: 'Write the zone from the plan (brassage ip export bind), or correct the name.',
  },
  IPPLAN_DNS_RECORD_DIFFERS: {
    title: 'DNS says another address',
    text: 'The plan gives {name} the address {address}; the zone says {told}.',
    hint: 'Correct the one that is wrong.',
  },
  IPPLAN_PTR_DIFFERS: {
    title: 'Reverse record missing or other',
    text: '{address} is {name} in the plan; its reverse zone says {told}.',
    hint: 'Write the reverse zone from the plan (brassage ip export bind).',
  },
  IPPLAN_DNS_RECORD_STALE: {
    title: 'Names of unrecorded hosts',
    text: '{count} names lead to addresses of {prefix} that nobody recorded: {names}.',
    hint: 'Record the hosts, or remove the names.',
  },
  IPPLAN_SITE_SERVER_UNKNOWN: {
    title: 'Server of the site not recorded',
    text: 'The site’s {service} server {server} lies in {prefix}, where nobody recorded it.',
    hint: 'Record its address, so that nobody else gets it; or correct the threshold.',
  },
  IPPLAN_DEVICE_SERVICE_DIFFERS: {
    title: 'Other servers than the site’s',
    text: '{device} uses {told} for {service}; the site wants {wanted}.',
    hint: 'Push the configuration that the plan renders.',
  },
  IPPLAN_SEEN_OTHER_NEIGHBOUR: {
    title: 'Another neighbour than planned',
    text: 'At {port} the plan has {planned}; the device sees {seen}.',
    hint: 'Look at the cords: two of them may be swapped. If the network is right, correct the plan.',
  },
  IPPLAN_SEEN_OTHER_PLACE: {
    title: 'Plugged in elsewhere',
    text: '{machine} ({mac}) is learnt at {seen}; the plan plugs it into {planned}.',
    hint: 'Move the cord, or correct the plan.',
  },
};
