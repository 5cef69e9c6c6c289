import type { Grammar } from '../grammar.js';

const platform = 'routeros';

/** What RouterOS prints around its lists: the legend of flags, and what its log says to the session meanwhile. */
const around = ['Flags: ...', '... echo: ...', 'Columns: ...', '{X|I|D|R|H|P|C|\\*|A|S} - ...'];

/** A list of objects written as `name=value`, with a number and flags before. */
const list = (...commands: readonly string[]): Grammar => ({
  platform,
  commands,
  skips: around,
  nothing: ['Flags: ...'],
  begins: [
    '<number ~\\d+>[ <flags ~[A-Z*]+(?: [A-Z]+)*>][ ;;; <comment text>] <pairs ~[a-z][a-z0-9-]*=.*>',
    '<number ~\\d+>[ <flags ~[A-Z*]+(?: [A-Z]+)*>] ;;; <comment text>',
    '<number ~\\d+>[ <flags ~[A-Z*]+(?: [A-Z]+)*>]',
  ],
  fills: [' ;;; <comment text>', ' <pairs ~[a-z][a-z0-9-]*=.*>', '<comment ~[^=;]+>'],
  lists: ['comment'],
});

const ethernet: Grammar = {
  platform,
  commands: ['interface ethernet print'],
  skips: around,
  nothing: ['# NAME MTU MAC-ADDRESS ARP SWITCH'],
  begins: [
    '<number ~\\d+>[ <flags ~[A-Z]+(?: ?[A-Z])*>] <name> <mtuBytes ~\\d+> <macAddress mac> <arp>[ <switch>]',
  ],
};

const brief: Grammar = {
  platform,
  commands: ['interface print brief', 'interface print'],
  skips: around,
  tables: [
    {
      columns: {
        '#': 'mark',
        NAME: 'name',
        TYPE: 'type',
        'ACTUAL-MTU': 'actualMtu',
        L2MTU: 'l2mtu',
        'MAX-L2MTU': 'maxL2mtu',
        'MAC-ADDRESS': 'macAddress',
      },
    },
  ],
  // The number and the flags share a column.
  each: { mark: '<number ~\\d+>[ <flags ~[A-Z]+>]' },
};

const powerOut: Grammar = {
  platform,
  commands: ['interface ethernet poe print without-paging'],
  skips: around,
  nothing: ['# NAME POE-OUT[ POE-VOLTAGE] POE-PRIORITY...', '{syntax error|bad command name} ...'],
  begins: [
    '<number ~\\d+> <name> <poeOut> <poePriority number> <pingEnabled yes|no> <cycleInterval>',
    '<number ~\\d+> <name> <poeOut> <poePriority number>...',
  ],
};

const monitor: Grammar = {
  platform,
  commands: ['interface ethernet monitor name once'],
  single: true,
  tolerant: true,
  fills: [
    'name: <name text>',
    'status: <status text>',
    'auto-negotiation: <autoNegotiation text>',
    'rate: <rate text>',
    'full-duplex: <fullDuplex>',
    'tx-flow-control: <txFlowControl>',
    'rx-flow-control: <rxFlowControl>',
    'supported: <supported text>',
    'advertising: <advertising text>',
    'link-partner-advertising: <linkPartnerAdvertising text>',
  ],
};

const addresses: Grammar = {
  platform,
  commands: ['ip address print'],
  skips: around,
  nothing: ['# ADDRESS NETWORK INTERFACE'],
  begins: [
    '<number ~\\d+>[ <flags ~[XIDA]+>] <ipAddress ip>/<prefixLength ~\\d+> <network ip> <interface>',
    '<number ~\\d+>[ <flags ~[XIDA]+>] ;;; <comment text>',
  ],
  // Since 7.x the comment stands before its address, not indented.
  heralds: [';;; <comment text>'],
  fills: [' <ipAddress ip>/<prefixLength ~\\d+> <network ip> <interface>'],
};

const arp: Grammar = {
  platform,
  commands: ['ip arp print without-paging', 'ip arp print'],
  skips: around,
  nothing: ['# ADDRESS MAC-ADDRESS INTERFACE...'],
  begins: [
    '<number ~\\d+>[ <flags ~[XIHDPC]+>] <ipAddress ip> <macAddress mac> <interface>[ <status ~[a-z]+>]',
    '<number ~\\d+>[ <flags ~[XIHDPC]+>] <ipAddress ip> <interface>[ <status ~[a-z]+>]',
  ],
};

const resources: Grammar = {
  platform,
  commands: ['system resource print'],
  single: true,
  tolerant: true,
  fills: [
    'uptime: <uptime text>',
    'version: <version text>',
    'build-time: <buildTime text>',
    'factory-software: <factorySoftware text>',
    'free-memory: <freeMemory text>',
    'total-memory: <totalMemory text>',
    'cpu: <cpu text>',
    'cpu-count: <cpuCount text>',
    'cpu-frequency: <cpuFrequency text>',
    'cpu-load: <cpuLoad text>',
    'free-hdd-space: <freeDisk text>',
    'total-hdd-space: <totalDisk text>',
    'bad-blocks: <badBlocks text>',
    'architecture-name: <architecture text>',
    'board-name: <board text>',
    'platform: <platform text>',
  ],
};

const board: Grammar = {
  platform,
  commands: ['system routerboard print'],
  single: true,
  tolerant: true,
  fills: [
    'routerboard: <routerboard text>',
    'board-name: <board text>',
    'model: <model text>',
    'revision: <revision text>',
    'serial-number: <serial text>',
    'firmware-type: <firmwareType text>',
    'factory-firmware: <factoryFirmware text>',
    'current-firmware: <firmware text>',
    'upgrade-firmware: <upgradeFirmware text>',
  ],
};

export const routerOs: readonly Grammar[] = [
  list(
    'interface bonding print detail',
    'interface vlan print detail',
    'interface bridge vlan print detail',
    'interface bridge port print detail',
    'interface bridge host print detail',
    'interface print detail',
    'ip address print detail',
    'ip arp print detail',
    'interface bridge host print terse without-paging',
    'interface print terse without-paging',
    'interface wireguard print terse without-paging',
    'ip firewall address-list print terse',
    'ip neighbor print detail',
    'routing ospf interface print terse',
    'routing ospf neighbor print',
  ),
  ethernet,
  brief,
  powerOut,
  monitor,
  addresses,
  arp,
  resources,
  board,
];
