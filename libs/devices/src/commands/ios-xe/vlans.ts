import type { Grammar } from '../grammar.js';

const platform = 'ios-xe';

const vlan: Grammar = {
  platform,
  commands: ['show vlan', 'show vlan brief', 'show vlans'],
  tolerant: true,
  lists: ['interfaces', 'ipAddresses', 'ipv6Addresses', 'innerVlans'],
  begins: [
    '<vlanId number> <name text> <status active|suspended|act/unsup|act/lshut|sus/lshut|act/ishut>[ <ports text>]',
    '{Virtual LAN ID|VLAN ID}: <vlanId number> (...)',
    'VLAN ID: <vlanId number> (...)',
  ],
  fills: [
    ' <ports ~[A-Z][\\w/.]+(?:, [A-Z][\\w/.]+)*>',
    'vLAN Trunk Interface{s|}: <interfaces ~[A-Z][\\w-]*\\d[\\d/:.]*>',
    '<interfaces ~[A-Z][\\w-]*\\d[\\d/:.]*>',
    'IP: <ipAddresses ip>',
    'IPv6: <ipv6Addresses ip>',
    'Inner VLAN ID: <innerVlans number>',
  ],
};

const vlanGroups: Grammar = {
  platform,
  commands: ['show vlan group'],
  begins: ['vlan group <name> : <vlans text>'],
};

const vtp: Grammar = {
  platform,
  commands: ['show vtp status'],
  single: true,
  tolerant: true,
  fills: [
    'VTP version running[ ]: <version>',
    'VTP Version[ ]: running <version>...',
    'VTP Domain Name[ ]: <domain text>',
    'VTP Pruning Mode[ ]: <pruning>...',
    'VTP Traps Generation[ ]: <traps>',
    'Device ID[ ]: <deviceId>',
    'Configuration last modified by <modifiedBy ip> at <modifiedAt text>',
    'Local updater ID is <updaterAddress ip>[ on interface <updaterInterface>...]',
    'VTP Operating Mode[ ]: <mode text>',
    'Maximum VLANs supported locally[ ]: <maximumVlans number>',
    'Number of existing VLANs[ ]: <vlanCount number>',
    'Configuration Revision[ ]: <revision number>',
  ],
};

const spanningTree: Grammar = {
  platform,
  commands: ['show spanning-tree'],
  tolerant: true,
  nothing: ['No spanning tree instance exists.', 'No spanning tree instances exist.'],
  carries: ['VLAN<vlanId ~0*[1-9]\\d*>', 'MST<instance number>'],
  begins: [
    '<interface ~[A-Z][\\w/.-]*\\d> <role Root|Desg|Altn|Back|Mstr|Shr|Disb> <state ~[A-Z]{2,3}\\*?> <cost number> <priority number>.<portNumber number>[ <type text>]',
  ],
};

/** What IOS and IOS-XE say of VLANs and of the spanning tree. */
export const iosVlans: readonly Grammar[] = [vlan, vlanGroups, vtp, spanningTree];
