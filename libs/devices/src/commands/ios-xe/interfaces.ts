import type { Grammar } from '../grammar.js';

const platform = 'ios-xe';

const interfaces: Grammar = {
  platform,
  commands: ['show interfaces'],
  tolerant: true,
  lists: [],
  begins: [
    '<interface ~Control Plane Interface> is <adminStatus up|down>, line protocol is <operStatus ~\\w+>',
    '<interface> is <adminStatus up|down|administratively down|deleted|reset|standby mode>[ (<reason text>)], line protocol is <operStatus ~\\w+(?: \\([^)]*\\))?>...',
  ],
  fills: [
    'Hardware is <hardware text>, address is <macAddress mac>[ (bia <burnedInAddress mac>)]...',
    'Hardware is <hardware text>',
    'Description: <description text>',
    'Internet address is <ipAddress ip>/<prefixLength number>',
    'MTU <mtu number> bytes, BW <bandwidth ~\\d+ Kbit>[/sec], DLY <delay ~\\d+ usec>,...',
    'MTU <mtu number> bytes, sub MTU ..., BW <bandwidth ~\\d+ Kbit>[/sec], DLY <delay ~\\d+ usec>,...',
    'Encapsulation <encapsulation ~802\\.1Q Virtual LAN>, Vlan ID[ ] <vlanId number>...',
    'Encapsulation <encapsulation ~QinQ Virtual LAN>, outer ID <outerVlanId number>, inner ID <innerVlanId number>...',
    'Encapsulation <encapsulation ~[^,]+>,...',
    'Encapsulation <encapsulation text>',
    '<duplex ~\\w+(?:-duplex| duplex|Duplex)>, <speed ~[^,]+>[, link type is ...][, media type is <mediaType text>]',
    '<duplex ~(?:full|half|auto|unknown)>, <speed ~[^,]+>, media type is <mediaType text>',
    'Last input <lastInput ~[^,]+>, output <lastOutput ~[^,]+>, output hang <lastOutputHang text>',
    'Input queue: <queueSize number>/<queueMax number>/<queueDrops number>/<queueFlushes number> (size/max/drops/flushes); Total output drops: <outputDrops number>',
    'Queueing strategy: <queueStrategy text>',
    '... input rate <inputBitsPerS number> bits/sec, <inputPacketsPerS number> packets/sec',
    '... output rate <outputBitsPerS number> bits/sec, <outputPacketsPerS number> packets/sec',
    '<inputPackets number> packets input, <inputBytes number> bytes...',
    '<runts number> runts, <giants number> giants, ...',
    '<inputErrors number> input errors, <crcErrors number> CRC, <frameErrors number> frame, <overruns number> overrun, ...',
    '<inputErrors number> input errors, <crcErrors number> CRC, <frameErrors number> frame, <overruns number> overrun...[, <aborts number> abort]',
    '<outputPackets number> packets output, <outputBytes number> bytes...',
    '<outputErrors number> output errors,...',
  ],
};

const interfacesStatus: Grammar = {
  platform,
  commands: ['show interfaces status'],
  tables: [
    {
      columns: {
        Port: 'interface',
        Name: 'description',
        Status: 'status',
        Vlan: 'vlan',
        Duplex: 'duplex',
        Speed: 'speed',
        Type: 'type',
      },
    },
  ],
};

// prettier-ignore
const errorDisabled: Grammar = {
  platform,
  commands: ['show interfaces status err-disabled'],
  tables: [
    { columns: { Port: 'interface', Name: 'description', Status: 'status', Reason: 'reason', 'Err-disabled Vlans': 'vlans' } },
    { columns: { Port: 'interface', Name: 'description', Status: 'status', Reason: 'reason' } },
  ],
};

const switchport: Grammar = {
  platform,
  commands: ['show interfaces switchport'],
  tolerant: true,
  lists: ['trunkVlans'],
  begins: ['Name: <interface>'],
  fills: [
    'Switchport: <switchport text>',
    'Administrative Mode: <adminMode text>',
    'Operational Mode: <mode text>',
    'Negotiation of Trunking: <negotiation text>',
    'Access Mode VLAN: <accessVlan>...',
    'Trunking Native Mode VLAN: <nativeVlan>...',
    'Voice VLAN: <voiceVlan>...',
    'Trunking VLANs Enabled: <trunkVlans text>',
    ' <trunkVlans ~[\\d,-]+>',
  ],
  each: { trunkVlans: '<trunkVlans ~[^,\\s]+>' },
};

const ipInterface: Grammar = {
  platform,
  commands: ['show ip interface'],
  tolerant: true,
  lists: ['ipAddresses', 'prefixLengths', 'helperAddresses'],
  begins: [
    '<interface> is <adminStatus up|down|administratively down|deleted>, line protocol is <operStatus word>...',
  ],
  fills: [
    'Internet address is <ipAddresses ip>/<prefixLengths number>',
    'Secondary address <ipAddresses ip>/<prefixLengths number>',
    'MTU is <mtuBytes number> bytes',
    'Helper {address is|addresses are} <helperAddresses ip>',
    // Multicast groups stand on lines of the same form.
    ' <helperAddresses ~(?!2(?:2[4-9]|3\\d)\\.)\\d+\\.\\d+\\.\\d+\\.\\d+>',
    'Outgoing access list is {not set|<outgoingAcl text>}',
    'Inbound access list is {not set|<inboundAcl text>}',
    'VPN Routing/Forwarding "<vrf text>"',
  ],
};

const ipInterfaceBrief: Grammar = {
  platform,
  commands: ['show ip interface brief'],
  nothing: [
    'Interface IP-Address OK? Method Status Protocol',
    'Any interface listed with OK? value "NO" does not have...',
  ],
  begins: ['<interface> <ipAddress> <ok YES|NO|unset> <method word> <adminStatus text> <operStatus up|down>'],
};

const ipVrfInterfaces: Grammar = {
  platform,
  commands: ['show ip vrf interfaces'],
  tables: [
    { columns: { Interface: 'interface', 'IP-Address': 'ipAddress', VRF: 'vrf', Protocol: 'operStatus' } },
  ],
};

const ipv6InterfaceBrief: Grammar = {
  platform,
  commands: ['show ipv6 interface brief'],
  lists: ['ipAddresses'],
  begins: ['<interface> \\[<adminStatus ~[^/\\]]+>/<operStatus ~[^\\]]+>\\]'],
  fills: [
    ' <ipAddresses unassigned>',
    ' <ipAddresses ip>',
    ' Unnumbered interface...',
    ' unnumbered (<interface2>)',
  ],
};

const interfaceLink: Grammar = {
  platform,
  commands: ['show interface link'],
  tables: [
    { columns: { Port: 'interface', Name: 'description', 'Down Time': 'downTime', 'Up Time': 'upTime' } },
  ],
};

const transceivers: Grammar = {
  platform,
  commands: ['show interface transceiver', 'show interfaces transceiver'],
  skips: [
    'If device is externally calibrated...',
    '{++|NA|mA}...',
    'Optical Optical',
    'Temperature Voltage[ Current] Tx Power Rx Power',
    'Transceiver monitoring is disabled...',
  ],
  nothing: ['Port (Celsius) (Volts)[ (mA)] (dBm) (dBm)'],
  begins: [
    '<interface> <temperatureC> <voltageV> <currentMa> <txPowerDbm> <rxPowerDbm>',
    '<interface> <temperatureC> <voltageV> <txPowerDbm> <rxPowerDbm>',
  ],
};

const etherchannel: Grammar = {
  platform,
  commands: ['show etherchannel summary'],
  tolerant: true,
  nothing: ['Number of channel-groups in use: 0', 'Group Port-channel Protocol Ports'],
  begins: [
    '<group number> <interface>(<flags>) <protocol LACP|PAgP|-|NONE>[ <members text>]',
    '<group number> <interface>(<flags>)[ <members text>]',
  ],
  fills: [' <more ~(?:\\S+\\(\\S+\\)\\s*)+>'],
  lists: ['members', 'more'],
  each: {
    members: '<member ~[^\\s(]+>(<memberFlags ~[^)]+>)',
    more: '<member ~[^\\s(]+>(<memberFlags ~[^)]+>)',
  },
};

const mplsInterfaces: Grammar = {
  platform,
  commands: ['show mpls interfaces'],
  nothing: ['Interface IP Tunnel BGP Static Operational', 'IP MPLS forwarding is globally disabled...'],
  begins: [
    '<interface> <ip Yes|No>[ (<protocol>)] <tunnel Yes|No>[ <bgp Yes|No>[ <static Yes|No>]] <operational Yes|No>',
  ],
};

const ospfInterfaceBrief: Grammar = {
  platform,
  commands: ['show ip ospf interface brief'],
  nothing: ['Interface PID Area IP Address/Mask Cost State Nbrs F/C'],
  begins: [
    '<interface> <process> <area> <ipAddress ip>/<prefixLength number> <cost number> <state> <neighbours>',
    '<interface> <process> <area> Unnumbered ... <cost number> <state> <neighbours>',
  ],
};

/** What IOS and IOS-XE say of interfaces. */
const descriptions: Grammar = {
  platform,
  commands: ['show interfaces description', 'show interface description'],
  nothing: ['Interface Status Protocol Description'],
  begins: [
    '<interface ~[A-Za-z]\\S*> <adminStatus up|down|admin down|deleted|reset> <operStatus up|down>[ <description text>]',
  ],
};

export const iosInterfaces: readonly Grammar[] = [
  descriptions,
  interfaces,
  interfacesStatus,
  errorDisabled,
  switchport,
  ipInterface,
  ipInterfaceBrief,
  ipVrfInterfaces,
  ipv6InterfaceBrief,
  interfaceLink,
  transceivers,
  etherchannel,
  mplsInterfaces,
  ospfInterfaceBrief,
];
