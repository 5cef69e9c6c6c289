import type { Grammar } from '../grammar.js';

const platform = 'eos';

const interfaces: Grammar = {
  platform,
  commands: ['show interfaces'],
  tolerant: true,
  begins: [
    '<interface> is <adminStatus up|down|administratively down>, line protocol is <operStatus ~\\w+(?: \\([^)]*\\))?>...',
  ],
  fills: [
    'Hardware is <hardware ~[^,]+>, address is <macAddress mac>[ (bia <burnedInAddress mac>)]...',
    'Hardware is <hardware ~[^,]+>',
    'Description: ["]<description ~[^"]+>["]',
    'Internet address is <ipAddress>...',
    '{IP MTU|Ethernet MTU|MTU} <mtuBytes number> bytes[ (default)][ ][, Ethernet MTU ...][ ], BW <bandwidth ~\\d+ kbit>',
    '{IP MTU|Ethernet MTU|MTU} <mtuBytes number> bytes...',
    '<duplex ~(?:Full|Half|Auto|Unconfigured)(?:-duplex)?>, <speed ~[^,]+>, ...',
    'Up <lastFlap text>',
    'Down <lastFlap text>',
    '<statusChanges number> link status changes since last clear',
    '... input rate <inputBitsPerS number> bps ..., <inputPacketsPerS number> packets/sec',
    '... output rate <outputBitsPerS number> bps ..., <outputPacketsPerS number> packets/sec',
    '<inputPackets number> packets input, <inputBytes number> bytes...',
    '<outputPackets number> packets output, <outputBytes number> bytes...',
    '<inputErrors number> input errors, <crcErrors number> CRC,...',
    '<outputErrors number> output errors,...',
  ],
};

const description: Grammar = {
  platform,
  commands: ['show interfaces description'],
  tables: [
    {
      columns: {
        Interface: 'interface',
        Status: 'adminStatus',
        Protocol: 'operStatus',
        Description: 'description',
      },
    },
  ],
};

const status: Grammar = {
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
        Flags: '',
        Encapsulation: '',
      },
    },
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

const transceivers: Grammar = {
  platform,
  commands: ['show interfaces transceiver'],
  skips: [
    'If device is ...',
    'N/A: ...',
    'mA: ...',
    'Bias Optical Optical',
    'Temp Voltage Current Tx Power Rx Power',
  ],
  nothing: ['Port (Celsius) (Volts) (mA) (dBm) (dBm) Last Update'],
  begins: [
    '<interface> <temperatureC> <voltageV> <biasCurrentMa> <txPowerDbm> <rxPowerDbm> <lastUpdate text>',
  ],
};

const transceiverDetail: Grammar = {
  platform,
  commands: ['show interfaces transceiver detail'],
  skips: [
    'mA: ...',
    '++ : ...',
    'A2D readouts ...',
    'The threshold ...',
    'High Alarm High Warn Low Alarm Low Warn',
  ],
  carries: ['<quantity text> Threshold Threshold Threshold Threshold'],
  nothing: ['Port ({Celsius|Volts|mA|dBm}) ...'],
  begins: ['<interface ~Et\\S+> <value> <highAlarm> <highWarning> <lowAlarm> <lowWarning>'],
};

const transceiverHardware: Grammar = {
  platform,
  commands: ['show interfaces transceiver hardware'],
  begins: ['Name: <interface>'],
  fills: [
    'Media type: <mediaType text>',
    'Detected media type: <detectedMediaType text>',
    'Module presence: <presence text>',
    'Maximum module power (W): <maximumModulePowerW>',
    'Maximum slot power (W): <maximumSlotPowerW>',
    'Wavelength (nm): <wavelengthNm>',
    '{Configured|Current|Operational|Channel|Grid|Frequency|Wavelength|Transceiver}...',
  ],
};

const ipInterfaceBrief: Grammar = {
  platform,
  commands: ['show ip interface brief'],
  skips: ['Address'],
  nothing: ['Interface IP Address Status Protocol MTU...'],
  begins: ['<interface> <ipAddress> <adminStatus text> <operStatus> <mtuBytes number>...'],
};

const portChannels: Grammar = {
  platform,
  commands: ['show port-channel summary'],
  tolerant: true,
  nothing: ['Number of channels in use: 0', 'Port-Channel Protocol Ports'],
  lists: ['members', 'more'],
  begins: ['<interface ~Po\\d+>(<flags>) <protocol LACP|NONE|Static>[(<protocolFlags>)][ <members text>]'],
  fills: [' <more ~(?:[A-Z]\\S+\\(\\S+\\)\\s*)+>'],
  each: {
    members: '<member ~[^\\s(]+>(<memberFlags ~[^)]+>)',
    more: '<member ~[^\\s(]+>(<memberFlags ~[^)]+>)',
  },
};

const macSecurity: Grammar = {
  platform,
  commands: ['show mac security interface'],
  tables: [
    {
      columns: {
        Interface: 'interface',
        SCI: 'sci',
        'Controlled Port': 'controlledPort',
        'Key in Use': 'keyInUse',
      },
    },
  ],
};

const pimInterfaces: Grammar = {
  platform,
  commands: ['show pim ipv4 interface'],
  skips: ['Count Intvl Pri'],
  nothing: ['Address Interface Mode Neighbor Hello DR DR Address PktsQed PktsDropped'],
  begins: [
    '<ipAddress ip> <interface> <mode> <neighbours number> <helloIntervalS number> <designatedRouterPriority number> <designatedRouter ip> <packetsQueued number> <packetsDropped number>',
  ],
};

/** What EOS says of interfaces. */
export const aristaInterfaces: readonly Grammar[] = [
  interfaces,
  description,
  status,
  transceivers,
  transceiverDetail,
  transceiverHardware,
  ipInterfaceBrief,
  portChannels,
  macSecurity,
  pimInterfaces,
];
