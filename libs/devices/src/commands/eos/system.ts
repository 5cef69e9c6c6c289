import type { Grammar } from '../grammar.js';

const platform = 'eos';

const version: Grammar = {
  platform,
  commands: ['show version'],
  single: true,
  tolerant: true,
  fills: [
    'Arista <model ~\\S+>',
    'Hardware version:[ <hardwareVersion>]',
    'Serial number:[ <serial>]',
    '{Hardware|System} MAC address: <macAddress mac>',
    'Software image version: <version>...',
    'Architecture: <architecture>',
    'Uptime: <uptime text>',
    'Total memory: <totalMemoryKb number> kB',
    'Free memory: <freeMemoryKb number> kB',
  ],
};

const bootConfig: Grammar = {
  platform,
  commands: ['show boot-config'],
  single: true,
  tolerant: true,
  fills: ['Software image: <image text>', 'Console speed: <consoleSpeed text>'],
};

const inventory: Grammar = {
  platform,
  commands: ['show inventory'],
  tolerant: true,
  carries: ['System has ... <part power supply|fan|ports|transceiver|card>...'],
  begins: [
    ' <model ~DCS-[\\w-]+> <description ~.*[a-z].*>',
    ' <slot number> <model ~(?:PWR|FAN)-\\S+> <serial>',
    ' <description ~Management|Switched|Unconnected> <count number>',
    ' <slot number> <fans number> <model ~FAN-\\S+> <serial>',
    ' <slot number> <manufacturer ~[A-Z][\\w-]+(?: [A-Z]\\w+)?> <model ~\\S+> <serial> <version ~\\S+>',
  ],
  fills: [' <version ~\\d\\d\\.\\d\\d> <serial> <date ~\\d{4}-\\d\\d-\\d\\d>'],
};

// prettier-ignore
const modules: Grammar = {
  platform,
  commands: ['show module'],
  tables: [
    { columns: { Module: 'module', Ports: 'ports', 'Card Type': 'cardType', Model: 'model', 'Serial No.': 'serial' }, key: 'module' },
    { columns: { Module: 'module', 'MAC addresses': 'macAddress', Hw: 'hardware', Sw: 'software', Status: 'status' }, key: 'module' },
    { columns: { Module: 'module', 'MAC addresses': 'macAddress', Hw: 'hardware', Sw: 'software' }, key: 'module' },
    { columns: { Module: 'module', Status: 'status', Uptime: 'uptime', 'Power off reason': '' }, key: 'module' },
    { columns: { Module: 'module', Status: 'status', Uptime: 'uptime' }, key: 'module' },
  ],
};

const mlag: Grammar = {
  platform,
  commands: ['show mlag'],
  single: true,
  tolerant: true,
  fills: [
    'domain-id : <domain>',
    'local-interface : <localInterface>',
    'peer-address : <peerAddress>',
    'peer-link : <peerLink>',
    'state : <state text>',
    'negotiation status : <negotiation text>',
    'peer-link status : <peerLinkStatus text>',
  ],
};

// prettier-ignore
const vrfs: Grammar = {
  platform,
  commands: ['show vrf'],
  skips: ['Maximum number of VRFs allowed: ...'],
  tables: [
    { columns: { VRF: 'vrf', RD: 'routeDistinguisher', Protocols: 'protocols', State: 'state', Interfaces: 'interfaces' }, each: { interfaces: '<interfaces ~[^,\\s]+>' } },
    { columns: { Vrf: 'vrf', RD: 'routeDistinguisher', Protocols: 'protocols', State: 'state', Interfaces: 'interfaces' } },
    { columns: { VRF: 'vrf', Protocols: 'protocols', State: 'state', Interfaces: 'interfaces' } },
  ],
};

/** What EOS says of the machine. */
export const aristaSystem: readonly Grammar[] = [version, bootConfig, inventory, modules, mlag, vrfs];
