import type { Grammar } from '../grammar.js';

const platform = 'dell-os10';

const interfaces: Grammar = {
  platform,
  commands: ['show interface'],
  tolerant: true,
  begins: [
    '<interface ~(?:Ethernet|Port-channel|Vlan|Loopback|Management|Null|Virtual-network) ?[\\d/:]+> is <adminStatus up|down>, line protocol is <operStatus up|down>[ \\(<reason ~[^)]+>\\)]...',
  ],
  fills: [
    'Description: <description text>',
    'Hardware is <hardware ~[^,]+>, address is <macAddress mac>...',
    'Current address is <currentAddress mac>',
    'Pluggable media <media ~present|not present>[, <transceiver text>]',
    'Interface index is <ifIndex number>',
    'Internet address is <ipAddress ip>/<prefixLength ~\\d+>',
    'MTU <mtuBytes number> bytes[, IP MTU <ipMtuBytes number> bytes]',
    'LineSpeed <speed ~[^,]+>[, Auto-Negotiation <autoNegotiation text>]',
    'Flowcontrol rx <flowControlInput on|off> tx <flowControlOutput on|off>',
    'Input <inputMbps number> Mbits/sec, <inputPacketsPerS number> packets/sec, ...',
    'Output <outputMbps number> Mbits/sec, <outputPacketsPerS number> packets/sec, ...',
    'Time since last interface status change: <since text>',
  ],
};

const interfaceStatus: Grammar = {
  platform,
  commands: ['show interface status'],
  nothing: ['Port Description Status Speed Duplex Mode Vlan Tagged-Vlans'],
  begins: [
    '<interface ~(?:Eth|Po|Ma|Vl) ?[\\d/:]+>[ <description ~(?!(?:up|down) )\\S.*?>] <status up|down> <speed ~\\d+[MGT]?> <duplex full|half|auto> <mode ~[ATFO-]>[ <vlan ~\\d+|->][ <trunkVlans ~[\\d,-]+>]',
  ],
};

const ipInterfaces: Grammar = {
  platform,
  commands: ['show ip interface brief'],
  nothing: ['Interface Name IP-Address OK Method Status Protocol'],
  begins: [
    '<interface ~(?:Ethernet|Port-channel|Vlan|Loopback|Management|Virtual-network) ?[\\d/:]+> {<ipAddress ip>/<prefixLength ~\\d+>|unassigned} <ok YES|NO> <method> <adminStatus up|down> <operStatus up|down>',
  ],
};

/** VLANs; the ports of one stand in lines for tagged and untagged, and go on below. */
const vlans: Grammar = {
  platform,
  commands: ['show vlan'],
  nothing: ['NUM Status Description Q Ports'],
  skips: ['Codes: ...', '{@|Q:|P -} ...', 'Attached to Virtual Network...'],
  lists: ['untaggedPorts', 'taggedPorts'],
  begins: [
    '[<flags ~[*@MRPCI]+> ]<vlanId ~\\d+> <status Active|Inactive>[ <name ~(?![AT] (?:Eth|Po))\\S.*?>] A <untaggedPorts ~(?:Eth|Po)\\S+>',
    '[<flags ~[*@MRPCI]+> ]<vlanId ~\\d+> <status Active|Inactive>[ <name ~(?![AT] (?:Eth|Po))\\S.*?>] T <taggedPorts ~(?:Eth|Po)\\S+>',
    '[<flags ~[*@MRPCI]+> ]<vlanId ~\\d+> <status Active|Inactive>[ <name ~(?![AT] (?:Eth|Po))\\S.*>]',
  ],
  fills: [' A <untaggedPorts ~(?:Eth|Po)\\S+>', ' T <taggedPorts ~(?:Eth|Po)\\S+>'],
};

const neighbours: Grammar = {
  platform,
  commands: ['show lldp neighbors'],
  nothing: ['Loc PortID Rem Host Name Rem Port Id Rem Chassis Id'],
  begins: [
    '<localInterface ~(?:ethernet|mgmt)\\S+> <neighbour ~.+?>  <neighbourInterface ~.+?>  <chassisId>',
    '<localInterface ~(?:ethernet|mgmt)\\S+> <neighbour> <neighbourInterface> <chassisId mac>',
  ],
};

const neighboursDetail: Grammar = {
  platform,
  commands: ['show lldp neighbors detail'],
  tolerant: true,
  nothing: ['No neighbors found...'],
  begins: ['Remote Chassis ID Subtype: <chassisIdType text>'],
  fills: [
    'Remote Chassis ID: <chassisId text>',
    'Remote Port Subtype: <portIdType text>',
    'Remote Port ID: <neighbourInterface text>',
    'Remote Port Description: <portDescription text>',
    'Local Port ID: <localInterface text>',
    'Remote TTL: <holdS number>',
    'Remote System Name: <neighbour text>',
    'Remote System Desc: <description text>',
    'Enabled system capabilities: <capabilities text>',
    'Remote Management Address \\(IPv4\\): <managementAddress ip>',
    'Remote Port Vlan ID: <vlanId number>',
  ],
};

const macTable: Grammar = {
  platform,
  commands: ['show mac address-table'],
  nothing: ['VlanId Mac Address Type Interface'],
  skips: ['Codes: ...'],
  begins: ['<vlan ~\\d+> <macAddress mac> <type dynamic|static|sticky> <interface ~\\S.*>'],
};

const arp: Grammar = {
  platform,
  commands: ['show ip arp', 'show ip arp summary'],
  nothing: ['Address Hardware address Interface Egress Interface'],
  skips: ['Protocol Address Age...'],
  begins: [
    '<ipAddress ip> <macAddress mac> <interface ~\\S+(?: [\\d/:]+)?>[ <physicalInterface ~[a-z]\\S*(?: [\\d/:]+)?>]',
  ],
};

const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  fills: [
    'Dell <system ~(?:EMC Networking |SmartFabric )?OS10[\\w ]*>',
    'OS Version: <version>',
    'Build Version: <build>',
    'Build Time: <builtAt>',
    'System Type: <model>',
    'Architecture: <architecture>',
    'Up Time: <uptime text>',
  ],
  skips: ['Copyright ...'],
};

const inventory: Grammar = {
  platform,
  commands: ['show inventory'],
  nothing: ['Unit Type Part Number Rev Piece Part ID Svc Tag Exprs Svc Code'],
  skips: [
    '{Product|Description|Software version|Product Base|Product Serial Number|Product Part Number} :...',
  ],
  begins: [
    '[<flags ~\\*> ]<unit ~\\d+> <model> <partNumber ~\\w{5,7}> <revision ~\\w{2,4}> <serial ~[\\w-]{15,}>[ <serviceTag ~\\w{7}>][ <expressCode ~[\\d ]+>]',
  ],
};

const portChannels: Grammar = {
  platform,
  commands: ['show port-channel summary'],
  nothing: ['Group Port-Channel Type Protocol Member Ports'],
  skips: ['Flags: ...', 'U - Up...'],
  begins: [
    '<group ~\\d+> <interface ~port-channel\\d+> \\(<flags ~\\w>\\) <type> <protocol> [<memberList text>]',
  ],
  each: { memberList: '<members ~[\\d/:]+>\\(<memberFlags ~\\w>\\)' },
};

export const dellOs10: readonly Grammar[] = [
  interfaces,
  interfaceStatus,
  ipInterfaces,
  vlans,
  neighbours,
  neighboursDetail,
  macTable,
  arp,
  version,
  inventory,
  portChannels,
];
