import type { Grammar } from '../grammar.js';

const platform = 'ios-xr';

/** IOS XR dates every answer. */
const dated = ['{Mon|Tue|Wed|Thu|Fri|Sat|Sun} {Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec} ...'];

const inventory: Grammar = {
  platform,
  commands: ['show inventory', 'admin show inventory'],
  skips: dated,
  begins: [
    'NAME: "<name ~[^"]*>", DESCR: "<description ~[^"]*>"',
    'Name: <name text> Descr: <description text>',
  ],
  fills: [
    'PID: <model ~[^,\\s]+> VID: <version ~[^,\\s]+> SN:[ <serial>]',
    'PID: <model ~[^,]*?>[ ], VID: <version ~[^,]*?>[ ], SN:[ <serial text>]',
  ],
};

const arp: Grammar = {
  platform,
  commands: ['show arp'],
  skips: dated,
  carries: ['<node ~\\d+/\\S+/CPU\\d+>'],
  nothing: ['Address Age Hardware Addr State Type Interface'],
  begins: ['<ipAddress ip> <age> <macAddress mac> <state> <encapsulation> <interface>'],
};

const brief: Grammar = {
  platform,
  commands: ['show interface brief', 'show interfaces brief'],
  skips: [...dated, 'Intf Intf LineP Encap MTU BW'],
  nothing: ['Name State State Type (byte) (Kbps)'],
  begins: ['<interface> <adminStatus> <operStatus> <encapsulation> <mtuBytes number> <bandwidthKbps number>'],
};

const description: Grammar = {
  platform,
  commands: ['show interfaces description'],
  skips: dated,
  nothing: ['Interface Status Protocol Description'],
  begins: [
    '<interface> <adminStatus ~up|down|admin-down|deleted> <operStatus ~up|down|admin-down|deleted>[ <description text>]',
  ],
};

const ipInterfaceBrief: Grammar = {
  platform,
  commands: ['show ip interface brief', 'show ipv4 interface brief', 'show ipv4 vrf all interface brief'],
  skips: dated,
  nothing: ['Interface IP-Address Status Protocol[ Vrf-Name]'],
  begins: ['<interface> <ipAddress> <adminStatus Up|Down|Shutdown> <operStatus Up|Down>[ <vrf>]'],
};

const ipInterface: Grammar = {
  platform,
  commands: ['show ipv4 interface'],
  tolerant: true,
  begins: ['<interface> is <adminStatus Up|Down|Shutdown>, <protocol ipv4> protocol is <operStatus Up|Down>'],
  fills: [
    'Vrf is <vrf> ...',
    'Internet address is <ipAddress ip>/<prefixLength ~\\d+>',
    'MTU is <mtuBytes number> (<ipMtuBytes number> is available to IP)',
    'Outgoing access list is <outgoingAcl text>',
    'Inbound access list is <inboundAcl text>',
  ],
};

const lldp: Grammar = {
  platform,
  commands: ['show lldp neighbors'],
  skips: [...dated, 'Capability codes:', '({R|W}) ...'],
  nothing: ['Device ID Local Intf Hold-time Capability Port ID', 'Total entries displayed: 0'],
  ends: ['Total entries displayed: ...'],
  begins: [
    '<neighbour> <localInterface> <holdS ~\\d+> <capabilities ~[A-Z](?:,[A-Z])*> <neighbourInterface text>',
    '<neighbour> <localInterface> <holdS ~\\d+> <neighbourInterface text>',
  ],
};

const pim: Grammar = {
  platform,
  commands: ['show pim ipv4 interface'],
  skips: [...dated, 'Count Intvl Prior'],
  carries: ['PIM interfaces in VRF <vrf>'],
  nothing: ['Address Interface PIM Nbr Hello DR DR'],
  begins: [
    '<ipAddress ip> <interface> <state on|off> <neighbours number> <helloIntervalS number> <designatedRouterPriority number> <designatedRouter text>',
  ],
};

const platforms: Grammar = {
  platform,
  commands: ['show platform', 'admin show platform'],
  skips: dated,
  tables: [{ columns: { Node: 'node', Type: 'type', State: 'state', 'Config State': 'configState' } }],
};

const summary: Grammar = {
  platform,
  commands: ['show platform summary location all'],
  tolerant: true,
  begins: ['Platform Node : <node text>'],
  fills: [
    'PID : <model text>',
    'Card Type : <cardType text>',
    'VID/SN : <version> / <serial>',
    'Oper State : <state text>',
  ],
};

const hostname: Grammar = {
  platform,
  commands: ['show running-config hostname'],
  skips: dated,
  begins: ['hostname <hostname>'],
};

const version: Grammar = {
  platform,
  commands: ['show version', 'show version brief'],
  single: true,
  tolerant: true,
  fills: [
    'Cisco IOS XR Software, Version <version ~[^\\[\\s]+>...',
    'Location : <location>',
    'Label : <label>',
    'Built Host : <buildHost>',
    'cisco <model ~\\S+(?: \\S+)?> () processor',
    'cisco <family ~\\S+> Series ...',
    '<hostname> uptime is <uptime text>',
    'System uptime is <uptime text>',
    'System image file is "<imageFile ~[^"]+>"',
    '<model ~[A-Z]+ \\d+> ...Chassis...',
  ],
};

export const iosXr: readonly Grammar[] = [
  inventory,
  arp,
  brief,
  description,
  ipInterfaceBrief,
  ipInterface,
  lldp,
  pim,
  platforms,
  summary,
  hostname,
  version,
];
