import type { Grammar } from '../grammar.js';

const platform = 'nx-os';

const cdp: Grammar = {
  platform,
  commands: ['show cdp neighbors'],
  skips: ['Capability Codes:...', '{S|D|V|s} - ...'],
  nothing: ['Device-ID Local Intrfce Hldtme Capability Platform Port ID', 'Total entries displayed: 0'],
  ends: ['Total entries displayed: ...'],
  wraps: '<neighbour>',
  begins: [
    '<neighbour> <localInterface> <holdS ~\\d+> <capabilities ~(?:[A-Za-z] )*[A-Za-z]> <platform ~\\S{2,}(?: \\S+)*?> <neighbourInterface>',
    '<neighbour> <localInterface> <holdS ~\\d+> <platform ~\\S{2,}> <neighbourInterface>',
  ],
};

const cdpDetail: Grammar = {
  platform,
  commands: ['show cdp neighbors detail'],
  tolerant: true,
  begins: ['Device ID:[ ]<chassisId text>'],
  fills: [
    'System Name:[ ]<neighbour text>',
    'Interface: <localInterface>, Port ID (outgoing port): <neighbourInterface text>',
    'Platform: <platform ~[^,]+>, Capabilities: <capabilities text>',
    'Native VLAN: <nativeVlan number>',
    'Duplex: <duplex word>',
  ],
  after: {
    'Version:': '<description text>',
    'Interface address(es):': 'IPv4 Address: <interfaceAddress ip>',
    'Mgmt address(es):': 'IPv4 Address: <managementAddress ip>',
  },
};

const lldp: Grammar = {
  platform,
  commands: ['show lldp neighbors'],
  skips: ['Capability codes:', '({R|W}) ...'],
  nothing: ['Device ID Local Intf Hold-time Capability Port ID', 'Total entries displayed: 0'],
  ends: ['Total entries displayed: ...'],
  wraps: '<neighbour>',
  begins: [
    '<neighbour text> <localInterface ~(?:Eth|mgmt)\\S+> <holdS ~\\d+> <capabilities ~[A-Z]+> <neighbourInterface text>',
    '<neighbour text> <localInterface ~(?:Eth|mgmt)\\S+> <holdS ~\\d+> <neighbourInterface text>',
  ],
};

const lldpDetail: Grammar = {
  platform,
  commands: ['show lldp neighbors detail'],
  tolerant: true,
  nothing: ['Total entries displayed: 0'],
  begins: ['Chassis id: <chassisId text>'],
  fills: [
    'Port id: <neighbourInterface text>',
    'Local Port id: <localInterface text>',
    'Port Description: <portDescription text>',
    'System Name: <neighbour text>',
    'System Description: <description text>',
    'Enabled Capabilities: <capabilities text>',
    'Management Address: <managementAddress ip>',
    'Vlan ID: <vlanId number>',
  ],
};

/** What NX-OS says of its neighbours. */
export const nexusNeighbours: readonly Grammar[] = [cdp, cdpDetail, lldp, lldpDetail];
