/** What the fixes of an addressing plan do. */
export const ipplanFixes = {
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
