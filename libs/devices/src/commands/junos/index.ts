import type { Grammar } from '../grammar.js';

const platform = 'junos';

/** What Junos prints around an answer: the member of a virtual chassis, the node of a cluster. */
const around = ['\\{<member ~[\\w:-]+>\\}', '{fpc|node|localre|re}<number ~\\d*>:'];

const arp: Grammar = {
  platform,
  commands: ['show arp no-resolve', 'show arp'],
  skips: around,
  nothing: [
    'MAC Address Address Interface Flags',
    'MAC Address Address Name Interface Flags',
    'Total entries: 0',
  ],
  ends: ['Total entries: ...'],
  begins: [
    '<macAddress mac> <ipAddress ip> <interface>[ \\[<physicalInterface ~[^\\]]+>\\]] <flags>',
    '<macAddress mac> <ipAddress ip> <name> <interface> <flags>',
  ],
};

const cluster: Grammar = {
  platform,
  commands: ['show chassis cluster interfaces'],
  tolerant: true,
  carries: ['<linkType Control|Fabric> link status: <linkStatus>'],
  forgets: [
    'Redundant-ethernet Information:',
    'Redundant-pseudo-interface Information:',
    'Interface Monitoring:',
  ],
  begins: [
    '<index number> <interface> <status Up|Down>[ <internalSa text>]',
    '<interface ~fab\\d+> <childInterface ~\\w+-[\\d/]+> <status ~(?:Up|Down)(?: */ *(?:Up|Down))?>[ <security ~Disabled|Enabled>]',
    '<interface ~reth\\d+|lo\\d+> <status Up|Down> <redundancyGroup text>',
    '<interface ~\\w+-\\d[\\d/]+> <weight number> <status Up|Down>[ <redundancyGroup text>]',
  ],
};

const hardware: Grammar = {
  platform,
  commands: ['show chassis hardware'],
  skips: [...around, 'Hardware inventory:'],
  tables: [
    {
      columns: {
        Item: 'item',
        Version: 'version',
        'Part number': 'partNumber',
        'Serial number': 'serial',
        Description: 'description',
      },
    },
  ],
};

const switchingTable: Grammar = {
  platform,
  commands: ['show ethernet-switching table'],
  skips: [
    ...around,
    'MAC flags (...',
    'SE - ...',
    'O - ovsdb...',
    'Routing instance : ...',
    'Vlan MAC MAC ...',
    'name address flags ...',
    'Bridge ...',
    'domain ...',
  ],
  nothing: [
    'Ethernet switching table : 0 ...',
    'Ethernet switching table : ...',
    'Ethernet-switching table: ...',
  ],
  begins: [
    '<vlan> <macAddress mac> <flags ~[A-Z]+(?:,[A-Z]+)*> <age> <interface>[ ...]',
    '<vlan> <macAddress mac> <flags ~[A-Z]+(?:,[A-Z]+)*> <interface>',
  ],
};

const interfaces: Grammar = {
  platform,
  commands: ['show interfaces'],
  tolerant: true,
  begins: [
    '{Physical|Logical} interface[ ]{:|} <interface ~[^,\\s]+>, <adminStatus text>, Physical link is <operStatus>',
    'Logical interface <interface> (Index ...',
  ],
  fills: [
    'Description: <description text>',
    'Link-level type: ..., MTU: <mtuBytes ~\\d+|Unlimited>[,...Speed: <speed ~[^,]+>][,...]',
    'Current address: <macAddress mac>, Hardware address: <burnedInAddress mac>',
    'Flags: <operStatus Up|Down> ...',
    'Protocol inet, MTU: <mtuBytes number>...',
    'Destination: <destination ~[^,]+>, Local: <ipAddress ~[^,]+>...',
    'Last flapped[ ]: <lastFlap text>',
  ],
};

const lacp: Grammar = {
  platform,
  commands: ['show lacp interfaces'],
  tolerant: true,
  begins: ['Aggregated interface: <interface>'],
  fills: [
    ' <member ~\\w+-[\\d/:]+> <receiveState text>  <transmitState ~(?:Fast|Slow) periodic|No periodic> <muxState text>',
    ' <member ~\\w+-[\\d/:]+> <receiveState ~\\w+(?: \\w+)?> <transmitState ~(?:Fast|Slow) periodic|No periodic> <muxState text>',
  ],
  lists: ['member', 'receiveState', 'transmitState', 'muxState'],
};

const lldp: Grammar = {
  platform,
  commands: ['show lldp neighbors'],
  skips: around,
  tables: [
    {
      columns: {
        'Local Interface': 'localInterface',
        'Parent Interface': 'parentInterface',
        'Chassis Id': 'chassisId',
        'Port info': 'neighbourInterface',
        'System Name': 'neighbour',
      },
    },
  ],
};

const rsvp: Grammar = {
  platform,
  commands: ['show rsvp interface'],
  skips: [...around, 'Warning: ...', 'Active Subscr- Static ...'],
  carries: ['RSVP interface: <interfaceCount number> active'],
  nothing: ['Interface State resv iption BW BW BW mark', 'RSVP interface: 0 active'],
  begins: [
    '<interface> <operStatus> <activeReservations number> <subscriptionPercent number>% <bandwidth> <availableBandwidth> <reservedBandwidth> <highWaterMark>',
  ],
};

const databaseUsage: Grammar = {
  platform,
  commands: ['show system configuration database usage'],
  single: true,
  tolerant: true,
  nothing: [
    'error: ...',
    'Cannot proceed, database is currently being modified',
    'Database information is not available',
  ],
  fills: [
    'Maximum size of the database: <maximumMb number> MB',
    'Current database size on disk: <currentMb number> MB',
    'Actual database usage: <usedMb number> MB',
    'Available database space: <availableMb number> MB',
  ],
};

const uptime: Grammar = {
  platform,
  commands: ['show system uptime'],
  single: true,
  tolerant: true,
  fills: [
    'Current time: <date ~[\\d-]+> <time ~[\\d:]+> <timeZone>',
    'Time Source: <timeSource text>',
    'System booted: <bootDate ~[\\d-]+> <bootTime ~[\\d:]+> <bootTimeZone> (<uptime text> ago)',
    'Protocols started: <protocolsDate ~[\\d-]+> <protocolsTime ~[\\d:]+> <protocolsTimeZone> (...)',
    'Last configured: <configuredDate ~[\\d-]+> <configuredTime ~[\\d:]+> <configuredTimeZone> (...) by <configuredBy>',
    '... up ..., <users number> user{s|}, load averages: <load1 ~[\\d.]+>, <load5 ~[\\d.]+>, <load15 ~[\\d.]+>',
  ],
};

const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  tolerant: true,
  fills: [
    'Hostname: <hostname>',
    'Model: <model>',
    'Junos: <version>',
    'JUNOS {EX|Base OS|Base|Software}...\\[<version ~[^\\]]+>\\]',
    'JUNOS Software Release \\[<version ~[^\\]]+>\\]',
  ],
};

const vlans: Grammar = {
  platform,
  commands: ['show vlans'],
  nothing: ['Routing instance VLAN name Tag Interfaces'],
  begins: ['<instance> <name> <vlanId number>'],
  fills: ['                    <interfaces ~[\\w/.-]+\\*?>'],
  lists: ['interfaces'],
  each: { interfaces: '<interfaces ~[^*\\s]+>' },
};

const terse: Grammar = {
  platform,
  commands: ['show interfaces terse'],
  nothing: ['Interface Admin Link Proto Local Remote'],
  lists: ['families', 'addresses'],
  begins: [
    '<interface ~[a-z]\\S*> <adminStatus up|down> <operStatus up|down>[ <families ~[a-z]\\S*>[ <addresses>][ --\\> <remote>]]',
  ],
  fills: [
    ' <families ~inet6?|iso|mpls|eth-switch|multiservice|vpls|tnp|aenet|ccc|bridge>[ <addresses>][ --\\> <remote>]',
    ' <addresses ~[0-9a-f.:]+(?:/\\d+)?>[ --\\> <remote>]',
  ],
};

const descriptions: Grammar = {
  platform,
  commands: ['show interfaces descriptions'],
  nothing: ['Interface Admin Link Description'],
  begins: ['<interface ~[a-z]\\S*> <adminStatus up|down> <operStatus up|down> <description text>'],
};

export const junos: readonly Grammar[] = [
  terse,
  descriptions,
  vlans,
  arp,
  cluster,
  hardware,
  switchingTable,
  interfaces,
  lacp,
  lldp,
  rsvp,
  databaseUsage,
  uptime,
  version,
];
