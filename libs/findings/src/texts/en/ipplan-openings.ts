/** What is wrong with openings, flows and zones: who may speak to whom. */
export const ipplanOpenings = {
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
  IPPLAN_OPENING_PUBLIC_NOT_OWNED: {
    title: 'Public address of somebody else',
    text: '{name} is reached at {address}, which lies in none of your own prefixes ({owned}).',
    hint: 'Correct the address, or add its prefix to the policy’s owned prefixes.',
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
} as const;
