import type { Grammar } from '../grammar.js';

const platform = 'nx-os';

const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  tolerant: true,
  fills: [
    'BIOS: version [v]<bios text>',
    '{NXOS|system|kickstart}: version <version text>',
    '{NXOS|kickstart} image file is: <bootFile text>',
    'system image file is: <systemFile text>',
    '{c|C}isco Nexus[ ]{9000|7000|5000|3000|6000} <platform ~[^\\s(]+> ...Chassis...',
    '{c|C}isco <platform ~Nexus\\S+> Chassis...',
    'Processor Board ID <serial>',
    'Device name: <hostname>',
    'Kernel uptime is <uptime text>',
    '... uptime is <uptime text>',
    'Reason: <lastResetReason text>',
  ],
};

const inventory: Grammar = {
  platform,
  commands: ['show inventory'],
  begins: ['NAME: ["]<name ~[^",]*>["], DESCR: ["]<description ~[^"]*>["]'],
  fills: [
    'PID: <model ~[^,]*?>[ ], VID: <version ~[^,]*?>[ ], SN: <serial text>',
    'PID: <model ~[^,]*?>[ ], VID: <version ~[^,]*?>[ ], SN:',
  ],
};

// prettier-ignore
const modules: Grammar = {
  platform,
  commands: ['show module'],
  skips: ['\\* this terminal session', 'Left ejector...', 'Chassis Ejector...', 'Sup ...'],
  stops: ['Xbar Ports...'],
  tables: [
    { columns: { Mod: 'module', Ports: 'ports', 'Module-Type': 'type', Model: 'model', Status: 'status' }, key: 'module' },
    { columns: { Mod: 'module', 'Power-Status': 'powerStatus', Reason: 'powerReason' }, key: 'module' },
    { columns: { Mod: 'module', Sw: 'software', Hw: 'hardware', 'World-Wide-Name(s) (WWN)': '' }, key: 'module' },
    { columns: { Mod: 'module', Sw: 'software', Hw: 'hardware', Slot: 'slot' }, key: 'module' },
    { columns: { Mod: 'module', Sw: 'software', Hw: 'hardware' }, key: 'module' },
    { columns: { Mod: 'module', 'MAC-Address(es)': 'macAddress', 'Serial-Num': 'serial' }, key: 'module' },
    { columns: { Mod: 'module', 'Online Diag Status': 'diagnosis' }, key: 'module' },
  ],
};

const features: Grammar = {
  platform,
  commands: ['show feature'],
  nothing: ['Feature Name Instance State'],
  begins: ['<name> <instance number> <state text>'],
};

const arp: Grammar = {
  platform,
  commands: ['show ip arp', 'show ip arp vrf all', 'show ip arp detail'],
  skips: [
    'Flags: ...',
    '{+|#|D|CP|PS|RO|L} - ...',
    'IP ARP Table for ...',
    'Total number of entries: ...',
    'IP ARP Table',
  ],
  nothing: ['Address Age MAC Address Interface...', 'Total number of entries: 0'],
  begins: [
    '<ipAddress ip> <age> <macAddress> <interface>[ <physicalInterface ~[A-Za-z]{2}\\S*>][ <flags ~[*+#D]+>]',
  ],
};

const macTable: Grammar = {
  platform,
  commands: ['show mac address-table'],
  skips: ['Legend:', '\\* - ...', 'age - ...', '(T) - ...', 'Note: ...'],
  nothing: ['VLAN MAC Address Type age Secure NTFY Ports...', 'VLAN MAC Address Type Ports'],
  // A multicast address may have many ports, which go on below.
  fills: ['                    <ports ~(?:Po|Eth)[\\w/]+(?: (?:Po|Eth)[\\w/]+)*>'],
  lists: ['ports'],
  each: { ports: '<ports ~vPC Peer-Link\\S*|[^,\\s]+>' },
  begins: [
    '[<flags ~[*G+CORE~]+> ]<vlan ~\\d+|-> <macAddress mac> <type word> <ageS> <secure ~[TF~]> <ntfy ~[TF~]> <ports text>',
  ],
};

const vlans: Grammar = {
  platform,
  commands: ['show vlan', 'show vlan brief'],
  nothing: ['VLAN Name Status Ports'],
  stops: ['VLAN Type Vlan-mode', 'VLAN Type'],
  lists: ['interfaces'],
  begins: [
    '<vlanId number> <name text> <status active|suspended|act/lshut|sus/lshut|act/unsup>[ <interfaces text>]',
  ],
  fills: [' <interfaces ~[A-Z][\\w/, -]+>'],
  each: { interfaces: '<interfaces ~[^,\\s]+>' },
};

const fex: Grammar = {
  platform,
  commands: ['show fex id', 'show fex detail'],
  tolerant: true,
  lists: ['fabricInterfaces', 'fabricLinks', 'fabricStates'],
  begins: ['FEX: <fex number> Description: <description text> state: <state text>'],
  fills: [
    'FEX version: <version> \\[...',
    'Extender Serial: <serial>',
    'Extender Model: <model ~[^,]+>, Part No: <partNumber>',
    'Pinning-mode: <pinning> Max-links: <maximumLinks number>',
    'Fabric port for control traffic: <controlPort>',
    'FCoE Admin: <fcoeAdmin>',
    'FCoE Oper: <fcoeOper>',
    'FCoE FEX AA Configured: <fcoeActiveActive>',
    '<fabricInterfaces ~(?:Po|Eth)\\S+> - Interface <fabricLinks ~\\w+>. State: <fabricStates>',
  ],
};

const cts: Grammar = {
  platform,
  commands: ['show cts interface all'],
  tolerant: true,
  begins: ['CTS Information for Interface <interface ~[^:]+>:'],
  fills: [
    'CTS is <status ~\\w+>, mode: <mode>',
    'IFC state: <ifcState text>',
    'Authentication Status: <authentication text>',
    'Peer Identity: <peer text>',
    'Peer is: <peerIs text>',
    '802.1X role: <dot1xRole text>',
    'Authorization Status: <authorization text>',
    'PEER SGT: <peerTag text>',
    'Peer SGT assignment: <peerTagAssignment text>',
    'SAP Status: <sap text>',
    'Propagate SGT: <propagateTag text>',
  ],
};

const ctsBrief: Grammar = {
  platform,
  commands: ['show cts interface brief'],
  skips: ['CTS Information for Interfaces:'],
  nothing: ['Interface CTS Mode IFC State SGT Assignment Propagate SGT'],
  begins: [
    '<interface> <mode> <ifcState> <tagAssignment text>  <propagateTag>',
    '<interface> <mode> <ifcState> <tagAssignment ~\\d+, Not Trusted|\\d+, Trusted> <propagateTag>',
  ],
};

/** What NX-OS says of the machine, its tables and VLANs. */
export const nexusSystem: readonly Grammar[] = [
  version,
  inventory,
  modules,
  features,
  arp,
  macTable,
  vlans,
  fex,
  cts,
  ctsBrief,
];
