/** What is wrong with VLANs, trunks and spanning tree. */
export const ipplanSwitching = {
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
    hint: 'Cable {from} so that it reaches {to}, or correct the recorded cabling.',
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
} as const;
