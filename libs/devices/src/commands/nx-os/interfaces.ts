import type { Grammar } from '../grammar.js';

const platform = 'nx-os';

const interfaces: Grammar = {
  platform,
  commands: ['show interface'],
  tolerant: true,
  begins: [
    '<interface> is <operStatus ~(?:up|down)(?: \\([^)]*\\))?>, line protocol is ...',
    '<interface> is <operStatus ~(?:up|down)(?: \\([^)]*\\))?>',
  ],
  fills: [
    'admin state is <adminStatus ~\\w+>...',
    'Hardware[ is]{:|} <hardware ~[^,]+>, address{ is|:} <macAddress mac>[ (bia <burnedInAddress mac>)]...',
    'Description: <description text>',
    'Port description is <description text>',
    'Internet Address is <ipAddress ip>/<prefixLength number>...',
    'MTU <mtuBytes number> bytes, BW <bandwidth ~\\d+ Kbit>[/sec]{,|}[ ]DLY <delay ~\\d+ usec>...',
    'MTU <mtuBytes number> bytes, BW <bandwidth ~\\d+ Kbit>[/sec], DLY <delay ~\\d+ usec>...',
    'Encapsulation <encapsulation ~802\\.1Q> Virtual LAN, Vlan ID <vlanId number>...',
    'Encapsulation <encapsulation ~[^,\\s]+>...',
    'Port mode is <mode text>',
    '<duplex ~(?:full|half|auto)-duplex>, <speed ~[^,]+>[, media type is <mediaType text>]',
    'Last link flapped <lastFlap text>',
    '... input rate <inputBitsPerS number> bits/sec{,|}[ <inputPacketsPerS number> packets/sec]',
    '... output rate <outputBitsPerS number> bits/sec{,|}[ <outputPacketsPerS number> packets/sec]',
    '<inputPackets number> input packets ...',
    '<outputPackets number> output packets ...',
    '<runts number> runts <giants number> giants <crcErrors number> CRC[/FCS] <noBuffer number> no buffer',
    '<inputErrors number> input error <shortFrames number> short frame <overruns number> overrun <underruns number> underrun <ignored number> ignored',
    '<watchdogs number> watchdog ...',
    '<dribbles number> input with dribble <inputDiscards number> input discard...',
    '<outputErrors number> output error{s|} <collisions number> collision{s|} <deferred number> deferred <lateCollisions number> late collision{s|}',
    '<lostCarrier number> lost carrier <noCarrier number> no carrier <babbles number> babble <outputDiscards number> output discard{s|}',
    '<inputPauses number> Rx pause',
    '<outputPauses number> Tx pause',
  ],
};

// prettier-ignore
const status: Grammar = {
  platform,
  commands: ['show interface status'],
  tables: [
    { columns: { Port: 'interface', Name: 'description', Status: 'status', Vlan: 'vlan', Duplex: 'duplex', Speed: 'speed', Type: 'type' } },
    { columns: { Interface: 'interface', Name: 'description', Status: 'status', Reason: 'reason', 'Reason description': 'explanation' } },
  ],
};

const brief: Grammar = {
  platform,
  commands: ['show interface brief'],
  skips: [
    'Interface Ch #',
    '{Secondary|Primary} VLAN...',
    'Interface[ ]',
    'Brokering...',
    'Peer IP Address...',
  ],
  nothing: [
    'Port VRF Status IP Address Speed MTU',
    'Ethernet VLAN Type Mode Status Reason Speed Port',
    'Port-channel VLAN Type Mode Status Reason Speed Protocol',
    'Port Status Reason MTU VRF',
    'Interface Status Peer IP Address VC ID',
    'Interface {Secondary VLAN|Status Description|Vsan}...',
    'Interface Status Description',
  ],
  begins: [
    '<interface ~mgmt\\d+> <vrf> <status up|down> <ipAddress> <speed> <mtuBytes number>',
    '<interface ~(?:Eth|Veth|Vet|Po)\\S+> <vlan> <type ~eth|virt|pvlan|--> <mode ~\\S+> <status up|down> <reason text>  [ ]<speed ~\\S+\\(\\w+\\)> <channel ~\\d+|-->',
    '<interface ~Po\\d+> <vlan> <type eth> <mode> <status up|down> <reason text>  [ ]<speed ~\\S+\\([A-Z]\\)> <protocol lacp|none|pagp>',
    '<interface ~(?:Lo|Tunnel|Vlan|nve)\\d+> <status up|down> <description text>',
    '<interface ~mti\\d+> <status up|down> <reason text>  <mtuBytes number> <vrf>',
    '<interface ~pw\\d+> <status up|down> <peerAddress ip> <vcId number>',
    '<interface ~Vlan\\d+> <secondaryVlan ~-->  <status up|down> <reason text>',
  ],
};

const description: Grammar = {
  platform,
  commands: ['show interface description'],
  tables: [
    { columns: { Port: 'interface', Type: 'type', Speed: 'speed', Description: 'description' } },
    { columns: { Interface: 'interface', Description: 'description' } },
    { columns: { Port: 'interface', Description: 'description' } },
  ],
};

const ifIndex: Grammar = {
  platform,
  commands: ['show interface snmp-ifindex'],
  nothing: ['Port IFMIB Ifindex (hex)'],
  begins: ['<interface> <ifIndex number> (<ifIndexHex ~0x[0-9a-f]+>[ ])'],
};

const switchport: Grammar = {
  platform,
  commands: ['show interface switchport'],
  tolerant: true,
  begins: ['Name: <interface>'],
  fills: [
    'Switchport: <switchport text>',
    'Switchport Monitor: <monitor text>',
    'Operational Mode: <mode text>',
    'Access Mode VLAN: <accessVlan number>[ (<accessVlanName text>)]',
    'Trunking Native Mode VLAN: <nativeVlan number>[ (<nativeVlanName text>)]',
    'Trunking VLANs {Allowed|Enabled}: <trunkVlans text>',
    'Voice VLAN: <voiceVlan>...',
  ],
};

const transceiver: Grammar = {
  platform,
  commands: ['show interface transceiver', 'show interface transceiver details'],
  tolerant: true,
  begins: ['<interface ~(?:Ethernet|Eth)\\S+>'],
  fills: [
    '{transceiver|sfp} is <status present|not present>...',
    'type is <type text>',
    'name is <manufacturer text>',
    'part number is <partNumber text>',
    'serial number is <serial text>',
    'cisco product id is <productId text>',
  ],
};

const capabilities: Grammar = {
  platform,
  commands: ['show interface capabilities'],
  tolerant: true,
  begins: ['<interface ~(?:Ethernet|port-channel|mgmt)\\S+>'],
  fills: [
    'Model: <model text>',
    'Type (<typeDetail text>): <type text>',
    'Speed: <speeds text>',
    'Duplex: <duplex text>',
    'Trunk encap. type: <trunkEncapsulation text>',
    'Channel: <channel text>',
    'Flowcontrol: <flowControl text>',
    'MDIX: <mdix text>',
    'UDLD: <udld text>',
    'TDR capable: <tdr text>',
    'FabricPath capable: <fabricPath text>',
    'Port mode: <mode text>',
    'FEX Fabric: <fexFabric text>',
    'SPAN: <span text>',
  ],
};

const breakout: Grammar = {
  platform,
  commands: ['show interface breakout'],
  tables: [
    { columns: { Parent: 'interface', 'Breakout Map': 'breakoutMap', 'Breakout Ports': 'breakoutPorts' } },
  ],
};

const vrfInterface: Grammar = {
  platform,
  commands: ['show vrf interface'],
  nothing: ['Interface VRF-Name VRF-ID Site-of-Origin'],
  begins: ['<interface> <vrf> <vrfId number> <siteOfOrigin>'],
};

const portChannels: Grammar = {
  platform,
  commands: ['show port-channel summary'],
  tolerant: true,
  nothing: ['Port-Channel Protocol Ports', 'Group Port- Type Protocol Member Ports'],
  lists: ['members', 'more'],
  begins: [
    '<group number> <interface>(<flags>) <type> <protocol LACP|NONE|PAgP>[ <members ~[A-Z]\\w+\\d.*>][ --]',
    '<interface ~Po\\d+>(<flags>) <protocol LACP|NONE|Static|PAgP>[(<protocolFlags>)][ <members text>]',
  ],
  fills: [' <more ~(?:[A-Z]\\S+\\(\\S+\\)\\s*)+>'],
  each: {
    members: '<member ~[^\\s(]+>(<memberFlags ~[^)]+>)',
    more: '<member ~[^\\s(]+>(<memberFlags ~[^)]+>)',
  },
};

/** What NX-OS says of interfaces. */
export const nexusInterfaces: readonly Grammar[] = [
  interfaces,
  status,
  brief,
  description,
  ifIndex,
  switchport,
  transceiver,
  capabilities,
  breakout,
  vrfInterface,
  portChannels,
];
