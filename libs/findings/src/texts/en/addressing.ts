/** Addresses and VLAN numbers that people type into spreadsheets, and what other address managers export. */
export const addressing = {
  TABLE_IP_LEADING_ZERO: {
    title: 'Leading zero',
    text: '“{value}”: some programs read an octet with a leading zero as octal, others as decimal.',
    hint: 'If {right} is meant, write that.',
  },
  TABLE_IP_MAPPED: {
    title: 'IPv4 in IPv6 notation',
    text: '“{value}” is an IPv4 address in IPv6 notation; beside {right} nobody would find the two to be the same.',
    hint: 'Write {right}.',
  },
  TABLE_IP_ZONE: {
    title: 'Address with a zone',
    text: '“{value}” names an interface of one machine after the %; elsewhere it means nothing.',
    hint: 'Write {right}, or leave the row out: link-local addresses belong to no plan.',
  },
  TABLE_IP_HOST_BITS: {
    title: 'Address for a prefix',
    text: '“{value}” is an address in a network, not the network.',
    hint: 'If the network is meant, write {right}.',
  },
  TABLE_IP_NO_LENGTH: {
    title: 'Length missing',
    text: '“{value}” does not say how long its prefix is.',
    hint: 'Write the length, like {example}. In a table a column with the mask will do, or a recorded network around the address.',
  },
  TABLE_IP_LENGTH: {
    title: 'Length that there is not',
    text: 'The length in “{value}” is none for this field.',
    hint: 'IPv4 lengths go from 0 to 32, IPv6 lengths from 0 to 128; an address alone has none.',
  },
  TABLE_IP_MASK: {
    title: 'Mask with holes',
    text: 'The mask in “{value}” is not a row of ones followed by zeros.',
    hint: 'Write the length instead, such as /24.',
  },
  TABLE_IP_UNREADABLE: {
    title: 'Not an address',
    text: '“{value}” is no IPv4 or IPv6 address.',
    hint: 'Write it like {example}.',
  },
  TABLE_VLAN_ID: {
    title: 'VLAN number not usable',
    text: '“{value}” is no number that a VLAN can have: IEEE 802.1Q keeps 0 and 4095, switches keep 1002–1005.',
    hint: 'Give it a number from 1 to 4094 outside of 1002–1005.',
  },
  PHPIPAM_UNREADABLE: {
    title: 'Not a phpIPAM export',
    text: 'This cannot be read: {problem}',
    hint: 'Export from phpIPAM as CSV, XLS(X) or JSON: sections, subnets, addresses, VLANs.',
  },
  PHPIPAM_ROW_SKIPPED: {
    title: 'Row left out',
    text: '“{object}” of {list} was left out, for what is told at the same place.',
    hint: 'Correct it in phpIPAM, or record it by hand.',
  },
  PHPIPAM_REFERENCE_MISSING: {
    title: 'Refers to nothing',
    text: '“{object}” of {list} names {field} “{target}”, which the export lacks.',
    hint: 'Export {field} as well; the object came in without it.',
  },
  PHPIPAM_FIELD_DROPPED: {
    title: 'Column not taken over',
    text: '“{field}” of {list} has content in {count} rows and no place in the plan.',
    hint: 'Nothing has to be done; keep the export if you need it.',
  },
  PHPIPAM_LIST_UNKNOWN: {
    title: 'Sheet not taken over',
    text: 'Nobody can tell what the {count} rows of “{list}” are.',
    hint: 'Sections, subnets, addresses, VLANs, L2 domains and VRFs are read; their first row names the columns.',
  },
  OBSERVED_UNKNOWN: {
    title: 'Nothing understood',
    text: 'Nobody can tell what {file} says of the network.',
    hint: 'Give a table whose first row names its columns (device, port, mac …), a list of addresses, or a DNS zone: docs/ip-plan.md.',
  },
  OBSERVED_ROW: {
    title: 'Row not understood',
    text: '“{value}” is no {what} that the plan knows.',
    hint: 'The row was left out; the others count.',
  },
};
