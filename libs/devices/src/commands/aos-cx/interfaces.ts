import type { Grammar } from '../grammar.js';

const platform = 'aos-cx';

const interfaces: Grammar = {
  platform,
  commands: ['show interface'],
  tolerant: true,
  lists: ['secondaryAddresses', 'trunkVlans', 'members'],
  begins: ['{Interface|Aggregate} <interface> is <operStatus up|down>...'],
  fills: [
    'Admin{ state|istrative state} is <adminStatus up|down>',
    'State information: <reason text>',
    'Link state: {up|down} for <since text> (since ...)',
    'Link transitions: <transitions number>',
    'Description: <description text>',
    'Hardware: <hardware ~[^,]+>, MAC Address: <macAddress mac>',
    'Aggregated-interfaces : <members text>',
    'IPv4 address <ipAddress ~[\\d.]+/\\d+>',
    'IPv4 address <secondaryAddresses ~[\\d.]+/\\d+> secondary',
    'MTU <mtuBytes number>',
    'Type <type ~[^/]+?>[ / <transceiver text>]',
    '<duplex ~Full|Half>-duplex',
    'qos trust <qosTrust text>',
    'Speed[ :] <speed text>',
    'Auto-negotiation is <autoNegotiation text>',
    'Flow-control: <flowControl text>',
    'Error-control: <errorControl text>',
    'VLAN Mode: <mode text>',
    'Access VLAN: <accessVlan number>',
    'Native VLAN: <nativeVlan number>',
    'Allowed VLAN List: <trunkVlans text>',
    'VRF: <vrf text>',
    'Packets <inputPackets number> <outputPackets number> <totalPackets number>',
    'Unicast <inputUnicasts ~\\d+> <outputUnicasts ~\\d+> <totalUnicasts ~\\d+>',
    'Multicast <inputMulticasts ~\\d+> <outputMulticasts ~\\d+> <totalMulticasts ~\\d+>',
    'Broadcast <inputBroadcasts ~\\d+> <outputBroadcasts ~\\d+> <totalBroadcasts ~\\d+>',
    'Bytes <inputBytes number> <outputBytes number> <totalBytes number>',
    'Dropped <inputDrops number> <outputDrops number> <totalDrops number>',
    'Errors <inputErrors number> <outputErrors number> <totalErrors number>',
    'CRC/FCS <inputCrcErrors> <outputCrcErrors> <totalCrcErrors number>',
    'Collision <inputCollisions> <outputCollisions number> <totalCollisions number>',
  ],
  each: { trunkVlans: '<trunkVlans ~[^,\\s]+>', members: '<members ~[^,\\s]+>' },
};

const management: Grammar = {
  platform,
  commands: ['show interface mgmt'],
  single: true,
  tolerant: true,
  fills: [
    'Address Mode : <addressMode text>',
    'Admin State : <adminStatus>',
    'Link State : <operStatus>',
    'Mac Address : <macAddress mac>',
    'IPv4 address/subnet-mask : <ipAddress ip>/<prefixLength number>',
    'Default gateway IPv4 : <gateway ip>',
    'IPv6 link local address/prefix[ ]: <linkLocalAddress ip>/<linkLocalPrefixLength number>',
    'Primary Nameserver : <primaryNameserver>',
    'Secondary Nameserver : <secondaryNameserver>',
  ],
};

/** A measured figure of a transceiver with its alarms and thresholds, lane by lane. */
const figure = (label: string, field: string): readonly string[] => [
  `${label}: <${field}>[, ...]`,
  `${label} high alarm: <${field}HighAlarm>`,
  `${label} low alarm: <${field}LowAlarm>`,
  `${label} high warning: <${field}HighWarning>`,
  `${label} low warning: <${field}LowWarning>`,
  `${label} high alarm threshold: <${field}HighAlarmThreshold>`,
  `${label} low alarm threshold: <${field}LowAlarmThreshold>`,
  `${label} high warning threshold: <${field}HighWarningThreshold>`,
  `${label} low warning threshold: <${field}LowWarningThreshold>`,
];

const figures = [
  ...figure('Temperature', 'temperature'),
  ...figure('Voltage', 'voltage'),
  ...figure('Tx Bias', 'txBias'),
  ...figure('Rx Power', 'rxPower'),
  ...figure('Tx Power', 'txPower'),
];

const transceivers: Grammar = {
  platform,
  commands: ['show interface dom detail'],
  tolerant: true,
  begins: ['Transceiver in <interface>'],
  // An absent transceiver has no figures, and is no row.
  needs: ['temperature'],
  fills: ['Type: <type text>', ...figures],
  lists: ['txBias', 'rxPower', 'txPower'],
};

const vrfs: Grammar = {
  platform,
  commands: ['show vrf'],
  skips: ['VRF Configuration:', 'Interfaces Status'],
  carries: ['VRF Name : <vrf>'],
  nothing: ['VRF Configuration:'],
  begins: [' <interface> <status up|down>'],
};

const bfd: Grammar = {
  platform,
  commands: ['show bfd all-vrfs'],
  tolerant: true,
  carries: ['Admin status: <adminStatus>'],
  begins: ['<session number> <interface> <vrf> <source ip> <destination ip> <echo> <state> <application>'],
};

const bgp: Grammar = {
  platform,
  commands: ['show bgp all-vrfs all summary'],
  tolerant: true,
  carries: ['VRF : <vrf>', 'Address-family : <addressFamily> ...'],
  begins: ['<neighbour ip> <remoteAs> <received number> <sent number> <since> <state> <adminStatus>'],
};

/** What AOS-CX says of interfaces. */
export const arubaInterfaces: readonly Grammar[] = [interfaces, management, transceivers, vrfs, bfd, bgp];
