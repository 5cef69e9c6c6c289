import type { Grammar } from '../grammar.js';

const platform = 'fortios';

const status: Grammar = {
  platform,
  commands: ['get system status'],
  single: true,
  tolerant: true,
  fills: [
    'Version: <model ~Forti[\\w-]+> v<version ~[\\d.]+>,build<build ~\\d+>...',
    'Serial-Number: <serial>',
    'BIOS version: <biosVersion>',
    'Hostname: <hostname text>',
    'Operation Mode: <operationMode text>',
    'Current virtual domain: <virtualDomain text>',
    'Max number of virtual domains: <maximumVirtualDomains number>',
    'Virtual domain configuration: <virtualDomainConfiguration text>',
    'FIPS-CC mode: <fipsMode text>',
    'Current HA mode: <haMode text>',
    'System time: <systemTime text>',
    'Log hard disk: <logDisk text>',
  ],
};

const physical: Grammar = {
  platform,
  commands: ['get system interface physical'],
  skips: ['== \\[onboard\\]'],
  begins: ['[ ]==\\[<interface ~[^\\]]+>\\]'],
  fills: [
    'mode: <mode text>',
    'ip: <ipAddress ip> <netmask ip>',
    'ipv6: <ipv6Address ip>/<ipv6PrefixLength number>',
    'status: <operStatus up|down>',
    'speed: <speed>Mbps (Duplex: <duplex>)',
    'speed: <speed>',
    'FEC: ...',
    'FEC_cap: ...',
  ],
};

const interfaces: Grammar = {
  platform,
  commands: ['get system interface'],
  tolerant: true,
  begins: ['== \\[ <interface ~.+?> \\]'],
  fills: [
    'name: ...  mode: <mode ~\\S+> ip: <ipAddress ip> <netmask ip> ...status: <operStatus up|down>...type: <type ~\\S+>...',
    'name: ...  status: <operStatus up|down>...type: <type ~\\S+>...',
    'name: ...  ip: <ipAddress ip> <netmask ip> ...status: <operStatus up|down>...type: <type ~\\S+>...',
  ],
};

const nics: Grammar = {
  platform,
  commands: ['get hardware nic'],
  nothing: ['The following NICs are available:'],
  begins: [' <interface>'],
};

const arp: Grammar = {
  platform,
  commands: ['get system arp'],
  nothing: ['Address Age(min) Hardware Addr Interface'],
  begins: ['<ipAddress ip> <ageMin ~\\d+|-> <macAddress mac> <interface>'],
};

export const fortiOs: readonly Grammar[] = [arp, status, physical, interfaces, nics];
