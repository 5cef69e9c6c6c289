import type { Grammar } from '../grammar.js';

const platform = 'comware';

const interfaces: Grammar = {
  platform,
  commands: ['display interface'],
  tolerant: true,
  lists: ['ipAddresses', 'macAddresses', 'passingVlans', 'permittedVlans', 'untaggedVlans', 'taggedVlans'],
  begins: [
    '<interface ~[A-Za-z][\\w-]*\\d[\\d/.:]*>',
    '<interface ~[A-Za-z][\\w-]*\\d[\\d/.:]*> current state[ ]: <operStatus ~[^(]*[^(\\s]>[[ ]\\( <cause text> \\)]',
    '<interface ~NULL0|InLoopBack0>',
  ],
  // A line that is nothing but a name is an interface only if its state follows.
  needs: ['operStatus'],
  // A long list of VLANs goes on in lines of nothing but numbers.
  runsOn: { passingVlans: '<more ~\\d[\\d, -]*>', permittedVlans: '<more ~\\d[\\d, -]*>' },
  fills: [
    'Current state: <operStatus text>',
    'Line protocol {state|current state}[ ]: <protocolStatus text>',
    'Description:[ ]<description text>',
    'Bandwidth: <bandwidth text>',
    'Maximum transmission unit: <mtuBytes number>',
    'The Maximum Transmit Unit is <mtuBytes number>...',
    'Maximum frame length: <maximumFrameBytes number>',
    'The Maximum Frame Length is <maximumFrameBytes number>...',
    'Internet {a|A}ddress{: | is }<ipAddresses ~[\\d.]+/\\d+>...',
    'IP {p|P}acket {f|F}rame {t|T}ype: ..., {h|H}ardware {a|A}ddress[ ]{:|is}[ ]<macAddresses mac>',
    'IPv6 {p|P}acket {f|F}rame {t|T}ype: ..., {h|H}ardware {a|A}ddress[ ]{:|is}[ ]<macAddresses mac>',
    "IP Sending Frames' Format is ..., Hardware address is <macAddresses mac>",
    '<speed ~\\w+-speed> mode, <duplex ~\\w+-duplex> mode',
    'PVID: <vlan number>',
    'Port link-type: <linkType text>',
    'VLAN {P|p}assing[ ]: <passingVlans text>',
    'VLAN permitted: <permittedVlans text>',
    'Untagged VLAN{s|} [ID ]: <untaggedVlans text>',
    'Tagged VLAN{s|} [ID ]: <taggedVlans text>',
  ],
  each: {
    passingVlans: '<passingVlans ~[^,\\s][^,]*>',
    permittedVlans: '<permittedVlans ~[^,\\s][^,]*>',
    untaggedVlans: '<untaggedVlans ~[^,\\s][^,]*>',
    taggedVlans: '<taggedVlans ~[^,\\s][^,]*>',
  },
};

// prettier-ignore
const brief: Grammar = {
  platform,
  commands: ['display interface brief'],
  skips: ['The brief information of ...', 'Brief information on ...', 'Link: ...', 'Protocol: ...', 'Speed or Duplex: ...', 'Speed: ...', 'Duplex: ...', 'Type: ...', '{Use|Stby|ADM|(s)|(a)}...'],
  // By its words, not by its columns: a long name pushes the rest of its line to the right.
  begins: ['<interface ~[A-Za-z][\\w-]*\\d[\\d/.:]*> <operStatus UP|DOWN|ADM|Stby> <protocolStatus ~(?:UP|DOWN)\\S*|--> <ipAddress ~[\\d.]+(?:/\\d+)?|--|unassigned>[ <description text>]'],
  tables: [
    { columns: { Interface: 'interface', Link: 'operStatus', Protocol: 'protocolStatus', 'Main IP': 'ipAddress', Description: 'description' } },
    { columns: { Interface: 'interface', Link: 'operStatus', Protocol: 'protocolStatus', 'Primary IP': 'ipAddress', Description: 'description' } },
    { columns: { Interface: 'interface', Link: 'operStatus', Speed: 'speed', Duplex: 'duplex', Type: 'linkType', PVID: 'vlan', Description: 'description' } },
  ],
};

const ipInterface: Grammar = {
  platform,
  commands: ['display ip interface'],
  tolerant: true,
  lists: ['ipAddresses'],
  begins: ['<interface> current state[ ]:[ ]<operStatus text>'],
  fills: [
    'Line protocol current state[ ]:[ ]<protocolStatus text>',
    'Internet Address is <ipAddresses ~[\\d.]+/\\d+>...',
    'The Maximum Transmit Unit[ ]: <mtuBytes number> bytes',
  ],
};

const counters: Grammar = {
  platform,
  commands: [
    'display counters bound interface',
    'display counters inbound interface',
    'display counters outbound interface',
  ],
  skips: ['Overflow: ...', '--: ...'],
  nothing: ['Interface Total (pkts) ...'],
  begins: ['<interface> <packets number> <broadcasts number> <multicasts number> <errors number>'],
};

// prettier-ignore
const manufacturing: Grammar = {
  platform,
  commands: ['display device manuinfo'],
  skips: ['The operation is not supported on the specified ...', 'The transceiver ...', 'Failed to display ...', 'Only new chassis support this command.'],
  begins: ['<part Chassis> <number self>:', '<part ~Slot|Fan|Power|Chassis|Subslot> <number number>[ <place text>]:', '<part Power|Fan> <number number>[:]'],
  fills: [
    'DEVICE_NAME : <model text>', 'DEVICE_SERIAL_NUMBER : <serial text>', 'MANU SERIAL NUMBER : <serial text>', 'MAC_ADDRESS : <macAddress text>', 'MANUFACTURING_DATE : <made text>',
    'VENDOR_NAME : <manufacturer text>', 'PRODUCT ID : <productId text>', 'DEVICE_NAME :', 'MAC_ADDRESS :', 'VENDOR_NAME :', 'DEVICE_SERIAL_NUMBER :',
    'MANUFACTURING_DATE :',
  ],
};

// prettier-ignore
const lldp: Grammar = {
  platform,
  commands: ['display lldp neighbor-information list'],
  skips: ['Chassis ID : ...', '# -- ...', 'Default -- ...', 'Local Interface Chassis ID ...'],
  tables: [
    { columns: { 'System Name': 'neighbour', 'Local Interface': 'localInterface', 'Chassis ID': 'chassisId', 'Port ID': 'neighbourInterface' } },
    { columns: { 'Local Interface': 'localInterface', 'Chassis ID': 'chassisId', 'Port ID': 'neighbourInterface', 'System Name': 'neighbour' } },
  ],
};

const vlans: Grammar = {
  platform,
  commands: ['display vlan all'],
  tolerant: true,
  begins: ['VLAN ID: <vlanId number>'],
  fills: [
    'VLAN type: <type text>',
    'Route interface: <routeInterface text>',
    'IPv4 address: <ipAddress ip>',
    'IPv4 subnet mask: <subnetMask ip>',
    'IP address: <ipAddress ip>',
    'Subnet mask: <subnetMask ip>',
    'Description: <description text>',
    'Name: <name text>',
  ],
};

const memberPorts: Grammar = {
  platform,
  commands: ['display link-aggregation member-port'],
  skips: ['Flags: ...', '{D|G} -- ...', 'Local:', 'Remote:'],
  begins: ['<interface ~[\\w/.-]+>:'],
  fills: [
    'Aggregat{e|ion} Interface: <lag>',
    'Port Number: <portNumber number>',
    'Port Priority: <portPriority number>',
    'Port ID: <portId text>',
    'Oper-Key: <key number>',
    'Flag: <flags>',
    'System ID: <partnerSystemId text>',
    'Received LACP Packets: <received number> packet(s)',
    'Illegal: <illegal number> packet(s)',
    'Sent LACP Packets: <sent number> packet(s)',
  ],
  lists: ['portNumber', 'portPriority', 'key', 'flags'],
};

const aggregations: Grammar = {
  platform,
  commands: ['display link-aggregation verbose'],
  tolerant: true,
  begins: ['Aggregat{e|ion} Interface: <interface>'],
  fills: [
    'Creation Mode: <creationMode text>',
    'Aggregation Mode: <aggregationMode text>',
    'Loadsharing Type: <loadSharing text>',
    ' <localInterfaces ~[A-Z][\\w/.]+\\d(?:\\(\\w\\))?> <status S|U|I> <priority number> ...',
    ' <remoteInterfaces ~[A-Z][\\w/.]+\\d(?:\\(\\w\\))?> <remotePriority number> <index number> ...',
  ],
  lists: ['localInterfaces', 'remoteInterfaces', 'status', 'priority', 'remotePriority', 'index'],
};

const macTable: Grammar = {
  platform,
  commands: ['display mac-address'],
  nothing: ['MAC Address VLAN ID State Port... Aging', 'No mac address found.'],
  skips: ['MAC ADDR VLAN ID STATE PORT INDEX AGING TIME...', '--- ... mac address... found ---'],
  begins: ['<macAddress mac> <vlan number> <type word> <interface> <aging text>'],
};

const arp: Grammar = {
  platform,
  commands: ['display arp', 'display arp all'],
  skips: ['Type: S-Static...'],
  nothing: ['IP address MAC address VLAN... Interface... Aging Type'],
  begins: ['<ipAddress ip> <macAddress mac> <vlan> <interface> <aging> <type ~[A-Z]+>'],
};

const version: Grammar = {
  platform,
  commands: ['display version'],
  single: true,
  tolerant: true,
  fills: [
    '...Comware [Platform ]Software, Version <version ~[^,]+>[, <release text>]',
    'Comware [Platform ]Software, Version <version ~[^,]+>[, <release text>]',
    '<model text> uptime is <uptime text>',
    'Last reboot reason[ ]:[ ]<lastResetReason text>',
    'Boot image:[ ]<bootImage text>',
    'System image:[ ]<systemImage text>',
  ],
};

export const comware: readonly Grammar[] = [
  version,
  macTable,
  arp,
  interfaces,
  brief,
  ipInterface,
  counters,
  manufacturing,
  lldp,
  vlans,
  memberPorts,
  aggregations,
];
