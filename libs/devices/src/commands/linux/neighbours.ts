import type { Grammar } from '../grammar.js';

/** What lldpd tells (`lldpcli show neighbors`), on a Linux host and beside FRRouting alike. */
export const lldpd = (platform: string): Grammar => ({
  platform,
  commands: ['show lldp neighbors', 'lldpcli show neighbors', 'lldpctl'],
  tolerant: true,
  lists: ['managementAddresses', 'capabilities'],
  nothing: ['LLDP neighbors:'],
  begins: [
    'Interface: <localInterface ~[^,]+>, via: <protocol ~[^,]+>[, RID: <remoteIndex number>][, Time: <since text>]',
  ],
  fills: [
    'ChassisID: {mac|ifname|ip|local|other|unhandled|alias} <chassisId text>',
    'SysName: <neighbour text>',
    'SysDescr: <description text>',
    'MgmtIP: <managementAddresses ip>',
    'Capability: <capabilities ~[^,]+>, on',
    'PortID: {mac|ifname|ip|local|alias|other|unhandled} <neighbourInterface text>',
    'PortDescr: <portDescription text>',
    'TTL: <holdS number>',
    'VLAN: <vlanId number>[, pvid: ...]',
  ],
  skips: ['Chassis:', 'Port:', 'Capability: ..., off'],
});

/** The kernel's table of neighbours, of IPv4 and IPv6. One that never answered has no MAC address. */
export const neighbourTable = (platform: string, ...commands: readonly string[]): Grammar => ({
  platform,
  commands,
  begins: [
    '<ipAddress ip> dev <interface>[ lladdr <macAddress mac>][ <flags router|proxy|extern_learn|router proxy>] <state REACHABLE|STALE|DELAY|PROBE|FAILED|INCOMPLETE|PERMANENT|NOARP|NONE>[ {proto ...|extern_learn}]',
    '<ipAddress ip> dev <interface> <flags proxy>',
  ],
});
