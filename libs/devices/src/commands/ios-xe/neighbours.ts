import type { Grammar } from '../grammar.js';

const platform = 'ios-xe';

const cdp: Grammar = {
  platform,
  commands: ['show cdp neighbors'],
  skips: ['Capability Codes:...', '{S|D|B|r|H|I|T|R} - ...', 'Total cdp entries displayed : ...'],
  nothing: ['Device ID Local Intrfce Holdtme Capability Platform Port ID'],
  wraps: '<neighbour ~\\S+>',
  begins: [
    '<neighbour> <localInterface ~[A-Za-z]+ ?[\\d/.]+> <holdS ~\\d+> <capabilities ~(?:[A-Za-z] )*[A-Za-z]>  <platform ~\\S+(?: \\S+)*?>  <neighbourInterface text>',
    '<neighbour> <localInterface ~[A-Za-z]+ ?[\\d/.]+> <holdS ~\\d+> <capabilities ~(?:[A-Za-z] )*[A-Za-z]> <platform ~IP Phone|\\S+> <neighbourInterface text>',
  ],
};

const cdpDetail: Grammar = {
  platform,
  commands: ['show cdp neighbors detail'],
  tolerant: true,
  nothing: ['Total cdp entries displayed : 0'],
  begins: ['Device ID:[ ]<neighbour text>'],
  fills: [
    'Interface: <localInterface>, Port ID (outgoing port): <neighbourInterface text>',
    'Platform: <platform text>, Capabilities: <capabilities text>',
    '{IP|IPv4|IPv6}[ ]address: <addresses ip>...',
    'Native VLAN[ ]: <nativeVlan number>',
    'Duplex[ ]: <duplex word>',
    "VTP Management Domain[ ]: '<vtpDomain text>'",
  ],
  after: { 'Version[ ]:': '<description text>' },
  lists: ['addresses'],
};

// prettier-ignore
const lldp: Grammar = {
  platform,
  commands: ['show lldp neighbors'],
  skips: ['Capability codes:', '({R|W}) ...'],
  nothing: ['Total entries displayed: 0', '% LLDP is not enabled'],
  ends: ['Total entries displayed: ...'],
  tables: [
    {
      columns: { 'Device ID': 'neighbour', 'Local Intf': 'localInterface', 'Hold-time': 'holdS', Capability: 'capabilities', 'Port ID': 'neighbourInterface' },
    },
  ],
};

const lldpDetail: Grammar = {
  platform,
  commands: ['show lldp neighbors detail'],
  tolerant: true,
  nothing: ['Total entries displayed: 0', '% LLDP is not enabled'],
  renews: ['localInterface', 'chassisId'],
  fills: [
    'Local Intf: <localInterface>',
    'Chassis id: <chassisId text>',
    'Port id: <neighbourInterface text>',
    'Port Description: <portDescription text>',
    'System Name: <neighbour text>',
    'System Description: <description text>',
    'Enabled Capabilities: <capabilities text>',
    'IP: <managementAddress ip>',
    'IPV6: <managementAddress6 ip>',
    'Vlan ID: <vlanId number>',
    'Peer Source MAC: <macAddress mac>',
    'H/W revision: <hardwareRevision text>',
    'F/W revision: <firmwareRevision text>',
    'S/W revision: <softwareRevision text>',
    'Serial number: <serial text>',
    'Manufacturer: <manufacturer text>',
    'Model: <model text>',
    'PD device, ..., Power Priority: <powerPriority text>, Wattage: <powerW number>',
    'Power requested[ ]: <powerRequestedMw number>...',
  ],
  after: { 'System Description:': '<description text>' },
};

const accessPointCdp: Grammar = {
  platform,
  commands: ['show ap cdp neighbors'],
  skips: ['Number of neighbors: ...'],
  nothing: ['Number of neighbors: 0'],
  tables: [
    {
      columns: {
        'AP Name': 'accessPoint',
        'AP IP': 'accessPointAddress',
        'Neighbor Name': 'neighbour',
        'Neighbor IP': 'neighbourAddress',
        'Neighbor Port': 'neighbourInterface',
      },
    },
  ],
};

/** What IOS and IOS-XE say of their neighbours. */
export const iosNeighbours: readonly Grammar[] = [cdp, cdpDetail, lldp, lldpDetail, accessPointCdp];
