import type { Grammar } from '../grammar.js';

const platform = 'ios-xe';

const arp: Grammar = {
  platform,
  commands: ['show arp', 'show ip arp'],
  nothing: ['Protocol Address Age (min) Hardware Addr Type Interface'],
  begins: ['<protocol word> <ipAddress ip> <ageMin> <macAddress> <encapsulation word>[ <interface>]'],
};

const ipv6Neighbours: Grammar = {
  platform,
  commands: ['show ipv6 neighbors'],
  nothing: ['IPv6 Address Age Link-layer Addr State Interface'],
  begins: ['<ipAddress ip> <ageMin> <macAddress> <state> <interface>'],
};

const ipv6Interface: Grammar = {
  platform,
  commands: ['show ipv6 interface'],
  tolerant: true,
  lists: ['ipv6Addresses'],
  begins: ['<interface> is <adminStatus up|down|administratively down>, line protocol is <operStatus word>'],
  fills: [
    'IPv6 is <ipv6 enabled|tentative|disabled|stalled>, link-local address is <linkLocalAddress ip>[ \\[<linkLocalState>\\]]',
    '<ipv6Addresses ip>, subnet is <ipv6Subnet ~[0-9A-F:]+/\\d+>[ \\[...\\]]',
    'MTU is <mtuBytes number> bytes',
  ],
};

const macTable: Grammar = {
  platform,
  commands: ['show mac address-table', 'show mac-address-table'],
  skips: [
    'Legend: ...',
    '{age|n/a|S|R|D|#|\\*} - ...',
    'Displaying entries from ...',
    'Mac Address Table',
    'Unicast Entries',
    '... Address{es|} ...Count: ...',
    'Non-static Address Table:',
    'Module ...:',
  ],
  nothing: [
    'Total MAC addresses: 0',
    'Total Mac Addresses for this criterion: 0',
    '[ ]vlan mac address type...',
    'Vlan Mac Address Type...',
    'Destination Address Address Type VLAN Destination Port',
    'No entries present.',
  ],
  ends: ['Total M{ac|AC} {A|a}ddresses...'],
  begins: [
    '<macAddress mac> <type Dynamic|Static|Self|Secure> <vlan number> <ports text>',
    '[<flags ~[*RSD#]+> ]<vlan> <macAddress mac> <type word> <learn Yes|No> <ageS> <ports text>',
    '[<flags ~[*RSD#]+> ]<vlan> <macAddress mac> <type dynamic|static> <protocols ~(?:ip|ipx|assigned|other)(?:,(?:ip|ipx|assigned|other))*> <ports text>',
    '[<flags ~[*RSD#]+> ]<vlan> <macAddress mac> <type word>[ <ports text>]',
  ],
  stops: ['Multicast Entries'],
  resumes: ['Unicast Entries'],
  fills: [' <ports ~\\S+,?\\S*>'],
  lists: ['ports'],
  each: { ports: '<ports ~[^,\\s]+>' },
};

/** What IOS and IOS-XE say of addresses on the wire. */
export const iosForwarding: readonly Grammar[] = [arp, ipv6Neighbours, ipv6Interface, macTable];
